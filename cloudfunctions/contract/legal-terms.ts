// Without zod: the pages read it too.
/** What a dispute about work is about. */
export const legalClaims = ['wages', 'injury', 'dismissal', 'insurance', 'contract', 'other'] as const
export type LegalClaim = (typeof legalClaims)[number]
/** Of these, a migrant worker's are helped whatever the family has. */
export const exemptClaims: readonly LegalClaim[] = ['wages', 'injury']
/** After 锦州's 工会法律援助办法: a dispute about more than this, fen, of a family below the minimum wage a head. */
export const legalAidRule = { id: 'legal-aid', version: '2026-11', moreThan: 100_000 } as const
export const legalOutcomes = ['exempt', 'calamity', 'means-met', 'means-over', 'means-unknown', 'amount-small'] as const
export type LegalOutcome = (typeof legalOutcomes)[number]

export const consultationAbout = ['wages', 'injury', 'contract', 'insurance', 'dismissal', 'hours', 'women', 'union', 'other'] as const
