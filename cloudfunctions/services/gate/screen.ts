import type { gate } from '../../contract/gate'
import { knownOccasion } from '../../office/occasions'
import { screenOf } from '../../office/pass'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { acceptsRotatingCode, rotatingCode, rotatingStepMs } from '../../rules/rotating-code'
import { enrolmentId } from '../../rules/seats/documents'
import { findEnrolment } from '../../store/seats'
import { handIn } from './check-in'
import { organizedOccasion } from '../../office/may-organize'

/** Ten minutes: a screen that loses its network for a while shows on. */
const steps = 20

export const screen: Handler<typeof gate.actions.screen> = async ({ id }, { caller, now }) => {
  await organizedOccasion(id, caller, now)
  const hmac = screenOf(id)
  const first = Math.floor(now / rotatingStepMs) * rotatingStepMs
  const codes = Array.from({ length: steps }, (_, step) => first + step * rotatingStepMs).map((from) => ({ from, code: rotatingCode(hmac, from) }))
  return { codes, asOf: now }
}

export const checkInByScreen: RecordHandler<typeof gate.actions.checkInByScreen> = {
  async done({ id, serial, code }, { caller, now }) {
    await knownOccasion(id, now)
    const own = await findEnrolment(enrolmentId(id, caller.openid!))
    if (own?.serial !== serial || own.state !== 'seated') throw problem('enrolment.unknown')
    if (own.checkedInAt !== undefined) return { checkedInAt: own.checkedInAt }
    if (!acceptsRotatingCode(screenOf(id), code, now)) throw problem('code.wrong')
    await handIn(id, [{ serial, scanner: 'screen', at: now, sequence: 0 }])
    return { checkedInAt: now }
  },
  async asked({ id, serial }, { caller }) {
    const own = await findEnrolment(enrolmentId(id, caller.openid!))
    if (own?.serial !== serial || own.checkedInAt === undefined) throw problem('intent.unknown')
    return { checkedInAt: own.checkedInAt }
  },
}
