import { dayOfDate, isoDate } from '../../../../cloudfunctions/rules/shanghai-time'

/** `08:30` of `8:30`, `8：30`, `830`, `8点半` or `8`; null of what is no time of day. 24:00 ends a day. */
export function readClock(text: string): string | null {
  const plain = text.trim().replace(/[：.时点]/, ':').replace(/分$/, '').replace(/:半$/, ':30').replace(/:$/, '')
  const parts = /^(\d{1,2}):(\d{2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})$/.exec(plain)
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const two = (part: string): string => part.padStart(2, '0')
const isDay = (date: string): boolean => Number.isFinite(dayOfDate(date)) && isoDate(dayOfDate(date)) === date

/** `2026-12-31` of `20261231`, `2026-12-31` or `2026年12月31日`; null of what is no day. */
export function readDate(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ?? /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?$/.exec(text.trim())
  const date = parts ? `${parts[1]}-${two(parts[2]!)}-${two(parts[3]!)}` : ''
  return isDay(date) ? date : null
}

/** `06-01` of `0601`, `6-1` or `6月1日`; null of what is no day of a year. */
export function readMonthDay(text: string): string | null {
  const parts = /^(\d{2})(\d{2})$/.exec(text.trim()) ?? /^(\d{1,2})\D(\d{1,2})日?$/.exec(text.trim())
  const monthDay = parts ? `${two(parts[1]!)}-${two(parts[2]!)}` : ''
  // In a leap year, so that 02-29 is one.
  return isDay(`2024-${monthDay}`) ? monthDay : null
}
