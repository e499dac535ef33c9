import { EmployerId } from './employer'
import { OccasionId } from './occasion'
import { Pay, payMethods } from './pay'
import { diplomas, occupationCodes } from './person'
import { AreaCode, Coordinates } from './place'
import * as z from './zod'

export const PostId = z.string().check(z.regex(/^jp-[0-9a-z][0-9a-z-]{2,30}$/))
/** As a post is kept. That it has expired is seen from `validThrough` and kept nowhere. */
export const postStates = ['draft', 'submitted', 'listed', 'withdrawn'] as const
export type PostState = (typeof postStates)[number]
export const postStandings = [...postStates, 'expired'] as const
export type PostStanding = (typeof postStandings)[number]

/** The only moves of a post. Whatever its employer writes anew is a draft again, and is looked at again. */
export const postMoves = [
  { from: 'draft', to: 'draft', by: 'employer' },
  { from: 'draft', to: 'submitted', by: 'employer' },
  { from: 'submitted', to: 'draft', by: 'employer' },
  { from: 'submitted', to: 'listed', by: 'union' },
  { from: 'submitted', to: 'draft', by: 'union' },
  { from: 'submitted', to: 'withdrawn', by: 'employer' },
  { from: 'listed', to: 'draft', by: 'employer' },
  { from: 'listed', to: 'withdrawn', by: 'employer' },
  { from: 'listed', to: 'withdrawn', by: 'union' },
  { from: 'withdrawn', to: 'draft', by: 'employer' },
] as const satisfies readonly { from: PostState; to: PostState; by: 'employer' | 'union' }[]

export const canMovePost = (from: PostState, to: PostState, by: 'employer' | 'union'): boolean =>
  postMoves.some((move) => move.from === from && move.to === to && move.by === by)

/** What WeChat's content check said of the words: `waiting` where it has not answered yet, `doubt` where a person must look. */
export const textChecks = ['pass', 'doubt', 'waiting'] as const
export type TextCheck = (typeof textChecks)[number]
/** Why the union sends a post back. */
export const postReturnReasons = ['pay-unclear', 'place-unclear', 'fee-asked', 'discriminates', 'duplicate', 'no-real-job'] as const
export type PostReturnReason = (typeof postReturnReasons)[number]
export const reportReasons = ['fee-asked', 'bait-pay', 'papers-taken', 'agency-hidden', 'already-filled', 'unlawful', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]
/** Invented: so many people's reports hide a post until the union has looked at it. */
export const reportsThatHide = 3

export const shiftCodes = ['day', 'night', 'two-shift', 'three-shift', 'flexible'] as const
/** The five state insurances, the housing fund, and accident insurance bought for those who cannot have the five. */
export const insuranceCodes = ['pension', 'medical', 'unemployment', 'work-injury', 'maternity', 'housing-fund', 'accident'] as const
export type InsuranceCode = (typeof insuranceCodes)[number]
export const fiveInsurances: readonly InsuranceCode[] = ['pension', 'medical', 'unemployment', 'work-injury', 'maternity']
export const provisions = ['free', 'subsidy', 'none'] as const

/** Nobody under 16 may be employed (禁止使用童工规定); of sex, origin or faith a post cannot speak at all (就业促进法 26–31). */
export const youngestWorker = 16
const Age = z.int().check(z.minimum(youngestWorker), z.maximum(70))
export const longestPostDays = 90

const distinct = (codes: readonly unknown[]): boolean => new Set(codes).size === codes.length

export const PostFacts = z.strictObject({
  title: z.string().check(z.trim(), z.minLength(2), z.maxLength(24)),
  occupation: z.nullable(z.enum(occupationCodes)),
  headcount: z.int().check(z.minimum(1), z.maximum(999)),
  pay: Pay,
  place: z.strictObject({ area: AreaCode, address: z.string().check(z.trim(), z.minLength(4), z.maxLength(60)), at: Coordinates }),
  shifts: z.strictObject({
    codes: z.array(z.enum(shiftCodes)).check(z.minLength(1), z.maxLength(shiftCodes.length), z.refine(distinct)),
    text: z.string().check(z.maxLength(60)),
  }),
  insurance: z.array(z.enum(insuranceCodes)).check(z.maxLength(insuranceCodes.length), z.refine(distinct)),
  board: z.enum(provisions),
  lodging: z.enum(provisions),
  /** The least diploma; null asks for none. */
  diploma: z.nullable(z.enum(diplomas)),
  ages: z.nullable(z.strictObject({ least: Age, most: Age }).check(z.refine(({ least, most }) => least <= most, { path: ['most'] }))),
  duties: z.string().check(z.trim(), z.minLength(4), z.maxLength(600)),
  skills: z.string().check(z.maxLength(200)),
  fairs: z.array(OccasionId).check(z.maxLength(6), z.refine(distinct)),
  /** Applications are taken until then, ms; at most 90 days ahead. */
  validThrough: z.number(),
})
export type PostFacts = z.infer<typeof PostFacts>

export const Month = z.strictObject({ min: z.int(), max: z.int(), assumes: z.enum(['stated', 'days-21.75', 'hours-174']) })

/** A listed post as everybody may see it. */
export const JobPost = z.strictObject({
  id: PostId, demo: z.boolean(), employer: EmployerId, ...PostFacts.shape,
  listedAt: z.number(),
  /** What a month may bring, fen; null where nobody can say. */
  month: z.nullable(Month),
})
export type JobPost = z.infer<typeof JobPost>

/** A post as its employer and the union see it. */
export const DeskPost = z.strictObject({
  id: PostId, demo: z.boolean(), employer: EmployerId, employerName: z.string(), ...PostFacts.shape,
  standing: z.enum(postStandings),
  check: z.enum(textChecks),
  /** Hidden by reports until the union has looked at it. */
  held: z.boolean(),
  returned: z.nullable(z.strictObject({ at: z.number(), reason: z.enum(postReturnReasons) })),
  listedAt: z.nullable(z.number()),
  changedAt: z.number(),
})
export type DeskPost = z.infer<typeof DeskPost>

/** One line of the list. */
export const JobRow = z.strictObject({
  id: PostId,
  title: z.string(),
  employer: z.string(),
  agency: z.boolean(),
  headcount: z.int(),
  pay: z.strictObject({ method: z.enum(payMethods), min: z.int(), max: z.int() }),
  month: z.nullable(Month),
  area: AreaCode,
  /** Null where nobody said from where. */
  meters: z.nullable(z.int()),
  shifts: z.array(z.enum(shiftCodes)),
  board: z.boolean(),
  lodging: z.boolean(),
  insured: z.boolean(),
  listedAt: z.number(),
  validThrough: z.number(),
})
export type JobRow = z.infer<typeof JobRow>

/** What one tap asks for; `insured` means all five state insurances. */
export const jobFilters = ['board', 'lodging', 'insured', 'day-shift'] as const
export type JobFilter = (typeof jobFilters)[number]
export const jobSorts = ['newest', 'monthly', 'distance'] as const

export const JobSearch = z.strictObject({
  text: z._default(z.string().check(z.maxLength(40)), ''),
  filters: z._default(z.array(z.enum(jobFilters)).check(z.maxLength(jobFilters.length)), []),
  pay: z.optional(z.enum(payMethods)),
  /** Fen a month that the lower figure reaches: a range from 3,000 to 20,000 promises 3,000. */
  leastMonth: z.optional(z.int().check(z.minimum(0))),
  /** A county covers its townships. */
  area: z.optional(AreaCode),
  fair: z.optional(OccasionId),
  employer: z.optional(EmployerId),
  sort: z._default(z.enum(jobSorts), 'newest'),
  from: z.optional(Coordinates),
  page: z._default(z.int().check(z.minimum(0), z.maximum(499)), 0),
}).check(z.refine(({ sort, from }) => sort !== 'distance' || from !== undefined, { path: ['from'] }))
export type JobSearch = z.infer<typeof JobSearch>
