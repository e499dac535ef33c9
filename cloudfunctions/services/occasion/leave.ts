import type { Enrolment as ShownEnrolment, OpenOccasion, occasion } from '../../contract/occasion'
import { openOccasion, shownEnrolment } from '../../office/occasions'
import { problem } from '../../office/problem'
import { freshToken, promoteSlot, seatsBusy } from '../../office/seating'
import type { RecordHandler } from '../../office/serve'
import { cancel as cancelling, decline as declining } from '../../rules/seats/cancel'
import { type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { doSeatWork, findEnrolment } from '../../store/seats'
import { forgetSeats } from '../../office/seats-now'

/** Gives a seat, an offer or a place in the line back; a freed seat is offered to the next at once. */
export const cancel: RecordHandler<typeof occasion.actions.cancel> = {
  async done({ id, serial }, { caller, now }) {
    const found = await openOccasion(id, now)
    const { cancelUntil } = found.enrolling
    const own = await ownEnrolment(id, caller.openid!, serial)
    if (own.state === 'seated' && now >= cancelUntil) throw problem('enrolment.too-late', { at: cancelUntil })
    if (await doSeatWork(cancelling({ id: own._id, serial, now, token: freshToken })) === 'busy') throw seatsBusy(now)
    return left(found, own, now)
  },
  asked: async ({ id, serial }, { caller, now }) => endedEnrolment(await openOccasion(id, now), caller.openid!, serial),
}

/** Lets an offered seat go to the next. */
export const decline: RecordHandler<typeof occasion.actions.decline> = {
  async done({ id, serial }, { caller, now }) {
    const found = await openOccasion(id, now)
    const own = await ownEnrolment(id, caller.openid!, serial)
    if (await doSeatWork(declining({ id: own._id, serial, now, token: freshToken })) === 'busy') throw seatsBusy(now)
    return left(found, own, now)
  },
  asked: async ({ id, serial }, { caller, now }) => endedEnrolment(await openOccasion(id, now), caller.openid!, serial),
}

/** One's own enrolment by its serial: an older enrolment in the same occasion is another one. Errors: `enrolment.unknown`. */
export async function ownEnrolment(id: string, person: string, serial: string): Promise<Enrolment> {
  const own = await findEnrolment(enrolmentId(id, person))
  if (own?.serial !== serial) throw problem('enrolment.unknown')
  return own
}

async function left(found: OpenOccasion, { _id, slot, serial }: Enrolment, now: number): Promise<ShownEnrolment> {
  await promoteSlot(found, slot, now)
  forgetSeats([slot])
  const own = await findEnrolment(_id)
  const shown = own?.serial === serial ? await shownEnrolment(found, own) : null
  if (!shown) throw problem('enrolment.unknown')
  return shown
}

async function endedEnrolment(found: OpenOccasion, person: string, serial: string): Promise<ShownEnrolment> {
  const shown = await shownEnrolment(found, await ownEnrolment(found.id, person, serial))
  if (shown?.state !== 'cancelled' && shown?.state !== 'declined') throw problem('intent.unknown')
  return shown
}
