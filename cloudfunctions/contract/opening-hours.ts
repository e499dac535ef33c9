import * as z from './zod'

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
export const IsoDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** `to` at or before `from` runs past midnight: 22:00–06:00. */
export const Range = z.strictObject({ from: Clock, to: Clock })
export type Range = z.infer<typeof Range>

/** Weekdays by ISO number, Monday is 1. */
const Weekly = z.array(z.strictObject({
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7)),
  ranges: z.array(Range).check(z.maxLength(4)),
})).check(z.maxLength(7))
export type Weekly = z.infer<typeof Weekly>

const MonthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

export const Hours = z.strictObject({
  always: z.boolean(),
  weekly: Weekly,
  /** Other weeks for a part of each year, both days included; one that ends before it begins runs over the New Year. The first that fits a day counts. */
  seasons: z.array(z.strictObject({ from: MonthDay, to: MonthDay, weekly: Weekly })).check(z.maxLength(4)),
  /**
   * `closed`: shut on statutory holidays, open on 调休 working days as on a Friday. `own`: on statutory holidays the
   * `holidayRanges`, else as `closed`. `usual`: the calendar changes nothing.
   */
  onHolidays: z.enum(['closed', 'own', 'usual']),
  holidayRanges: z.array(Range).check(z.maxLength(4)),
  exceptions: z.array(z.strictObject({
    date: IsoDate,
    ranges: z.array(Range).check(z.maxLength(4)),
    reason: z.string().check(z.maxLength(60)),
  })).check(z.maxLength(60)),
})
export type Hours = z.infer<typeof Hours>

export const openStates = ['open', 'closing-soon', 'closed', 'paused', 'holiday-unknown', 'unverified', 'doubtful'] as const
export type OpenStateName = (typeof openStates)[number]

/** What a station is at one instant: exactly one state. */
export const OpenState = z.strictObject({
  state: z.enum(openStates),
  /** The first instant (ms since the epoch) at which it opens or shuts, null where nobody can know. */
  changesAt: z.nullable(z.number()),
  /** The first instant (ms) at which `state` is another, null where nobody can know or none is in sight. */
  until: z.nullable(z.number()),
  /** Only for `unverified` and `doubtful`: what the registered hours would say. */
  registered: z.optional(z.enum(['open', 'closed', 'holiday-unknown'])),
})
export type OpenState = z.infer<typeof OpenState>
