import type { Enrolment, EnrolmentState, Hold } from './documents'
import { complete, finish, place } from './hold'
import { firstInLine, readCounter, readEnrolment, write, type Work } from './step'

/** After so many rounds the rest is left to the next run: a function has seconds. */
const maxOffers = 100

/** `empty`: nobody waits; `waiting`: the first does not fit yet; `too-large`: nor ever will, unless the capacity is raised. */
export type PromoteOutcome = 'empty' | 'waiting' | 'too-large' | 'more'

/**
 * Gives seats that came back to those who wait, until the first does not fit: to be run after each cancellation and by the
 * clock. A debt is repaid first. Strictly first come, first served: a group at the front waits until it fits whole, and
 * nobody overtakes it. `until` is when the offers lapse.
 */
export function* promote({ slot, now, until, token }: { slot: string; now: number; until: number; token: () => string }): Work<PromoteOutcome> {
  for (let round = 0; round < maxOffers; round++) {
    const first = yield* firstInLine(slot)
    const counter = yield* readCounter(slot) // after the line, so that the hold by which the first joined is seen if it is still there
    if (!counter) return 'empty'
    const owed = Math.min(counter.debt, counter.free)
    if (owed > 0) {
      const repaid = { debt: { atLeast: owed }, free: { atLeast: owed } }
      yield* write({ on: 'counter', id: slot, where: repaid, change: { add: { debt: -owed, free: -owed } } })
      continue
    }
    if (!first) return 'empty'
    const { _id: by, size, state: from, token: seen } = first
    if (counter.free < size) return counter.capacity < size ? 'too-large' : 'waiting'
    yield* finish(first, counter)
    const fresh = token()
    const offer: Hold = { kind: 'offer', size, by, from, seen, to: 'offered', at: now }
    if (yield* write(place(slot, fresh, offer))) yield* complete(slot, fresh, offer, until)
  }
  return 'more'
}

/** Where the enrolment stands now: `seated` if it was offered in time or was seated before; `unknown`: there is none. */
export type AcceptOutcome = EnrolmentState | 'unknown'

/** Takes the seat that is offered. The seat is counted as taken since the offer, so the counter is not touched and the token stays. */
export function* accept({ id, serial, now }: { id: string; serial: string; now: number }): Work<AcceptOutcome> {
  const found = yield* readEnrolment(id)
  if (found?.serial !== serial) return 'unknown'
  if (found.state !== 'offered') return found.state
  const { state, token } = found
  const accepted = yield* write({
    on: 'enrolment', id, where: { state, token, until: { more: now } }, change: { set: { state: 'seated' } },
  })
  if (accepted) return 'seated'
  return (yield* readEnrolment(id))?.state ?? 'unknown'
}

type InLine = Pick<Enrolment, '_id' | 'joinedAt'>

/** Who joined earlier stands before, the id settles a tie. */
export const byTurn = (a: InLine, b: InLine): number => (a.joinedAt ?? 0) - (b.joinedAt ?? 0) || (a._id < b._id ? -1 : 1)

/** The place of one among those who wait, from 1; null if it does not wait. */
export function placeInLine(waiting: readonly InLine[], id: string): number | null {
  const self = waiting.find(({ _id }) => _id === id)
  return self ? 1 + waiting.filter((other) => other !== self && byTurn(other, self) < 0).length : null
}
