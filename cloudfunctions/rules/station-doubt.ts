import type { Station } from '../contract/station'
import { doubtFrom, doubtWithinMs } from '../contract/station-terms'
import { openState } from './opening-hours'

type Doubt = NonNullable<Station['doubt']>
/** Somebody found it locked: whose voice it is, without telling who, and when, ms. */
export interface LockedReport { voice: string; at: number }

/** Reports from before this moment (ms) change nothing of a station any more. */
export const doubtFloor = ({ doubt, confirmed }: Pick<Station, 'doubt' | 'confirmed'>, now: number): number =>
  Math.max(confirmed.at, (doubt?.since ?? now - doubtWithinMs) - doubtWithinMs)

/**
 * The doubt that these reports make: two people within seven days. What stands keeps the moment since when it does, and
 * only grows. What was tapped before the last confirmation accuses nobody.
 */
export function doubtOf(reports: readonly LockedReport[], { doubt, confirmed }: Pick<Station, 'doubt' | 'confirmed'>): Doubt | null {
  const counted = reports.filter(({ at }) => at > confirmed.at).sort((a, b) => a.at - b.at)
  const voicesFrom = (from: number, to: number) => new Set(counted.filter(({ at }) => at >= from && at <= to).map(({ voice }) => voice)).size
  if (doubt) return { since: doubt.since, reports: Math.max(doubt.reports, voicesFrom(doubt.since - doubtWithinMs, Infinity)) }
  const first = counted.find(({ at }) => voicesFrom(at, at + doubtWithinMs) >= doubtFrom)
  return first ? { since: first.at, reports: voicesFrom(first.at, Infinity) } : null
}

/** Whether what is registered says itself that one stands before a locked door at that instant (ms). */
export const isShutByItself = (station: Station, at: number): boolean =>
  ['closed', 'paused'].includes(openState({ ...station, doubt: null, confirmed: { ...station.confirmed, at } }, at).state)
