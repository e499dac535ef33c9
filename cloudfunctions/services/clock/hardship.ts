import { advance } from '../../clerks/cases'
import type { Chore } from '../../office/timer'
import { monthsLater } from '../../rules/calendar-months'
import { reviewFrom } from '../../rules/hardship-review'
import { casesStanding } from '../../store/cases'

/** No family is paid so long after it was approved that this misses it. */
const leastMonthsOnFile = 9

/** Families on file come up for their yearly review. */
export const reviewFamilies: Chore = async (now) => {
  const found = await casesStanding('hardship', 'on-file', monthsLater(now, -leastMonthsOnFile))
  const due = found.filter(({ history }) => (reviewFrom(history) ?? Infinity) <= now)
  for (const record of due) await advance(record, { move: 'fall-due', by: 'office', who: null, said: {} }, now)
  return due.length
}
