import type { PaperKind } from './paper'

// Without zod: the pages and the form of a claim read it too.

/** What somebody can be insured under; each has its policy, year by year. */
export const aidPlans = ['aid-tiers', 'aid-threshold', 'aid-per-diem', 'aid-langfang'] as const
export type AidPlan = (typeof aidPlans)[number]
/** 医保类型; what residents' insurance leaves is paid by the level of the hospital. */
export const aidCovers = ['employee', 'resident-1-2', 'resident-3'] as const
export type AidCover = (typeof aidCovers)[number]
/** `example`: another place's rules, to show how it works. `unconfirmed`: nothing is decided, and nothing is calculated. */
export const aidStandings = ['in-force', 'example', 'unconfirmed'] as const
export type AidStanding = (typeof aidStandings)[number]
export const aidSourceParts = ['payout', 'window', 'papers'] as const
export type AidSourcePart = (typeof aidSourceParts)[number]
export const aidPapers = ['settlement', 'discharge', 'expense-list'] as const satisfies readonly PaperKind[]
export type AidPaper = (typeof aidPapers)[number]

/** No bill is larger, fen; what is ten thousand times as much is still a whole number to a computer. */
export const mostAidFen = 10_000_000_00
export const mostStayDays = 730

/** How a payout is worked out, line by line; the screen has the words. */
export const aidSteps = ['self-pay', 'with-year', 'deductible', 'tier', 'per-diem', 'sum', 'floor', 'paid-before', 'cap', 'payout'] as const
export type AidStepName = (typeof aidSteps)[number]
export interface AidStep { step: AidStepName; values: Record<string, number> }
