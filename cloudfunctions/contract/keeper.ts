import { action, counter } from './action'
import { Hours, IsoDate, OpenState } from './opening-hours'
import { photoStates } from './photo-reasons'
import { Coordinates } from './place'
import { Correction, CorrectionId, facilityCodes, Station, StationChange, StationId } from './station'
import { changers, ticketAnswers, ticketEnds } from './station-terms'
import * as z from './zod'

export const TicketId = z.string().check(z.regex(/^tc-[0-9a-z]{4,30}$/))

/** People found it locked: what the keeper owes an answer to, until when. */
export const Ticket = z.strictObject({
  id: TicketId,
  /** The first report that counts, and when the ticket was opened, ms. */
  since: z.number(),
  openedAt: z.number(),
  due: z.number(),
  reports: z.int(),
  /** Null while it is open. */
  end: z.nullable(z.strictObject({ as: z.enum(ticketEnds), at: z.number(), by: z.enum(changers) })),
  /** Whether it was not answered in time and the reviewers were told. */
  escalated: z.boolean(),
})
export type Ticket = z.infer<typeof Ticket>

/** As the desk sees it: without whoever said it. A photograph has no address before the platform has passed it. */
export const DeskCorrection = z.strictObject({
  ...Correction.shape,
  photo: z.nullable(z.strictObject({ url: z.nullable(z.string()), width: z.int(), height: z.int(), state: z.enum(photoStates) })),
})
export type DeskCorrection = z.infer<typeof DeskCorrection>

export const KeeperRow = z.strictObject({
  id: StationId, demo: z.boolean(), name: z.string(), address: z.string(), kind: Station.shape.kind,
  open: OpenState,
  /** Nobody finds it any more. */
  gone: z.boolean(),
  ticket: z.nullable(z.strictObject({ id: TicketId, due: z.number(), reports: z.int() })),
  /** Facilities that do not work. */
  failing: z.array(z.enum(facilityCodes)),
  /** The day on which medicine expires where that is within 30 days, or was; null else. */
  medicineExpires: z.nullable(IsoDate),
  corrections: z.int(),
  confirmed: Station.shape.confirmed,
  edition: z.int(),
  visitsToday: z.int(),
})
export type KeeperRow = z.infer<typeof KeeperRow>

const desk = { staff: ['keeper', 'reviewer'] } as const
/** The station that was looked at: who changes another edition than the one he saw is told so. */
const seen = { id: StationId, edition: z.int() }
const Changed = z.strictObject({ station: Station, open: OpenState, asOf: z.number() })
const writes = ['station.unknown', 'station.changed'] as const
const Words = z.string().check(z.trim(), z.minLength(2), z.maxLength(60))
/** `until` in ms, null where nobody knows. */
const Pause = z.strictObject({ reason: Words, until: z.nullable(z.int()) })
/** Where it is in truth: the station, or one of the stops of a mobile station by its order. */
const Move = z.strictObject({ edition: z.int(), at: Coordinates, address: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)), stop: z.nullable(z.int().check(z.minimum(0), z.maximum(20))) })
/** `stops` of a mobile station alone, whose hours say the same times. */
const When = z.strictObject({ hours: Hours, stops: z._default(Station.shape.stops, []) })

/**
 * The desk of whoever looks after stations: a keeper sees his own, a reviewer those of his area, and any other is to them
 * as one that does not exist. Every change carries the `edition` that was seen; `station.changed` names the one there is now.
 * Whoever says here when it is open has confirmed it, and with that answers the ticket that is open.
 */
export const keeper = counter('keeper', {
  /** The caller's stations, 50 a page: those with an open ticket first by when it is due, then those for which something waits, then by name. */
  stations: action({
    access: desk,
    input: z.strictObject({ text: z._default(z.string().check(z.maxLength(40)), ''), page: z._default(z.int().check(z.minimum(0), z.maximum(49)), 0) }),
    output: z.strictObject({ rows: z.array(KeeperRow), total: z.int(), nextPage: z.nullable(z.int()), asOf: z.number(), demo: z.boolean() }),
    problems: [],
  }),
  desk: action({
    access: desk,
    input: z.strictObject({ id: StationId }),
    output: z.strictObject({
      station: Station,
      open: OpenState,
      /** Whether the caller may set the address and the place on the map. */
      maySetPlace: z.boolean(),
      /** The newest first, at most 20. */
      tickets: z.array(Ticket),
      /** The last 20; `name` is what staff are called at work, null for a worker. */
      changes: z.array(z.strictObject({ change: StationChange, name: z.nullable(z.string()) })),
      /** The last 30 days, today last. */
      visits: z.array(z.strictObject({ day: IsoDate, count: z.int() })),
      /** What waits for this desk, the oldest first, at most 50. */
      corrections: z.array(DeskCorrection),
      asOf: z.number(),
    }),
    problems: ['station.unknown'],
  }),
  /** 开着，我核实. */
  confirm: action({ access: desk, once: 'by-intent', input: z.strictObject(seen), output: Changed, problems: writes }),
  /** Errors: `hours.faulty` with details.fault, and details.where: a weekday, a date or a season by its number. */
  setHours: action({ access: desk, once: 'by-intent', input: z.strictObject({ ...seen, ...When.shape }), output: Changed, problems: [...writes, 'hours.faulty'] }),
  pause: action({ access: desk, once: 'by-intent', input: z.strictObject({ ...seen, ...Pause.shape }), output: Changed, problems: [...writes, 'pause.until'] }),
  reopen: action({ access: desk, once: 'by-intent', input: z.strictObject(seen), output: Changed, problems: [...writes, 'station.not-paused'] }),
  /** The whole list. `since` is now where it is not given; working medicine says when it expires. */
  setFacilities: action({
    access: desk, once: 'by-intent',
    input: z.strictObject({ ...seen, facilities: Station.shape.facilities.check(z.maxLength(facilityCodes.length)) }),
    output: Changed, problems: [...writes, 'facility.twice', 'facility.faulty'],
  }),
  /** What is given is set. The address and the place on the map are the reviewers' to say. */
  setFacts: action({
    access: desk, once: 'by-intent',
    input: z.strictObject({
      ...seen,
      landmark: z.optional(z.string().check(z.trim(), z.maxLength(60))),
      access: z.optional(z.strictObject({ method: Station.shape.access.shape.method, asks: z.string().check(z.trim(), z.maxLength(60)) })),
      phone: z.optional(z.string().check(z.regex(/^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{5,8})$/))),
      address: z.optional(z.string().check(z.trim(), z.minLength(2), z.maxLength(80))),
      at: z.optional(Coordinates),
    }),
    output: Changed, problems: [...writes, 'role.required'],
  }),
  answer: action({
    access: desk, once: 'by-intent',
    input: z.strictObject({
      ...seen, ticket: TicketId,
      answer: z.discriminatedUnion('as', [
        z.strictObject({ as: z.literal(ticketAnswers[0]) }),
        z.strictObject({ as: z.literal(ticketAnswers[1]), ...Pause.shape }),
        z.strictObject({ as: z.literal(ticketAnswers[2]), ...When.shape }),
      ]),
    }),
    output: Changed, problems: [...writes, 'ticket.unknown', 'ticket.ended', 'pause.until', 'hours.faulty'],
  }),
  /** What the code at the door holds: the station's page, which counts who comes by it. */
  doorCode: action({
    access: desk,
    input: z.strictObject({ id: StationId }),
    output: z.strictObject({ name: z.string(), path: z.string() }),
    problems: ['station.unknown'],
  }),
  /**
   * Whether it is as somebody says; he is told, with these words. Where it is gone indeed, no search finds the station any more,
   * and its page says these words; `move`, of a place that was wrong, sets it in the edition that was seen.
   */
  decide: action({
    access: desk, once: 'by-intent',
    input: z.strictObject({ id: StationId, correction: CorrectionId, accept: z.boolean(), words: z.string().check(z.trim(), z.minLength(2), z.maxLength(200)), move: z.optional(Move) }),
    output: DeskCorrection,
    problems: [...writes, 'correction.unknown', 'correction.decided'],
  }),
})
