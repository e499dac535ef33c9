/** From an instant (ms) up to, not including, another. */
export interface Interval { from: number; to: number }
/** `overlapMs` is 0 where only the way between is too long; `gapMs` is then the time that is left for it. */
export interface TimeConflict<Own extends Interval> { own: Own; overlapMs: number; gapMs: number }

const minuteMs = 60_000

/** Which of a person's intervals stand in the way of a wanted one; ends that touch do not, unless the way takes time. */
export function timeConflicts<Own extends Interval>(all: readonly Own[], wanted: Interval, travelMinutes = 0): TimeConflict<Own>[] {
  return all.flatMap((own) => {
    const overlap = Math.min(own.to, wanted.to) - Math.max(own.from, wanted.from)
    return overlap > -travelMinutes * minuteMs ? [{ own, overlapMs: Math.max(0, overlap), gapMs: Math.max(0, -overlap) }] : []
  })
}
