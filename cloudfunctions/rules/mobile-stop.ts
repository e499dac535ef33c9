import type { Range, Weekly } from '../contract/opening-hours'
import type { Coordinates } from '../contract/place'
import type { Station } from '../contract/station'
import { minutesOf, scheduledState } from './opening-hours'
import { dayNumber, instantOf, weekdayOf } from './shanghai-time'

type Stop = Station['stops'][number]
/** A stop and when it stands there, ms; `now`: already. */
export interface MobileStop { stop: Stop; from: number; to: number; now: boolean }

/** Beyond a week and a holiday nobody waits for it. */
const horizonDays = 14

/**
 * Where a mobile station stands at an instant (ms), or next; null where it has no stops, or none in the two weeks ahead.
 * On a day on which its hours say that it is shut it stands nowhere.
 */
export function mobileStop({ stops, hours }: Pick<Station, 'stops' | 'hours'>, now: number): MobileStop | null {
  const today = dayNumber(now)
  for (let day = today - 1; day <= today + horizonDays; day++) {
    const standing = stops.filter(({ days }) => days.includes(weekdayOf(day))).map((stop) => ({ stop, ...spanOf(stop.range, day) }))
      .filter(({ from, to }) => to > now && scheduledState(hours, Math.max(from, now)).state !== 'closed')
    const first = standing.sort((a, b) => a.from - b.from)[0]
    if (first) return { ...first, now: first.from <= now }
  }
  return null
}

/** A range that ends before it begins runs past midnight. */
function spanOf({ from, to }: Range, day: number): { from: number; to: number } {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return { from: instantOf(day, start), to: instantOf(day, end > start ? end : end + 1_440) }
}

/** Where somebody finds a station: its own place, or that of the stop where it stands now or next. */
export function placeAt(station: Station, now: number): { at: Coordinates; address: string } {
  const stop = station.stops.length > 0 ? mobileStop(station, now)?.stop : undefined
  return stop ? { at: stop.at, address: stop.place } : { at: station.at, address: station.address }
}

/** The week that the stops make: each weekday with its ranges in their order. Days alike are told together. */
export function weekOfStops(stops: Station['stops']): Weekly {
  const week: Weekly = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const ranges = stops.filter(({ days }) => days.includes(weekday)).map(({ range }) => range).sort((a, b) => (a.from < b.from ? -1 : 1))
    const alike = week.find((each) => JSON.stringify(each.ranges) === JSON.stringify(ranges))
    if (alike) alike.days.push(weekday)
    else if (ranges.length > 0) week.push({ days: [weekday], ranges })
  }
  return week
}
