import type { Occasion, Session } from '../contract/occasion'
import type { Enrolment } from '../rules/seats/documents'
import { type Completion, type Lacking, lackingOf, sessionAt, sessionsNeeded } from '../rules/sessions'
import { dayNumber, isoDate } from '../rules/shanghai-time'
import { scansOf } from '../store/check-ins'
import { changeTrainee, openName, type TraineeRecord, traineeId } from '../store/trainees'
import { issueCertificate } from '../office/certificates'
import { knownOccasion } from '../office/occasions'
import { problem } from '../office/problem'

export interface Course { found: Occasion; sessions: readonly Session[]; completion: Completion; endsAt: number }

/** A course that has sessions. Errors: `occasion.unknown`, `course.unknown`. */
export async function knownCourse(id: string, now: number): Promise<Course> {
  return courseOf(await knownOccasion(id, now))
}

/** Errors: `course.unknown`. */
export function courseOf(found: Occasion): Course {
  if (!found.course) throw problem('course.unknown')
  const { sessions, completion } = found.course
  return { found, sessions, completion, endsAt: Math.max(...sessions.map(({ ends }) => ends)) }
}

/** Which sessions each of these passes was at, from the scans of all doors. */
export async function attendanceOf({ found, sessions }: Course, serials: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const attended = new Map(serials.map((serial) => [serial, new Set<string>()]))
  for (const { serial, at } of await scansOf(found.id, serials)) attended.get(serial)?.add(sessionAt(sessions, at))
  return attended
}

export interface Standing { attended: string[]; needed: number; all: number; exam: TraineeRecord['exam']; lacking: Lacking[]; certificate: string | null }

export function standingOf({ sessions, completion, endsAt }: Course, attended: ReadonlySet<string>, trainee: TraineeRecord | undefined, now: number): Standing {
  const all = sessions.length
  const exam = trainee?.exam ?? null
  return {
    attended: sessions.map(({ id }) => id).filter((id) => attended.has(id)), needed: sessionsNeeded(completion, all), all, exam,
    lacking: lackingOf(completion, { all, attended: attended.size, exam, named: trainee?.name != null, over: now >= endsAt }),
    certificate: trainee?.certificate ?? null,
  }
}

/**
 * Gives the certificate to whoever lacks nothing, once: it is the same one however often this is done, and the trainee's
 * record says its code after it has been given. Errors: `SealRefusal`.
 */
export async function certify(course: Course, { person }: Enrolment, standing: Standing, trainee: TraineeRecord | undefined, now: number): Promise<TraineeRecord | undefined> {
  const name = trainee && openName(trainee)
  if (standing.lacking.length > 0 || !trainee || !name || trainee.certificate !== null) return trainee
  const { found: { id, title }, sessions, completion } = course
  const [first, last] = [sessions[0]!, sessions[sessions.length - 1]!]
  const code = await issueCertificate({
    about: id, person, name, kind: 'completion', title: `${title}结业`, now,
    lines: [
      `${isoDate(dayNumber(first.starts))} 至 ${isoDate(dayNumber(last.ends))}`, `共 ${sessions.length} 次课，出勤 ${standing.attended.length} 次`,
      ...(completion.exam ? ['考核合格'] : []),
    ],
  })
  const after = { ...trainee, certificate: code, changedAt: Math.max(now, trainee.changedAt + 1) }
  return (await changeTrainee(trainee, after)) ? after : trainee
}

export const freshTrainee = (occasion: string, person: string): TraineeRecord =>
  ({ _id: traineeId(occasion, person), occasion, person, name: null, exam: null, certificate: null, changedAt: 0 })
