import type { gate } from '../../contract/gate'
import { problem } from '../../office/problem'
import { promoteSlot, seatsBusy } from '../../office/seating'
import type { RecordHandler } from '../../office/serve'
import { bucketsOf, shareOf } from '../../rules/seats/buckets'
import { changeCapacity } from '../../rules/seats/capacity'
import { countersOf, doSeatWork } from '../../store/seats'
import { organizedOccasion } from '../../office/may-organize'

export const setCapacity: RecordHandler<typeof gate.actions.setCapacity> = {
  async done({ id, slot, from, to }, { caller, now }) {
    const found = await organizedOccasion(id, caller, now)
    const counters = bucketsOf(found, slot)
    const share = (capacity: number, bucket: number) => shareOf(capacity, counters.length, bucket)
    for (const [bucket, counter] of counters.entries()) {
      const outcome = await doSeatWork(changeCapacity({ slot: counter, from: share(from, bucket), to: share(to, bucket) }))
      if (outcome === 'unknown') throw problem('slot.unknown')
      if (outcome === 'busy') throw seatsBusy(now)
      if (outcome === 'changed') throw problem('capacity.changed', { capacity: await capacityOf(counters) })
      await promoteSlot(found, counter, now)
    }
    return { capacity: to }
  },
  async asked({ id, slot, to }, { caller, now }) {
    const found = await organizedOccasion(id, caller, now)
    if (await capacityOf(bucketsOf(found, slot)) !== to) throw problem('intent.unknown')
    return { capacity: to }
  },
}

const capacityOf = async (counters: readonly string[]): Promise<number> =>
  [...(await countersOf(counters)).values()].reduce((total, { capacity }) => total + capacity, 0)
