import type { LedgerHead, LedgerRow, MonthSum, OwnPayout } from '../contract/ledger'

/** The first half of SHA-512 in hex, of a text in ASCII: the office and the phone each bring their own. */
export type Digest = (text: string) => string

/** What is committed to: who knows these five can show that a row is his, and nobody can guess them from it. */
export const commitmentText = ({ salt, case: of, kind, fen, day }: Omit<OwnPayout, 'row'>): string => ['payout', salt, of, kind, fen, day].join('|')

/** What the hash of a row is made of. */
export const rowText = ({ before, number, month, kind, fen, demo, commitment }: Omit<LedgerRow, 'hash'>): string =>
  ['row', before, number, month, kind, fen, demo ? 'demo' : 'real', commitment].join('|')

/** The row that follows a head. */
export function nextRow({ number, hash }: LedgerHead, payout: Pick<LedgerRow, 'month' | 'kind' | 'fen' | 'demo' | 'commitment'>, digest: Digest): LedgerRow {
  const row = { ...payout, number: number + 1, before: hash }
  return { ...row, hash: digest(rowText(row)) }
}

/** The number at which rows stop following a head one by one; null where all of them do. */
export function firstBrokenRow(head: LedgerHead, rows: readonly LedgerRow[], digest: Digest): number | null {
  let { number, hash } = head
  for (const row of rows) {
    number++
    if (row.number !== number || row.before !== hash || row.hash !== digest(rowText(row))) return number
    hash = row.hash
  }
  return null
}

/** Whether a row is the payment that these five tell of. */
export const provesRow = ({ row, ...told }: OwnPayout, digest: Digest): boolean =>
  digest(commitmentText(told)) === row.commitment && told.fen === row.fen && told.kind === row.kind && told.day.startsWith(row.month)

/** What rows come to by month and kind, the latest month first; what is invented apart from what is not. */
export function sumsOf(rows: readonly LedgerRow[]): MonthSum[] {
  const sums = new Map<string, MonthSum>()
  for (const { month, kind, demo, fen } of rows) {
    const key = `${month} ${kind} ${demo}`
    const sum = sums.get(key) ?? { month, kind, demo, rows: 0, fen: 0 }
    sums.set(key, { ...sum, rows: sum.rows + 1, fen: sum.fen + fen })
  }
  return [...sums.values()].sort(latestFirst)
}

const keyOf = ({ month, kind, demo }: MonthSum) => `${month} ${kind} ${demo}`
export const latestFirst = (a: MonthSum, b: MonthSum): number => (b.month.localeCompare(a.month) || keyOf(a).localeCompare(keyOf(b)))
