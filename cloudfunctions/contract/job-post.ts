import { EmployerId } from './employer'
import { OccasionId } from './occasion'
import { Pay, payMethods } from './pay'
import { diplomas, occupationCodes } from './person'
import { AreaCode, Coordinates } from './place'
import { decisions, insuranceCodes, jobFilters, jobSorts, oldestAsked, postReturnReasons, postStandings, provisions, shiftCodes, textChecks, youngestWorker } from './post-terms'
import * as z from './zod'

export * from './post-terms'

export const PostId = z.string().check(z.regex(/^jp-[0-9a-z][0-9a-z-]{2,30}$/))
const Age = z.int().check(z.minimum(youngestWorker), z.maximum(oldestAsked))
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
  returned: z.nullable(z.strictObject({ at: z.number(), reason: z.enum(postReturnReasons), text: z.string() })),
  listedAt: z.nullable(z.number()),
  changedAt: z.number(),
})
export type DeskPost = z.infer<typeof DeskPost>

/** A post on its employer's desk, with how many applied for it and whom nobody has read yet. */
export const OwnPost = z.strictObject({ ...DeskPost.shape, applicants: z.strictObject({ all: z.int(), unread: z.int() }) })
export type OwnPost = z.infer<typeof OwnPost>

/** A post as the union sees it: with who of the union decided last, and what. */
export const ReviewedPost = z.strictObject({
  ...DeskPost.shape, decided: z.nullable(z.strictObject({ at: z.number(), by: z.string(), what: z.enum(decisions) })),
})
export type ReviewedPost = z.infer<typeof ReviewedPost>

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
