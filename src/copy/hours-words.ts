import type { Hours, Range, Weekly } from '../../cloudfunctions/contract/opening-hours'
import { weekdayWords } from './times'

const shortClock = (clock: string): string => clock.replace(/^0(\d)/, '$1')
const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** `8:30–18:00`; past midnight, `22:00–次日 6:00`. */
export function rangeWords({ from, to }: Range): string {
  if (from === '00:00' && to === '24:00') return '全天'
  return `${shortClock(from)}–${minutes(to) <= minutes(from) ? '次日 ' : ''}${shortClock(to)}`
}

export const rangesWords = (ranges: readonly Range[]): string => (ranges.length === 0 ? '休息' : ranges.map(rangeWords).join('、'))

/** `6月1日` of `06-01`. */
export const monthDayWords = (monthDay: string): string => `${Number(monthDay.slice(0, 2))}月${Number(monthDay.slice(3))}日`
/** `2026年12月31日` of `2026-12-31`. */
export const isoDateWords = (date: string): string => `${date.slice(0, 4)}年${monthDayWords(date.slice(5))}`

const dayWord = (day: number): string => weekdayWords[day % 7]!

/** `每天`, `周一至周五`, `周一、周三`: weekdays by ISO number. */
export function daysWords(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b)
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!]
  if (sorted.length === 7) return '每天'
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${dayWord(first)}至${dayWord(last)}`
  return sorted.map(dayWord).join('、')
}

export function weekWords(weekly: Weekly): string {
  const resting = [1, 2, 3, 4, 5, 6, 7].filter((day) => !weekly.some(({ days, ranges }) => days.includes(day) && ranges.length > 0))
  if (resting.length === 7) return '每天休息'
  const open = weekly.filter(({ days, ranges }) => days.length > 0 && ranges.length > 0).map(({ days, ranges }) => `${daysWords(days)} ${rangesWords(ranges)}`)
  return [...open, ...(resting.length > 0 ? [`${daysWords(resting)}休息`] : [])].join('；')
}

/** `11月15日–3月15日：每天 6:00–18:30` */
export const seasonWords = ({ from, to, weekly }: Hours['seasons'][number]): string => `${monthDayWords(from)}–${monthDayWords(to)}：${weekWords(weekly)}`

const mostExceptions = 3

export const exceptionWords = ({ date, ranges, reason }: Hours['exceptions'][number]): string =>
  `${isoDateWords(date)}${ranges.length === 0 ? '休息' : ` ${rangesWords(ranges)}`}${reason ? `（${reason}）` : ''}`

export const holidayWords = ({ onHolidays, holidayRanges }: Pick<Hours, 'onHolidays' | 'holidayRanges'>): string =>
  ({ usual: '节假日照常', closed: '法定节假日休息', own: `法定节假日 ${rangesWords(holidayRanges)}` })[onHolidays]

/** What the hours say, in one sentence that can be read aloud. */
export function hoursWords(hours: Hours): string {
  const { always, weekly, seasons, exceptions } = hours
  const told = exceptions.slice(0, mostExceptions).map(exceptionWords)
  return [
    ...(always ? ['24 小时开放'] : [weekWords(weekly), ...seasons.map(seasonWords), holidayWords(hours)]),
    ...told, ...(exceptions.length > mostExceptions ? [`另有 ${exceptions.length - mostExceptions} 天例外`] : []),
  ].join('；')
}
