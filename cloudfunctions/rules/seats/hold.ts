import { type Counter, type Enrolment, type Hold, type HoldKind, mostUnderWay } from './documents'
import { readCounter, readEnrolment, write, type Conditions, type Update, type Work } from './step'

/**
 * Every change of seats is the same three steps, because the two documents cannot be changed as one:
 *   1. place the hold at the counter, under a fresh token; seats that it needs leave `free` here;
 *   2. commit: move the enrolment from the state and token that were read to the new state and this token;
 *   3. end the hold, as done or as undone.
 * A hold is done exactly if its enrolment carries its token and is no longer pending. That stays true because whoever moves
 * an enrolment on ends the hold of the token it carries first (`finish`). So anybody may do steps 2 and 3, at any time and
 * several at once: after a crash the sweeper does just that.
 *
 * Refuted by the model checker: a token that serves twice (a retry, a promoter, a cancellation under the token of the seat),
 * one hold for all attempts of a person, ending a hold before its enrolment is decided.
 */
type Sums = Partial<Record<'free' | 'wait', number>>

/** What a hold does to the counter when it is placed, done and undone. */
const effects: Record<HoldKind, (size: number) => { placed: Sums; done: Sums; undone: Sums }> = {
  take: (size) => ({ placed: { free: -size }, done: {}, undone: { free: size } }),
  join: () => ({ placed: { wait: 1 }, done: {}, undone: { wait: -1 } }),
  offer: (size) => ({ placed: { free: -size }, done: { wait: -1 }, undone: { free: size } }),
  give: (size) => ({ placed: {}, done: { free: size }, undone: {} }),
  leave: () => ({ placed: {}, done: { wait: -1 }, undone: {} }),
}

const newcomer: Conditions = { under: { less: mostUnderWay } }

/** When a hold may be placed. Newcomers never overtake a line, and no seat is given out while some are owed. */
const allowed: Record<HoldKind, (size: number) => { where: Conditions; anyOf?: readonly Conditions[] }> = {
  take: (size) => ({ where: { free: { atLeast: size }, wait: 0, debt: 0, ...newcomer } }),
  join: (size) => ({ where: { capacity: { atLeast: size }, ...newcomer }, anyOf: noSeatFor(size) }),
  offer: (size) => ({ where: { free: { atLeast: size }, debt: 0 } }),
  give: () => ({ where: {} }),
  leave: () => ({ where: {} }),
}

const noSeatFor = (size: number): readonly Conditions[] => [{ free: { less: size } }, { wait: { more: 0 } }, { debt: { more: 0 } }]

export function place(slot: string, token: string, hold: Hold): Update {
  const { where, anyOf } = allowed[hold.kind](hold.size)
  return {
    on: 'counter', id: slot,
    where: { ...where, [`holds.${fieldName(token)}`]: { exists: false } },
    ...(anyOf && { anyOf }),
    change: { add: { ...effects[hold.kind](hold.size).placed, under: 1 }, set: { [`holds.${token}`]: hold } },
  }
}

/** `until` is the end of the offer, if this is one: counted from whoever completes it, so that no offer is born lapsed. */
export const commit = (token: string, hold: Hold, until?: number): Update => ({
  on: 'enrolment', id: hold.by,
  where: { state: hold.from, token: hold.seen },
  change: {
    set: { state: hold.to, token, ...(hold.to === 'waiting' && { joinedAt: hold.at }), ...(hold.to === 'offered' && { until }) },
  },
})

export const end = (slot: string, token: string, { kind, size }: Hold, done: boolean): Update => ({
  on: 'counter', id: slot,
  where: { [`holds.${token}.kind`]: kind },
  change: { unset: [`holds.${token}`], add: { ...effects[kind](size)[done ? 'done' : 'undone'], under: -1 } },
})

/** Steps 2 and 3, whoever placed the hold; answers whether it was done. Where it does not move, it is not pending under this token either. */
export function* complete(slot: string, token: string, hold: Hold, until?: number): Work<boolean> {
  const moved = yield* write(commit(token, hold, until))
  const done = moved || (yield* readEnrolment(hold.by))?.token === token
  yield* write(end(slot, token, hold, done))
  return done
}

/** Ends the hold that brought an enrolment to where it stands (not pending). To be called before it is moved on. */
export function* finish({ slot, token }: Enrolment, counter?: Counter | null): Work<void> {
  const hold = (counter ?? (yield* readCounter(slot)))?.holds[token]
  if (hold) yield* write(end(slot, token, hold, true))
}

/** A token becomes the name of a field: anything else in it would reach into other fields. */
function fieldName(token: string): string {
  if (!/^[A-Za-z0-9]+$/.test(token)) throw new TypeError('a token is letters and digits')
  return token
}
