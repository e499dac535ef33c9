import type { gate } from '../../contract/gate'
import { knownOccasion } from '../../office/occasions'
import { screenOf } from '../../office/pass'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { acceptsRotatingCode, rotatingCode, rotatingStepMs } from '../../rules/rotating-code'
import { type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { type Meeting, sessionAt } from '../../rules/sessions'
import { scansOf } from '../../store/check-ins'
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
    const { course } = await knownOccasion(id, now)
    const own = await findEnrolment(enrolmentId(id, caller.openid!))
    if (own?.serial !== serial || own.state !== 'seated') throw problem('enrolment.unknown')
    const before = await cameInAt(own, course?.sessions, now)
    if (before !== undefined) return { checkedInAt: before }
    if (!acceptsRotatingCode(screenOf(id), code, now)) throw problem('code.wrong')
    await handIn(id, [{ serial, scanner: 'screen', at: now, sequence: sessionNumber(course?.sessions, now) }], course?.sessions)
    return { checkedInAt: now }
  },
  async asked({ id, serial }, { caller, now }) {
    const { course } = await knownOccasion(id, now)
    const own = await findEnrolment(enrolmentId(id, caller.openid!))
    const checkedInAt = own?.serial === serial ? await cameInAt(own, course?.sessions, now) : undefined
    if (checkedInAt === undefined) throw problem('intent.unknown')
    return { checkedInAt }
  },
}

/** When this seat's owner came in; to a course, to the session that is on. */
async function cameInAt({ occasion, serial, checkedInAt }: Enrolment, sessions: readonly Meeting[] | undefined, now: number): Promise<number | undefined> {
  if (!sessions) return checkedInAt
  const current = sessionAt(sessions, now)
  return (await scansOf(occasion, [serial])).map(({ at }) => at).filter((at) => sessionAt(sessions, at) === current).sort((a, b) => a - b)[0]
}

/** The screen's scan of one pass is one for each session. */
const sessionNumber = (sessions: readonly Meeting[] = [], now: number): number => Math.max(0, sessions.findIndex(({ id }) => id === sessionAt(sessions, now)))
