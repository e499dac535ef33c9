import type { Enrolment as ShownEnrolment, occasion } from '../../contract/occasion'
import { problem } from '../../office/problem'
import { freshToken, promoteSlot } from '../../office/seating'
import type { RecordHandler } from '../../office/serve'
import { cancel as cancelling, decline as declining } from '../../rules/seats/cancel'
import { type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { doSeatWork, findEnrolment } from '../../store/seats'
import { knownOccasion } from './known-occasion'
import { forgetSeats } from './seats-now'
import { shownEnrolment } from './shown'

const retryAfterMs = 1_000

/** Gives a seat, an offer or a place in the line back; a freed seat is offered to the next at once. */
export const cancel: RecordHandler<typeof occasion.actions.cancel> = {
  async done({ id, serial }, { caller, now }) {
    const { enrolling: { cancelUntil, offerMinutes } } = await knownOccasion(id, now)
    const own = await ownEnrolment(id, caller.openid!, serial)
    if (own.state === 'seated' && now >= cancelUntil) throw problem('enrolment.too-late', { at: cancelUntil })
    if (await doSeatWork(cancelling({ id: own._id, serial, now, token: freshToken })) === 'busy') throw problem('seats.busy', { retryAfterMs })
    return left(own, serial, offerMinutes, now)
  },
  asked: ({ id, serial }, { caller }) => endedEnrolment(id, caller.openid!, serial),
}

/** Lets an offered seat go to the next. */
export const decline: RecordHandler<typeof occasion.actions.decline> = {
  async done({ id, serial }, { caller, now }) {
    const { enrolling: { offerMinutes } } = await knownOccasion(id, now)
    const own = await ownEnrolment(id, caller.openid!, serial)
    if (await doSeatWork(declining({ id: own._id, serial, now, token: freshToken })) === 'busy') throw problem('seats.busy', { retryAfterMs })
    return left(own, serial, offerMinutes, now)
  },
  asked: ({ id, serial }, { caller }) => endedEnrolment(id, caller.openid!, serial),
}

/** One's own enrolment by its serial: an older enrolment in the same occasion is another one. Errors: `enrolment.unknown`. */
export async function ownEnrolment(id: string, person: string, serial: string): Promise<Enrolment> {
  const own = await findEnrolment(enrolmentId(id, person))
  if (own?.serial !== serial) throw problem('enrolment.unknown')
  return own
}

async function left({ _id, slot, occasion: id }: Enrolment, serial: string, offerMinutes: number, now: number): Promise<ShownEnrolment> {
  await promoteSlot(slot, offerMinutes, now)
  forgetSeats(id, slot.slice(id.length + 1))
  const own = await findEnrolment(_id)
  const shown = own?.serial === serial ? await shownEnrolment(own) : null
  if (!shown) throw problem('enrolment.unknown')
  return shown
}

async function endedEnrolment(id: string, person: string, serial: string): Promise<ShownEnrolment> {
  const shown = await shownEnrolment(await ownEnrolment(id, person, serial))
  if (shown?.state !== 'cancelled' && shown?.state !== 'declined') throw problem('intent.unknown')
  return shown
}
