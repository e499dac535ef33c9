import { enrolmentId, type Enrolment, type Hold } from '../../../cloudfunctions/rules/seats/documents'
import type { Wish } from '../../../cloudfunctions/rules/seats/enrol'
import { commit, complete, end, finish, place } from '../../../cloudfunctions/rules/seats/hold'
import { readCounter, readEnrolment, write, type Update, type Work } from '../../../cloudfunctions/rules/seats/step'
import { deadAfterMs } from '../../../cloudfunctions/rules/seats/sweep'

/** Protocols that look right and are refuted, each a small deviation from the house's own, put together from its own steps. */

interface Leaving { id: string; now: number; token: () => string }
interface Sweeping { slot: string; now: number }

const pendingOf = ({ occasion, person, slot, size, now, intent, serial }: Wish, token: string): Enrolment =>
  ({ _id: enrolmentId(occasion, person), occasion, person, slot, size, state: 'pending', token, at: now, intent, serial })
const takeOf = ({ _id, size, token, at }: Enrolment): Hold => ({ kind: 'take', size, by: _id, from: 'pending', seen: token, to: 'seated', at })
const steal = ({ _id, state, token }: Enrolment, fresh: string): Update =>
  ({ on: 'enrolment', id: _id, where: { state, token }, change: { set: { state: 'pending', token: fresh } } })
const free = (slot: string, more: number, where: Update['where'] = {}): Update =>
  ({ on: 'counter', id: slot, where, change: { add: { free: more } } })

/** A retry goes on with the token that it finds. */
export function* enrolResuming(wish: Wish): Work<unknown> {
  const pending = pendingOf(wish, wish.token())
  const isNew = yield* write({ on: 'enrolment', id: pending._id, insert: pending })
  const found = isNew ? pending : (yield* readEnrolment(pending._id))!
  if (found.state !== 'pending') return found.state
  const take = takeOf(found)
  return (yield* write(place(wish.slot, found.token, take))) && (yield* complete(wish.slot, found.token, take))
}

/** All attempts of a person share one hold, under his name. */
export function* enrolSharingHold(wish: Wish): Work<unknown> {
  const pending = pendingOf(wish, wish.token())
  if (!(yield* write({ on: 'enrolment', id: pending._id, insert: pending }))) {
    const found = (yield* readEnrolment(pending._id))!
    if (found.state !== 'pending' || !(yield* write(steal(found, pending.token)))) return found.state
  }
  const take = takeOf(pending)
  const taken = (yield* write(place(wish.slot, wish.person, take))) || Boolean((yield* readCounter(wish.slot))?.holds[wish.person])
  if (!taken) return 'full'
  const seated = yield* write(commit(pending.token, take))
  yield* write(end(wish.slot, wish.person, take, seated))
  return seated
}

/** To go with it. */
export function* sweepShared({ slot, now }: Sweeping): Work<unknown> {
  const holds = Object.entries((yield* readCounter(slot))?.holds ?? {}).filter(([, { at }]) => at <= now - deadAfterMs)
  for (const [person, hold] of holds) {
    yield* write({ on: 'enrolment', id: hold.by, where: { state: 'pending' }, change: { set: { state: 'cancelled' } } })
    yield* write(end(slot, person, hold, (yield* readEnrolment(hold.by))?.state === 'seated'))
  }
  return holds.length
}

/** Ends a hold by a mere look at its enrolment. */
export function* sweepByLook({ slot, now }: Sweeping): Work<unknown> {
  const holds = Object.entries((yield* readCounter(slot))?.holds ?? {}).filter(([, { at }]) => at <= now - deadAfterMs)
  for (const [token, hold] of holds) {
    const enrolment = yield* readEnrolment(hold.by)
    yield* write(end(slot, token, hold, enrolment?.token === token && enrolment.state !== 'pending'))
  }
  return holds.length
}

/** A cancellation under the token of the seat itself: two at once share a hold, and the one that comes too late ends it, unless it looks again. */
export function* cancelUnderSeatToken({ id, now }: Leaving, looksAgain: boolean): Work<unknown> {
  const found = yield* readEnrolment(id)
  if (found?.state !== 'seated') return found?.state
  const { slot, size, token } = found
  yield* finish(found)
  const give: Hold = { kind: 'give', size, by: id, from: 'seated', seen: token, to: 'cancelled', at: now }
  yield* write(place(slot, token, give))
  const cancelled = (yield* write(commit(token, give))) || (looksAgain && (yield* readEnrolment(id))?.state === 'cancelled')
  yield* write(end(slot, token, give, cancelled))
  return cancelled
}

/** To go with it: decides the enrolment first (an attempt is over, a cancellation is completed), then ends the hold. */
export const sweepBy = (condition: 'token' | 'token and kind') => function* sweep({ slot, now }: Sweeping): Work<unknown> {
  const holds = Object.entries((yield* readCounter(slot))?.holds ?? {}).filter(([, { at }]) => at <= now - deadAfterMs)
  for (const [token, hold] of holds) {
    yield* write({ on: 'enrolment', id: hold.by, where: { state: hold.from, token }, change: { set: { state: 'cancelled' } } })
    const seated = (yield* readEnrolment(hold.by))?.state === 'seated'
    const ending = end(slot, token, hold, (hold.kind === 'take') === seated)
    yield* write(condition === 'token' ? { ...ending, where: { [`holds.${token}`]: { exists: true } } } : ending)
  }
  return holds.length
}

/** A cancellation that leaves the hold by which the seat was taken behind. */
export function* cancelUnfinished({ id, now, token }: Leaving): Work<unknown> {
  const found = yield* readEnrolment(id)
  if (found?.state !== 'seated') return found?.state
  const give: Hold = { kind: 'give', size: found.size, by: id, from: 'seated', seen: found.token, to: 'cancelled', at: now }
  const fresh = token()
  yield* write(place(found.slot, fresh, give))
  return yield* complete(found.slot, fresh, give)
}

/** Ends an attempt and leaves it the token of its owner. */
export const endPendingInPlace = ({ id }: { id: string }): Work<boolean> =>
  write({ on: 'enrolment', id, where: { state: 'pending' }, change: { set: { state: 'cancelled' } } })

/** Takes a seat though others wait. */
export function* enrolOvertaking(wish: Wish): Work<unknown> {
  const pending = pendingOf(wish, wish.token())
  if (!(yield* write({ on: 'enrolment', id: pending._id, insert: pending }))) return 'there'
  const take = takeOf(pending)
  const { wait: _line, ...where } = place(wish.slot, pending.token, take).where
  if (!(yield* write({ ...place(wish.slot, pending.token, take), where }))) return 'full'
  return yield* complete(wish.slot, pending.token, take)
}

/** Offers the seat to one by name, without asking who is first. */
export function* promoteByName({ slot, id, now, until, token }: Leaving & { slot: string; until: number }): Work<unknown> {
  const found = yield* readEnrolment(id)
  if (found?.state !== 'waiting') return found?.state
  yield* finish(found)
  const offer: Hold = { kind: 'offer', size: found.size, by: id, from: 'waiting', seen: found.token, to: 'offered', at: now }
  const fresh = token()
  return (yield* write(place(slot, fresh, offer))) && (yield* complete(slot, fresh, offer, until))
}

/** Takes the seat, then writes the enrolment. */
export function* countThenInsert(wish: Wish): Work<unknown> {
  if (!(yield* write(free(wish.slot, -wish.size, { free: { atLeast: wish.size } })))) return 'full'
  const enrolment: Enrolment = { ...pendingOf(wish, wish.token()), state: 'seated' }
  const isNew = yield* write({ on: 'enrolment', id: enrolment._id, insert: enrolment })
  if (!isNew) yield* write(free(wish.slot, wish.size))
  return isNew
}

/** Writes the enrolment, then takes the seat; takes the enrolment back where there is none. */
export function* insertThenCount(wish: Wish): Work<unknown> {
  const enrolment: Enrolment = { ...pendingOf(wish, wish.token()), state: 'seated' }
  if (!(yield* write({ on: 'enrolment', id: enrolment._id, insert: enrolment }))) return 'there'
  if (yield* write(free(wish.slot, -wish.size, { free: { atLeast: wish.size } }))) return 'seated'
  yield* write({ on: 'enrolment', id: enrolment._id, where: { token: enrolment.token }, change: { set: { state: 'cancelled' } } })
  return 'full'
}

/** Sets what is free to what the enrolments leave. */
export function* recount(slot: string, ids: readonly string[]): Work<unknown> {
  let seats = 0
  for (const id of ids) {
    const enrolment = yield* readEnrolment(id)
    if (enrolment?.state === 'seated') seats += enrolment.size
  }
  const { capacity } = (yield* readCounter(slot))!
  return yield* write({ on: 'counter', id: slot, where: {}, change: { set: { free: Math.max(0, capacity - seats) } } })
}
