import type { Counter, Enrolment } from './documents'

export type Scalar = string | number | boolean

/** What a field must be: this very value, within a bound, or there at all. */
export type Test = Scalar | { atLeast: number } | { atMost: number } | { less: number } | { more: number } | { exists: boolean }

/** Dotted fields, all of which must pass. */
export type Conditions = Readonly<Record<string, Test>>

export interface Changes {
  set?: Readonly<Record<string, unknown>>
  add?: Readonly<Record<string, number>>
  unset?: readonly string[]
}

type Place = { on: 'enrolment' | 'counter'; id: string }
/** Answered with whether it was inserted: not where the id is taken. */
export type Insert = { on: 'enrolment'; id: string; insert: Enrolment } | { on: 'counter'; id: string; insert: Counter }
/** Answered with whether the one document passed all of `where` and, if given, one of `anyOf`, and was changed. */
export type Update = Place & { where: Conditions; anyOf?: readonly Conditions[]; change: Changes }
export type Write = Insert | Update
/** Answered with the document, null where there is none. */
export type Read = Place & { read: true }
/** Answered with the first of those waiting for a slot, by `joinedAt` and then id; null where nobody waits. */
export type Line = { on: 'enrolment'; line: string }

/**
 * One operation on one document, as data: the archive translates it for the database, the model checker executes it,
 * so the protocol is written once. A change over two documents is never one step: in a burst transactions abort each other.
 */
export type Step = Write | Read | Line
export type Answer = boolean | Enrolment | Counter | null

/** Work on seats: yields its steps one by one, is given their answers and ends with a named outcome. */
export type Work<Outcome> = Generator<Step, Outcome, Answer>

export function* write(step: Write): Work<boolean> {
  return (yield step) as boolean
}
export function* readEnrolment(id: string): Work<Enrolment | null> {
  return (yield { on: 'enrolment', id, read: true }) as Enrolment | null
}
export function* readCounter(id: string): Work<Counter | null> {
  return (yield { on: 'counter', id, read: true }) as Counter | null
}
export function* firstInLine(slot: string): Work<Enrolment | null> {
  return (yield { on: 'enrolment', line: slot }) as Enrolment | null
}

/** Does the work. A step whose outcome is unknown must throw: the work then stops for good, and the sweeper completes it. */
export async function run<Outcome>(work: Work<Outcome>, perform: (step: Step) => Promise<Answer>): Promise<Outcome> {
  let turn = work.next()
  while (!turn.done) turn = work.next(await perform(turn.value))
  return turn.value
}

/** How often work begins anew after others came between, before it ends as `busy`. */
export const maxRounds = 3
