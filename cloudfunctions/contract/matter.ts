import { action, counter } from './action'
import { batchPattern, batchRowPattern } from './batch'
import { type Answers, desks, type GivenAnswers, hindrances, type KindId, kindIds, openPurposes, returnReasons, shelves } from './kinds'
import { paperKinds } from './paper'
import { AreaCode } from './place'
import * as z from './zod'

export const CaseId = z.string().check(z.regex(/^ca-[0-9a-f]{24}$/))
const KindOf = z.enum(kindIds as [KindId, ...KindId[]])
const Key = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/))
const mostText = 2_000
const mostRows = 30
const Plain = z.union([z.string().check(z.maxLength(mostText)), z.number(), z.boolean(), z.null()])
const Row = z.record(Key, Plain)
/** The shape alone; whether an answer answers its question is told by the form (rules/form). */
const GivenAnswers = z.record(Key, z.union([Plain, z.strictObject({ known: z.literal(true) }), z.array(Row).check(z.maxLength(mostRows))])) as unknown as z.ZodMiniType<GivenAnswers, GivenAnswers>
const SaidAnswers = z.record(Key, z.union([Plain, z.array(Row).check(z.maxLength(mostRows))])) as unknown as z.ZodMiniType<Answers, Answers>
const PaperKind = z.enum(paperKinds)
const Papers = z.array(PaperKind).check(z.maxLength(paperKinds.length))
const MoveName = z.string().check(z.regex(/^[a-z][a-z-]{0,29}$/))
const BatchId = z.string().check(z.regex(batchPattern))
const Page = z._default(z.int().check(z.minimum(0), z.maximum(499)), 0)
const At = z.enum([...desks, 'applicant', 'office', 'end'])

/** One line of a rule's working: the step by its code, with the numbers that went in and came out. */
export const WorkingLine = z.strictObject({ step: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
export type WorkingLine = z.infer<typeof WorkingLine>
/** A question and its answer in words, as they were when they were sent; `hidden` has to be opened for a purpose. */
export const CopyRow = z.strictObject({ question: z.string(), words: z.string(), text: z.string(), hidden: z.boolean(), changed: z.boolean() })
export type CopyRow = z.infer<typeof CopyRow>
export const CopyStep = z.strictObject({ words: z.string(), rows: z.array(CopyRow) })
export type CopyStep = z.infer<typeof CopyStep>
/** What is asked for again: a question of the form, or a paper. */
export const AskedAgain = z.strictObject({ what: z.string().check(z.maxLength(40)), paper: z.boolean(), reason: z.enum(returnReasons) })
export type AskedAgain = z.infer<typeof AskedAgain>
export const CaseEvent = z.strictObject({
  move: z.string(), to: z.string(), at: z.number(), by: z.enum([...desks, 'applicant', 'office']),
  /** What was said with it, in words. */
  said: z.array(CopyRow),
  /** Who of the staff, for staff alone. */
  who: z.nullable(z.string()),
})
export type CaseEvent = z.infer<typeof CaseEvent>

const standing = {
  id: CaseId, kind: KindOf, title: z.string(), demo: z.boolean(), state: z.string(),
  /** Raised with every change: who acts on an older one is refused. */
  version: z.int(),
  receipt: z.string(),
  at: At,
  /** Until when whoever has it is to act, ms; null where nothing is promised, or the holidays that it depends on are not published. */
  due: z.nullable(z.number()), overdue: z.boolean(),
  /** The desk at which it lies, as it is called. */
  owner: z.nullable(z.string()),
  area: AreaCode,
  fen: z.nullable(z.int()),
  sentAt: z.number(), changedAt: z.number(),
}
export const CaseRow = z.strictObject({ ...standing, name: z.nullable(z.string()), missing: z.int() })
export type CaseRow = z.infer<typeof CaseRow>

const whole = {
  ...standing,
  union: z.nullable(z.strictObject({ id: z.string(), name: z.string() })),
  form: z.string(),
  rule: z.nullable(z.strictObject({ id: z.string(), version: z.string() })),
  working: z.array(WorkingLine),
  copy: z.array(CopyStep),
  papers: z.array(z.strictObject({ kind: PaperKind, at: z.number(), late: z.boolean() })),
  missing: z.array(PaperKind),
  asked: z.array(AskedAgain),
  history: z.array(CaseEvent),
}
/** A case as its person sees it: what he may do next. */
export const Case = z.strictObject({ ...whole, papersAbout: z.string(), moves: z.array(z.string()) })
export type Case = z.infer<typeof Case>
/** A case as the desk sees it before it has said why it opens what is sealed; which moves it can make, and why another is not possible. */
export const CaseFile = z.strictObject({
  ...whole, name: z.nullable(z.string()),
  moves: z.array(z.strictObject({ move: z.string(), hindrance: z.nullable(z.enum(hindrances)) })),
})
export type CaseFile = z.infer<typeof CaseFile>

/** What a base union filed together: each case with what it still lacks. */
export const Batch = z.strictObject({ id: BatchId, startedAt: z.number(), rows: z.array(z.strictObject({ ...CaseRow.shape, lacks: Papers })) })
export type Batch = z.infer<typeof Batch>

const nothing = z.strictObject({})
const own = { id: CaseId }
const desk = { staff: ['union', 'reviewer', 'approver', 'cashier'] } as const
const answerProblems = ['answer.faulty', 'answer.unknown-field', 'paper.unknown', 'area.unknown'] as const
const judged = [
  ...answerProblems, 'case.exists', 'case.exists-elsewhere', 'case.too-many', 'consent.outdated', 'union.unknown', 'calendar.unpublished', 'rule.refused', 'member.already', 'membership.none', 'membership.state',
  'batch.not-yours', 'batch.same-paper', 'batch.full',
] as const

/** Everything that somebody can apply for, by its kind. */
export const matter = counter('matter', {
  submit: action({
    access: 'member', once: 'by-intent', perMinute: 10,
    input: z.strictObject({
      kind: KindOf, form: z.string().check(z.maxLength(20)), answers: GivenAnswers, papers: Papers,
      consent: z.strictObject({ version: z.string().check(z.maxLength(20)) }),
      /** Where it came from: the code on a poster; counted, nothing else. */
      source: z._default(z.nullable(z.string().check(z.regex(/^[a-z0-9-]{2,30}$/))), null),
      batch: z._default(z.nullable(BatchId), null),
      /** Papers that were uploaded for this member of the batch alone. */
      papersAbout: z._default(z.union([z.literal(''), z.string().check(z.regex(batchRowPattern))]), ''),
    }),
    output: Case, problems: [...judged, 'form.outdated'],
  }),
  mine: action({ access: 'member', input: nothing, output: z.strictObject({ rows: z.array(CaseRow), asOf: z.number() }), problems: [] }),
  /** The caller's batches, the newest first. */
  batches: action({ access: 'member', input: nothing, output: z.strictObject({ rows: z.array(Batch), asOf: z.number() }), problems: [] }),
  one: action({ access: 'member', input: z.strictObject(own), output: z.strictObject({ case: Case, asOf: z.number() }), problems: ['case.unknown'] }),
  /** A move of the person himself: brings what was asked for or came late, takes it back, or what the kind has besides. */
  act: action({
    access: 'member', once: 'by-intent',
    input: z.strictObject({ ...own, version: z.int(), move: MoveName, answers: z._default(GivenAnswers, {}), papers: z._default(Papers, []) }),
    output: Case, problems: [...judged, 'case.unknown', 'case.state', 'case.changed', 'case.hindered', 'paper.unchanged', 'answer.not-asked'],
  }),
  /** How a case stands, without a login: by its receipt number and the last four digits of the telephone number. */
  status: action({
    access: 'public', perMinute: 10,
    input: z.strictObject({ receipt: z.string().check(z.maxLength(20)), tail: z.string().check(z.regex(/^\d{4}$/)) }),
    output: z.strictObject({ kind: KindOf, state: z.string(), at: At, owner: z.nullable(z.string()), due: z.nullable(z.number()), sentAt: z.number(), changedAt: z.number(), asOf: z.number() }),
    problems: ['case.unknown', 'receipt.mistyped'],
  }),

  /** What lies at the caller's desks, what is due first on top; or what is overdue below him, or what he could see besides. */
  queue: action({
    access: desk,
    input: z.strictObject({ shelf: z.enum(shelves), kind: z._default(z.nullable(KindOf), null), page: Page }),
    output: z.strictObject({ rows: z.array(CaseRow), nextPage: z.nullable(z.int()), asOf: z.number() }),
    problems: [],
  }),
  file: action({ access: desk, input: z.strictObject(own), output: z.strictObject({ case: CaseFile, asOf: z.number() }), problems: ['case.unknown'] }),
  /** Opens what is sealed in one case, for a purpose that stands in the audit book; whoever pays sees no diagnosis. */
  open: action({
    access: desk, perMinute: 60,
    input: z.strictObject({ ...own, purpose: z.enum(openPurposes) }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ question: z.string(), words: z.string(), text: z.string() })),
      papers: z.array(z.strictObject({ kind: PaperKind, at: z.number(), url: z.nullable(z.string()) })),
    }),
    problems: ['case.unknown'],
  }),
  move: action({
    access: desk, once: 'by-intent',
    input: z.strictObject({
      ...own, version: z.int(), move: MoveName, answers: z._default(SaidAnswers, {}),
      /** With `return` alone. */
      asked: z._default(z.array(AskedAgain).check(z.maxLength(20)), []),
    }),
    output: CaseFile,
    problems: [
      'case.unknown', 'case.state', 'case.changed', 'case.hindered', 'answer.faulty', 'answer.unknown-field', 'asked.nothing', 'asked.unknown', 'union.unknown',
      'amount.unexplained', 'slip.used', 'rule.refused', 'calendar.unpublished',
    ],
  }),
})
