import { longestPauseDays } from '../../../../cloudfunctions/contract/station-terms'
import { minutesOf } from '../../../../cloudfunctions/rules/opening-hours'
import { dayNumber, dayOfDate, dayStart, instantOf, weekdayOf } from '../../../../cloudfunctions/rules/shanghai-time'
import { pauseSheet } from '../../../copy/keeper'
import { dateParts, weekdayWords } from '../../../copy/times'
import { readClock, readDate } from './typed-times'

/** `until` in ms, null where nobody knows. */
export interface Pause { reason: string; until: number | null }

/** As it is typed. `day`: so many days ahead, another day, or nobody knows. */
export interface TypedPause { reason: string; day: string | null; date: string; clock: string }
export const blankPause: TypedPause = { reason: '', day: null, date: '', clock: '8:00' }

const daysOffered = 7
const nearWords = ['今天', '明天', '后天']

/** Days on which it may be open again. */
export const pauseDays = (now: number): { code: string; words: string }[] => [
  ...Array.from({ length: daysOffered }, (_, ahead) => {
    const day = dayNumber(now) + ahead
    const { month, day: date } = dateParts(dayStart(day))
    return { code: String(ahead), words: nearWords[ahead] ?? `${weekdayWords[weekdayOf(day) % 7]!} ${month}${date}日` }
  }),
  { code: 'other', words: pauseSheet.otherDay }, { code: 'unknown', words: pauseSheet.unknown },
]

export type PauseFaults = Partial<Record<'reason' | 'day' | 'date' | 'clock', string>>

/** What is meant, or what is wrong with it; the counter judges it once more. */
export function readPause({ reason, day, date, clock }: TypedPause, now: number): { pause: Pause | null; faults: PauseFaults } {
  const faults: PauseFaults = {}
  const words = reason.trim()
  if (words.length < 2 || words.length > 60) faults.reason = pauseSheet.reasonFault
  if (day === null) faults.day = pauseSheet.dayFault
  const isKnown = day !== null && day !== 'unknown'
  const iso = day === 'other' ? readDate(date) : null
  const hour = readClock(clock)
  if (day === 'other' && iso === null) faults.date = pauseSheet.dateFault
  if (isKnown && hour === null) faults.clock = pauseSheet.clockFault
  let until: number | null = null
  if (isKnown && hour !== null && (day !== 'other' || iso !== null)) {
    until = instantOf(iso === null ? dayNumber(now) + Number(day) : dayOfDate(iso), minutesOf(hour))
    if (until <= now) faults[day === '0' ? 'clock' : day === 'other' ? 'date' : 'day'] = pauseSheet.past
    if (until > now + longestPauseDays * 86_400_000) faults.date = pauseSheet.tooFar
  }
  return { pause: Object.keys(faults).length === 0 ? { reason: words, until } : null, faults }
}
