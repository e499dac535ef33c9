import type { Hours, OpenState, OpenStateName, Range, Weekly } from '../contract/opening-hours'
import type { Station } from '../contract/station'
import { dayKind } from './holidays'
import { dayNumber, dayStart, instantOf, isoDate, weekdayOf } from './shanghai-time'

const soonMs = 30 * 60_000
export const unverifiedAfterMs = 90 * 86_400_000
/** The longest stretch without a change that is looked through for the next one. */
const horizonDays = 40
const friday = 5

type Span = readonly [from: number, to: number]

/** The ranges of a day in its own minutes; `unknown` where only an unpublished holiday table could tell. */
export function rangesOn(hours: Hours, day: number): readonly Range[] | 'unknown' {
  const date = isoDate(day)
  const exception = hours.exceptions.find((each) => each.date === date)
  if (exception) return exception.ranges
  if (hours.always) return [{ from: '00:00', to: '24:00' }]
  const weekly = weeklyOn(hours, date.slice(5))
  if (hours.onHolidays === 'usual') return weeklyRanges(weekly, weekdayOf(day))
  const kind = dayKind(day)
  if (kind === 'unknown') return 'unknown'
  if (kind === 'holiday') return hours.onHolidays === 'own' ? hours.holidayRanges : []
  return weeklyRanges(weekly, kind === 'makeup' ? friday : weekdayOf(day))
}

/** The week that counts on a day (MM-DD) of the year. */
const weeklyOn = ({ seasons, weekly }: Hours, monthDay: string): Weekly =>
  seasons.find(({ from, to }) => (from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to))?.weekly ?? weekly

const weeklyRanges = (weekly: Weekly, weekday: number): readonly Range[] =>
  weekly.filter(({ days }) => days.includes(weekday)).flatMap(({ ranges }) => ranges)

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

type Door = 'open' | 'closed' | 'holiday-unknown'
interface Scheduled { state: Door; changesAt: number | null }

/**
 * What the registered hours alone say of an instant, and the first instant at which they say another thing. Yesterday's
 * range may still run past midnight, ranges that touch are one, and an unknown day ends what can be said.
 */
function stretchAt(hours: Hours, now: number): { state: Door; until: number | null } {
  if (hours.always && hours.exceptions.length === 0) return { state: 'open', until: null }
  const today = dayNumber(now)
  let before = spansOn(hours, today - 1)
  let state: Door | undefined
  for (let day = today; day <= today + horizonDays; day++) {
    const onDay = spansOn(hours, day)
    const spans = [...(before === 'unknown' ? [] : before), ...(onDay === 'unknown' ? [] : onDay)]
    const doorAt = (at: number): Door => (spans.some(([from, to]) => from <= at && at < to) ? 'open' : onDay === 'unknown' ? 'holiday-unknown' : 'closed')
    const [from, to] = [dayStart(day), dayStart(day + 1)]
    state ??= doorAt(now)
    const edges = [from, ...spans.flat().filter((at) => at > from && at < to)].sort((a, b) => a - b)
    for (const at of edges) if (at > now && doorAt(at) !== state) return { state, until: at }
    before = onDay
  }
  return { state: state!, until: null }
}

/** What the registered hours say, and when the door next opens or shuts; null where an unknown day lies before it. */
export function scheduledState(hours: Hours, now: number): Scheduled {
  const { state, until } = stretchAt(hours, now)
  const known = state === 'open' || (state === 'closed' && until !== null && stretchAt(hours, until).state === 'open')
  return { state, changesAt: known ? until : null }
}

type Facts = Pick<Station, 'hours' | 'pause' | 'confirmed' | 'doubt'>

/** What is true of a station at an instant (ms); exactly one state, in the order of what a visitor must know first. */
export function openState({ pause, hours, confirmed, doubt }: Facts, now: number): OpenState {
  if (pause && pausedAt(pause, now)) return { state: 'paused', changesAt: pause.until, until: pause.until }
  const scheduled = scheduledState(hours, now)
  const pauseAt = pause && pause.since > now ? pause.since : null
  const changesAt = scheduled.state === 'open' ? earliest(scheduled.changesAt, pauseAt) : opensAt(hours, pause, scheduled.changesAt)
  if (doubt) return { state: 'doubtful', changesAt, until: pauseAt, registered: scheduled.state }
  const unverifiedAt = confirmed.at + unverifiedAfterMs + 1
  if (now >= unverifiedAt) return { state: 'unverified', changesAt, until: pauseAt, registered: scheduled.state }
  const shutsAt = scheduled.state === 'open' ? changesAt : null
  const soonAt = shutsAt === null ? null : shutsAt - soonMs
  const state: OpenStateName = soonAt !== null && soonAt <= now ? 'closing-soon' : scheduled.state
  const ends = state === 'open' ? soonAt : state === 'closing-soon' ? shutsAt : stretchAt(hours, now).until
  return { state, changesAt, until: earliest(earliest(ends, pauseAt), unverifiedAt) }
}

/** Whether the registered hours alone say if the door is open: nothing is known that speaks against them, and somebody was there of late. */
export const isTrusted = ({ pause, confirmed, doubt }: Omit<Facts, 'hours'>, now: number): boolean =>
  !pausedAt(pause, now) && !doubt && now < confirmed.at + unverifiedAfterMs + 1

type Pause = Station['pause']

const pausedAt = (pause: Pause, at: number): boolean => pause !== null && pause.since <= at && (pause.until === null || at < pause.until)

/** An opening that falls into a pause comes after it, and nobody knows when where the pause has no end. */
function opensAt(hours: Hours, pause: Pause, scheduled: number | null): number | null {
  if (scheduled === null || !pause || !pausedAt(pause, scheduled)) return scheduled
  if (pause.until === null) return null
  const after = scheduledState(hours, pause.until)
  return after.state === 'open' ? pause.until : after.changesAt
}

const earliest = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b))

/** Open in the sense of a driver who stands before the door. */
export const isOpenNow = ({ state }: Pick<OpenState, 'state'>): boolean => state === 'open' || state === 'closing-soon'
