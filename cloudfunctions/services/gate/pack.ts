import { type gate, rosterPage } from '../../contract/gate'
import { occasionNumber, passPublicKey } from '../../office/pass'
import type { Handler } from '../../office/serve'
import { slotOf } from '../../rules/seats/buckets'
import { seatedIn } from '../../store/check-ins'
import { organizedOccasion } from '../../office/may-organize'

export const pack: Handler<typeof gate.actions.pack> = async ({ id, page }, { caller, now }) => {
  const { title, slots } = await organizedOccasion(id, caller, now)
  const seated = await seatedIn(id, page, rosterPage)
  return {
    title, slots, number: occasionNumber(id), publicKey: passPublicKey(), asOf: now,
    roster: seated.map(({ serial, slot, size, checkedInAt }) => ({ serial, slot: slotOf(slot), size, checkedInAt: checkedInAt ?? null })),
    nextPage: seated.length === rosterPage ? page + 1 : null,
  }
}
