import type { PaperKind } from '../paper'
import type { ProfileField } from '../profile-fields'

// Without zod: the pages read it too. The wording of questions stands with the form: it is part of what was asked, and so of its version.

/** An answer as it is kept: text, number (money in fen), yes or no, nothing, or rows of answers. */
export type Answer = string | number | boolean | null | readonly Answers[]
export interface Answers { readonly [question: string]: Answer }
/** What is sent: an answer, or that the office knows it already, which then never leaves the office again. */
export type Given = Answer | { readonly known: true }
export interface GivenAnswers { readonly [question: string]: Given }

/** Asked, or needed, only where another question was answered so. */
export interface When { question: string; is: readonly (string | boolean)[] }
/** What kind of thing an answer says; it decides who may open it. */
export type Sight = 'plain' | 'identity' | 'medical' | 'household' | 'bank'
export interface Choice { code: string; words: string }

type Ask =
  | { ask: 'text'; min: number; max: number; lines?: true; pattern?: 'slip' | 'uscc' | 'bank-card' }
  | { ask: 'name' | 'mobile' | 'id-card' | 'yes-no' | 'month' | 'area' }
  | { ask: 'choice'; of: readonly Choice[] }
  | { ask: 'fen'; most: number }
  | { ask: 'count'; min: number; max: number }
  | { ask: 'day'; range: 'past' | 'future' | 'any' }
  | { ask: 'rows'; of: readonly Question[]; min: number; most: number }

export type Question = {
  id: string
  words: string
  hint?: string
  optional?: true
  when?: When
  /** Absent: plain. */
  sight?: Sight
  /** Known once, it is not asked again in any form. */
  field?: ProfileField
  /** Whose case it is, where somebody brings it for another: the name in lists. */
  subject?: true
} & Ask

export interface Step { id: string; words: string; questions: readonly Question[] }
export interface PaperNeed { kind: PaperKind; when?: When; optional?: true }

/** Whose people have a case: those of the union at which it lies, of its county, of the city, or who pays. */
export const desks = ['home', 'county', 'city', 'cashier'] as const
export type Desk = (typeof desks)[number]
/** `office`: the house itself, by the clock. */
export type At = Desk | 'applicant' | 'office' | 'end'
/** `days`: working days in which it is to be done; absent, there is no such promise. */
export interface Stage { at: At; days?: number }

export interface Move<State extends string = string, Name extends string = string> {
  from: readonly State[]
  to: State | 'where-it-was'
  by: readonly Desk[] | 'applicant' | 'office'
  /** Not by whoever made one of these moves in this case. */
  differentFrom?: readonly Name[]
  /** Not before every paper that is needed has come. */
  needsPapers?: true
  /** What whoever makes it has to say; the applicant reads it unless its sight is not plain. */
  asks?: readonly Question[]
}

/** A matter that people bring (事项), as data. */
export interface Kind<State extends string = string, Name extends string = string> {
  id: string
  title: string
  /** Of the form and its wording. */
  version: string
  /** How long it takes to fill, minutes. */
  minutes: number
  steps: readonly Step[]
  papers: readonly PaperNeed[]
  start: State
  stages: Readonly<Record<State, Stage>>
  moves: Readonly<Record<Name, Move<State, Name>>>
  /** Ends after which the same can be brought anew; `withdrawn` is always one. */
  frees: readonly State[]
}

type CommonState = 'returned' | 'withdrawn'
type CommonMove = 'return' | 'resubmit' | 'bring' | 'withdraw' | 'lapse'
interface Drawn<State extends string, Name extends string> extends Omit<Kind<State, Name>, 'moves' | 'start' | 'frees'> {
  start: NoInfer<State>
  moves: Readonly<Record<Name, Move<NoInfer<State>, NoInfer<Name>>>>
  /** Where something can be asked for again (补正). */
  returns: readonly NoInfer<State>[]
  /** Where its person can take it back. */
  withdraws: readonly NoInfer<State>[]
  frees?: readonly NoInfer<State>[]
}

/** What was asked for can be brought for so many working days; after that the case counts as withdrawn. */
const bringDays = 10
const staffOf = (stages: Readonly<Record<string, Stage>>, states: readonly string[]): Desk[] =>
  [...new Set(states.map((state) => stages[state]!.at))].filter((at): at is Desk => (desks as readonly string[]).includes(at))

/** A kind with what every kind has: asking for something again, bringing it, late papers, taking the whole back. */
export function kind<const Id extends string, State extends string, Name extends string>(drawn: Drawn<State, Name> & { id: Id }): Kind<State | CommonState, Name | CommonMove> & { id: Id } {
  const { returns, withdraws, frees = [], ...own } = drawn
  const live = Object.keys(own.stages).filter((state) => own.stages[state as State].at !== 'end') as State[]
  const stages: Record<string, Stage> = { ...own.stages, returned: { at: 'applicant', days: bringDays }, withdrawn: { at: 'end' } }
  const moves: Record<string, Move> = {
    ...(own.moves as Record<string, Move>),
    return: { from: returns, to: 'returned', by: staffOf(stages, returns) },
    resubmit: { from: returns.length ? ['returned'] : [], to: 'where-it-was', by: 'applicant' },
    bring: { from: own.papers.length ? live.filter((state) => !['applicant', 'office'].includes(stages[state]!.at)) : [], to: 'where-it-was', by: 'applicant' },
    lapse: { from: returns.length ? ['returned'] : [], to: 'withdrawn', by: 'office' },
    withdraw: { from: [...withdraws, ...(returns.length ? ['returned'] : [])], to: 'withdrawn', by: 'applicant' },
  }
  return { ...own, stages, moves, frees: [...frees, 'withdrawn'] } as unknown as Kind<State | CommonState, Name | CommonMove> & { id: Id }
}

export type StateOf<K> = K extends Kind<infer State, string> ? State : never
export type MoveOf<K> = K extends Kind<string, infer Name> ? Name : never

/** Why something is asked for again. */
export const returnReasons = ['missing', 'unclear', 'incomplete', 'wrong-paper', 'outdated', 'mismatch'] as const
export type ReturnReason = (typeof returnReasons)[number]

/** For what somebody opens what is sealed; it stands in the audit book. */
export const openPurposes = ['review', 'payment', 'complaint', 'inspection'] as const
export type OpenPurpose = (typeof openPurposes)[number]
/** What may be opened at which desk. */
export const sightsAt: Readonly<Record<Desk, readonly Sight[]>> = {
  home: ['plain', 'identity', 'medical', 'household', 'bank'],
  county: ['plain', 'identity', 'medical', 'household', 'bank'],
  city: ['plain', 'identity', 'medical', 'household', 'bank'],
  cashier: ['plain', 'identity', 'bank'],
}
/** Who looks after a stage that is overdue. */
export const above: Readonly<Record<Desk, Desk | null>> = { home: 'county', county: 'city', city: null, cashier: 'city' }

/** What is wrong with an answer. */
export const answerFaults = ['missing', 'shape', 'too-short', 'too-long', 'too-small', 'too-large', 'checksum', 'date', 'past', 'future', 'too-old', 'formula', 'unasked'] as const
export type AnswerFault = (typeof answerFaults)[number]
/** Why staff cannot make a move. */
export const hindrances = [
  'state', 'desk', 'same-person', 'own-case', 'papers-missing', 'notice-running', 'objection-open', 'standard-unknown', 'policy-unknown', 'visit-missing', 'union-missing',
  'objection-upheld', 'not-hardship', 'reopened-once',
] as const
export type Hindrance = (typeof hindrances)[number]

/** Which words of consent are valid now, for every kind. */
export const kindConsentVersion = '2026-11'

/** Where staff look: what lies with them, what is overdue below them, what lies elsewhere, what has ended. */
export const shelves = ['mine', 'overdue', 'others', 'ended'] as const
export type Shelf = (typeof shelves)[number]
