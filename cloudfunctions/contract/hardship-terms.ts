// Without zod: the pages read it too.
/** 深度, 相对, 意外致困: in the order in which they are asked. */
export const hardshipKinds = ['deep', 'relative', 'accidental'] as const
export type HardshipKind = (typeof hardshipKinds)[number]

/** What puts a family outside whatever its income: spending or property beyond hardship. Gathered from other cities' rules; the city's own words decide. */
export const excluders = ['private-school', 'study-abroad', 'second-home', 'shop-or-factory', 'car', 'illegal-acts'] as const
export type Excluder = (typeof excluders)[number]

/** Below the living standard is deep, below so many times of it relative; an accident counts from more than this part of a year's income. */
export const hardshipRule = { id: 'hardship', version: '2026-11', relativeTimes: 2, accidentPercent: 80 } as const

/** What one family tells of itself: fen a year, and how many it feeds. */
export interface Household {
  persons: number
  /** What it may dispose of. */
  income: number
  /** What it cannot but spend: treatment, schooling, rehabilitation. */
  rigid: number
  /** What a disaster, an accident or a grave illness cost within the year; 0 where there was none. */
  accident: number
  excluders: readonly Excluder[]
}
export const householdLimits = { persons: 20, fen: 1_000_000_000 } as const
