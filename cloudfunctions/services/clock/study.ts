import { followSeat, giveSeatBack, leavingSeat, moved, seatStudy, tellStudent } from '../../clerks/study-seats'
import type { Chore } from '../../office/timer'
import { deadAfterMs } from '../../rules/seats/sweep'
import { appealUntil } from '../../rules/study-deadlines'
import { changeStudy, leavingStudies, studiesStanding, unseatedStudies } from '../../store/study'

const mostARound = 100
/** Beyond the time that the platform lets the clock run, ms. */
const leaseMs = 61_000

/** Completes applications whose senders died before they had a seat. One that cannot be seated now waits for the next round. */
export const seatStudies: Chore = async (now) => {
  const dead = await unseatedStudies(now - deadAfterMs, mostARound)
  for (const record of dead) await seatStudy(record, now, leaseMs).catch(told)
  return dead.length
}

/** Gives back the seats of applications that have ended. */
export const freeStudySeats: Chore = async (now) => {
  const leaving = await leavingStudies(now - deadAfterMs, mostARound)
  for (const record of leaving) await giveSeatBack(record, now).catch(told)
  return leaving.length
}

/** Brings those who stood in line to where their place is now. */
export const followStudySeats: Chore = async (now) => {
  let followed = 0
  for (const record of await studiesStanding('waitlisted')) if ((await followSeat(record, now)).state !== record.state) followed++
  return followed
}

/** A refusal against which nobody appealed in time is final, and its seat goes to the next. */
export const closeRefusals: Chore = async (now) => {
  let closed = 0
  for (const record of await studiesStanding('refused')) {
    const until = appealUntil(record.refusal!.at)
    if (until === null || now < until) continue
    const after = await changeStudy(record, { ...moved(record, 'close', 'office', now), ...leavingSeat(record) })
    if (!after) continue
    await giveSeatBack(after, now).catch(told)
    await tellStudent(after, now)
    closed++
  }
  return closed
}

const told = (failure: unknown): void => console.error(JSON.stringify({ chore: 'study', error: String(failure) }))
