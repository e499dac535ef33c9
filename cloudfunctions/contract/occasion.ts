import { action, counter } from './action'
import { Facts, RuleSet } from './eligibility'
import { AreaCode, Coordinates } from './place'
import * as z from './zod'

/** What has a date and seats. What is special to a kind stands in its own contract. */
export const occasionKinds = ['job-fair', 'course', 'contest', 'activity'] as const
export type OccasionKind = (typeof occasionKinds)[number]
/** Whatever has seats: those of a degree are given by application (contract/study.ts), and it stands in no list of occasions. */
const seatKinds = [...occasionKinds, 'degree'] as const
export const occasionModes = ['on-site', 'online', 'both'] as const
/** Where an occasion stands, computed from its dates: nobody sets it. */
export const occasionPhases = ['announced', 'enrolling', 'closed', 'running', 'over', 'called-off'] as const
export type OccasionPhase = (typeof occasionPhases)[number]
/** What an enrolment may be to the one whose it is. */
export const enrolmentStates = ['seated', 'waiting', 'offered', 'cancelled', 'declined', 'lapsed'] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

export const OccasionId = z.string().check(z.regex(/^oc-[0-9a-z][0-9a-z-]{2,30}$/))
export const SlotId = z.string().check(z.regex(/^s[0-9]{1,2}$/))
/** What is read out or typed at the door: eight signs of Crockford's alphabet, the last one a check. */
export const Serial = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
/** The largest group that enrols in one piece and stays together. */
export const mostInGroup = 6
const GroupSize = z.int().check(z.minimum(1), z.maximum(mostInGroup))

export const Slot = z.strictObject({ id: SlotId, starts: z.number(), ends: z.number(), capacity: z.int().check(z.minimum(0), z.maximum(200_000)) })
export type Slot = z.infer<typeof Slot>

/** One day of a course: the same seat, another date. */
export const Session = z.strictObject({ id: z.string().check(z.regex(/^d[0-9]{1,2}$/)), starts: z.number(), ends: z.number(), about: z.string() })
export type Session = z.infer<typeof Session>

export const Occasion = z.strictObject({
  id: OccasionId,
  demo: z.boolean(),
  kind: z.enum(seatKinds),
  title: z.string(),
  host: z.string(),
  paragraphs: z.array(z.string()),
  mode: z.enum(occasionModes),
  place: z.nullable(z.strictObject({ name: z.string(), address: z.string(), area: AreaCode, at: Coordinates })),
  /** Live stream, and the recording after it. */
  live: z.nullable(z.strictObject({
    channel: z.string(), replay: z.boolean(),
    /** The channel's own id on 视频号, where it is known: it can be opened by it. */
    finder: z.optional(z.string()),
  })),
  /** Several slots of one occasion have seats of their own; a person sits in one of them. */
  slots: z.array(Slot).check(z.minLength(1), z.maxLength(12)),
  enrolling: z.strictObject({
    opens: z.number(),
    closes: z.number(),
    /** A seat may be given back until then. */
    cancelUntil: z.number(),
    waitlist: z.boolean(),
    /** How long a freed seat is kept for the one it is offered to, minutes. */
    offerMinutes: z.int(),
    groupMost: GroupSize,
    /** Absent: one may come alone. */
    groupLeast: z.optional(GroupSize),
    /** Nobody enrols by himself: his unit enters him. */
    unitOnly: z.optional(z.literal(true)),
    /** Over how many counters a slot's seats are spread, for a crowd of more than 500 a second; 1 where there is a waitlist. */
    buckets: z.int().check(z.minimum(1), z.maximum(16)),
  }),
  /** Who may enrol, as data; null is everybody. */
  eligibility: z.nullable(RuleSet),
  /** A course of many sessions: its one slot spans them all. `least`: the share of sessions that is needed, in hundredths. */
  course: z.optional(z.strictObject({
    sessions: z.array(Session).check(z.minLength(1), z.maxLength(40)),
    completion: z.strictObject({ least: z.int().check(z.minimum(0), z.maximum(100)), exam: z.boolean() }),
  })),
  /** Teams meet here: a seat is a team's, of so many players, and its captain has it. */
  teams: z.optional(z.strictObject({ least: z.int(), most: z.int().check(z.maximum(16)) })),
  phone: z.string(),
  calledOff: z.nullable(z.strictObject({ at: z.number(), reason: z.string() })),
})
export type Occasion = z.infer<typeof Occasion>
/** One in which people enrol by themselves. */
export const OpenOccasion = z.strictObject({ ...Occasion.shape, kind: z.enum(occasionKinds) })
export type OpenOccasion = z.infer<typeof OpenOccasion>

export const SlotSeats = z.strictObject({ ...Slot.shape, left: z.int(), waiting: z.int() })
export type SlotSeats = z.infer<typeof SlotSeats>

/** One line of a list of occasions. */
export const OccasionRow = z.strictObject({
  id: OccasionId,
  kind: z.enum(occasionKinds),
  title: z.string(),
  starts: z.number(),
  ends: z.number(),
  mode: z.enum(occasionModes),
  place: z.string(),
  area: z.nullable(AreaCode),
  phase: z.enum(occasionPhases),
  left: z.int(),
  capacity: z.int(),
  waiting: z.int(),
})
export type OccasionRow = z.infer<typeof OccasionRow>

/** A person's place in one occasion, as he may see it. */
export const Enrolment = z.strictObject({
  occasion: OccasionId,
  slot: SlotId,
  size: GroupSize,
  state: z.enum(enrolmentStates),
  /** Names this one enrolment; another one after a cancellation has another. */
  serial: Serial,
  /** How many enrolments stand before this one in the line; null where it does not wait. */
  ahead: z.nullable(z.int()),
  /** Until when an offered seat is kept, ms. */
  until: z.nullable(z.number()),
  checkedInAt: z.nullable(z.number()),
  /** The signed text of the QR code; null where there is no seat. */
  pass: z.nullable(z.string()),
})
export type Enrolment = z.infer<typeof Enrolment>

const mine = { id: OccasionId, serial: Serial }

export const occasion = counter('occasion', {
  /** What is coming, soonest first; what is over comes last, newest first. */
  list: action({
    access: 'public',
    input: z.strictObject({ kind: z.enum(occasionKinds), page: z._default(z.int().check(z.minimum(0), z.maximum(49)), 0) }),
    output: z.strictObject({ rows: z.array(OccasionRow), nextPage: z.nullable(z.int()), asOf: z.number(), demo: z.boolean() }),
    problems: [],
  }),
  /** One occasion with its seats as they are now, and the caller's own enrolment where he has one. */
  detail: action({
    access: 'public',
    input: z.strictObject({ id: OccasionId }),
    output: z.strictObject({
      occasion: OpenOccasion, phase: z.enum(occasionPhases), seats: z.array(SlotSeats), mine: z.nullable(Enrolment), asOf: z.number(),
    }),
    problems: ['occasion.unknown', 'enrolling.by-application'],
  }),
  /** The caller's own enrolments that still matter, and those of the last year. */
  mine: action({
    access: 'member',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(z.strictObject({ occasion: OccasionRow, slot: Slot, sessions: z.optional(z.array(Session)), enrolment: Enrolment })), asOf: z.number(),
    }),
    problems: [],
  }),
  /** Asks for seats. Where none is left and there is a waitlist, the answer is a place in the line. */
  enrol: action({
    access: 'member',
    once: 'by-record',
    input: z.strictObject({
      id: OccasionId, slot: SlotId, size: z._default(GroupSize, 1),
      /** What the person says of himself, where it is asked; the judgement is the server's and is kept with its rules' version. */
      facts: z._default(Facts, {}),
    }),
    output: Enrolment,
    problems: ['enrolling.by-application', 'enrolment.ineligible', 'facts.missing', 'occasion.unknown', 'slot.unknown', 'enrolling.not-yet', 'enrolling.closed', 'enrolling.called-off', 'group.too-large', 'group.too-small', 'enrolling.by-unit', 'slot.other', 'seats.full', 'seats.busy'],
  }),
  /** Gives seats or a place in the line back. */
  cancel: action({ access: 'member', once: 'by-record', input: z.strictObject(mine), output: Enrolment, problems: ['enrolling.by-application', 'occasion.unknown', 'enrolment.unknown', 'enrolment.too-late', 'seats.busy'] }),
  /** Takes a seat that was offered from the waitlist. */
  accept: action({ access: 'member', once: 'by-record', input: z.strictObject(mine), output: Enrolment, problems: ['enrolling.by-application', 'occasion.unknown', 'enrolment.unknown', 'offer.lapsed', 'seats.busy'] }),
  /** Lets an offered seat go to the next; nobody who declined is asked again. */
  decline: action({ access: 'member', once: 'by-record', input: z.strictObject(mine), output: Enrolment, problems: ['enrolling.by-application', 'occasion.unknown', 'enrolment.unknown', 'seats.busy'] }),
})
