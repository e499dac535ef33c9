import { attendanceOf, certify, courseOf, standingOf } from '../../clerks/courses'
import { notify } from '../../office/notify'
import type { Chore } from '../../office/timer'
import { bucketsOf } from '../../rules/seats/buckets'
import { seatedIn } from '../../store/check-ins'
import { occasions } from '../../store/occasions'
import { markReminded, seatsNotRemindedOf } from '../../store/seats'
import { traineesOf } from '../../store/trainees'

const mostARound = 200
const mostTrainees = 1_000
const remindBeforeMs = 86_400_000
/** Whoever says his name, or passes his exam, later than that is given his certificate when he looks. */
const afterEndMs = 7 * 86_400_000

/** Tells trainees that the next session begins within a day; of the first the slot tells. */
export const remindOfSessions: Chore = async (now) => {
  let reminded = 0
  for (const occasion of await occasions.all(now)) {
    const { id, title, slots, course, calledOff } = occasion
    for (const session of calledOff ? [] : course?.sessions.slice(1) ?? []) {
      if (now >= session.starts || now < session.starts - remindBeforeMs) continue
      const counters = slots.flatMap((slot) => bucketsOf(occasion, slot.id))
      for (const { _id, serial, person } of await seatsNotRemindedOf(session.id, counters, mostARound)) {
        await notify({ _id: `soon-${_id}-${serial}-${session.id}`, person, kind: 'slot-soon', about: id, title, moment: session.starts, at: now })
        await markReminded(_id, serial, session.id)
        reminded++
      }
    }
  }
  return reminded
}

/** Gives the certificates of courses that have just ended to those who lack nothing. Answers how many have one now. */
export const certifyCourses: Chore = async (now) => {
  let certified = 0
  for (const found of await occasions.all(now)) {
    if (!found.course || found.calledOff) continue
    const course = courseOf(found)
    if (now < course.endsAt || now > course.endsAt + afterEndMs) continue
    const waiting = (await traineesOf(found.id)).filter(({ certificate, name }) => certificate === null && name !== null)
    if (!waiting.length) continue
    const seated = new Map((await seatedIn(found.id, 0, mostTrainees)).map((seat) => [seat.person, seat]))
    const attendance = await attendanceOf(course, [...seated.values()].map(({ serial }) => serial))
    for (const trainee of waiting) {
      const seat = seated.get(trainee.person)
      if (!seat) continue
      const after = await certify(course, seat, standingOf(course, attendance.get(seat.serial)!, trainee, now), trainee, now)
      if (after?.certificate) certified++
    }
  }
  return certified
}
