import { Eligibility, Facts } from './eligibility'
import { Known } from './known'
import { OccasionId } from './occasion'
import { diplomas, personName } from './person'
import { AreaCode } from './place'
import {
  applicationPapers, askedFields, hindrances, instalmentStates, deskMoves, proofKinds, refuseReasons, returnReasons, studyFields, studyLevels,
  studyMoveNames, studyMovers, studyStates, yearStatuses,
} from './study-moves'
import * as z from './zod'

export * from './study-moves'

export const RoundId = z.string().check(z.regex(/^sr-[0-9a-z-]{2,30}$/))
export const StudyId = z.string().check(z.regex(/^sa-[0-9a-f]{24}$/))
export const InstalmentId = z.string().check(z.regex(/^si-[0-9a-f]{24}$/))
const Words = z.string().check(z.trim(), z.minLength(5), z.maxLength(300))
const Level = z.enum(studyLevels)

/** One year's round: when it opens and closes, until when papers may come, and what is paid in which year of study. */
export const Round = z.strictObject({
  id: RoundId, demo: z.boolean(), title: z.string(),
  opens: z.number(), closes: z.number(), papersUntil: z.number(), starts: z.number(),
  phone: z.string(),
  instalments: z.array(z.strictObject({ year: z.int(), fen: z.int(), proof: z.enum(proofKinds) })),
})
export type Round = z.infer<typeof Round>

/** A place to study: institution, major and level. Its seats are those of the occasion of the same id. */
export const Offering = z.strictObject({
  id: OccasionId, demo: z.boolean(), round: RoundId,
  institution: z.string(), major: z.string(), field: z.enum(studyFields), level: Level,
})
export type Offering = z.infer<typeof Offering>
export const OfferingRow = z.strictObject({ ...Offering.shape, capacity: z.int(), left: z.int(), waiting: z.int() })
export type OfferingRow = z.infer<typeof OfferingRow>

/** What is asked besides the identity card, which tells the age. */
export const StudyFacts = z.strictObject({
  householdInHebei: z.boolean(),
  pensionMonthsInHebei: z.optional(Facts.shape.pensionMonthsInHebei),
  diploma: z.enum(diplomas),
})
export type StudyFacts = z.infer<typeof StudyFacts>
export const PersonName = z.string().check(z.trim(), z.regex(personName))
export const Mobile = z.string().check(z.regex(/^1[3-9]\d{9}$/))

export const ApplyFacts = z.strictObject({
  round: RoundId,
  first: OccasionId, second: z.nullable(OccasionId),
  /** 调剂: another major near the first choice, at the same level. */
  adjust: z.boolean(),
  name: z.union([PersonName, Known]), mobile: z.union([Mobile, Known]), idNumber: z.union([z.string().check(z.maxLength(20)), Known]),
  /** Whose union reviews it: the county or township where one works; without a fixed employer, where one lives. */
  area: AreaCode,
  facts: StudyFacts,
  /** Of one's library, those that may be read for this. */
  papers: z.array(z.enum(applicationPapers)).check(z.maxLength(applicationPapers.length)),
  consent: z.literal(true), consentVersion: z.string().check(z.maxLength(20)),
})
export type ApplyFacts = z.infer<typeof ApplyFacts>

/** What has to be brought again, each with its reason. */
export const Asked = z.strictObject({ what: z.enum([...applicationPapers, ...askedFields]), reason: z.enum(returnReasons) })
export type Asked = z.infer<typeof Asked>
export const StudyYear = z.strictObject({ year: z.int(), status: z.enum(yearStatuses), reportedAt: z.number(), confirmedAt: z.nullable(z.number()) })
export type StudyYear = z.infer<typeof StudyYear>
export const Instalment = z.strictObject({
  id: InstalmentId, year: z.int(), fen: z.int(), proof: z.enum(proofKinds), state: z.enum(instalmentStates),
  claimedAt: z.number(), reason: z.nullable(z.enum(returnReasons)), paidAt: z.nullable(z.number()), slip: z.nullable(z.string()),
})
export type Instalment = z.infer<typeof Instalment>
const Choice = z.strictObject({ id: OccasionId, institution: z.string(), major: z.string(), level: Level })
export type Choice = z.infer<typeof Choice>
/** Who has it now and until when, ms; `at` null where the holidays that it depends on are not published. */
const Due = z.strictObject({ who: z.enum(['student', 'reviewer', 'approver']), at: z.nullable(z.number()) })
export type Due = z.infer<typeof Due>

const standing = {
  id: StudyId, state: z.enum(studyStates),
  /** Raised with every change: who acts on an older one is refused. */
  version: z.int(),
  first: Choice, second: z.nullable(Choice), adjust: z.boolean(),
  /** Where the seat is, or the place in line. */
  offering: z.nullable(Choice),
  area: AreaCode, facts: StudyFacts, judged: Eligibility,
  papers: z.array(z.strictObject({ kind: z.enum(applicationPapers), at: z.number() })),
  missing: z.array(z.enum(applicationPapers)),
  asked: z.array(Asked),
  refusal: z.nullable(z.strictObject({ reason: z.enum(refuseReasons), words: z.string(), at: z.number(), appealUntil: z.nullable(z.number()) })),
  appeal: z.nullable(z.strictObject({ words: z.string(), at: z.number(), decision: z.nullable(z.string()) })),
  due: z.nullable(Due),
  years: z.array(StudyYear), instalments: z.array(Instalment),
  history: z.array(z.strictObject({ move: z.enum(studyMoveNames), to: z.enum(studyStates), at: z.number(), by: z.enum(studyMovers) })),
  name: z.string(), mobile: z.string(), idNumber: z.string(),
}
/** An application as its person sees it; name, numbers masked. */
export const StudyApplication = z.strictObject({
  ...standing, round: Round,
  ahead: z.nullable(z.int()),
  /** Until when an offered seat is kept. */
  offeredUntil: z.nullable(z.number()),
  certificate: z.nullable(z.string()),
})
export type StudyApplication = z.infer<typeof StudyApplication>

/** One line of the desk's list. */
export const StudyRow = z.strictObject({
  id: StudyId, state: z.enum(studyStates), name: z.string(), offering: z.nullable(Choice), area: AreaCode, at: z.number(), due: z.nullable(Due), missing: z.int(),
})
export type StudyRow = z.infer<typeof StudyRow>
/** A case as the desk sees it before it has said why it opens the papers, and which moves it can make. */
export const StudyCase = z.strictObject({
  ...standing,
  moves: z.array(z.strictObject({ move: z.enum(deskMoves), hindrance: z.nullable(z.enum(hindrances)) })),
})
export type StudyCase = z.infer<typeof StudyCase>

const about = { id: StudyId, version: z.int() }
export const StudyDeskMove = z.discriminatedUnion('move', [
  z.strictObject({ ...about, move: z.enum(['admit', 'start', 'complete']) }),
  z.strictObject({ ...about, move: z.literal('return'), asked: z.array(Asked).check(z.minLength(1), z.maxLength(9)) }),
  z.strictObject({ ...about, move: z.literal('refuse'), reason: z.enum(refuseReasons), words: Words }),
  z.strictObject({ ...about, move: z.enum(['grant', 'reject', 'leave']), words: Words }),
])
export type StudyDeskMove = z.infer<typeof StudyDeskMove>
export { Words as StudyWords }
