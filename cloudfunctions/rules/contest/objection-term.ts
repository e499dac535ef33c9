import { dayNumber, dayStart } from '../shanghai-time'
import { addWorkingDays } from '../working-days'

/** When objections end: with the last of so many working days after the day of publication, ms. `unpublished`: a year without a calendar. */
export function objectionTerm(publishedAt: number, workingDays: number): { until: number } | { unpublished: number } {
  const last = addWorkingDays(dayNumber(publishedAt), workingDays)
  return 'unpublished' in last ? last : { until: dayStart(last.day + 1) }
}
