import type { LedgerRow } from '../../../../cloudfunctions/contract/ledger'
import { noRows } from '../../../../cloudfunctions/contract/ledger-terms'
import { nextRow, rowText, sumsOf } from '../../../../cloudfunctions/rules/payout-chain'
import { checkLedger } from '../../../../src/features/ledger/_parts/check-ledger'
import { digest } from '../../../../src/features/ledger/_parts/digest'

function chainOf(fens: readonly number[]): LedgerRow[] {
  const rows: LedgerRow[] = []
  for (const fen of fens) {
    const last = rows[rows.length - 1]
    rows.push(nextRow(last ? { number: last.number, hash: last.hash } : noRows, { month: '2026-11', kind: 'hardship', fen, demo: true, commitment: digest(`${rows.length}`) }, digest))
  }
  return rows
}
const headOf = (rows: readonly LedgerRow[]) => rows.length ? { number: rows.length, hash: rows[rows.length - 1]!.hash } : noRows
/** A counter that gives so many rows at once. */
const counter = (rows: readonly LedgerRow[], atOnce = 2) => async (after: number) => ({ rows: rows.slice(after, after + atOnce), more: after + atOnce < rows.length })
const sound = chainOf([100, 200, 300, 400, 500])
const shownOf = (rows: readonly LedgerRow[]) => ({ head: headOf(rows), months: sumsOf(rows) })

describe('在手机上把账查一遍', () => {
  test('对照：没动过的账，空的账，查了都对', async () => {
    expect(await checkLedger(counter(sound), shownOf(sound), headOf(sound.slice(0, 3)))).toEqual({ state: 'sound', rows: 5 })
    expect(await checkLedger(counter([]), shownOf([]), null)).toEqual({ state: 'sound', rows: 0 })
  })
  test('查的时候又付了一笔，不算错', async () => {
    expect(await checkLedger(counter(sound), shownOf(sound.slice(0, 4)), null)).toEqual({ state: 'sound', rows: 5 })
  })
  test('改一行、抽一行、连校验一起改，说得出第几行', async () => {
    const changed = sound.map((row) => (row.number === 3 ? { ...row, fen: 1 } : row))
    expect(await checkLedger(counter(changed), shownOf(sound), null)).toEqual({ state: 'broken', number: 3 })
    expect(await checkLedger(counter(sound.filter(({ number }) => number !== 2)), shownOf(sound), null)).toEqual({ state: 'broken', number: 2 })
    const forged = { ...sound[2]!, fen: 1 }
    const rehashed = sound.map((row) => (row.number === 3 ? { ...forged, hash: digest(rowText(forged)) } : row))
    expect(await checkLedger(counter(rehashed), shownOf(sound), null)).toEqual({ state: 'broken', number: 4 })
  })
  test('整本换掉，自己前后都对：没见过的手机看不出，见过的手机看得出', async () => {
    const other = chainOf([100, 200, 1, 400, 500])
    expect(await checkLedger(counter(other), shownOf(other), null)).toEqual({ state: 'sound', rows: 5 })
    expect(await checkLedger(counter(other), shownOf(other), headOf(sound.slice(0, 3)))).toEqual({ state: 'rewritten', seen: headOf(sound.slice(0, 3)) })
  })
  test('砍掉后面几行，见过的手机看得出', async () => {
    const cut = sound.slice(0, 3)
    expect(await checkLedger(counter(cut), shownOf(cut), headOf(sound))).toEqual({ state: 'rewritten', seen: headOf(sound) })
    expect(await checkLedger(counter(cut), shownOf(sound), null)).toEqual({ state: 'broken', number: 5 })
  })
  test('行没动，合计说多了，看得出', async () => {
    const shown = shownOf(sound)
    expect(await checkLedger(counter(sound), { ...shown, months: [{ ...shown.months[0]!, fen: 1 }] }, null)).toEqual({ state: 'sums' })
  })
})
