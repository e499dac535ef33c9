import { holidayTable } from './holiday-table'
import { isoDate, weekdayOf } from './shanghai-time'

/** `makeup` is a 调休 working day; `unknown` lies in a year whose table is not published. */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'makeup' | 'unknown'

/** What the statutory calendar says of a Shanghai day (days since 1970-01-01). */
export function dayKind(day: number): DayKind {
  const date = isoDate(day)
  const year = holidayTable[Number(date.slice(0, 4))]
  if (!year) return 'unknown'
  const monthDay = date.slice(5)
  if (year.off[monthDay]) return 'holiday'
  if (year.work.includes(monthDay)) return 'makeup'
  return weekdayOf(day) > 5 ? 'weekend' : 'weekday'
}

/** `春节`, or nothing on an ordinary day. */
export const holidayName = (day: number): string | undefined => {
  const date = isoDate(day)
  return holidayTable[Number(date.slice(0, 4))]?.off[date.slice(5)]
}
