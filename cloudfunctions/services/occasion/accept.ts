import type { occasion } from '../../contract/occasion'
import { openOccasion, shownEnrolment } from '../../office/occasions'
import { problem } from '../../office/problem'
import type { RecordHandler } from '../../office/serve'
import { accept as accepting } from '../../rules/seats/waitlist'
import { doSeatWork } from '../../store/seats'
import { ownEnrolment } from './leave'

/** Takes the seat that is offered, until the server's clock says that it was too late. */
export const accept: RecordHandler<typeof occasion.actions.accept> = {
  async done({ id, serial }, { caller, now }) {
    const found = await openOccasion(id, now)
    const own = await ownEnrolment(id, caller.openid!, serial)
    await doSeatWork(accepting({ id: own._id, serial, now }))
    const after = await ownEnrolment(id, caller.openid!, serial)
    if (after.state === 'offered' || after.state === 'lapsed') throw problem('offer.lapsed', { at: after.until ?? now })
    const shown = await shownEnrolment(found, after)
    if (shown?.state !== 'seated') throw problem('enrolment.unknown')
    return shown
  },
  async asked({ id, serial }, { caller, now }) {
    const shown = await shownEnrolment(await openOccasion(id, now), await ownEnrolment(id, caller.openid!, serial))
    if (shown?.state !== 'seated') throw problem('intent.unknown')
    return shown
  },
}
