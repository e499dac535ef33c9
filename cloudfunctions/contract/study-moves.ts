import type { Facts } from './eligibility'
import type { PaperKind } from './paper'
import type { Diploma } from './person'

// Without zod: the pages read it too.
export const studyStates = [
  'pending', 'submitted', 'waitlisted', 'returned', 'admitted', 'refused', 'appealed', 'rejected', 'studying', 'completed', 'left', 'withdrawn',
] as const
export type StudyState = (typeof studyStates)[number]
/** `office`: the house itself, at once or by the clock. */
export const studyMovers = ['student', 'reviewer', 'approver', 'office'] as const
export type StudyMover = (typeof studyMovers)[number]
/** `differentFrom`: not by the person who made that move. */
interface Move { from: readonly StudyState[]; to: StudyState; by: readonly StudyMover[]; differentFrom?: 'refuse' }

/** The only moves of an application for 求学圆梦. A seat is held from `submitted` on, through a refusal, until it is final. */
export const studyMoves = {
  seat: { from: ['pending', 'waitlisted'], to: 'submitted', by: ['office'] },
  line: { from: ['pending'], to: 'waitlisted', by: ['office'] },
  /** No seat and no line is left, or an offered seat was declined or lapsed. */
  lose: { from: ['pending', 'waitlisted'], to: 'withdrawn', by: ['office'] },
  withdraw: { from: ['submitted', 'waitlisted', 'returned', 'admitted'], to: 'withdrawn', by: ['student'] },
  apply: { from: ['withdrawn'], to: 'pending', by: ['student'] },
  return: { from: ['submitted'], to: 'returned', by: ['reviewer', 'approver'] },
  /** Also brings papers that came late. */
  resubmit: { from: ['returned', 'submitted'], to: 'submitted', by: ['student'] },
  admit: { from: ['submitted'], to: 'admitted', by: ['approver'] },
  refuse: { from: ['submitted', 'returned'], to: 'refused', by: ['reviewer', 'approver'] },
  appeal: { from: ['refused'], to: 'appealed', by: ['student'] },
  grant: { from: ['appealed'], to: 'admitted', by: ['approver'], differentFrom: 'refuse' },
  reject: { from: ['appealed'], to: 'rejected', by: ['approver'], differentFrom: 'refuse' },
  /** Nobody appealed in time. */
  close: { from: ['refused'], to: 'rejected', by: ['office'] },
  start: { from: ['admitted'], to: 'studying', by: ['reviewer', 'approver'] },
  complete: { from: ['studying'], to: 'completed', by: ['approver'] },
  leave: { from: ['admitted', 'studying'], to: 'left', by: ['reviewer', 'approver'] },
} as const satisfies Record<string, Move>
export type StudyMoveName = keyof typeof studyMoves
export const studyMoveNames = Object.keys(studyMoves) as StudyMoveName[]
const table: Record<StudyMoveName, Move> = studyMoves

export const mayMove = (move: StudyMoveName, from: StudyState, by: StudyMover): boolean => table[move].from.includes(from) && table[move].by.includes(by)
export const moveTo = (move: StudyMoveName): StudyState => table[move].to
/** Whose move it may not be, besides. */
export const notBy = (move: StudyMoveName): 'refuse' | undefined => table[move].differentFrom
/** What staff may do at the desk, in the order of the buttons. */
export const deskMoves = ['admit', 'grant', 'start', 'complete', 'return', 'reject', 'refuse', 'leave'] as const satisfies readonly StudyMoveName[]
export type DeskMoveName = (typeof deskMoves)[number]
/** Why staff cannot make a move. */
export const hindrances = ['state', 'duty', 'papers-missing', 'same-person', 'year-unconfirmed'] as const
export type Hindrance = (typeof hindrances)[number]

export const refuseReasons = ['not-eligible', 'diploma-invalid', 'household-invalid', 'papers-false', 'papers-missing'] as const
export type RefuseReason = (typeof refuseReasons)[number]
export const returnReasons = ['missing', 'unclear', 'incomplete', 'wrong-paper', 'outdated', 'mismatch'] as const
export type ReturnReason = (typeof returnReasons)[number]

/** Of one's library, what may be sent with an application. */
export const applicationPapers = ['id-front', 'id-back', 'diploma', 'household', 'pension', 'union-card'] as const satisfies readonly PaperKind[]
export type ApplicationPaper = (typeof applicationPapers)[number]
/** These prove a year of study. */
export const proofKinds = ['enrolment', 'marks'] as const satisfies readonly PaperKind[]
export type ProofKind = (typeof proofKinds)[number]
/** Beside papers, what can be asked for again. The number of the identity card is who somebody is, and is not. */
export const askedFields = ['name', 'mobile', 'facts'] as const
export type AskedField = (typeof askedFields)[number]

/** What an application needs before somebody can be admitted; it may be sent without and brought later. */
export const papersNeeded = ({ householdInHebei }: Pick<Facts, 'householdInHebei'>): ApplicationPaper[] =>
  ['id-front', 'id-back', 'diploma', householdInHebei ? 'household' : 'pension']

/** 高起专, 专升本. */
export const studyLevels = ['junior-college', 'bachelor'] as const satisfies readonly Diploma[]
export type StudyLevel = (typeof studyLevels)[number]
/** Fields of study by what lies near: 调剂 goes to the same field first, then to another of its group, and no further. */
export const fieldGroups = {
  engineering: ['mechanical', 'electrical', 'computing'],
  business: ['logistics', 'management', 'accounting'],
  people: ['nursing', 'education'],
} as const
export type StudyField = (typeof fieldGroups)[keyof typeof fieldGroups][number]
export const studyFields = Object.values(fieldGroups).flat() as StudyField[]

/** How a year of study stands: the student says it, staff confirm it. */
export const yearStatuses = ['studying', 'paused', 'finished', 'dropped'] as const
export type YearStatus = (typeof yearStatuses)[number]
export const instalmentStates = ['claimed', 'returned', 'approved', 'paid'] as const
export type InstalmentState = (typeof instalmentStates)[number]
/** For what somebody opens names, numbers and papers; it stands in the audit book. */
export const openPurposes = ['review', 'appeal', 'payment', 'inspection'] as const
export type OpenPurpose = (typeof openPurposes)[number]

/** Working days: how long the union reviews and decides an appeal (its own promise), and how long one may appeal, or bring what was asked for. */
export const workingDaysFor = { review: 10, decideAppeal: 10, appeal: 5, bring: 5 } as const
/** Which words of consent are valid now. */
export const studyConsentVersion = '2026-11'
