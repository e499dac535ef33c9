import { MobileProof } from './account'
import { action, counter } from './action'
import { memberStandings, membershipEvents, standings } from './membership-terms'
import { occupationCodes } from './person'
import { AreaCode } from './place'
import { UnionId } from './union'
import * as z from './zod'

const nothing = z.strictObject({})
/** Eight signs, as they stand on the card; grouping, case and slips of O and 0 are borne. */
const CardNumber = z.string().check(z.minLength(8), z.maxLength(12))
export const SourceCode = z.string().check(z.regex(/^[0-9a-z-]{2,24}$/))

const NamedUnion = z.strictObject({ id: UnionId, name: z.string(), phone: z.string() })

/** A membership as its holder sees it. */
export const OwnMembership = z.strictObject({
  demo: z.boolean(),
  name: z.string(),
  /** Masked; null where another member's record holds the number. */
  mobile: z.nullable(z.string()),
  number: z.string(),
  occupation: z.enum(occupationCodes),
  standing: z.enum(standings),
  since: z.number(), joined: z.number(), until: z.nullable(z.number()),
  union: NamedUnion, to: z.nullable(NamedUnion),
  events: z.array(z.strictObject({ what: z.enum(membershipEvents), at: z.number(), union: z.nullable(z.string()) })),
})
export type OwnMembership = z.infer<typeof OwnMembership>

/** Somebody who has been approved and whom no base union has taken in yet; he is not named. */
export const Waiting = z.strictObject({
  id: z.string(), demo: z.boolean(), holder: z.string(), occupation: z.enum(occupationCodes), area: AreaCode, union: NamedUnion,
  since: z.number(),
  /** The last instant of the day until which his union is expected to take him in; null where that year's calendar is not published. */
  due: z.nullable(z.number()), ageing: z.boolean(),
  /** The application that it came of. */
  case: z.nullable(z.string()),
})
export type Waiting = z.infer<typeof Waiting>

/** A place where a code hangs that asks people to join. */
export const Source = z.strictObject({ id: SourceCode, demo: z.boolean(), name: z.string(), union: z.nullable(UnionId), area: z.nullable(AreaCode) })
export type Source = z.infer<typeof Source>

export const membership = counter('membership', {
  mine: action({ access: 'member', input: nothing, output: z.strictObject({ membership: z.nullable(OwnMembership), asOf: z.number() }), problems: [] }),
  /** Six digits that stand for the next half minute: together with the number they show that the card is in its holder's hand. */
  code: action({
    access: 'member', input: nothing, output: z.strictObject({ number: z.string(), digits: z.string(), until: z.number(), asOf: z.number() }), problems: ['membership.none'],
  }),
  /** Whether somebody who shows a card is a member: the first character of his name, where he stands, his union's name, and no more. */
  check: action({
    access: 'public',
    input: z.strictObject({ number: CardNumber, digits: z.string().check(z.regex(/^\d{6}$/)) }),
    output: z.strictObject({ holder: z.string(), standing: z.enum(memberStandings), union: z.string(), asOf: z.number() }),
    problems: ['card.mistyped', 'card.not-now'],
  }),
  /** Takes a mobile number that the caller proves to be his, also from another member's record, whose holder is told. */
  claimMobile: action({
    access: 'member', once: 'by-intent', perMinute: 20, input: MobileProof, output: OwnMembership,
    problems: ['membership.none', 'wechat-mobile.refused', 'mobile-code.expired', 'mobile-code.wrong'],
  }),
  /** Who has waited longest for a base union, of the caller's area or union; `ageing` counts those who have waited too long. */
  pool: action({
    access: { staff: ['reviewer', 'approver', 'union'] },
    input: z.strictObject({ page: z._default(z.int().check(z.minimum(0), z.maximum(49)), 0) }),
    output: z.strictObject({ rows: z.array(Waiting), total: z.int(), ageing: z.int(), nextPage: z.nullable(z.int()), asOf: z.number() }), problems: [],
  }),
  /** Where one came from, before anything is filled in. */
  source: action({ access: 'public', input: z.strictObject({ id: SourceCode }), output: Source, problems: ['source.unknown'] }),
  /** The places whose codes hang in the caller's area, by name, each with how many have joined through it: for knowing where a code is of use, and no ranking. */
  sources: action({
    access: { staff: ['reviewer', 'approver', 'union'] }, input: nothing,
    output: z.strictObject({ rows: z.array(z.strictObject({ ...Source.shape, joined: z.int() })), asOf: z.number() }), problems: [],
  }),
})
