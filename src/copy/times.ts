const dayMs = 86_400_000
const hourMs = 3_600_000
const minuteMs = 60_000
/** China Standard Time all year round, whatever zone the phone is set to. */
const shanghaiMs = 8 * hourMs

export const weekdayWords = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

const shanghai = (instant: number) => new Date(instant + shanghaiMs)
const dayOf = (instant: number) => Math.floor((instant + shanghaiMs) / dayMs)

/** `8:30`, as a shop door says it. */
export const clockWords = (instant: number): string => {
  const wall = shanghai(instant)
  return `${wall.getUTCHours()}:${String(wall.getUTCMinutes()).padStart(2, '0')}`
}

/**
 * An instant near now, as people say it: `今天 18:00`, `明天凌晨 2:00`, `周一 8:30`, `12月3日 8:30`. An `end` at midnight
 * belongs to the day that it ends: `今天 24:00`.
 */
export function momentWords(instant: number, now: number, side: 'start' | 'end' = 'start'): string {
  const midnight = side === 'end' && (instant + shanghaiMs) % dayMs === 0
  const shown = midnight ? instant - 1 : instant
  const days = dayOf(shown) - dayOf(now)
  const wall = shanghai(shown)
  const clock = midnight ? '24:00' : clockWords(instant)
  const small = !midnight && (days === 0 || days === 1) && wall.getUTCHours() < 5 ? '凌晨' : ''
  return `${dayWords(days, wall)}${small} ${clock}`
}

/** The day alone, for what is further off than tomorrow: `1月8日`. */
export function dateWords(instant: number, now: number): string {
  return dayOf(instant) - dayOf(now) < 2 ? momentWords(instant, now) : dayWords(dayOf(instant) - dayOf(now), shanghai(instant))
}

function dayWords(days: number, wall: Date): string {
  if (days === 0) return '今天'
  if (days === 1) return '明天'
  if (days === 2) return '后天'
  if (days > 2 && days < 7) return weekdayWords[wall.getUTCDay()]!
  return `${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日`
}

/** The last day on which something can be done, of the midnight that ends it: `今天内`, `明天内`, `周三前`, `12月3日前`. */
export function byDayWords(due: number, now: number): string {
  const days = dayOf(due - 1) - dayOf(now)
  return `${dayWords(days, shanghai(due - 1))}${days >= 0 && days < 2 ? '内' : '前'}`
}

/** How long ago, in one unit: `刚刚`, `40 分钟前`, `3 天前`, `4 个月前`. */
export function agoWords(instant: number, now: number): string {
  const ms = now - instant
  if (ms < minuteMs) return '刚刚'
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} 分钟前`
  if (ms < dayMs) return `${Math.floor(ms / hourMs)} 小时前`
  const days = Math.floor(ms / dayMs)
  return days < 60 ? `${days} 天前` : `${Math.floor(days / 30)} 个月前`
}

/** The parts of a date block: `4月`, `2`, `周四`. */
export function dateParts(instant: number): { month: string; day: string; weekday: string } {
  const wall = shanghai(instant)
  return { month: `${wall.getUTCMonth() + 1}月`, day: String(wall.getUTCDate()), weekday: weekdayWords[wall.getUTCDay()]! }
}

/** A day by its date, with the year where it is another one: `4月2日 周四`. */
export function dayOfYearWords(instant: number, now: number): string {
  const { month, day, weekday } = dateParts(instant)
  const year = shanghai(instant).getUTCFullYear()
  return `${year === shanghai(now).getUTCFullYear() ? '' : `${year}年`}${month}${day}日 ${weekday}`
}

/** A day as documents write it: `2026年4月2日`. */
export const documentDayWords = (instant: number): string => `${shanghai(instant).getUTCFullYear()}年${shanghai(instant).getUTCMonth() + 1}月${shanghai(instant).getUTCDate()}日`

/** From when to when: `4月2日 周四 9:00–11:30`; over several days both are named. */
export function spanWords(starts: number, ends: number, now: number): string {
  const end = (ends + shanghaiMs) % dayMs === 0 ? '24:00' : clockWords(ends)
  const first = `${dayOfYearWords(starts, now)} ${clockWords(starts)}`
  return dayOf(ends - 1) === dayOf(starts) ? `${first}–${end}` : `${first} 至 ${dayOfYearWords(ends - 1, now)} ${end}`
}
