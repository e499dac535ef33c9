import type { Hours, Range } from '../../cloudfunctions/contract/opening-hours'
import { holidayName } from '../../cloudfunctions/rules/holidays'
import { minutesOf, rangesOn } from '../../cloudfunctions/rules/opening-hours'
import { dayNumber, minuteOfDay, weekdayOf } from '../../cloudfunctions/rules/shanghai-time'

const dayMinutes = 1_440

/** Part of a day in its own minutes. */
export interface Bar { from: number; to: number }
export interface DayOfWeek {
  /** 0 is today. */
  ahead: number
  /** ISO, Monday is 1. */
  weekday: number
  ranges: readonly Range[] | 'unknown'
  /** What is open of these 24 hours, a range that ran over from the day before included. */
  bars: Bar[]
  /** Where today's clock stands, in minutes; absent on other days. */
  nowAt?: number
  holiday?: string
}

/** Seven days from today, as the hours, the exceptions and the holidays have them. */
export function weekFrom(hours: Hours, now: number): DayOfWeek[] {
  const today = dayNumber(now)
  return Array.from({ length: 7 }, (_, ahead): DayOfWeek => {
    const day = today + ahead
    const ranges = rangesOn(hours, day)
    const holiday = holidayName(day)
    return {
      ahead, weekday: weekdayOf(day), ranges,
      bars: [...overflowOf(rangesOn(hours, day - 1)), ...(ranges === 'unknown' ? [] : ranges.map(withinDay))],
      ...(ahead === 0 ? { nowAt: minuteOfDay(now) } : {}),
      ...(holiday ? { holiday } : {}),
    }
  })
}

const runsOver = ({ from, to }: Range): boolean => minutesOf(to) <= minutesOf(from)

const withinDay = (range: Range): Bar => ({ from: minutesOf(range.from), to: runsOver(range) ? dayMinutes : minutesOf(range.to) })

const overflowOf = (before: readonly Range[] | 'unknown'): Bar[] =>
  before === 'unknown' ? [] : before.filter((range) => runsOver(range) && minutesOf(range.to) > 0).map(({ to }) => ({ from: 0, to: minutesOf(to) }))
