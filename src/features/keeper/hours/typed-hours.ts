import type { Hours, Range, Weekly } from '../../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../../cloudfunctions/contract/station'
import { weekOfStops } from '../../../../cloudfunctions/rules/mobile-stop'
import { hoursFault } from '../../../../cloudfunctions/rules/station-hours'
import type { TypedFault } from '../../../copy/keeper-hours'
import { readClock, readDate, readMonthDay } from '../_parts/typed-times'

export interface TypedRange { from: string; to: string }
export type TypedDay = readonly TypedRange[]
/** Monday first. */
export type TypedWeek = readonly TypedDay[]
export interface TypedSeason { from: string; to: string; week: TypedWeek }
export interface TypedException { date: string; ranges: TypedDay; reason: string }
export interface TypedStop { place: string; at: Station['at']; days: readonly number[]; range: TypedRange }

/** Hours as they stand in the fields, right or wrong. */
export interface TypedHours {
  always: boolean
  week: TypedWeek
  seasons: readonly TypedSeason[]
  onHolidays: Hours['onHolidays']
  holidayRanges: TypedDay
  exceptions: readonly TypedException[]
  stops: readonly TypedStop[]
}

export const mostRanges = 4
export const mostSeasons = 4
export const mostExceptions = 60
export const mostStops = 21
const weekdays = [1, 2, 3, 4, 5, 6, 7]

const short = (clock: string): string => clock.replace(/^0(\d)/, '$1')
const typedRange = ({ from, to }: Range): TypedRange => ({ from: short(from), to: short(to) })
const typedWeek = (weekly: Weekly): TypedWeek =>
  weekdays.map((day) => weekly.filter(({ days }) => days.includes(day)).flatMap(({ ranges }) => ranges).map(typedRange))

export const typedHours = ({ hours, stops }: Pick<Station, 'hours' | 'stops'>): TypedHours => ({
  always: hours.always, week: typedWeek(hours.weekly),
  seasons: hours.seasons.map(({ from, to, weekly }) => ({ from, to, week: typedWeek(weekly) })),
  onHolidays: hours.onHolidays, holidayRanges: hours.holidayRanges.map(typedRange),
  exceptions: hours.exceptions.map(({ date, ranges, reason }) => ({ date: date.replace(/-/g, ''), ranges: ranges.map(typedRange), reason })),
  stops: stops.map(({ place, at, days, range }) => ({ place, at, days, range: typedRange(range) })),
})

/**
 * By the place where it stands: `week 3`, `season 0`, `season 0 week 3`, `holidays`, `exception 0 date`, `exception 0 ranges`,
 * `exception 0 reason`, `stops`, `stop 0`.
 */
export type HoursFaults = Readonly<Record<string, TypedFault>>
export interface ReadHours { hours: Hours; stops: Station['stops']; faults: HoursFaults }

/** What was typed, as the counter takes it, and what is wrong with it; with faults the hours are none. `now` in ms. */
export function readHours(typed: TypedHours, kind: Station['kind'], now: number): ReadHours {
  const faults: Record<string, TypedFault> = {}
  const ranges = (day: TypedDay, where: string): Range[] => day.flatMap(({ from, to }) => {
    const [start, end] = [readClock(from), readClock(to)]
    if (start === null || end === null || start === '24:00') faults[where] ??= 'clock'
    else if (start === end) faults[where] ??= 'same'
    else return [{ from: start, to: end === '00:00' ? '24:00' : end }]
    return []
  })
  const weekly = (week: TypedWeek, prefix: string): Weekly => grouped(week.map((day, order) => ranges(day, `${prefix}week ${order + 1}`)))
  const { always } = typed
  const mobile = kind === 'mobile'
  const stops = mobile ? typed.stops.map(({ place, at, days, range }, order) => {
    if (place.trim() === '') faults[`stop ${order}`] ??= 'place'
    if (days.length === 0) faults[`stop ${order}`] ??= 'days'
    return { place: place.trim(), at, days: [...days], range: ranges([range], `stop ${order}`)[0] ?? { from: '00:00', to: '00:00' } }
  }) : []
  const hours: Hours = {
    always: !mobile && always,
    weekly: mobile ? (Object.keys(faults).length === 0 ? weekOfStops(stops) : []) : always ? [] : weekly(typed.week, ''),
    seasons: mobile || always ? [] : typed.seasons.map(({ from, to, week }, order) => {
      const [first, last] = [readMonthDay(from), readMonthDay(to)]
      if (first === null || last === null) faults[`season ${order}`] = 'season'
      return { from: first ?? '', to: last ?? '', weekly: weekly(week, `season ${order} `) }
    }),
    onHolidays: always ? 'usual' : typed.onHolidays,
    holidayRanges: always || typed.onHolidays !== 'own' ? [] : ranges(typed.holidayRanges, 'holidays'),
    exceptions: typed.exceptions.map(({ date, ranges: told, reason }, order) => {
      const day = readDate(date)
      if (day === null) faults[`exception ${order} date`] = 'date'
      return { date: day ?? '', ranges: ranges(told, `exception ${order} ranges`), reason: reason.trim() }
    }),
  }
  if (Object.keys(faults).length > 0) return { hours, stops, faults }
  const found = hoursFault(hours, { kind, stops }, now)
  return { hours, stops, faults: found ? { [placeOf(found, hours, mobile)]: found.fault } : {} }
}

/** Where the rule's own naming of a place stands on the page. */
function placeOf({ fault, where }: NonNullable<ReturnType<typeof hoursFault>>, { exceptions }: Hours, mobile: boolean): string {
  const date = exceptions.findIndex((each, order) => each.date === where && (fault !== 'exception-twice' || exceptions.findIndex((other) => other.date === where) !== order))
  if (date >= 0) return `exception ${date} ${fault === 'reason' ? 'reason' : fault === 'overlap' ? 'ranges' : 'date'}`
  if (where === 'holidays') return where
  if (mobile || fault === 'stops') return 'stops'
  const season = /^season (\d) ?(\d?)$/.exec(where)
  if (season) return season[2] ? `season ${Number(season[1]) - 1} week ${season[2]}` : `season ${Number(season[1]) - 1}`
  return `week ${where}`
}

/** Days alike are told together. */
function grouped(week: readonly Range[][]): Weekly {
  const weekly: Weekly = []
  week.forEach((ranges, order) => {
    const alike = weekly.find((each) => JSON.stringify(each.ranges) === JSON.stringify(ranges))
    if (alike) alike.days.push(order + 1)
    else if (ranges.length > 0) weekly.push({ days: [order + 1], ranges })
  })
  return weekly
}

/** The place that has to be open so that a fault is seen. */
export const openFor = (place: string): string => place.replace(/^(exception \d+) .*/, '$1')
