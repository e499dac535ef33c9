import type { course, TraineeRow } from '../../contract/course'
import { revokeCertificate } from '../../office/certificates'
import { attendanceOf, certify, type Course, courseOf, freshTrainee, standingOf } from '../../clerks/courses'
import { organizedOccasion } from '../../office/may-organize'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { maskName } from '../../rules/masks'
import type { Enrolment } from '../../rules/seats/documents'
import { enrolmentsBySerial, seatedIn } from '../../store/check-ins'
import { changeTrainee, findTrainee, openName, type TraineeRecord, traineesOf } from '../../store/trainees'

const mostTrainees = 1_000

function rowOf(of: Course, { serial }: Enrolment, attended: ReadonlySet<string>, trainee: TraineeRecord | undefined, now: number): TraineeRow {
  const name = trainee ? openName(trainee) : null
  return { ...standingOf(of, attended, trainee, now), serial, name: name === null ? null : maskName(name) }
}

export const trainees: Handler<typeof course.actions.trainees> = async ({ id }, { caller, now }) => {
  const of = courseOf(await organizedOccasion(id, caller, now))
  const seated = await seatedIn(id, 0, mostTrainees)
  const [attendance, known] = await Promise.all([attendanceOf(of, seated.map(({ serial }) => serial)), traineesOf(id)])
  const byPerson = new Map(known.map((trainee) => [trainee.person, trainee]))
  return {
    title: of.found.title, sessions: [...of.sessions], hasExam: of.completion.exam, asOf: now,
    rows: seated.map((seat) => rowOf(of, seat, attendance.get(seat.serial)!, byPerson.get(seat.person), now)),
  }
}

/** Errors: `enrolment.unknown` where nobody sits under this serial. */
async function seatOf(id: string, serial: string): Promise<Enrolment> {
  const [seat] = await enrolmentsBySerial(id, [serial])
  if (seat?.state !== 'seated') throw problem('enrolment.unknown')
  return seat
}

async function shown(of: Course, seat: Enrolment, now: number): Promise<TraineeRow> {
  const attended = (await attendanceOf(of, [seat.serial])).get(seat.serial)!
  const before = await findTrainee(of.found.id, seat.person)
  return rowOf(of, seat, attended, await certify(of, seat, standingOf(of, attended, before, now), before, now), now)
}

export const markExam: RecordHandler<typeof course.actions.markExam> = {
  async done({ id, serial, exam }, { caller, now }) {
    const of = courseOf(await organizedOccasion(id, caller, now))
    const seat = await seatOf(id, serial)
    const before = await findTrainee(id, seat.person)
    const trainee = before ?? freshTrainee(id, seat.person)
    if (exam === 'failed' && trainee.certificate !== null) await revokeCertificate({ about: id, person: seat.person, reason: '考核结果更正为不合格', now })
    if (trainee.exam !== exam) {
      const after = { ...trainee, exam, changedAt: Math.max(now, trainee.changedAt + 1) }
      if (!(await changeTrainee(before, after))) throw problem('trainee.changed')
    }
    return shown(of, seat, now)
  },
  async asked({ id, serial, exam }, { caller, now }) {
    const of = courseOf(await organizedOccasion(id, caller, now))
    const seat = await seatOf(id, serial)
    if ((await findTrainee(id, seat.person))?.exam !== exam) throw problem('intent.unknown')
    return shown(of, seat, now)
  },
}
