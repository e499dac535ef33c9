import { monthsLater } from './calendar-months'

/** A family on file is looked at anew a year after it was last approved at the latest; it begins a month before. */
const beginsAfterMonths = 11

interface Event { move: string; at: number }

/** From when a family's yearly review begins, ms; null where it was never approved. */
export function reviewFrom(history: readonly Event[]): number | null {
  const approved = history.filter(({ move }) => move === 'approve' || move === 'keep').map(({ at }) => at)
  return approved.length ? monthsLater(Math.max(...approved), beginsAfterMonths) : null
}
