import type { Zone } from './time-zone'

export const DAY = 86_400_000

export interface DateParts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** 1 is Sunday. */
  dayOfWeek: number
  /** 1 is Monday. */
  isoDayOfWeek: number
  dayOfYear: number
  /** 0 to 53, weeks begin on Sunday, days before the first Sunday are week 0. */
  week: number
  isoWeek: number
  isoWeekYear: number
  offsetMinutes: number
}

export function partsOf(date: Date, zone: Zone): DateParts {
  const offset = zone(date.getTime())
  const local = new Date(date.getTime() + offset)
  const year = local.getUTCFullYear()
  const dayOfYear = Math.floor((local.getTime() - yearStart(year)) / DAY) + 1
  const weekday = local.getUTCDay()
  const isoDayOfWeek = weekday === 0 ? 7 : weekday
  const midnight = Math.floor(local.getTime() / DAY) * DAY
  const thursday = new Date(midnight + (4 - isoDayOfWeek) * DAY)
  const isoWeekYear = thursday.getUTCFullYear()
  return {
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    dayOfWeek: weekday + 1,
    isoDayOfWeek,
    dayOfYear,
    week: Math.floor((dayOfYear - 1 + 7 - weekday) / 7),
    isoWeek: Math.floor((thursday.getTime() - yearStart(isoWeekYear)) / (7 * DAY)) + 1,
    isoWeekYear,
    offsetMinutes: Math.round(offset / 60_000),
  }
}

/** Date.UTC reads years below 100 as 19xx; setUTCFullYear does not. */
export function yearStart(year: number): number {
  const start = new Date(0)
  start.setUTCFullYear(year, 0, 1)
  return start.getTime()
}

/** The Monday on which an ISO week begins, as if local time were UTC. */
export function isoWeekStart(year: number, week: number): number {
  const fourth = yearStart(year) + 3 * DAY
  const weekday = new Date(fourth).getUTCDay() || 7
  return fourth + (1 - weekday + (week - 1) * 7) * DAY
}
