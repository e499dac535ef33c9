import { type Excluder, excluders, type HardshipKind, type Household, hardshipRule } from '../contract/hardship-terms'
import type { GivenAnswers } from '../contract/kinds/kind'
import type { WorkingLine } from '../contract/matter'

/** One line of the working that is printed: which step, and the numbers in it, fen and heads. */
export interface HardshipStep { step: 'spendable' | 'per-head' | 'deep' | 'relative' | 'accident'; values: Record<string, number> }
export type HardshipFinding =
  /** Without the county's own standard nobody can say. */
  | { verdict: 'unknown' }
  | { verdict: 'excluded'; by: readonly Excluder[] }
  | { verdict: HardshipKind | 'none'; perHead: number; working: readonly HardshipStep[] }

const months = 12

/**
 * 困难职工 by formula: (a year's income − what must be spent) / 12 / heads against the county's living standard, strictly
 * below it; both in fen. Rounded down to a whole fen, which is below a whole number just when the exact quotient is.
 */
export function hardship({ persons, income, rigid, accident, excluders }: Household, standard: number | null): HardshipFinding {
  if (standard === null) return { verdict: 'unknown' }
  if (excluders.length) return { verdict: 'excluded', by: excluders }
  const spendable = income - rigid
  const perHead = Math.floor(spendable / (months * persons))
  const line = standard * hardshipRule.relativeTimes
  const share = Math.floor(income * hardshipRule.accidentPercent / 100)
  const working: HardshipStep[] = [
    { step: 'spendable', values: { income, rigid, spendable } },
    { step: 'per-head', values: { spendable, persons, perHead } },
    { step: 'deep', values: { perHead, line: standard, met: Number(perHead < standard) } },
  ]
  if (perHead < standard) return { verdict: 'deep', perHead, working }
  working.push({ step: 'relative', values: { perHead, line, met: Number(perHead < line) } })
  if (perHead < line) return { verdict: 'relative', perHead, working }
  const hit = accident * 100 > income * hardshipRule.accidentPercent
  if (accident > 0) working.push({ step: 'accident', values: { accident, line: share, met: Number(hit) } })
  return { verdict: hit ? 'accidental' : 'none', perHead, working }
}

/** The family that the form tells of; what is not said is nothing. Whoever fills it is one of them. */
export const householdOf = (answers: GivenAnswers): Household => ({
  persons: (Array.isArray(answers.members) ? answers.members.length : 0) + 1,
  income: Number(answers.income ?? 0), rigid: Number(answers.rigid ?? 0), accident: answers.hit === true ? Number(answers.accident ?? 0) : 0,
  excluders: excluders.filter((each) => answers[each] === true),
})

/** What is printed of a finding, its verdict last. */
export const workingOf = (found: HardshipFinding): WorkingLine[] => [
  ...('working' in found ? found.working : found.verdict === 'excluded' ? found.by.map((by) => ({ step: 'excluded', values: { by } })) : []),
  { step: 'verdict', values: { verdict: found.verdict } },
]
