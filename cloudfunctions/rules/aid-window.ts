import type { AidWindow } from '../contract/aid-policy'
import { dayOfDate, isoDate } from './shanghai-time'
import { addWorkingDays } from './working-days'

/** The last day on which one may claim after a discharge (days since 1970-01-01), or the year whose working days are not known yet. */
export function lastAidDay(window: AidWindow, discharged: number): { day: number } | { unpublished: number } {
  if ('nextYear' in window) return { day: dayOfDate(`${Number(isoDate(discharged).slice(0, 4)) + 1}-${window.nextYear}`) }
  return window.unit === 'days' ? { day: discharged + window.count } : addWorkingDays(discharged, window.count)
}

/** `unknown`: perhaps late, and nobody can say so before the holidays of `unpublished` are published. */
export type AidTiming = { is: 'future' } | { is: 'open' | 'late'; last: number } | { is: 'open' | 'unknown'; unpublished: number }

/** Whether a claim is in time on a day. Working days are never fewer than as many days, so much is open under any calendar. */
export function aidTiming(window: AidWindow, discharged: number, today: number): AidTiming {
  if (discharged > today) return { is: 'future' }
  const last = lastAidDay(window, discharged)
  if ('day' in last) return { is: today <= last.day ? 'open' : 'late', last: last.day }
  const least = discharged + ('count' in window ? window.count : 0)
  return { is: today <= least ? 'open' : 'unknown', unpublished: last.unpublished }
}
