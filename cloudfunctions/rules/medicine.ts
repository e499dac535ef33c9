import type { Station } from '../contract/station'
import { medicineSoonDays } from '../contract/station-terms'
import { dayNumber, dayOfDate } from './shanghai-time'

type Facility = Station['facilities'][number]

/** What has to be told of a medicine box: the day (`2026-12-12`) after which nothing in it may be taken. */
export interface MedicineDue { expires: string; standing: 'soon' | 'expired' }

/** Whole days of Shanghai from an instant (ms) to a day; below 0 once that day is over. */
const daysLeft = (expires: string, now: number): number => dayOfDate(expires) - dayNumber(now)

/** Whether the medicine of a station expires within 30 days of an instant (ms), or has; null where neither, or it was put away. */
export function medicineDue(facilities: Station['facilities'], now: number): MedicineDue | null {
  const { expires, state } = facilities.find(({ code }) => code === 'medicine') ?? {}
  if (expires === undefined || state === 'stopped') return null
  const left = daysLeft(expires, now)
  if (left > medicineSoonDays) return null
  return { expires, standing: left < 0 ? 'expired' : 'soon' }
}

/** Whether somebody who comes at an instant (ms) can use it: it works, and is no medicine past its day. */
export const canBeUsed = ({ state, expires }: Facility, now: number): boolean =>
  state === 'working' && (expires === undefined || daysLeft(expires, now) >= 0)
