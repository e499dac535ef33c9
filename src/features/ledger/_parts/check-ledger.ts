import type { LedgerHead, LedgerRow, MonthSum } from '../../../../cloudfunctions/contract/ledger'
import { noRows } from '../../../../cloudfunctions/contract/ledger-terms'
import { firstBrokenRow, sumsOf } from '../../../../cloudfunctions/rules/payout-chain'
import { digest } from './digest'

/** What is wrong: a row that does not follow, a head that was seen before and is not there any more, or sums that are not those of the rows. */
export type Checked = { state: 'sound'; rows: number } | { state: 'broken'; number: number } | { state: 'rewritten'; seen: LedgerHead } | { state: 'sums' }

type Fetch = (after: number) => Promise<{ rows: readonly LedgerRow[]; more: boolean }>

/** Fetches the whole ledger and computes it anew on this phone: row by row, the sums, and whether the head that it saw last is in it still. */
export async function checkLedger(fetch: Fetch, shown: { head: LedgerHead; months: readonly MonthSum[] }, seen: LedgerHead | null): Promise<Checked> {
  const all: LedgerRow[] = []
  for (let head: LedgerHead = noRows; ;) {
    const { rows, more } = await fetch(head.number)
    const broken = firstBrokenRow(head, rows, digest)
    if (broken !== null) return { state: 'broken', number: broken }
    all.push(...rows)
    const last = rows[rows.length - 1]
    if (last) head = { number: last.number, hash: last.hash }
    if (!more || !last) break
  }
  const stands = ({ number, hash }: LedgerHead) => number === 0 || all[number - 1]?.hash === hash
  if (seen && !stands(seen)) return { state: 'rewritten', seen }
  if (!stands(shown.head)) return { state: 'broken', number: shown.head.number }
  const sums = sumsOf(all.slice(0, shown.head.number))
  return JSON.stringify(sums.map(plain)) === JSON.stringify(shown.months.map(plain)) ? { state: 'sound', rows: all.length } : { state: 'sums' }
}

const plain = ({ month, kind, demo, rows, fen }: MonthSum) => [month, kind, demo, rows, fen]
