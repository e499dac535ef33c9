import type { Station } from '../contract/station'
import { medicineSoonDays } from '../contract/station-terms'
import { dayNumber, dayOfDate } from './shanghai-time'

/** What has to be told of a medicine box: the day (`2026-12-12`) after which nothing in it may be taken. */
export interface MedicineDue { expires: string; standing: 'soon' | 'expired' }

/** Whether the medicine of a station expires within 30 days of an instant (ms), or has; null where neither, or it was put away. */
export function medicineDue(facilities: Station['facilities'], now: number): MedicineDue | null {
  const { expires, state } = facilities.find(({ code }) => code === 'medicine') ?? {}
  if (expires === undefined || state === 'stopped') return null
  const left = dayOfDate(expires) - dayNumber(now)
  if (left > medicineSoonDays) return null
  return { expires, standing: left < 0 ? 'expired' : 'soon' }
}
