import type { AidStep } from '../../cloudfunctions/contract/aid-terms'

export const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',')
/** `1,500.35`, as many decimals as there are. */
const decimal = (amount: number): string => {
  const [whole, rest] = String(amount).split('.')
  return `${grouped(whole!)}${rest === undefined ? '' : `.${rest}`}`
}
/** `1,500.35 元`, of fen. */
export const aidSum = (fen: number): string => {
  const [whole, rest] = [Math.floor(fen / 100), fen % 100]
  return `${grouped(String(whole))}${rest ? `.${String(rest).padStart(2, '0')}` : ''} 元`
}
/** Of ten-thousandths of a fen; the parts of a sum are not rounded. */
const exactSum = (product: number): string => `${decimal(product / 1_000_000)} 元`
export const percent = (rate: number): string => `${decimal(rate / 100)}%`
export const range = (from: number, to: number | null | undefined): string => (to === null || to === undefined ? `${aidSum(from)}以上` : `${grouped(String(from / 100))}–${aidSum(to)}`)

/** One line of the working: what is counted, and what it comes to. */
export function aidStepWords({ step, values }: AidStep): { words: string; sum: string } {
  const of = (name: string) => values[name] ?? 0
  switch (step) {
    case 'self-pay': return { words: '这次目录内自付', sum: aidSum(of('fen')) }
    case 'with-year': return { words: `加上今年以前的 ${aidSum(of('before'))}`, sum: aidSum(of('fen')) }
    case 'deductible': return { words: `超过起付线 ${aidSum(of('fen'))} 的`, sum: aidSum(of('above')) }
    case 'tier': return { words: `${range(of('from'), values.to)}：${aidSum(of('part'))} × ${percent(of('rate'))}`, sum: exactSum(of('product')) }
    case 'per-diem': return { words: `住 ${of('days')} 天，从第 ${of('fromDay')} 天起补 ${of('paid')} 天 × ${aidSum(of('fen'))}`, sum: exactSum(of('product')) }
    case 'sum': return { words: '加起来，取到分', sum: aidSum(of('fen')) }
    case 'floor': return { words: '不到保底，按保底', sum: aidSum(of('fen')) }
    case 'paid-before': return { words: `减去今年已经补的 ${aidSum(of('paid'))}`, sum: aidSum(of('fen')) }
    case 'cap': return { words: `一年封顶 ${aidSum(of('cap'))}${of('paid') ? `，已经补了 ${aidSum(of('paid'))}` : ''}，最多再补`, sum: aidSum(of('fen')) }
    case 'payout': return { words: '这次补助', sum: aidSum(of('fen')) }
  }
}
