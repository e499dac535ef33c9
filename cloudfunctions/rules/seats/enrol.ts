import type { Eligibility } from '../../contract/eligibility'
import { enrolmentId, isStanding, mostUnderWay, type Enrolment, type Hold, type HoldKind, type StandingState } from './documents'
import { complete, finish, place } from './hold'
import { maxRounds, readCounter, readEnrolment, write, type Work } from './step'

export interface Wish {
  occasion: string
  person: string
  slot: string
  /** Seats wanted together, a whole number above zero. */
  size: number
  /** Whether one may wait where no seat is free. */
  waitlist: boolean
  now: number
  /** By which the person's phone knows this wish: sent once more, late, it does not undo a cancellation. */
  intent: string
  judged?: Eligibility
  /** Names the enrolment that comes of it. */
  serial: string
  /** Makes a fresh token, letters and digits. */
  token: () => string
}

/** The enrolment as it stands, or why there is none. `superseded`: a later attempt of the same person goes on in its place; `busy`: too much came between, ask again. */
export type EnrolOutcome = Enrolment | 'full' | 'superseded' | 'busy'

/**
 * Enrols one person, or a group that he speaks for: a seat, else a place in line. Four steps where a seat is free, two of
 * them on the counter. The enrolment is claimed before the seat is taken: the other way round a crash loses the seat.
 */
export function* enrol(wish: Wish): Work<EnrolOutcome> {
  const { slot, size, waitlist, now } = wish
  const id = enrolmentId(wish.occasion, wish.person)
  const token = wish.token()
  const claimed = yield* claim(wish, id, token)
  if (claimed === 'busy' || claimed.token !== token) return claimed
  const hold = (kind: HoldKind, to: StandingState): Hold => ({ kind, size, by: id, from: 'pending', seen: token, to, at: now })
  for (let round = 0; round < maxRounds; round++) {
    const take = hold('take', 'seated')
    if (yield* write(place(slot, token, take))) return (yield* complete(slot, token, take)) ? { ...claimed, state: 'seated' } : yield* standing(id)
    const join = hold('join', 'waiting')
    if (waitlist && (yield* write(place(slot, token, join)))) {
      return (yield* complete(slot, token, join)) ? { ...claimed, state: 'waiting', joinedAt: now } : yield* standing(id)
    }
    const counter = yield* readCounter(slot)
    if (!counter || counter.capacity < size) return yield* turnAway(id, token)
    if (counter.under >= mostUnderWay) return 'busy'
    if (!waitlist && (counter.free < size || counter.debt > 0 || counter.wait > 0)) return yield* turnAway(id, token)
  }
  return 'busy'
}

/** As many as somebody may have changed his mind while a message was on its way. */
const mostEarlier = 16

/**
 * Makes the enrolment pending under this token: a new one, or one that is over, or one that an earlier attempt left pending,
 * which thereby loses its hold. Going on with the token found there is refuted: a slow twin takes a second seat under it.
 */
function* claim(wish: Wish, id: string, token: string): Work<Enrolment | 'busy'> {
  const { occasion, person, slot, size, now: at, intent, serial, judged } = wish
  const pending = { occasion, person, slot, size, state: 'pending', token, at, intent, serial, ...(judged && { judged }) } satisfies Omit<Enrolment, '_id'>
  const claimed: Enrolment = { _id: id, ...pending }
  if (yield* write({ on: 'enrolment', id, insert: claimed })) return claimed
  for (let round = 0; round < maxRounds; round++) {
    const found = yield* readEnrolment(id)
    if (!found) break
    const { earlier = [] } = found
    if (isStanding(found.state) || earlier.includes(intent) || (found.intent === intent && found.state !== 'pending' && found.state !== 'full')) return found
    if (found.state !== 'pending') yield* finish(found)
    const stolen = yield* write({
      on: 'enrolment', id,
      where: { state: found.state, token: found.token },
      change: {
        set: { ...pending, ...(found.intent !== intent && { earlier: [...earlier, found.intent].slice(-mostEarlier) }) },
        unset: ['joinedAt', 'until', 'told', 'reminded', 'remindedOf', 'offTold', 'feedbackAsked', 'checkedInAt'],
      },
    })
    if (stolen) return claimed
  }
  return 'busy'
}

/** Not done by this token: superseded, unless the sweeper completed it and others have already moved it on. */
function* standing(id: string): Work<Enrolment | 'superseded'> {
  const found = yield* readEnrolment(id)
  return found && isStanding(found.state) ? found : 'superseded'
}

/** No seat and no line. The token may stay: its owner placed no hold under it and will place none. */
function* turnAway(id: string, token: string): Work<'full' | 'superseded'> {
  const turned = yield* write({ on: 'enrolment', id, where: { state: 'pending', token }, change: { set: { state: 'full' } } })
  return turned ? 'full' : 'superseded'
}
