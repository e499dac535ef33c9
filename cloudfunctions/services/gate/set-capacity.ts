import type { gate } from '../../contract/gate'
import { problem } from '../../office/problem'
import { promoteSlot } from '../../office/seating'
import type { RecordHandler } from '../../office/serve'
import { changeCapacity } from '../../rules/seats/capacity'
import { counterId } from '../../rules/seats/documents'
import { countersOf, doSeatWork } from '../../store/seats'
import { organizedOccasion } from './may-organize'

const retryAfterMs = 1_000

export const setCapacity: RecordHandler<typeof gate.actions.setCapacity> = {
  async done({ id, slot, from, to }, { caller, now }) {
    const { enrolling: { offerMinutes } } = await organizedOccasion(id, caller, now)
    const counter = counterId(id, slot)
    const outcome = await doSeatWork(changeCapacity({ slot: counter, from, to }))
    if (outcome === 'unknown') throw problem('slot.unknown')
    if (outcome === 'busy') throw problem('seats.busy', { retryAfterMs })
    if (outcome === 'changed') throw problem('capacity.changed', { capacity: await capacityOf(counter) })
    await promoteSlot(counter, offerMinutes, now)
    return { capacity: to }
  },
  async asked({ id, slot, to }, { caller, now }) {
    await organizedOccasion(id, caller, now)
    if (await capacityOf(counterId(id, slot)) !== to) throw problem('intent.unknown')
    return { capacity: to }
  },
}

const capacityOf = async (counter: string): Promise<number> => (await countersOf([counter])).get(counter)?.capacity ?? 0
