import { dayKind } from './holidays'
import { dayNumber, dayStart, isoDate } from './shanghai-time'

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

/** The end of the so-manieth working day after a moment, ms; null where the holidays of a year that is needed are not published. */
export function workingDeadline(at: number, days: number): number | null {
  const found = addWorkingDays(dayNumber(at), days)
  return 'day' in found ? dayStart(found.day + 1) : null
}

/** Working days after the day of one moment up to that of another; days whose kind nobody has published count as none. */
export function workingDaysBetween(from: number, to: number): number {
  let count = 0
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (['weekday', 'makeup'].includes(dayKind(day))) count++
  return count
}
