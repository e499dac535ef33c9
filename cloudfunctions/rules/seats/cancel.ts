import type { Enrolment, EnrolmentState, Hold } from './documents'
import { complete, finish, place } from './hold'
import { maxRounds, readEnrolment, write, type Work } from './step'

/** `serial` names the enrolment that is left: a cancellation that comes late does not touch the next one. */
export interface Leaving { id: string; serial: string; now: number; token: () => string }

/** Where the enrolment stands now; `unknown`: there is none; `busy`: too much came between, ask again. */
export type LeaveOutcome = EnrolmentState | 'unknown' | 'busy'

/** The person gives up a seat, an offer, a place in line or an attempt. Afterwards the slot is to be promoted. */
export const cancel = (leaving: Leaving): Work<LeaveOutcome> =>
  leave(leaving, 'cancelled', ({ state }) => state === 'pending' || state === 'seated' || state === 'offered' || state === 'waiting')

/** The person does not want the seat that is offered. Afterwards the slot is to be promoted. */
export const decline = (leaving: Leaving): Work<LeaveOutcome> => leave(leaving, 'declined', ({ state }) => state === 'offered')

/** The time of an offer is over. Afterwards the slot is to be promoted. */
export const lapse = (leaving: Leaving): Work<LeaveOutcome> =>
  leave(leaving, 'lapsed', ({ state, until = 0 }) => state === 'offered' && until <= leaving.now)

/**
 * A token of its own, and not that of the seat: two cancellations at once would share one hold, and the one that comes too
 * late would end it without giving the seat back. The state stands in the hold, so an offer that is accepted meanwhile is not lost.
 */
function* leave({ id, serial, now, token }: Leaving, to: EnrolmentState, may: (enrolment: Enrolment) => boolean): Work<LeaveOutcome> {
  for (let round = 0; round < maxRounds; round++) {
    const found = yield* readEnrolment(id)
    if (found?.serial !== serial) return 'unknown'
    if (!may(found)) return found.state
    const { slot, size, state, token: seen } = found
    const fresh = token()
    if (state === 'pending') {
      if (yield* write({ on: 'enrolment', id, where: { state, token: seen }, change: { set: { state: to, token: fresh } } })) return to
      continue
    }
    yield* finish(found)
    const hold: Hold = { kind: state === 'waiting' ? 'leave' : 'give', size, by: id, from: state, seen, to, at: now }
    if ((yield* write(place(slot, fresh, hold))) && (yield* complete(slot, fresh, hold))) return to
  }
  return 'busy'
}
