import type { course, Trainee } from '../../contract/course'
import { courseConsentVersion } from '../../contract/course-terms'
import { attendanceOf, certify, type Course, freshTrainee, knownCourse, standingOf } from '../../clerks/courses'
import { agreed } from '../../office/consents'
import { told } from '../../office/known'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { isPossible } from '../../rules/known-fields'
import { type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { learn } from '../../store/known-fields'
import { findEnrolment } from '../../store/seats'
import { changeTrainee, findTrainee, openName, sealedName } from '../../store/trainees'

/** Errors: `enrolment.unknown` where the caller has no seat in it. */
async function ownSeat(id: string, person: string): Promise<Enrolment> {
  const own = await findEnrolment(enrolmentId(id, person))
  if (own?.state !== 'seated') throw problem('enrolment.unknown')
  return own
}

/** How far the caller is; a certificate that is due is given with it. */
async function shown(of: Course, seat: Enrolment, now: number): Promise<Trainee> {
  const attended = (await attendanceOf(of, [seat.serial])).get(seat.serial)!
  const before = await findTrainee(of.found.id, seat.person)
  const trainee = await certify(of, seat, standingOf(of, attended, before, now), before, now)
  return { ...standingOf(of, attended, trainee, now), hasExam: of.completion.exam, name: trainee ? openName(trainee) : null, asOf: now }
}

export const mine: Handler<typeof course.actions.mine> = async ({ id }, { caller, now }) =>
  shown(await knownCourse(id, now), await ownSeat(id, caller.openid!), now)

export const sayName: RecordHandler<typeof course.actions.sayName> = {
  async done({ id, name: said, consentVersion }, { caller, now }) {
    const person = caller.openid!
    const [of, seat] = [await knownCourse(id, now), await ownSeat(id, person)]
    const { name } = await told(person, { name: said }, now)
    const before = await findTrainee(id, person)
    const trainee = before ?? freshTrainee(id, person)
    if (openName(trainee) === name) return shown(of, seat, now)
    if (trainee.certificate !== null) throw problem('trainee.certified')
    await agreed(person, { purpose: 'course', version: consentVersion, fields: ['name'] }, courseConsentVersion, now)
    const after = { ...trainee, name: sealedName(trainee._id, name), changedAt: Math.max(now, trainee.changedAt + 1) }
    if (!(await changeTrainee(before, after))) throw problem('trainee.changed')
    // A certificate bears names that no identity card does.
    if (isPossible('name', name, now)) await learn(person, { name }, 'course', now)
    return shown(of, seat, now)
  },
  async asked({ id, name: said }, { caller, now }) {
    const person = caller.openid!
    const { name } = await told(person, { name: said }, now)
    const trainee = await findTrainee(id, person)
    if (!trainee || openName(trainee) !== name) throw problem('intent.unknown')
    return shown(await knownCourse(id, now), await ownSeat(id, person), now)
  },
}
