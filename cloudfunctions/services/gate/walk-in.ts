import type { gate } from '../../contract/gate'
import { isOpen, shownEnrolment } from '../../office/occasions'
import { problem } from '../../office/problem'
import { seatsBusy, takeSeats } from '../../office/seating'
import type { RecordHandler } from '../../office/serve'
import { enrolmentId } from '../../rules/seats/documents'
import { findEnrolment } from '../../store/seats'
import { handIn } from './check-in'
import { organizedOccasion } from '../../office/may-organize'

/** Nobody's phone: the wish of the staff phone is who he is. */
const personOf = (intent: string): string => `walk-in-${intent}`

export const walkIn: RecordHandler<typeof gate.actions.walkIn> = {
  async done({ id, slot, size, scanner }, { caller, now, intent }) {
    const found = await organizedOccasion(id, caller, now)
    if (!isOpen(found)) throw problem('enrolling.by-application')
    if (found.calledOff) throw problem('enrolling.called-off')
    if (!found.slots.some((each) => each.id === slot)) throw problem('slot.unknown')
    const outcome = await takeSeats(found, { person: personOf(intent), slot, size, waitlist: false, now, intent })
    if (outcome === 'full') throw problem('seats.full')
    if (outcome === 'busy' || outcome === 'superseded') throw seatsBusy(now)
    await handIn(id, [{ serial: outcome.serial, scanner, at: now, sequence: 0 }])
    return (await shownEnrolment(found, { ...outcome, checkedInAt: now }))!
  },
  async asked({ id }, { caller, now, intent }) {
    const found = await organizedOccasion(id, caller, now)
    const shown = await shownEnrolment(found, await findEnrolment(enrolmentId(id, personOf(intent))))
    if (!shown) throw problem('intent.unknown')
    return shown
  },
}
