import type { DayPart } from '../contract/booking-moves'
import { dayNumber, minuteOfDay } from './shanghai-time'

/** From which minute of the day to which. */
export const dayPartMinutes = { morning: [480, 780], afternoon: [780, 1_080], evening: [1_080, 1_320] } as const satisfies Record<DayPart, readonly [number, number]>

/** The day and the one part of it in which this time (ms) lies whole; null where it lies in none, or across two. */
export function dayPartOf(starts: number, ends: number): { day: number; part: DayPart } | null {
  const [from, to] = [minuteOfDay(starts), minuteOfDay(starts) + (ends - starts) / 60_000]
  const found = (Object.keys(dayPartMinutes) as DayPart[]).find((part) => dayPartMinutes[part][0] <= from && to <= dayPartMinutes[part][1])
  return found === undefined ? null : { day: dayNumber(starts), part: found }
}

/** The year in which a day of Shanghai lies. */
export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
