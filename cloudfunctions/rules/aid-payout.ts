import type { AidFormula, AidPolicy } from '../contract/aid-policy'
import type { AidCover, AidStep } from '../contract/aid-terms'

/** One stay, and what the same calendar year had before it; money in fen. */
export interface AidAsked {
  cover: AidCover
  /** Within the insurance's list, and left by it to the patient. */
  selfPay: number
  /** Days in hospital. */
  days: number
  before: { selfPay: number; paid: number }
}

export type AidPayout = { fen: number; working: AidStep[] } | { refused: 'unconfirmed' | 'cover' }

/** Ten-thousandths of a fen, so that hundredths of a percent of a fen are whole. */
const fine = 10_000

/**
 * What a policy pays for one stay, in fen, and how that is worked out. Whole numbers throughout; rounded once, when all tiers are
 * summed up. A policy without a formula, or that does not cover the person, refuses.
 */
export function aidPayout({ formula }: Pick<AidPolicy, 'formula'>, asked: AidAsked): AidPayout {
  if (!formula) return { refused: 'unconfirmed' }
  const covered = formula.covers.find(({ cover }) => cover === asked.cover)
  if (!covered) return { refused: 'cover' }
  const working: AidStep[] = []
  const note = (step: AidStep['step'], values: AidStep['values']) => { working.push({ step, values }) }

  const yearly = formula.deductible.per === 'year'
  const base = yearly ? asked.before.selfPay + asked.selfPay : asked.selfPay
  const byTiers = covered.tiers.length > 0
  if (byTiers) note('self-pay', { fen: asked.selfPay })
  if (yearly && asked.before.selfPay > 0) note('with-year', { before: asked.before.selfPay, fen: base })
  if (byTiers && formula.deductible.fen > 0) note('deductible', { fen: formula.deductible.fen, above: Math.max(0, base - formula.deductible.fen) })

  const shares = [...tierShares(base, formula.deductible.fen, covered.tiers), ...dayShares(asked.days, formula.perDiem)]
  for (const { step, values } of shares) note(step, values)
  const exact = shares.reduce((sum, { values }) => sum + values.product!, 0)
  const summed = rounded(exact, formula.rounding)
  if (shares.length > 1 || exact % fine !== 0) note('sum', { fen: summed })

  const lifted = exact > 0 ? Math.max(summed, formula.floor) : 0
  if (lifted > summed) note('floor', { fen: formula.floor })
  const due = yearly ? Math.max(0, lifted - asked.before.paid) : lifted
  if (yearly && asked.before.paid > 0) note('paid-before', { paid: asked.before.paid, fen: due })
  const left = Math.max(0, formula.cap - asked.before.paid)
  if (due > left) note('cap', { cap: formula.cap, paid: asked.before.paid, fen: left })
  const fen = Math.min(due, left)
  note('payout', { fen })
  return { fen, working }
}

type Tiers = AidFormula['covers'][number]['tiers']

/** What lies above the deductible, tier by tier. */
function tierShares(base: number, deductible: number, tiers: Tiers): AidStep[] {
  return tiers.flatMap(({ to, rate }, at) => {
    const from = Math.max(deductible, tiers[at - 1]?.to ?? 0)
    const part = Math.min(base, to ?? base) - from
    return part > 0 ? [{ step: 'tier' as const, values: { from, ...(to === null ? {} : { to }), part, rate, product: part * rate } }] : []
  })
}

function dayShares(days: number, perDiem: AidFormula['perDiem']): AidStep[] {
  if (!perDiem) return []
  const paid = Math.min(perDiem.mostDays, Math.max(0, days - perDiem.fromDay + 1))
  return [{ step: 'per-diem', values: { days, fromDay: perDiem.fromDay, paid, fen: perDiem.fen, product: paid * perDiem.fen * fine } }]
}

const rounded = (exact: number, how: AidFormula['rounding']): number => Math.floor((how === 'half-up' ? exact + fine / 2 : exact) / fine)
