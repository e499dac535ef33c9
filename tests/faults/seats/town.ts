import { changeCapacity, openCounter } from '../../../cloudfunctions/rules/seats/capacity'
import { cancel, decline, lapse } from '../../../cloudfunctions/rules/seats/cancel'
import { enrolmentId } from '../../../cloudfunctions/rules/seats/documents'
import { enrol, type Wish } from '../../../cloudfunctions/rules/seats/enrol'
import type { Work } from '../../../cloudfunctions/rules/seats/step'
import { deadAfterMs, sweepHolds, sweepPending } from '../../../cloudfunctions/rules/seats/sweep'
import { accept, promote } from '../../../cloudfunctions/rules/seats/waitlist'
import type { Actor } from './explore'
import { tokens, work, type World } from './interpret'

/** People come at 1, 2, …; an offer can be accepted until it lapses; the sweeper comes when all of that is long dead. */
export const until = 2_000
export const sweepAt = deadAfterMs + 10_000
const sweepersUntil = sweepAt + until
export const slot = 'morning'
/** All enrolments of a person under one serial: the worst case, in which a late cancellation meets the next enrolment. */
export const serial = 'serial'
export const idOf = (person: string) => enrolmentId('fair', person)

export const wishOf = (person: string, token: () => string, more: Partial<Wish> = {}): Wish =>
  ({ occasion: 'fair', person, slot, size: 1, waitlist: true, now: 1, intent: person, serial, token, ...more })

/** The actors, each with the letter that its tokens begin with. */
export const enrols = (person: string, call: string, more?: Partial<Wish>): Actor =>
  ({ name: `${person} enrols (${call})`, start: () => enrol(wishOf(person, tokens(call), { intent: call, ...more })) })
export const cancels = (person: string, call: string): Actor =>
  ({ name: `${person} cancels (${call})`, start: () => cancel({ id: idOf(person), serial, now: 3, token: tokens(call) }) })
export const declines = (person: string, call: string): Actor =>
  ({ name: `${person} declines (${call})`, start: () => decline({ id: idOf(person), serial, now: 3, token: tokens(call) }) })
export const lapses = (person: string, call: string): Actor =>
  ({ name: `offer to ${person} lapses (${call})`, start: () => lapse({ id: idOf(person), serial, now: until, token: tokens(call) }) })
export const accepts = (person: string): Actor =>
  ({ name: `${person} accepts`, start: () => accept({ id: idOf(person), serial, now: until - 1 }) })
export const promotes = (call: string): Actor =>
  ({ name: `promoter (${call})`, start: () => promote({ slot, now: 3, until, token: tokens(call) }) })
export const sweeps = (): Actor =>
  ({ name: 'sweeper', start: () => sweepHolds({ slot, now: sweepAt, until: sweepersUntil }), again: true })
export const endsPending = (person: string, call: string): Actor =>
  ({ name: `sweeper of ${person} (${call})`, start: () => sweepPending({ id: idOf(person), now: sweepAt, token: tokens(call) }) })
export const changes = (from: number, to: number): Actor =>
  ({ name: `capacity ${from} to ${to}`, start: () => changeCapacity({ slot, from, to }) })

/** What the clock does until nothing is left to do. */
export const recovery = (people: readonly string[]) => (): Work<unknown>[] => [
  sweepHolds({ slot, now: sweepAt, until: sweepersUntil }),
  ...people.map((person) => sweepPending({ id: idOf(person), now: sweepAt, token: tokens(`ended${person}`) })),
  promote({ slot, now: sweepAt, until: sweepersUntil, token: tokens('clock') }),
]

/** A slot where these have come one after the other, each with one seat, and those for whom none was left wait. */
export function townWith(quota: number, people: readonly string[], sizes: Record<string, number> = {}): World {
  const world: World = new Map()
  work(world, openCounter(slot, quota))
  people.forEach((person, turn) => work(world, enrol(wishOf(person, tokens(`before${person}`), { now: turn + 1, size: sizes[person] ?? 1 }))))
  return world
}
