import { dayNumber, dayStart, isoDate } from './shanghai-time'

/** Months since year 0, so that ages and terms are subtractions. */
export const monthNumber = (isoMonth: string): number => Number(isoMonth.slice(0, 4)) * 12 + Number(isoMonth.slice(5, 7)) - 1

/** `1965-01` of a month number. */
export const isoMonth = (month: number): string => `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}`

/** The month of a Shanghai day (days since 1970-01-01). */
export const monthOfDay = (day: number): number => monthNumber(isoDate(day))

/** Age in whole calendar months: the month of the birthday counts from its first day. */
export const ageInMonths = (birthMonth: string, day: number): number => monthOfDay(day) - monthNumber(birthMonth)

/** The same time of day so many calendar months later; where that month has no such day, on its last. */
export function monthsLater(instant: number, months: number): number {
  const day = dayNumber(instant)
  const month = monthOfDay(day) + months
  const first = (number: number) => Date.parse(`${isoMonth(number)}-01T00:00:00Z`) / 86_400_000
  const target = Math.min(first(month) + Number(isoDate(day).slice(8)) - 1, first(month + 1) - 1)
  return dayStart(target) + instant - dayStart(day)
}
