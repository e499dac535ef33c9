import type { Hours, Range, Weekly } from '../contract/opening-hours'
import type { FacilityCode, Station } from '../contract/station'
import { type FacilityFault, type HoursFault, oldestExceptionDays } from '../contract/station-terms'
import { weekOfStops } from './mobile-stop'
import { minutesOf } from './opening-hours'
import { dayNumber, dayOfDate, isoDate } from './shanghai-time'

/** What is wrong, and where: a weekday by its ISO number, a date, `holidays`, or a season as `season 1`. */
export interface FoundFault { fault: HoursFault; where: string }

const weekMinutes = 7 * 1_440
const leastReason = 2

/** Why hours cannot be set at an instant (ms); null where they can. Ranges of one weekday, or of the night before, do not overlap. */
export function hoursFault(hours: Hours, { kind, stops }: Pick<Station, 'kind' | 'stops'>, now: number): FoundFault | null {
  return weekFault(hours.weekly, '')
    ?? first(hours.seasons, ({ from, to, weekly }, order) => {
      const where = `season ${order + 1}`
      return [from, to].every(isMonthDay) ? weekFault(weekly, `${where} `) : { fault: 'date', where }
    })
    ?? (overlapWithin(hours.holidayRanges) ? { fault: 'overlap', where: 'holidays' } : null)
    ?? first(hours.exceptions, ({ date, ranges, reason }, order): FoundFault | null => {
      const faulty = (fault: HoursFault) => ({ fault, where: date })
      if (!isDate(date)) return faulty('date')
      if (dayOfDate(date) < dayNumber(now) - oldestExceptionDays) return faulty('exception-old')
      if (hours.exceptions.findIndex((other) => other.date === date) !== order) return faulty('exception-twice')
      if (reason.trim().length < leastReason) return faulty('reason')
      return overlapWithin(ranges) ? faulty('overlap') : null
    })
    ?? (followsStops(hours, kind, stops) ? null : { fault: 'stops', where: '' })
}

/** A mobile station is open while it stands somewhere; one that stands still has no stops. */
function followsStops({ always, seasons, weekly }: Hours, kind: Station['kind'], stops: Station['stops']): boolean {
  if (kind !== 'mobile') return stops.length === 0
  return stops.length > 0 && !always && seasons.length === 0 && byDay(weekly) === byDay(weekOfStops(stops))
}

const byDay = (weekly: Weekly): string => JSON.stringify(Array.from({ length: 7 }, (_, day) => rangesOf(weekly, day + 1)))
const rangesOf = (weekly: Weekly, weekday: number): Range[] =>
  weekly.filter(({ days }) => days.includes(weekday)).flatMap(({ ranges }) => ranges).sort((a, b) => (a.from < b.from ? -1 : 1))

/** Minutes of a range from a weekday's midnight on; one that ends before it begins runs past midnight. */
function minutes({ from, to }: Range, offset = 0): [number, number] {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return [offset + start, offset + (end > start ? end : end + 1_440)]
}

/** The week is a circle: what runs past Sunday's midnight meets Monday. */
function weekFault(weekly: Weekly, prefix: string): FoundFault | null {
  const spans = Array.from({ length: 7 }, (_, day) => rangesOf(weekly, day + 1).map((range) => ({ day: day + 1, span: minutes(range, day * 1_440) }))).flat()
  const clash = spans.find(({ span: [from, to] }, order) => spans.some(({ span: [start, end] }, other) => other !== order
    && [-weekMinutes, 0, weekMinutes].some((turn) => start + turn < to && from < end + turn)))
  return clash ? { fault: 'overlap', where: `${prefix}${clash.day}` } : null
}

function overlapWithin(ranges: readonly Range[]): boolean {
  const spans = ranges.map((range) => minutes(range)).sort((a, b) => a[0] - b[0])
  return spans.some(([from], order) => order > 0 && from < spans[order - 1]![1])
}

const isDate = (date: string): boolean => Number.isFinite(dayOfDate(date)) && isoDate(dayOfDate(date)) === date
/** In a leap year, so that 02-29 is one. */
const isMonthDay = (monthDay: string): boolean => isDate(`2024-${monthDay}`)

function first<T>(each: readonly T[], look: (one: T, order: number) => FoundFault | null): FoundFault | null {
  for (const [order, one] of each.entries()) {
    const found = look(one, order)
    if (found) return found
  }
  return null
}

/** Why a list of facilities cannot be set at an instant (ms); null where it can. `twice` is no fault of one but of the list. */
export function facilitiesFault(facilities: Station['facilities'], now: number): { code: FacilityCode; fault: FacilityFault | 'twice' } | null {
  for (const [order, { code, state, since, expires }] of facilities.entries()) {
    const faulty = (fault: FacilityFault | 'twice') => ({ code, fault })
    if (facilities.findIndex((other) => other.code === code) !== order) return faulty('twice')
    if (since !== undefined && (state === 'working' || since > now)) return faulty('since')
    if (code !== 'medicine' && expires !== undefined) return faulty('not-medicine')
    if (expires !== undefined && !isDate(expires)) return faulty('expires-date')
    if (code !== 'medicine' || state !== 'working') continue
    if (expires === undefined) return faulty('expires-missing')
    if (dayOfDate(expires) < dayNumber(now)) return faulty('expired')
  }
  return null
}
