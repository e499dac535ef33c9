import { action, counter } from './action'
import { Enrolment, mostInGroup, OccasionId, Serial, Session, Slot, SlotId } from './occasion'
import * as z from './zod'

/** What a staff phone calls itself at a door, made once and kept there. */
const ScannerId = z.string().check(z.regex(/^[0-9A-Za-z]{4,24}$/))
/** One scan as a phone wrote it down, with or without a network; `sequence` is the phone's own count. */
export const Scan = z.strictObject({
  serial: Serial,
  scanner: ScannerId,
  at: z.number().check(z.minimum(0)),
  sequence: z.int().check(z.minimum(0), z.maximum(1_000_000)),
})
export type Scan = z.infer<typeof Scan>

/** `no-seat`: this serial is known, but its seat was given back; `unknown`: there is no such serial here. */
export const scanOutcomes = ['check-in', 'duplicate', 'no-seat', 'unknown'] as const

export const rosterPage = 2_000
const organizers = { staff: ['organizer'] } as const

/** The door of an occasion: who comes in, with a network or without one. */
export const gate = counter('gate', {
  /** Whether the caller looks after doors, or sits at the desk of 求学圆梦, of the job reviews, of an employer: the way there is shown to nobody else. */
  duties: action({
    access: 'member', input: z.strictObject({}), problems: [],
    output: z.strictObject({ organizes: z.boolean(), studies: z.boolean(), reviews: z.boolean(), employs: z.boolean() }),
  }),
  /** What a staff phone takes along, so that it can check passes where there is no network. It names nobody. */
  pack: action({
    access: organizers,
    input: z.strictObject({ id: OccasionId, page: z._default(z.int().check(z.minimum(0), z.maximum(99)), 0) }),
    output: z.strictObject({
      title: z.string(),
      /** How passes call this occasion, and the key that they are signed with (Ed25519, base64). */
      number: z.int(),
      publicKey: z.string(),
      slots: z.array(Slot),
      /** Of a course: a pass comes in once in each of them. */
      sessions: z.optional(z.array(Session)),
      /** Seats that are taken, by serial; of a course, who has come in to the session that is on. */
      roster: z.array(z.strictObject({ serial: Serial, slot: SlotId, size: z.int(), checkedInAt: z.nullable(z.number()) })).check(z.maxLength(rosterPage)),
      nextPage: z.nullable(z.int()),
      asOf: z.number(),
    }),
    problems: ['occasion.unknown', 'pass.no-key'],
  }),
  /** Hands in what was scanned; the same scan twice is one. Of several scans of one pass the first is the check-in, wherever it was made. */
  checkIn: action({
    access: organizers,
    once: 'by-record',
    input: z.strictObject({ id: OccasionId, scans: z.array(Scan).check(z.minLength(1), z.maxLength(50)) }),
    output: z.strictObject({
      results: z.array(z.strictObject({ scan: Scan, outcome: z.enum(scanOutcomes), first: z.nullable(Scan) })),
    }),
    problems: ['occasion.unknown'],
  }),
  /** Seats somebody who came without enrolling, and checks him in. */
  walkIn: action({
    access: organizers,
    once: 'by-record',
    input: z.strictObject({ id: OccasionId, slot: SlotId, size: z.int().check(z.minimum(1), z.maximum(mostInGroup)), scanner: ScannerId }),
    output: Enrolment,
    problems: ['occasion.unknown', 'slot.unknown', 'enrolling.by-application', 'enrolling.called-off', 'seats.full', 'seats.busy'],
  }),
  /** Changes how many seats a slot has. `from` is what the organizer saw: whoever changed it meanwhile is not overwritten. */
  setCapacity: action({
    access: organizers,
    once: 'by-record',
    input: z.strictObject({ id: OccasionId, slot: SlotId, from: Slot.shape.capacity, to: Slot.shape.capacity }),
    output: z.strictObject({ capacity: z.int() }),
    problems: ['occasion.unknown', 'slot.unknown', 'capacity.changed', 'seats.busy'],
  }),
  /** The codes that the venue's screen shows for the next minutes, one each thirty seconds. */
  screen: action({
    access: organizers,
    input: z.strictObject({ id: OccasionId }),
    output: z.strictObject({ codes: z.array(z.strictObject({ from: z.number(), code: z.string() })), asOf: z.number() }),
    problems: ['occasion.unknown', 'pass.no-key'],
  }),
  /** Checks oneself in with the code on the venue's screen. */
  checkInByScreen: action({
    access: 'member',
    once: 'by-record',
    perMinute: 10,
    input: z.strictObject({ id: OccasionId, serial: Serial, code: z.string().check(z.regex(/^\d{6}$/)) }),
    output: z.strictObject({ checkedInAt: z.number() }),
    problems: ['occasion.unknown', 'enrolment.unknown', 'code.wrong', 'pass.no-key'],
  }),
})
