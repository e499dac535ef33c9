import type { RoundKind, ScoreValue } from '../../contract/contest-moves'

/** `weight` in per cent of the whole, `full` in points. */
export interface WeightedRound { id: string; kind: RoundKind; weight: number; full: number }
export interface Award { from: number; to: number; title: string }
/** Confirmed values by round; a round that has none is missing. */
export interface Scored { id: string; values: Readonly<Record<string, ScoreValue>> }
export interface Ranked { id: string; total: number; place: number }

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const lcm = (a: number, b: number): number => a / gcd(a, b) * b

/** The weighted total in hundredths of a hundred points, half up; null where a round has no marks. Exact: no fraction is ever held. */
export function totalOf(rounds: readonly WeightedRound[], values: Scored['values']): number | null {
  const common = rounds.reduce((held, { full }) => lcm(held, full), 1)
  let sum = 0
  for (const { id, weight, full } of rounds) {
    const value = values[id]
    if (!value || !('marks' in value)) return null
    sum += weight * value.marks * (common / full)
  }
  return Math.floor((2 * sum + common) / (2 * common))
}

/**
 * Who has marks in every round, the best first. What is published is what ranks: totals of two decimals; then the total of
 * the kinds named in `ties`, one after the other; who is equal in all of them shares the place, and the next is left out.
 */
export function ranking(rounds: readonly WeightedRound[], ties: readonly RoundKind[], scored: readonly Scored[]): Ranked[] {
  const rows = scored.flatMap(({ id, values }) => {
    const total = totalOf(rounds, values)
    return total === null ? [] : [{ id, total, keys: [total, ...ties.map((kind) => totalOf(rounds.filter((round) => round.kind === kind), values)!)] }]
  })
  const better = (one: readonly number[], other: readonly number[]): number => {
    const at = one.findIndex((key, index) => key !== other[index])
    return at < 0 ? 0 : other[at]! - one[at]!
  }
  rows.sort((one, other) => better(one.keys, other.keys) || (one.id < other.id ? -1 : 1))
  return rows.map(({ id, total, keys }) => ({ id, total, place: rows.findIndex((row) => better(row.keys, keys) === 0) + 1 }))
}

/** The title of a place; null where it has none. */
export const titleOf = (awards: readonly Award[], place: number): string | null =>
  awards.find(({ from, to }) => place >= from && place <= to)?.title ?? null
