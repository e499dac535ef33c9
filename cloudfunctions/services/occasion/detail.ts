import type { occasion } from '../../contract/occasion'
import { openOccasion, shownEnrolment } from '../../office/occasions'
import type { Handler } from '../../office/serve'
import { occasionPhase } from '../../rules/occasion-phase'
import { bucketsOf } from '../../rules/seats/buckets'
import { enrolmentId } from '../../rules/seats/documents'
import { findEnrolment } from '../../store/seats'
import { forgetSeats, seatsNow } from '../../office/seats-now'

export const detail: Handler<typeof occasion.actions.detail> = async ({ id }, { caller: { openid }, now }) => {
  const found = await openOccasion(id, now)
  const own = openid === null ? undefined : await findEnrolment(enrolmentId(id, openid))
  // Who has just enrolled or cancelled looks whether it counts; another instance may have looked a moment before he did it.
  if (own) found.slots.forEach((slot) => forgetSeats(bucketsOf(found, slot.id)))
  const seatsOf = await seatsNow([found], now)
  return {
    occasion: found,
    phase: occasionPhase(found, now),
    seats: seatsOf(found),
    mine: await shownEnrolment(found, own),
    asOf: now,
  }
}
