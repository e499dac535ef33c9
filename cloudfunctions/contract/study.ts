import { action, counter } from './action'
import { Eligibility, Facts } from './eligibility'
import { paperKinds } from './paper'
import {
  applicationPapers, ApplyFacts, Instalment, InstalmentId, Mobile, OfferingRow, openPurposes, PersonName, returnReasons, Round,
  StudyApplication, StudyCase, StudyDeskMove, StudyFacts, StudyId, studyLevels, StudyRow, studyStates, StudyWords, yearStatuses,
} from './study-application'
import * as z from './zod'

const nothing = z.strictObject({})
const Page = z._default(z.int().check(z.minimum(0), z.maximum(499)), 0)
const pageOf = <Row extends z.core.$ZodType>(row: Row) => z.strictObject({ rows: z.array(row), nextPage: z.nullable(z.int()), asOf: z.number() })
const Year = z.int().check(z.minimum(1), z.maximum(6))
const own = { id: StudyId }
const desk = { staff: ['reviewer', 'approver'] } as const
const money = { staff: ['approver', 'cashier'] } as const

/** 求学圆梦: the union helps workers to a degree. Application, seat, review, appeal, and money year by year. */
export const study = counter('study', {
  /** The newest round and what it offers; the rules say by level who may apply. */
  catalogue: action({
    access: 'public',
    input: z.strictObject({ level: z.optional(z.enum(studyLevels)), institution: z.optional(z.string().check(z.maxLength(40))), text: z._default(z.string().check(z.maxLength(40)), '') }),
    output: z.strictObject({ round: z.nullable(Round), rows: z.array(OfferingRow), institutions: z.array(z.string()), asOf: z.number(), demo: z.boolean() }),
    problems: [],
  }),
  /** Whether somebody may apply at a level, before any form and without a login. */
  check: action({ access: 'public', input: z.strictObject({ level: z.enum(studyLevels), facts: Facts }), output: Eligibility, problems: [] }),

  /** One application a person and round, by the number of the identity card, whatever phone it comes from. */
  apply: action({
    access: 'member', once: 'by-record', perMinute: 10,
    input: ApplyFacts, output: StudyApplication,
    problems: [
      'round.unknown', 'occasion.unknown', 'enrolling.not-yet', 'enrolling.closed', 'id-card.invalid', 'consent.outdated', 'area.unknown', 'paper.unknown',
      'enrolment.ineligible', 'facts.missing', 'known.missing', 'study.elsewhere', 'study.one-a-phone', 'seats.full', 'seats.busy',
    ],
  }),
  mine: action({ access: 'member', input: nothing, output: z.strictObject({ rows: z.array(StudyApplication), asOf: z.number() }), problems: [] }),
  /** Gives seat and consent back: names, numbers and papers that were sent are deleted. */
  withdraw: action({ access: 'member', once: 'by-record', input: z.strictObject(own), output: StudyApplication, problems: ['study.unknown', 'study.state', 'seats.busy'] }),
  accept: action({ access: 'member', once: 'by-record', input: z.strictObject(own), output: StudyApplication, problems: ['study.unknown', 'study.state', 'offer.lapsed', 'seats.busy'] }),
  decline: action({ access: 'member', once: 'by-record', input: z.strictObject(own), output: StudyApplication, problems: ['study.unknown', 'study.state', 'seats.busy'] }),
  /** Brings what was asked for, or papers that come late. What was not asked stays. */
  resubmit: action({
    access: 'member', once: 'by-record',
    input: z.strictObject({
      ...own, papers: z.array(z.enum(applicationPapers)).check(z.maxLength(applicationPapers.length)),
      name: z.optional(PersonName), mobile: z.optional(Mobile), facts: z.optional(StudyFacts),
    }),
    output: StudyApplication,
    problems: ['study.unknown', 'study.state', 'papers.closed', 'paper.unknown', 'paper.unchanged', 'answer.missing', 'enrolment.ineligible', 'facts.missing'],
  }),
  /** Once, within five working days, to somebody else than who refused. */
  appeal: action({
    access: 'member', once: 'by-record', input: z.strictObject({ ...own, words: StudyWords }), output: StudyApplication,
    problems: ['study.unknown', 'study.state', 'appeal.too-late'],
  }),
  reportYear: action({
    access: 'member', once: 'by-record', input: z.strictObject({ ...own, year: Year, status: z.enum(yearStatuses) }), output: StudyApplication,
    problems: ['study.unknown', 'study.state', 'year.order', 'year.confirmed'],
  }),
  /** Asks for one year's money with the proof that the round names for it, from one's library. */
  claimInstalment: action({
    access: 'member', once: 'by-record', input: z.strictObject({ ...own, year: Year }), output: StudyApplication,
    problems: ['study.unknown', 'study.state', 'year.order', 'paper.unknown', 'paper.used', 'paper.unchanged', 'instalment.state'],
  }),

  /** What lies in the caller's area, what is due first on top. */
  queue: action({ access: desk, input: z.strictObject({ state: z.enum(studyStates), page: Page }), output: pageOf(StudyRow), problems: [] }),
  case: action({ access: desk, input: z.strictObject(own), output: StudyCase, problems: ['study.unknown'] }),
  /** Opens name, numbers and papers of one case, for a purpose that stands in the audit book. */
  open: action({
    access: { staff: ['reviewer', 'approver', 'cashier'] }, perMinute: 60,
    input: z.strictObject({ ...own, purpose: z.enum(openPurposes) }),
    output: z.strictObject({
      name: z.string(), mobile: z.string(), idNumber: z.string(),
      papers: z.array(z.strictObject({ kind: z.enum(paperKinds), url: z.nullable(z.string()), at: z.number() })),
    }),
    problems: ['study.unknown'],
  }),
  move: action({
    access: desk, once: 'by-record', input: StudyDeskMove, output: StudyCase,
    problems: ['study.unknown', 'study.state', 'papers.missing', 'mover.same', 'year.unconfirmed', 'seats.busy'],
  }),
  confirmYear: action({
    access: desk, once: 'by-record', input: z.strictObject({ ...own, year: Year, status: z.enum(yearStatuses) }), output: StudyCase,
    problems: ['study.unknown', 'study.state', 'year.order'],
  }),
  /** Claims and approved instalments, the oldest first. */
  claims: action({
    access: money, input: z.strictObject({ state: z.enum(['claimed', 'approved', 'paid']), page: Page }),
    output: z.strictObject({
      ...pageOf(z.strictObject({ ...Instalment.shape, application: StudyId, name: z.string(), major: z.string() })).shape,
      /** What these rows come to, fen. */
      sum: z.int(),
    }),
    problems: [],
  }),
  /** `reason` null approves; any other sends the claim back. */
  judgeClaim: action({
    access: { staff: ['approver'] }, once: 'by-record', input: z.strictObject({ id: InstalmentId, reason: z.nullable(z.enum(returnReasons)) }), output: Instalment,
    problems: ['instalment.unknown', 'instalment.state', 'year.unconfirmed'],
  }),
  payInstalment: action({
    access: { staff: ['cashier'] }, once: 'by-record', input: z.strictObject({ id: InstalmentId, slip: z.string().check(z.regex(/^[0-9A-Za-z]{6,32}$/)) }), output: Instalment,
    problems: ['instalment.unknown', 'instalment.state', 'mover.same', 'slip.used'],
  }),
})
