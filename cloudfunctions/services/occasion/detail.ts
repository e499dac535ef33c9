import type { occasion } from '../../contract/occasion'
import { knownOccasion, shownEnrolment } from '../../office/occasions'
import type { Handler } from '../../office/serve'
import { occasionPhase } from '../../rules/occasion-phase'
import { enrolmentId } from '../../rules/seats/documents'
import { findEnrolment } from '../../store/seats'
import { seatsNow } from './seats-now'

export const detail: Handler<typeof occasion.actions.detail> = async ({ id }, { caller: { openid }, now }) => {
  const found = await knownOccasion(id, now)
  const seatsOf = await seatsNow([found], now)
  return {
    occasion: found,
    phase: occasionPhase(found, now),
    seats: seatsOf(found),
    mine: openid === null ? null : await shownEnrolment(found, await findEnrolment(enrolmentId(id, openid))),
    asOf: now,
  }
}
