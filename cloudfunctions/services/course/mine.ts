import type { course, Trainee } from '../../contract/course'
import { attendanceOf, certify, type Course, freshTrainee, knownCourse, standingOf } from '../../clerks/courses'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { type Enrolment, enrolmentId } from '../../rules/seats/documents'
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
  async done({ id, name }, { caller, now }) {
    const person = caller.openid!
    const [of, seat] = [await knownCourse(id, now), await ownSeat(id, person)]
    const before = await findTrainee(id, person)
    const trainee = before ?? freshTrainee(id, person)
    if (openName(trainee) === name) return shown(of, seat, now)
    if (trainee.certificate !== null) throw problem('trainee.certified')
    const after = { ...trainee, name: sealedName(trainee._id, name), changedAt: Math.max(now, trainee.changedAt + 1) }
    if (!(await changeTrainee(before, after))) throw problem('trainee.changed')
    return shown(of, seat, now)
  },
  async asked({ id, name }, { caller, now }) {
    const trainee = await findTrainee(id, caller.openid!)
    if (!trainee || openName(trainee) !== name) throw problem('intent.unknown')
    return shown(await knownCourse(id, now), await ownSeat(id, caller.openid!), now)
  },
}
