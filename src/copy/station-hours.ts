import type { Hours, Range, Weekly } from '../../cloudfunctions/contract/opening-hours'
import { weekdayWords } from './times'

/** `8:30`, of `08:30`. */
export const shortClock = (clock: string): string => clock.replace(/^0(\d)/, '$1')

/** `8:30–17:00`; what ends before it begins ends the next morning. */
export function rangeWords({ from, to }: Range): string {
  if (from === '00:00' && to === '24:00') return '全天'
  return `${shortClock(from)}–${to <= from ? `次日 ${shortClock(to)}` : shortClock(to)}`
}

const rangesWords = (ranges: readonly Range[]): string => (ranges.length > 0 ? ranges.map(rangeWords).join('、') : '休息')

/** ISO weekdays: `每天`, `周一至周五`, `周六、周日`. */
export function daysWords(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b)
  if (sorted.length === 7) return '每天'
  const word = (day: number) => weekdayWords[day % 7]!
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (sorted.length > 2 && last! - first! === sorted.length - 1) return `${word(first!)}至${word(last!)}`
  return sorted.map(word).join('、')
}

const weekWords = (weekly: Weekly): string => (weekly.length > 0
  ? weekly.map(({ days, ranges }) => `${daysWords(days)} ${rangesWords(ranges)}`).join('，') : '不开')

/** A whole week in one line, as the sign at a door says it. */
export const hoursWords = ({ always, weekly }: Pick<Hours, 'always' | 'weekly'>): string => (always ? '24 小时' : weekWords(weekly))

const monthDay = (date: string): string => date.slice(-5).split('-').map(Number).join('月').concat('日')

/** `11月15日至3月15日：每天 6:00–18:30` */
export const seasonWords = ({ from, to, weekly }: Hours['seasons'][number]): string => `${monthDay(from)}至${monthDay(to)}：${weekWords(weekly)}`

/** What holidays make of the week; nothing where it is always open. */
export function holidayWords({ always, onHolidays, holidayRanges }: Hours): string | null {
  if (always) return null
  switch (onHolidays) {
    case 'usual': return '法定节假日照常'
    case 'closed': return '法定节假日休息，调休上班的日子按周五开'
    case 'own': return `法定节假日 ${rangesWords(holidayRanges)}，调休上班的日子按周五开`
  }
}

/** A day that is unlike the others, and why. `weekday` by ISO. */
export const exceptionWords = ({ date, ranges, reason }: Hours['exceptions'][number], weekday: number): string =>
  `${monthDay(date)} ${weekdayWords[weekday % 7]!}${ranges.length > 0 ? `只开 ${rangesWords(ranges)}` : '不开'}：${reason}`
