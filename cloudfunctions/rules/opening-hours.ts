import type { Hours, OpenState, Range } from '../contract/opening-hours'
import type { Station } from '../contract/station'
import { dayKind } from './holidays'
import { dayNumber, dayStart, instantOf, isoDate, weekdayOf } from './shanghai-time'

const soonMs = 30 * 60_000
export const unverifiedAfterMs = 90 * 86_400_000
/** The longest closed stretch that is looked through for the next opening. */
const horizonDays = 40
const friday = 5

type Span = readonly [from: number, to: number]

/** The ranges of a day in its own minutes; `unknown` where only an unpublished holiday table could tell. */
export function rangesOn(hours: Hours, day: number): readonly Range[] | 'unknown' {
  const exception = hours.exceptions.find(({ date }) => date === isoDate(day))
  if (exception) return exception.ranges
  if (hours.always) return [{ from: '00:00', to: '24:00' }]
  if (hours.onHolidays === 'usual') return weeklyRanges(hours, weekdayOf(day))
  const kind = dayKind(day)
  if (kind === 'unknown') return 'unknown'
  if (kind === 'holiday') return []
  return weeklyRanges(hours, kind === 'makeup' ? friday : weekdayOf(day))
}

const weeklyRanges = (hours: Hours, weekday: number): readonly Range[] =>
  hours.weekly.filter(({ days }) => days.includes(weekday)).flatMap(({ ranges }) => ranges)

/** Minutes since midnight of `08:30`. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

function spansOn(hours: Hours, day: number): readonly Span[] | 'unknown' {
  const ranges = rangesOn(hours, day)
  if (ranges === 'unknown') return ranges
  return ranges.map(({ from, to }): Span => {
    const start = minutesOf(from)
    const end = minutesOf(to)
    return [instantOf(day, start), instantOf(day, end > start ? end : end + 1_440)]
  })
}

type Scheduled = { state: 'open' | 'closed' | 'holiday-unknown'; changesAt: number | null }

/**
 * What the registered hours alone say of an instant. Yesterday's range may still run past midnight, ranges that touch are
 * one, and the first unknown day ends what can be said: before it a closed station has no next opening that anybody knows.
 */
export function scheduledState(hours: Hours, now: number): Scheduled {
  if (hours.always && hours.exceptions.length === 0) return { state: 'open', changesAt: null }
  const today = dayNumber(now)
  const spans: Span[] = []
  for (let day = today - 1; day <= today + horizonDays; day++) {
    const onDay = spansOn(hours, day)
    if (onDay === 'unknown' && day < today) continue
    if (onDay !== 'unknown') spans.push(...onDay)
    spans.sort((a, b) => a[0] - b[0])
    const end = openEnd(spans, now)
    // A later day can lengthen the run only where the run reaches that day's midnight.
    if (end !== null && (end < dayStart(day + 1) || onDay === 'unknown')) return { state: 'open', changesAt: end }
    if (end !== null || day < today) continue
    const opening = spans.find(([from]) => from > now)
    if (opening) return { state: 'closed', changesAt: opening[0] }
    if (onDay === 'unknown') return { state: day === today ? 'holiday-unknown' : 'closed', changesAt: null }
  }
  return { state: openEnd(spans, now) === null ? 'closed' : 'open', changesAt: null }
}

/** The end of the run of touching spans that holds `now`; null where none does. */
function openEnd(spans: readonly Span[], now: number): number | null {
  let end: number | null = null
  for (const [from, to] of spans) {
    if (end === null ? from <= now && now < to : from <= end && to > end) end = to
  }
  return end
}

/** What is true of a station at an instant (ms); exactly one state, in the order of what a visitor must know first. */
export function openState(station: Pick<Station, 'hours' | 'pause' | 'confirmed'>, now: number): OpenState {
  const { pause } = station
  if (pause && pause.since <= now && (pause.until === null || now < pause.until)) return { state: 'paused', changesAt: pause.until }
  const scheduled = scheduledState(station.hours, now)
  const changesAt = pauseBefore(pause, now, scheduled.changesAt)
  if (now - station.confirmed.at > unverifiedAfterMs) return { state: 'unverified', changesAt, registered: scheduled.state }
  if (scheduled.state === 'open' && changesAt !== null && changesAt - now <= soonMs) return { state: 'closing-soon', changesAt }
  return { state: scheduled.state, changesAt }
}

const pauseBefore = (pause: Station['pause'], now: number, changesAt: number | null): number | null =>
  pause && pause.since > now && (changesAt === null || pause.since < changesAt) ? pause.since : changesAt

/** Open in the sense of a driver who stands before the door. */
export const isOpenNow = ({ state }: OpenState): boolean => state === 'open' || state === 'closing-soon'
