// Without zod: the pages read it too.
/** As a post is kept. That it has expired is seen from `validThrough` and kept nowhere. */
export const postStates = ['draft', 'submitted', 'listed', 'withdrawn'] as const
export type PostState = (typeof postStates)[number]
export const postStandings = [...postStates, 'expired'] as const
export type PostStanding = (typeof postStandings)[number]

/** The only moves of a post. Whatever its employer writes anew is a draft again, and is looked at again. */
export const postMoves = [
  { from: 'draft', to: 'draft', by: 'employer' },
  { from: 'draft', to: 'submitted', by: 'employer' },
  { from: 'submitted', to: 'draft', by: 'employer' },
  { from: 'submitted', to: 'listed', by: 'union' },
  { from: 'submitted', to: 'draft', by: 'union' },
  { from: 'submitted', to: 'withdrawn', by: 'employer' },
  { from: 'listed', to: 'draft', by: 'employer' },
  { from: 'listed', to: 'withdrawn', by: 'employer' },
  { from: 'listed', to: 'withdrawn', by: 'union' },
  { from: 'withdrawn', to: 'draft', by: 'employer' },
] as const satisfies readonly { from: PostState; to: PostState; by: 'employer' | 'union' }[]

export const canMovePost = (from: PostState, to: PostState, by: 'employer' | 'union'): boolean =>
  postMoves.some((move) => move.from === from && move.to === to && move.by === by)

/** What WeChat's content check said of the words: `waiting` where it has not answered yet, `doubt` where a person must look. */
export const textChecks = ['pass', 'doubt', 'waiting'] as const
export type TextCheck = (typeof textChecks)[number]
/** Why the union sends a post back. */
export const postReturnReasons = ['pay-unclear', 'place-unclear', 'fee-asked', 'discriminates', 'duplicate', 'no-real-job'] as const
export type PostReturnReason = (typeof postReturnReasons)[number]
/** What the union has done with a post; `stands`: it was reported, and nothing was wrong with it. */
export const decisions = ['listed', 'returned', 'stands', 'withdrawn'] as const
export type Decision = (typeof decisions)[number]
export const reportReasons = ['fee-asked', 'bait-pay', 'papers-taken', 'agency-hidden', 'already-filled', 'unlawful', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]
/** Invented: so many people's reports hide a post until the union has looked at it. */
export const reportsThatHide = 3

export const shiftCodes = ['day', 'night', 'two-shift', 'three-shift', 'flexible'] as const
/** The five state insurances, the housing fund, and accident insurance bought for those who cannot have the five. */
export const insuranceCodes = ['pension', 'medical', 'unemployment', 'work-injury', 'maternity', 'housing-fund', 'accident'] as const
export type InsuranceCode = (typeof insuranceCodes)[number]
export const fiveInsurances: readonly InsuranceCode[] = ['pension', 'medical', 'unemployment', 'work-injury', 'maternity']
export const provisions = ['free', 'subsidy', 'none'] as const

/** Nobody under 16 may be employed (禁止使用童工规定); of sex, origin or faith a post cannot speak at all (就业促进法 26–31). */
export const youngestWorker = 16
export const oldestAsked = 70
export const longestPostDays = 90

/** What one tap asks for; `insured` means all five state insurances. */
export const jobFilters = ['board', 'lodging', 'insured', 'day-shift'] as const
export type JobFilter = (typeof jobFilters)[number]
export const jobSorts = ['newest', 'monthly', 'distance'] as const

/** As many posts as a phone remembers. */
export const mostFavourites = 100
