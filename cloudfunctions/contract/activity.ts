import { action, counter } from './action'
import { bookingStandings, bookingStates, bookingMovers, cancelReasons, dayParts, declineReasons } from './booking-moves'
import { Image } from './image'
import { mostImageRequestBytes } from './image-limits'
import { Known } from './known'
import { OccasionId } from './occasion'
import { hideReasons, photoStates } from './photo-reasons'
import { AreaCode } from './place'
import { feedbackChoices } from './feedback-choices'
import * as z from './zod'

export const TalkId = z.string().check(z.regex(/^tk-[0-9a-z-]{2,30}$/))
export const SpeakerId = z.string().check(z.regex(/^sp-[0-9a-z-]{2,30}$/))
export const BookingId = z.string().check(z.regex(/^tb-[0-9a-z-]{2,30}$/))

/** Who speaks is called as listeners call him; his own name is nobody's business here. */
export const Speaker = z.strictObject({ id: SpeakerId, name: z.string(), unit: z.string(), talks: z.array(TalkId) })
export type Speaker = z.infer<typeof Speaker>

/** One topic that a base union can book. */
export const Talk = z.strictObject({
  id: TalkId, title: z.string(), about: z.string(),
  minutes: z.int().check(z.minimum(10), z.maximum(180)),
  /** For whom it is, in words. */
  audience: z.string(),
  speakers: z.array(z.strictObject({ name: z.string(), unit: z.string() })),
})
export type Talk = z.infer<typeof Talk>

/** A day of Shanghai, counted from 1970-01-01, and a part of it. */
const WishedTime = z.strictObject({ day: z.int().check(z.minimum(0), z.maximum(100_000)), part: z.enum(dayParts) })
export type WishedTime = z.infer<typeof WishedTime>

const Place = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)), address: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)), area: AreaCode,
})

export const BookingFacts = z.strictObject({
  talk: TalkId,
  /** The first is the one preferred. */
  wished: z.array(WishedTime).check(z.minLength(1), z.maxLength(2)),
  place: Place,
  /** How many the union expects. */
  listeners: z.int().check(z.minimum(5), z.maximum(1_000)),
})
export type BookingFacts = z.infer<typeof BookingFacts>

export const Booking = z.strictObject({
  ...BookingFacts.shape,
  id: BookingId, demo: z.boolean(),
  talkTitle: z.string(), minutes: z.int(),
  union: z.strictObject({ id: z.string(), name: z.string(), phone: z.string() }),
  /** Its place in the year's plan; null where it has given it back. */
  number: z.nullable(z.int()), year: z.int(),
  state: z.enum(bookingStates), standing: z.enum(bookingStandings),
  meeting: z.nullable(z.strictObject({ starts: z.number(), ends: z.number(), speaker: z.strictObject({ id: SpeakerId, name: z.string(), unit: z.string() }) })),
  occasion: z.nullable(OccasionId),
  reason: z.nullable(z.enum([...declineReasons, ...cancelReasons])),
  /** How many came, counted at the door; null until it has been held. */
  came: z.nullable(z.int()),
  history: z.array(z.strictObject({ to: z.enum(bookingStates), at: z.number(), by: z.enum(bookingMovers) })),
})
export type Booking = z.infer<typeof Booking>

const Plan = z.strictObject({ year: z.int(), quota: z.int(), taken: z.int(), held: z.int(), listeners: z.int() })
const Page = z._default(z.int().check(z.minimum(0), z.maximum(49)), 0)
const bookings = { rows: z.array(Booking), nextPage: z.nullable(z.int()), asOf: z.number() }
const union = { staff: ['union'] } as const
const city = { staff: ['organizer'] } as const
const moves = ['booking.unknown', 'booking.state'] as const

const sums = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.int()])) as Record<Names[number], ReturnType<typeof z.int>>)
/** Three presses, and words if one likes. */
export const Feedback = z.strictObject({
  useful: z.enum(feedbackChoices.useful), pace: z.enum(feedbackChoices.pace), again: z.enum(feedbackChoices.again),
  words: z._default(z.string().check(z.trim(), z.maxLength(200)), ''),
})
export type Feedback = z.infer<typeof Feedback>

const PhotoId = z.string().check(z.regex(/^ph-[0-9a-z]{4,30}$/))
export const Photo = z.strictObject({
  id: PhotoId, url: z.string(), width: z.int(), height: z.int(), own: z.boolean(), state: z.enum(photoStates), reason: z.nullable(z.enum(hideReasons)),
})
export type Photo = z.infer<typeof Photo>
const photo = { id: OccasionId, photo: PhotoId }

/** Talks that come to the base unions, and what those who were at an activity say of it. */
export const activity = counter('activity', {
  /** What can be booked, and how far the year's plan is. */
  talks: action({
    access: 'public', input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(Talk), plan: Plan, asOf: z.number(), demo: z.boolean() }), problems: [],
  }),
  /** The base union for which the caller may speak; null where there is none. */
  ownUnion: action({
    access: 'member', input: z.strictObject({}),
    output: z.strictObject({ union: z.nullable(z.strictObject({ id: z.string(), name: z.string() })) }), problems: [],
  }),
  /** Asks for a talk: a place in the year's plan is taken with it. */
  book: action({
    access: union, once: 'by-record', output: Booking,
    input: z.strictObject({
      ...BookingFacts.shape, place: z.union([Place, Known]),
      /** Which words were agreed to; a phone that does not ask yet is told so. */
      consentVersion: z._default(z.string().check(z.maxLength(20)), ''),
    }),
    problems: ['consent.outdated', 'known.missing', 'talk.unknown', 'union.unknown', 'area.unknown', 'booking.dates', 'plan.full', 'plan.busy', 'text.risky', 'role.required'],
  }),
  /** The bookings of the caller's own union. */
  unionBookings: action({ access: union, input: z.strictObject({ page: Page }), output: z.strictObject(bookings), problems: ['union.unknown'] }),
  /** Gives a booking back, and with it its place in the plan and its speaker; whoever has enrolled is told. */
  cancelBooking: action({
    access: { staff: ['union', 'organizer'] }, once: 'by-record', input: z.strictObject({ id: BookingId, reason: z.enum(cancelReasons) }), output: Booking,
    problems: [...moves, 'booking.over'],
  }),
  /** Those of one standing, and how far a year's plan is: this year's unless told. */
  bookings: action({
    access: city, input: z.strictObject({ standing: z.enum(bookingStandings), year: z.optional(z.int().check(z.minimum(2020), z.maximum(2200))), page: Page }),
    output: z.strictObject({ ...bookings, plan: Plan }), problems: [],
  }),
  booking: action({ access: { staff: ['union', 'organizer'] }, input: z.strictObject({ id: BookingId }), output: Booking, problems: ['booking.unknown'] }),
  /** Who could give this talk, and when in the days around the wished ones each of them speaks elsewhere. */
  speakersFor: action({
    access: city, input: z.strictObject({ id: BookingId }),
    output: z.strictObject({ rows: z.array(z.strictObject({ ...Speaker.shape, busy: z.array(WishedTime) })), asOf: z.number() }), problems: ['booking.unknown'],
  }),
  /** Fixes time and speaker; the talk then stands among the activities, and people enrol. */
  schedule: action({
    access: city, once: 'by-record',
    input: z.strictObject({ id: BookingId, speaker: SpeakerId, starts: z.number(), capacity: z.int().check(z.minimum(5), z.maximum(1_000)) }),
    output: Booking, problems: [...moves, 'speaker.unknown', 'speaker.taken', 'booking.time', 'booking.year', 'talk.unknown'],
  }),
  decline: action({ access: city, once: 'by-record', input: z.strictObject({ id: BookingId, reason: z.enum(declineReasons) }), output: Booking, problems: [...moves] }),
  /** What those who were there say, as sums; and the caller's own words. */
  feedback: action({
    access: 'public', input: z.strictObject({ id: OccasionId }),
    output: z.strictObject({
      given: z.int(), useful: sums(feedbackChoices.useful), pace: sums(feedbackChoices.pace), again: sums(feedbackChoices.again),
      mine: z.nullable(Feedback), mayGive: z.boolean(), asOf: z.number(),
    }),
    problems: ['occasion.unknown'],
  }),
  /** Once a person and occasion, by whoever was checked in there. */
  giveFeedback: action({
    access: 'member', once: 'by-record', input: z.strictObject({ id: OccasionId, ...Feedback.shape }), output: Feedback,
    problems: ['occasion.unknown', 'feedback.not-there', 'feedback.given', 'text.risky', 'text.unchecked'],
  }),
  /** The words themselves, for whoever looks after the occasion; without names, the newest first. */
  feedbackWords: action({
    access: city, input: z.strictObject({ id: OccasionId, page: Page }),
    output: z.strictObject({ rows: z.array(z.strictObject({ words: z.string(), at: z.number() })), nextPage: z.nullable(z.int()), asOf: z.number() }), problems: ['occasion.unknown'],
  }),
  /** What everybody may see, the newest first; of his own, and of what he looks after, the caller sees what is not shown yet. */
  photos: action({
    access: 'public', input: z.strictObject({ id: OccasionId, page: Page }),
    output: z.strictObject({ rows: z.array(Photo), mayAdd: z.boolean(), mayHide: z.boolean(), left: z.int(), nextPage: z.nullable(z.int()), asOf: z.number() }),
    problems: ['occasion.unknown'],
  }),
  /** By whoever has a seat, or looks after the occasion. It stays hidden until the platform has looked at it. */
  addPhoto: action({
    access: 'member', once: 'by-record', maxBytes: mostImageRequestBytes,
    input: z.strictObject({ id: OccasionId, image: Image, consent: z.literal(true) }), output: Photo,
    problems: ['occasion.unknown', 'photo.not-there', 'photo.enough', 'image.type', 'image.too-large', 'image.too-many-pixels'],
  }),
  removePhoto: action({ access: 'member', once: 'by-record', input: z.strictObject(photo), output: z.strictObject({}), problems: [] }),
  /** Hides a photograph for a reason, or with none shows it again; what the platform was in doubt about is shown by somebody who has looked. */
  judgePhoto: action({
    access: city, once: 'by-record', input: z.strictObject({ ...photo, reason: z.nullable(z.enum(hideReasons)) }), output: z.strictObject({ state: z.enum(photoStates) }),
    problems: ['occasion.unknown', 'photo.unknown'],
  }),
})
