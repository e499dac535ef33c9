import { action, counter } from './action'
import { Applicant, ApplicantRow, Application, ApplicationId, applicationStates, Consent, DeskMove, JobWish, Profile, ProfileFacts } from './application'
import { BoothPlace, DeskEmployer, Employer, EmployerFacts, EmployerId, employerReturnReasons, HallPlan, ReviewedEmployer } from './employer'
import {
  DeskPost, JobPost, JobRow, JobSearch, mostFavourites, OwnPost, PostFacts, PostId, postReturnReasons, postStandings, reportReasons, ReviewedPost,
} from './job-post'
import { OccasionId } from './occasion'
import * as z from './zod'

const nothing = z.strictObject({})
const Page = z._default(z.int().check(z.minimum(0), z.maximum(499)), 0)
const pageOf = <Row extends z.core.$ZodType>(row: Row) => z.strictObject({ rows: z.array(row), nextPage: z.nullable(z.int()), asOf: z.number() })
/** In the reviewer's own words, for the employer. */
const Words = z._default(z.string().check(z.trim(), z.maxLength(200)), '')
const Done = z.strictObject({ at: z.number() })

/** The union's review of employers and posts, and its own desk for those who ask it to find them a job. */
const union = { staff: ['reviewer'] } as const
const employer = { staff: ['employer'] } as const
const desk = { staff: ['employer', 'reviewer'] } as const

export const job = counter('job', {
  /** Posts that can be applied for now, 20 a page. */
  posts: action({
    access: 'public',
    input: JobSearch,
    output: z.strictObject({ rows: z.array(JobRow), total: z.int(), nextPage: z.nullable(z.int()), asOf: z.number(), demo: z.boolean() }),
    problems: [],
  }),
  /** One post as it stands in the archive, with the caller's own application where he has one. */
  post: action({
    access: 'public',
    input: z.strictObject({ id: PostId }),
    output: z.strictObject({ post: JobPost, employer: Employer, mine: z.nullable(Application), asOf: z.number() }),
    problems: ['post.unknown', 'post.over'],
  }),
  /** Those of these posts that can still be applied for; what is missing was taken down, or is over. */
  stillListed: action({
    access: 'public',
    input: z.strictObject({ ids: z.array(PostId).check(z.minLength(1), z.maxLength(mostFavourites)) }),
    output: z.strictObject({ rows: z.array(JobRow), asOf: z.number() }),
    problems: [],
  }),
  /** Who comes to a fair, where he stands, and how many jobs he brings. */
  fairBoard: action({
    access: 'public',
    input: z.strictObject({ fair: OccasionId }),
    output: z.strictObject({
      /** Null where the fair has no hall. */
      plan: z.nullable(HallPlan),
      employers: z.array(z.strictObject({
        id: EmployerId, name: z.string(), agency: z.boolean(), booth: z.nullable(BoothPlace), posts: z.int(), headcount: z.int(),
      })),
      totals: z.strictObject({ employers: z.int(), posts: z.int(), headcount: z.int() }),
      asOf: z.number(), demo: z.boolean(),
    }),
    problems: ['occasion.unknown'],
  }),
  /** What came of a fair: each figure is a count or a sum of rows. */
  outcome: action({
    access: 'public',
    input: z.strictObject({ fair: OccasionId }),
    output: z.strictObject({
      posts: z.int(), headcount: z.int(), applications: z.int(), interviews: z.int(), hired: z.int(), stillThere: z.int(), asOf: z.number(), demo: z.boolean(),
    }),
    problems: ['occasion.unknown'],
  }),

  profile: action({ access: 'member', input: nothing, output: Profile, problems: [] }),
  saveProfile: action({ access: 'member', once: 'by-record', input: ProfileFacts, output: Profile, problems: ['text.risky', 'area.unknown'], perMinute: 20 }),
  /** Sends the profile to one employer, who may see it from then on. Applied for already: that application is the answer. */
  apply: action({
    access: 'member', once: 'by-intent', perMinute: 20,
    input: z.strictObject({ post: PostId, fair: z.optional(OccasionId), ...Consent }),
    output: Application,
    problems: ['post.unknown', 'post.over', 'occasion.unknown', 'profile.missing', 'consent.outdated', 'application.state'],
  }),
  /** No post fits: asks the union to find one, at a fair or anywhere; one such wish a person and fair, and one without a fair. */
  pool: action({
    access: 'member', once: 'by-intent', perMinute: 20,
    input: z.strictObject({ fair: z.optional(OccasionId), wish: z._default(z.nullable(JobWish), null), ...Consent }),
    output: Application,
    problems: ['occasion.unknown', 'profile.missing', 'consent.outdated', 'application.state', 'area.unknown', 'text.risky'],
  }),
  applications: action({ access: 'member', input: nothing, output: z.strictObject({ rows: z.array(Application), asOf: z.number() }), problems: [] }),
  /** Ends an application and its consent: what was sent is deleted. */
  withdraw: action({
    access: 'member', once: 'by-record', input: z.strictObject({ id: ApplicationId }), output: Application, problems: ['application.unknown', 'application.state'],
  }),
  /** Tells the union what is wrong with a post; once a person. */
  report: action({
    access: 'member', once: 'by-record', perMinute: 10,
    input: z.strictObject({ id: PostId, reason: z.enum(reportReasons), text: z._default(z.string().check(z.maxLength(200)), '') }),
    output: Done,
    problems: ['post.unknown'],
  }),

  deskEmployer: action({ access: employer, input: nothing, output: z.strictObject({ employer: z.nullable(DeskEmployer) }), problems: [] }),
  saveEmployer: action({
    access: employer, once: 'by-record', input: EmployerFacts, output: DeskEmployer,
    problems: ['uscc.invalid', 'uscc.taken', 'area.unknown', 'text.risky'],
  }),
  deskPosts: action({ access: employer, input: z.strictObject({ page: Page }), output: pageOf(OwnPost), problems: [] }),
  /** One post of one's own, to be written anew or copied. */
  deskPost: action({ access: employer, input: z.strictObject({ id: PostId }), output: DeskPost, problems: ['employer.unknown', 'post.unknown'] }),
  /** Keeps a draft: a new one, or one's own written anew, which takes it off the list until it is reviewed again. */
  savePost: action({
    access: employer, once: 'by-record',
    input: z.strictObject({ id: z._default(z.nullable(PostId), null), facts: PostFacts }),
    output: DeskPost,
    problems: ['employer.unknown', 'post.unknown', 'post.state', 'post.validity', 'post.fee-words', 'area.unknown', 'occasion.unknown'],
  }),
  submitPost: action({
    access: employer, once: 'by-record', input: z.strictObject({ id: PostId }), output: DeskPost,
    problems: ['employer.unknown', 'post.unknown', 'post.state', 'post.validity', 'post.fee-words', 'text.risky'],
  }),
  withdrawPost: action({
    access: employer, once: 'by-record', input: z.strictObject({ id: PostId }), output: DeskPost,
    problems: ['employer.unknown', 'post.unknown', 'post.state'],
  }),

  /** Who has applied and agreed: an employer sees those of its own posts, the union those who asked it. */
  applicants: action({
    access: desk,
    input: z.strictObject({ post: z.optional(PostId), state: z.optional(z.enum(applicationStates)), page: Page }),
    output: pageOf(ApplicantRow),
    problems: [],
  }),
  applicant: action({ access: desk, input: z.strictObject({ id: ApplicationId }), output: Applicant, problems: ['application.unknown'] }),
  /** Opens one mobile number; each opening stands in the audit book. */
  openMobile: action({
    access: desk, perMinute: 30, input: z.strictObject({ id: ApplicationId }), output: z.strictObject({ mobile: z.string() }),
    problems: ['application.unknown', 'mobile.closed'],
  }),
  moveApplication: action({
    access: desk, once: 'by-record', input: DeskMove, output: Applicant, problems: ['application.unknown', 'application.state', 'interview.past', 'text.risky'],
  }),

  /** Employers whose papers wait. */
  employersWaiting: action({ access: union, input: z.strictObject({ page: Page }), output: pageOf(ReviewedEmployer), problems: [] }),
  /** `reason` null: the papers are in order. Any other: the employer is sent back, and its posts are shown no more. `seen` is what was looked at. */
  reviewEmployer: action({
    access: union, once: 'by-record',
    input: z.strictObject({
      id: EmployerId, reason: z.nullable(z.enum(employerReturnReasons)), text: Words,
      seen: z.optional(z.strictObject({ name: z.string(), uscc: z.string(), licence: z.nullable(z.string()), decidedAt: z.nullable(z.number()) })),
    }),
    output: ReviewedEmployer,
    problems: ['employer.unknown', 'review.outdated'],
  }),
  /** Posts by standing, those that wait longest first. */
  postsOf: action({ access: union, input: z.strictObject({ standing: z._default(z.enum(postStandings), 'submitted'), page: Page }), output: pageOf(ReviewedPost), problems: [] }),
  /** What the union decided, the latest first. */
  decidedPosts: action({ access: union, input: z.strictObject({ page: Page }), output: pageOf(ReviewedPost), problems: [] }),
  /** `reason` null lists the post; any other sends it back. `seen` is its `changedAt` as it was looked at: what was written anew since is not decided. */
  reviewPost: action({
    access: union, once: 'by-record',
    input: z.strictObject({ id: PostId, reason: z.nullable(z.enum(postReturnReasons)), text: Words, seen: z.optional(z.number()) }),
    output: ReviewedPost,
    problems: ['review.outdated', 'post.unknown', 'post.state', 'post.validity', 'post.fee-words', 'employer.unreviewed', 'text.risky', 'text.unchecked'],
  }),
  reportedPosts: action({
    access: union,
    input: z.strictObject({ page: Page }),
    output: pageOf(z.strictObject({ post: ReviewedPost, reports: z.array(z.strictObject({ reason: z.enum(reportReasons), text: z.string(), at: z.number() })) })),
    problems: [],
  }),
  /** The union has looked. `reason` null: the post stands; any other takes it down and tells the employer why. */
  settleReports: action({
    access: union, once: 'by-record',
    input: z.strictObject({ id: PostId, reason: z.nullable(z.enum(postReturnReasons)), text: Words, seen: z.optional(z.number()) }),
    output: ReviewedPost,
    problems: ['review.outdated', 'post.unknown', 'post.state'],
  }),
  /** Who was hired three months ago and has not been asked since. */
  followUpsDue: action({ access: union, input: z.strictObject({ page: Page }), output: pageOf(z.strictObject({ ...ApplicantRow.shape, employerName: z.string() })), problems: [] }),
  followUp: action({
    access: union, once: 'by-record',
    input: z.strictObject({ id: ApplicationId, stillThere: z.boolean() }),
    output: Done,
    problems: ['application.unknown', 'application.state', 'application.too-early'],
  }),
})
