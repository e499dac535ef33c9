import { IsoMonth } from './eligibility'
import { EmployerId } from './employer'
import { PostId } from './job-post'
import { OccasionId } from './occasion'
import { diplomas, occupationCodes, sexes } from './person'
import { AreaCode } from './place'
import * as z from './zod'

export const ApplicationId = z.string().check(z.regex(/^ap-[0-9a-f]{24}$/))
export const applicationStates = ['applied', 'read', 'interview', 'hired', 'unfit', 'followed-up', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]
/** `desk`: who takes the application, the employer or, where somebody asks the union to find him a job, the union. */
export const movers = ['worker', 'desk', 'union'] as const
export type Mover = (typeof movers)[number]
export interface ApplicationMove { from: ApplicationState; to: ApplicationState; by: Mover }

/** The only moves of an application; from `interview` to itself the time or the place is changed. */
export const applicationMoves: readonly ApplicationMove[] = [
  { from: 'applied', to: 'read', by: 'desk' },
  { from: 'read', to: 'interview', by: 'desk' },
  { from: 'read', to: 'unfit', by: 'desk' },
  { from: 'interview', to: 'interview', by: 'desk' },
  { from: 'interview', to: 'hired', by: 'desk' },
  { from: 'interview', to: 'unfit', by: 'desk' },
  { from: 'hired', to: 'followed-up', by: 'union' },
  { from: 'applied', to: 'withdrawn', by: 'worker' },
  { from: 'read', to: 'withdrawn', by: 'worker' },
  { from: 'interview', to: 'withdrawn', by: 'worker' },
  { from: 'hired', to: 'withdrawn', by: 'worker' },
  { from: 'withdrawn', to: 'applied', by: 'worker' },
]

/** What somebody may do next with an application, for the server and for the buttons. */
export const nextStates = (from: ApplicationState, by: Mover): ApplicationState[] =>
  applicationMoves.filter((move) => move.from === from && move.by === by).map(({ to }) => to)

/**
 * What the desk sees of the person: a masked name until it has said that it reads, the name then, the mobile number from an
 * interview on, and after a no or a withdrawal as little as before, or nothing.
 */
export const deskSees = {
  applied: 'masked', read: 'named', interview: 'reachable', hired: 'reachable', unfit: 'masked', 'followed-up': 'masked', withdrawn: 'nothing',
} as const satisfies Record<ApplicationState, 'nothing' | 'masked' | 'named' | 'reachable'>

/** The union asks after so many calendar months whether who was hired is still there. */
export const followUpMonths = 3

/** Which words of consent are valid now; who agreed to older ones is asked again. */
export const consentVersion = '2026-11'
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
  name: z.nullable(z.string().check(z.regex(/^[\p{Script=Han}·]{2,20}$/u))),
  /** Absent: the one that is kept stays. */
  mobile: z.optional(z.string().check(z.regex(/^1[3-9]\d{9}$/))),
})
export type ProfileFacts = z.infer<typeof ProfileFacts>
/** Without these nobody can apply; asked for in this order. */
export const profileNeeds = ['name', 'mobile', 'birthMonth', 'area'] as const
export type ProfileNeed = (typeof profileNeeds)[number]

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
const History = z.array(z.strictObject({ to: z.enum(applicationStates), at: z.number(), by: z.enum(movers) }))

/** An application as the one sees it whose it is. */
export const Application = z.strictObject({
  id: ApplicationId,
  /** Null where the union is asked to find a job. */
  post: z.nullable(z.strictObject({ id: PostId, title: z.string() })),
  employer: z.nullable(z.strictObject({ id: EmployerId, name: z.string() })),
  fair: z.nullable(OccasionId),
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
