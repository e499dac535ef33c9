import { applicationStates, movers, profileNeeds } from './application-moves'
import { IsoMonth } from './eligibility'
import { EmployerId } from './employer'
import { PostId } from './job-post'
import { OccasionId } from './occasion'
import { payBounds } from './pay-terms'
import { diplomas, occupationCodes, personName, sexes } from './person'
import { AreaCode } from './place'
import * as z from './zod'

export * from './application-moves'

export const ApplicationId = z.string().check(z.regex(/^ap-[0-9a-f]{24}$/))
export const Consent = {
  /** For this one employer, or for the union alone. */
  consent: z.literal(true),
  consentVersion: z.string().check(z.maxLength(20)),
}

/** The profile is the resume: written once, sent with each application. */
const profile = {
  birthMonth: z.nullable(IsoMonth),
  sex: z.nullable(z.enum(sexes)),
  area: z.nullable(AreaCode),
  occupation: z.nullable(z.enum(occupationCodes)),
  diploma: z.nullable(z.enum(diplomas)),
  skills: z.string().check(z.maxLength(200)),
  /** Years at work. */
  years: z.nullable(z.int().check(z.minimum(0), z.maximum(60))),
  wanted: z.string().check(z.maxLength(100)),
}
export const ProfileFacts = z.strictObject({
  ...profile,
  name: z.nullable(z.string().check(z.regex(personName))),
  /** Absent: the one that is kept stays. */
  mobile: z.optional(z.string().check(z.regex(/^1[3-9]\d{9}$/))),
})
export type ProfileFacts = z.infer<typeof ProfileFacts>
/** One's own profile; the mobile number masked, since the screen needs no more. */
export const Profile = z.strictObject({
  ...profile,
  name: z.nullable(z.string()),
  mobile: z.nullable(z.string()),
  /** What is asked for before one can apply. */
  missing: z.array(z.enum(profileNeeds)),
})
export type Profile = z.infer<typeof Profile>

const Interview = z.strictObject({ at: z.number(), place: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)) })
export type Interview = z.infer<typeof Interview>
/** What somebody wants whom the union is asked to find a job for; the least pay in fen a month. */
export const JobWish = z.strictObject({
  work: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)),
  area: z.nullable(AreaCode),
  leastMonth: z.nullable(z.int().check(z.minimum(payBounds.monthly[0]), z.maximum(payBounds.monthly[1]))),
})
export type JobWish = z.infer<typeof JobWish>
const History = z.array(z.strictObject({ to: z.enum(applicationStates), at: z.number(), by: z.enum(movers) }))

/** An application as the one sees it whose it is. */
export const Application = z.strictObject({
  id: ApplicationId,
  /** Null where the union is asked to find a job. */
  post: z.nullable(z.strictObject({ id: PostId, title: z.string() })),
  employer: z.nullable(z.strictObject({ id: EmployerId, name: z.string() })),
  fair: z.nullable(OccasionId),
  wish: z.nullable(JobWish),
  state: z.enum(applicationStates),
  consent: z.strictObject({ version: z.string(), at: z.number() }),
  interview: z.nullable(Interview),
  /** The employer's, as long as the application lives. */
  phone: z.nullable(z.string()),
  history: History,
})
export type Application = z.infer<typeof Application>

/** One line of the desk's list. */
export const ApplicantRow = z.strictObject({
  id: ApplicationId,
  post: z.nullable(z.strictObject({ id: PostId, title: z.string() })),
  fair: z.nullable(OccasionId),
  wish: z.nullable(JobWish),
  state: z.enum(applicationStates),
  /** `张*` until the desk may know it. */
  name: z.string(),
  age: z.nullable(z.int()),
  area: z.nullable(AreaCode),
  occupation: profile.occupation,
  diploma: profile.diploma,
  years: z.nullable(z.int()),
  at: z.number(),
  interview: z.nullable(Interview),
})
export type ApplicantRow = z.infer<typeof ApplicantRow>

/** All that the desk sees of an applicant; his sex is no business of an employer. */
export const Applicant = z.strictObject({ ...ApplicantRow.shape, skills: z.string(), wanted: z.string(), history: History, mobileOpens: z.boolean() })
export type Applicant = z.infer<typeof Applicant>

/** What a desk does with an application: an interview needs a time and a place. */
export const DeskMove = z.discriminatedUnion('to', [
  z.strictObject({ id: ApplicationId, to: z.literal('interview'), interview: Interview }),
  z.strictObject({ id: ApplicationId, to: z.enum(['read', 'hired', 'unfit']) }),
])
export type DeskMove = z.infer<typeof DeskMove>
