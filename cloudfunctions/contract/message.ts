import { action, counter } from './action'
import { templateNames } from './templates'
import * as z from './zod'

/** What a person is told; the screen finds the words. */
export const messageKinds = [
  'seat-offered', 'offer-lapsed', 'slot-soon', 'occasion-called-off', 'application-moved',
  'score-published', 'objection-answered', 'title-awarded', 'study-moved',
  'booking-moved', 'feedback-asked', 'mobile-released',
  'case-moved', 'case-due', 'case-late', 'case-overdue',
  'ticket-opened', 'ticket-overdue', 'medicine-expiring', 'medicine-expired', 'correction-waiting', 'correction-decided',
  'mobile-code',
] as const

export const Message = z.strictObject({
  id: z.string(),
  kind: z.enum(messageKinds),
  /** The occasion or other thing that it is about, and how it is called. */
  about: z.string(),
  title: z.string(),
  /** Until when an offer is kept, or when a slot begins, ms; null where there is no such moment. */
  moment: z.nullable(z.number()),
  at: z.number(),
  read: z.boolean(),
})
export type Message = z.infer<typeof Message>

export const Subscription = z.strictObject({ template: z.enum(templateNames), id: z.string(), left: z.int() })
export type Subscription = z.infer<typeof Subscription>

/** The message centre: what was told stands here, whether or not WeChat could deliver it. */
export const message = counter('message', {
  list: action({
    access: 'member',
    input: z.strictObject({ page: z._default(z.int().check(z.minimum(0), z.maximum(49)), 0) }),
    output: z.strictObject({ rows: z.array(Message), unread: z.int(), nextPage: z.nullable(z.int()), asOf: z.number() }),
    problems: [],
  }),
  /** What WeChat can deliver besides, and how many more messages it may. Nothing where this mini-program was granted none. */
  subscriptions: action({ access: 'member', input: z.strictObject({}), output: z.strictObject({ rows: z.array(Subscription), asOf: z.number() }), problems: [] }),
  /** Somebody said yes to WeChat: one more message of each. */
  subscribed: action({
    access: 'member', once: 'by-intent', perMinute: 10,
    input: z.strictObject({ accepted: z.array(z.enum(templateNames)).check(z.minLength(1), z.maxLength(3)) }), output: z.strictObject({ rows: z.array(Subscription), asOf: z.number() }), problems: [],
  }),
  /** Marks everything up to a moment as read. */
  read: action({
    access: 'member',
    once: 'by-record',
    input: z.strictObject({ upTo: z.number() }),
    output: z.strictObject({ unread: z.int() }),
    problems: [],
  }),
})
