import { dayKind } from './holidays'
import { isoDate } from './shanghai-time'

/**
 * The day that lies `count` working days after a Shanghai day (days since 1970-01-01), before it where `count` is negative; the
 * day itself is not counted. Where the State Council has not published a year that is needed, the answer is that year alone.
 */
export function addWorkingDays(day: number, count: number): { day: number } | { unpublished: number } {
  const step = Math.sign(count)
  let at = day
  for (let left = Math.abs(count); left > 0;) {
    at += step
    const kind = dayKind(at)
    if (kind === 'unknown') return { unpublished: Number(isoDate(at).slice(0, 4)) }
    if (kind === 'weekday' || kind === 'makeup') left--
  }
  return { day: at }
}
