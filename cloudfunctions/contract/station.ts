import { action, counter } from './action'
import { Image } from './image'
import { mostImageRequestBytes } from './image-limits'
import { Hours, IsoDate, OpenState, Range } from './opening-hours'
import { Area, AreaCode, Coordinates } from './place'
import { changers, confirmOutcomes, correctionFields, correctionStates, facilityCodes, facilityStates, reportOutcomes, restKinds, stationKinds } from './station-terms'
import * as z from './zod'

export { type FacilityCode, facilityCodes, facilityStates, restKinds, type StationKind, stationKinds } from './station-terms'
export const hostTypes = ['bank', 'community', 'petrol', 'logistics', 'telecom', 'sanitation', 'shop', 'other'] as const
export const accessMethods = ['walk-in', 'ask-staff', 'scan-code', 'face-gate', 'door-code'] as const
export const confirmers = ['keeper', 'worker', 'union', 'import'] as const
export const filterCodes = [
  'open-now', 'always', 'water', 'microwave', 'charging', 'toilet', 'shower', 'medicine', 'truck-parking',
] as const
export type FilterCode = (typeof filterCodes)[number]

export const StationId = z.string().check(z.regex(/^st-[0-9a-z]{4,24}$/))

export const Station = z.strictObject({
  id: StationId,
  demo: z.boolean(),
  kind: z.enum(stationKinds),
  name: z.string(),
  county: AreaCode,
  township: AreaCode,
  address: z.string(),
  landmark: z.string(),
  at: Coordinates,
  host: z.string(),
  hostType: z.enum(hostTypes),
  facilities: z.array(z.strictObject({
    code: z.enum(facilityCodes),
    state: z.enum(facilityStates),
    /** ms since the epoch; only where the state is not `working`. */
    since: z.optional(z.number()),
    /** The day on which what is in the medicine box expires; of medicine alone. */
    expires: z.optional(IsoDate),
  })),
  hours: Hours,
  /** Where a mobile station stands when; its hours say the same times without the places. Empty where a station stands still. */
  stops: z.array(z.strictObject({
    place: z.string().check(z.maxLength(60)),
    at: Coordinates,
    days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7)),
    range: Range,
  })).check(z.maxLength(21)),
  access: z.strictObject({ method: z.enum(accessMethods), asks: z.string() }),
  /** Surname alone: 孙站长. */
  keeper: z.strictObject({ surname: z.string(), phone: z.string() }),
  stars: z.int().check(z.minimum(1), z.maximum(5)),
  titles: z.array(z.string()),
  truck: z.nullable(z.strictObject({
    spaces: z.int(), maxLengthMeters: z.number(), heightLimitMeters: z.nullable(z.number()),
    overnight: z.boolean(), monitored: z.boolean(), fuel: z.boolean(), repair: z.boolean(),
  })),
  photo: z.nullable(z.string()),
  /** Shut for a time: `until` in ms, null when no end is known. `gone`: there is nothing any more, and no search finds it. */
  pause: z.nullable(z.strictObject({ since: z.number(), until: z.nullable(z.number()), reason: z.string(), gone: z.optional(z.literal(true)) })),
  confirmed: z.strictObject({ at: z.number(), by: z.enum(confirmers) }),
  /** Independent people found it locked: since when (ms) and how many; null once somebody answered or confirmed. */
  doubt: z.nullable(z.strictObject({ since: z.number(), reports: z.int() })),
  /** Of the name, the address, the landmark and the host, by syllable: `yjzgryz …`; a search may be typed in them. */
  initials: z.string(),
  /** One more with every change, so that two who change it at once find out. */
  edition: z.int(),
})
export type Station = z.infer<typeof Station>

/** One line of the list: what a driver reads in five seconds, and no more (it crosses a slow bridge). */
export const StationRow = z.strictObject({
  id: StationId,
  name: z.string(),
  address: z.string(),
  at: Coordinates,
  meters: z.int(),
  open: OpenState,
  access: z.enum(accessMethods),
  kind: z.enum(stationKinds),
  /** Whose it is where it is not our own: 通州区总工会. */
  owner: z.nullable(z.string()),
  /** What can be used now alone, the ones people look for first. */
  facilities: z.array(z.enum(facilityCodes)),
  truckSpaces: z.int(),
  confirmedAt: z.number(),
})
export type StationRow = z.infer<typeof StationRow>

const changed = <const Field extends string, Value extends z.core.$ZodType>(field: Field, value: Value) =>
  z.strictObject({ at: z.number(), by: z.enum(changers), field: z.literal(field), before: value, after: value })
const { facilities, hours, stops, pause, confirmed, doubt, access, address, landmark, at } = Station.shape
/** One thing of a station that became another: when (ms), as whom, from what and to what. Who it was stays in the office. */
export const StationChange = z.discriminatedUnion('field', [
  changed('hours', hours), changed('stops', stops), changed('pause', pause), changed('confirmed', confirmed), changed('doubt', doubt),
  changed('access', access), changed('address', address), changed('landmark', landmark), changed('at', at), changed('phone', z.string()),
  /** One facility; null where there was none, or is none any more. */
  z.strictObject({ ...changed('facility', z.nullable(facilities.def.element)).shape, code: z.enum(facilityCodes) }),
])
export type StationChange = z.infer<typeof StationChange>

export const CorrectionId = z.string().check(z.regex(/^co-[0-9a-z]{4,30}$/))
/** What somebody says is wrong, with what came of it. */
export const Correction = z.strictObject({
  id: CorrectionId,
  field: z.enum(correctionFields),
  words: z.string(),
  /** Where it is now, by whoever stood there; null where he did not say. */
  marked: z.nullable(Coordinates),
  at: z.number(),
  state: z.enum(correctionStates),
  /** Of whoever decided. */
  answer: z.nullable(z.strictObject({ words: z.string(), at: z.number() })),
})
export type Correction = z.infer<typeof Correction>

const Filters = z.array(z.enum(filterCodes)).check(z.maxLength(filterCodes.length))
const Kinds = z.array(z.enum(stationKinds)).check(z.minLength(1), z.maxLength(stationKinds.length))
const SearchText = z.string().check(z.maxLength(40))

export const station = counter('station', {
  /** Stations by distance, 20 a page. Nothing within the radius: it widens, and says so. */
  nearby: action({
    access: 'public',
    input: z.strictObject({
      from: z.union([z.strictObject({ at: Coordinates }), z.strictObject({ area: AreaCode })]),
      filters: z._default(Filters, []),
      text: z._default(SearchText, ''),
      kinds: z._default(Kinds, [...restKinds]),
      page: z._default(z.int().check(z.minimum(0), z.maximum(49)), 0),
    }),
    output: z.strictObject({
      rows: z.array(StationRow),
      total: z.int(),
      nextPage: z.nullable(z.int()),
      /** The radius that was searched, in metres; null when there was no limit left to widen. */
      radiusMeters: z.nullable(z.int()),
      widened: z.boolean(),
      asOf: z.number(),
      demo: z.boolean(),
    }),
    problems: ['area.unknown'],
  }),
  /** Every station that passes the filters as a dot for the map. */
  pins: action({
    access: 'public',
    input: z.strictObject({ filters: z._default(Filters, []), text: z._default(SearchText, ''), kinds: z._default(Kinds, [...restKinds]) }),
    output: z.strictObject({
      pins: z.array(z.strictObject({ id: StationId, name: z.string(), at: Coordinates, state: OpenState.shape.state })),
      asOf: z.number(),
      demo: z.boolean(),
    }),
    problems: [],
  }),
  detail: action({
    access: 'public',
    input: z.strictObject({ id: StationId }),
    output: z.strictObject({
      station: Station, open: OpenState, asOf: z.number(),
      /** Whose it is, where it is a neighbour's, and how old what he handed over is (ms). */
      owner: z.nullable(z.strictObject({ name: z.string(), licence: z.string(), mayUse: z.string(), at: z.number() })),
      /** Who lists it too, and which fields are his word. */
      also: z.nullable(z.strictObject({ name: z.string(), at: z.number(), fields: z.array(z.string()) })),
    }),
    problems: ['station.unknown'],
  }),
  /** Counties and townships from which a search can start. */
  areas: action({
    access: 'public',
    input: z.strictObject({}),
    output: z.strictObject({ areas: z.array(Area) }),
    problems: [],
  }),
  /** The last 20 changes, the newest first. */
  changes: action({
    access: 'public',
    input: z.strictObject({ id: StationId }),
    output: z.strictObject({ rows: z.array(StationChange), asOf: z.number() }),
    problems: ['station.unknown'],
  }),
  /**
   * 到了没开. `at`: when it was tapped, ms of the phone's clock, since the phone may have had no network then. Counts once
   * for a person, a station and a day of Shanghai.
   */
  reportLocked: action({
    access: 'member', once: 'by-intent',
    input: z.strictObject({ id: StationId, at: z.int() }),
    output: z.strictObject({ outcome: z.enum(reportOutcomes), doubt: Station.shape.doubt }),
    problems: ['station.unknown', 'station.own', 'report.too-old', 'report.ahead'],
  }),
  /** 到了，开着: by a worker who did not report it locked since it was last confirmed. Once for a person, a station and a day. */
  confirmOpen: action({
    access: 'member', once: 'by-intent',
    input: z.strictObject({ id: StationId }),
    output: z.strictObject({ outcome: z.enum(confirmOutcomes), confirmed: Station.shape.confirmed }),
    problems: ['station.unknown', 'station.own', 'station.reported'],
  }),
  /**
   * Somebody came through the door: one more in the station's sum of the day, and nothing of whoever it was. Who has no
   * identity is answered and not counted, since nothing bounds how often he asks.
   */
  visit: action({
    access: 'public', perMinute: 3,
    input: z.strictObject({ id: StationId }),
    output: z.strictObject({ counted: z.boolean() }),
    problems: ['station.unknown'],
  }),
  /** Tells what is wrong here. Seen by staff alone, and a photograph not before the platform has looked at it. */
  correct: action({
    access: 'member', once: 'by-intent', perMinute: 10, maxBytes: mostImageRequestBytes,
    input: z.strictObject({
      id: StationId, field: z.enum(correctionFields),
      words: z.string().check(z.trim(), z.minLength(2), z.maxLength(200)), image: z.optional(Image),
      /** Of a place that is wrong. */
      marked: z.optional(Coordinates),
    }),
    output: Correction,
    problems: ['station.unknown', 'corrections.too-many', 'text.risky', 'text.unchecked', 'image.type', 'image.too-large', 'image.too-many-pixels'],
  }),
  /** The caller's own corrections, the newest first, at most 30. */
  ownCorrections: action({
    access: 'member',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(z.strictObject({ ...Correction.shape, station: StationId, name: z.string() })), asOf: z.number() }),
    problems: [],
  }),
})
