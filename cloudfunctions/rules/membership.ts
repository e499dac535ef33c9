import { type MembershipEvent, membershipMoves, poolWorkingDays, type Standing } from '../contract/membership-terms'
import { dayNumber, dayStart } from './shanghai-time'
import { addWorkingDays } from './working-days'

export interface Membership {
  standing: Standing
  /** Since when, ms. */
  since: number
  /** Since when he has belonged to the union, ms: a transfer does not interrupt it. */
  joined: number
  /** Whose member he is, or is to be while he waits. */
  union: string
  /** Which union he is moving to; null unless he is. */
  to: string | null
  /** Until when he is kept, ms; null where that was not said. */
  until: number | null
}

interface Walk extends Membership { before: Standing }

/**
 * What a membership is at an instant (ms), from what has happened to it: nothing is kept that time could make untrue. Events
 * may come in any order; those ahead have not happened, and those that the table does not allow change nothing.
 */
export function membershipAt(events: readonly MembershipEvent[], now: number): Membership | null {
  const past = events.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
  const walk = past.reduce<Walk | null>((was, event) => step(keptUntil(was, event.at), event), null)
  const last = keptUntil(walk, now)
  if (!last) return null
  const { before: _before, ...membership } = last
  return membership
}

/** Who was kept until a day is a member again on that day, though not from before he joined; nobody has to do it. */
const keptUntil = (was: Walk | null, now: number): Walk | null =>
  was?.standing === 'kept' && was.until !== null && was.until <= now ? { ...was, standing: 'member', since: Math.max(was.joined, was.until), until: null } : was

function step(was: Walk | null, { what, at, union, until }: MembershipEvent): Walk | null {
  const { from, to } = membershipMoves[what]
  if (!from.includes(was?.standing ?? null)) return was
  if (what === 'approved') return union === undefined ? was : { standing: 'pool', since: at, joined: at, union, to: null, until: null, before: 'pool' }
  const { standing, ...rest } = was!
  const next = { ...rest, since: at, to: null, before: standing }
  // Until a day that is long past when he comes back from a transfer that failed, `keptUntil` sees to it.
  if (to === 'back') return { ...next, standing: rest.before }
  // He has waited since he was approved, whoever he waits for.
  if (what === 'passed') return union === undefined ? was : { ...was!, union }
  if (what === 'settled') return { ...next, standing: to, union: union ?? rest.union, until: null }
  if (what === 'moving') return union === undefined || union === rest.union ? was : { ...next, standing: to, to: union }
  if (what === 'arrived') return { ...next, standing: to, union: rest.to!, until: null }
  return { ...next, standing: to, until: what === 'kept' ? until ?? null : null }
}

/** The Shanghai day on which somebody has waited long enough for a base union; the year alone where its calendar is not published. */
export const poolDue = ({ since }: Pick<Membership, 'since'>): { day: number } | { unpublished: number } => addWorkingDays(dayNumber(since), poolWorkingDays)

/** Whoever was approved before this instant (ms) and still waits has waited too long; null where the calendar of that time is not known. */
export function ageingBefore(now: number): number | null {
  const first = addWorkingDays(dayNumber(now), -poolWorkingDays)
  return 'day' in first ? dayStart(first.day) : null
}
