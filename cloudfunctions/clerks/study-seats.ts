import type { Occasion } from '../contract/occasion'
import { moveTo, type StudyMover, type StudyMoveName } from '../contract/study-moves'
import { notify } from '../office/notify'
import { problem } from '../office/problem'
import { freshToken, promoteSlot, seatsBusy, takeSeats } from '../office/seating'
import { forgetSeats } from '../office/seats-now'
import { cancel } from '../rules/seats/cancel'
import { counterId, enrolmentId, isStanding, type Enrolment } from '../rules/seats/documents'
import { occasions } from '../store/occasions'
import { doSeatWork, findEnrolment } from '../store/seats'
import { changeStudy, findStudy, offerings, type StudyRecord } from '../store/study'

/** Every offering is one slot. */
export const degreeSlot = 's1'
const retryAfterMs = 1_000

/** What every move writes; `who` is kept for the four eyes and shown to nobody. */
export const moved = (seen: StudyRecord, move: StudyMoveName, by: StudyMover, now: number, who: string | null = null): Pick<StudyRecord, 'state' | 'changedAt' | 'history'> => ({
  state: moveTo(move), changedAt: now, history: [...seen.history, { move, to: moveTo(move), at: now, by, who }],
})

/** A seat that is given back with an application that ends. */
export const leavingSeat = ({ seat, leaving }: StudyRecord): Pick<StudyRecord, 'seat' | 'leaving'> => ({ seat: null, leaving: seat ?? leaving })

async function degreeOccasion(id: string, now: number): Promise<Occasion> {
  const found = (await occasions.all(now)).find((each) => each.id === id)
  if (!found) throw problem('occasion.unknown')
  return found
}

/**
 * An application and its seat are two records, so this is the order, and each step may be the last of who dies:
 *   1. the application stands there as `pending`, with its wish and the order of its choices;
 *   2. one worker at a time claims it (`lease`, longer than a function lives), ends what earlier ones left half done, looks whether
 *      a seat stands already, and only else takes one, choice after choice, under a wish of this attempt alone;
 *   3. the application goes to `submitted` or `waitlisted` and names the seat.
 * A resend begins at 2, and so does the clock. Ending earlier attempts first is what keeps a slow twin from a second seat.
 */
export async function seatStudy(record: StudyRecord, now: number, leaseMs: number): Promise<StudyRecord> {
  if (record.state !== 'pending') return record
  if (record.lease > now) throw problem('intent.doing', { retryAfterMs })
  const claimed = await changeStudy(record, { lease: now + leaseMs, attempt: record.attempt + 1 })
  if (!claimed) throw problem('intent.doing', { retryAfterMs })
  const found = await standingSeat(claimed, now) ?? await takeFirstFree(claimed, now)
  const after = await changeStudy(claimed, found
    ? { ...moved(claimed, found.state === 'waiting' ? 'line' : 'seat', 'office', now), seat: found.occasion, lease: 0 }
    : { ...moved(claimed, 'lose', 'office', now), ...ended(claimed), lease: 0 })
  if (!after) throw problem('intent.doing', { retryAfterMs })
  return after
}

/** What a withdrawal leaves of an application: that it was, and when. */
export const ended = ({ _id, years }: StudyRecord): Partial<StudyRecord> =>
  ({ holder: _id, name: null, mobile: null, idNumber: null, papers: [], asked: [], seat: null, years })

async function standingSeat({ plan, person }: StudyRecord, now: number): Promise<Enrolment | undefined> {
  let standing: Enrolment | undefined
  for (const occasion of plan) {
    const own = await findEnrolment(enrolmentId(occasion, person))
    if (own?.state === 'pending' && await doSeatWork(cancel({ id: own._id, serial: own.serial, now, token: freshToken })) === 'busy') throw seatsBusy(now)
    if (own && isStanding(own.state)) standing ??= own
  }
  return standing
}

async function takeFirstFree({ _id, plan, first, person, attempt, judged }: StudyRecord, now: number): Promise<Enrolment | undefined> {
  const wish = { person, slot: degreeSlot, size: 1, now, intent: `${_id}-${attempt}`, judged }
  for (const [occasion, waitlist] of [...plan.map((id) => [id, false] as const), [first, true] as const]) {
    const outcome = await takeSeats(await degreeOccasion(occasion, now), { ...wish, intent: `${wish.intent}${waitlist ? 'w' : ''}`, waitlist })
    forgetSeats([counterId(occasion, degreeSlot)])
    if (outcome === 'busy' || outcome === 'superseded') throw seatsBusy(now)
    if (outcome !== 'full' && isStanding(outcome.state)) return outcome
  }
  return undefined
}

/** Gives the seat of an application that has ended to the next in line; done again it finds it done. Errors: `seats.busy`. */
export async function giveSeatBack(record: StudyRecord, now: number): Promise<StudyRecord> {
  if (record.leaving === null) return record
  const own = await findEnrolment(enrolmentId(record.leaving, record.person))
  if (own && await doSeatWork(cancel({ id: own._id, serial: own.serial, now, token: freshToken })) === 'busy') throw seatsBusy(now)
  await promoteSlot(await degreeOccasion(record.leaving, now), counterId(record.leaving, degreeSlot), now)
  forgetSeats([counterId(record.leaving, degreeSlot)])
  return await changeStudy(record, { leaving: null }) ?? await findStudy(record._id) ?? record
}

/** Who stood in line is brought to where his place is now: seated, or lost where he declined or came too late. */
export async function followSeat(record: StudyRecord, now: number): Promise<StudyRecord> {
  if (record.state !== 'waitlisted' || record.seat === null) return record
  const own = await findEnrolment(enrolmentId(record.seat, record.person))
  if (own?.state === 'waiting' || own?.state === 'offered') return record
  const after = await changeStudy(record, own?.state === 'seated' ? moved(record, 'seat', 'office', now) : { ...moved(record, 'lose', 'office', now), ...ended(record) })
  return after ?? await findStudy(record._id) ?? record
}

/** The student finds a message for what he must know; told twice it is one. */
export async function tellStudent({ _id, person, seat, first, history }: StudyRecord, now: number, moment: number | null = null, about = String(history.length)): Promise<void> {
  const title = (await offerings.all(now)).find(({ id }) => id === (seat ?? first))?.major ?? ''
  await notify({ _id: `study-${_id}-${about}`, person, kind: 'study-moved', about: _id, title, moment, at: now })
}
