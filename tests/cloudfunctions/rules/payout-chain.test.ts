import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { hash } from 'tweetnacl'
import type { LedgerRow } from '../../../cloudfunctions/contract/ledger'
import { noRows, payoutKinds } from '../../../cloudfunctions/contract/ledger-terms'
import { commitmentText, firstBrokenRow, nextRow, provesRow, rowText, sumsOf } from '../../../cloudfunctions/rules/payout-chain'
import { digest } from '../../../cloudfunctions/store/payouts'

const payout = fc.record({
  month: fc.constantFrom('2026-09', '2026-10', '2026-11'), kind: fc.constantFrom(...payoutKinds), fen: fc.integer({ min: 1, max: 5_000_000 }),
  demo: fc.boolean(), commitment: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
})
const chainOf = (payouts: readonly Omit<LedgerRow, 'number' | 'before' | 'hash'>[]): LedgerRow[] => {
  const rows: LedgerRow[] = []
  for (const each of payouts) {
    const last = rows[rows.length - 1]
    rows.push(nextRow(last ? { number: last.number, hash: last.hash } : noRows, each, digest))
  }
  return rows
}
const chain = fc.array(payout, { minLength: 2, maxLength: 12 }).map(chainOf)
const check = (rows: readonly LedgerRow[]) => firstBrokenRow(noRows, rows, digest)

describe('一行扣一行的账', () => {
  test('对照：没有动过的账，从头到尾都对得上', () => fc.assert(fc.property(chain, (rows) => { expect(check(rows)).toBeNull() })))

  test('改一行的任何一处，查得出来', () => fc.assert(fc.property(chain, fc.nat(), fc.integer({ min: 1, max: 999 }), (rows, at, more) => {
    const found = rows[at % rows.length]!
    const changes: Partial<LedgerRow>[] = [
      { fen: found.fen + more }, { month: '2025-01' }, { kind: found.kind === 'hardship' ? 'mutual-aid' : 'hardship' }, { demo: !found.demo },
      { commitment: digest(`${more}`) }, { before: digest(`${more}`) }, { hash: digest(`${more}`) }, { number: found.number + 1 },
    ]
    for (const change of changes) expect(check(rows.map((row) => (row === found ? { ...row, ...change } : row)))).toBe(found.number)
  })))

  test('改了一行、连它自己的校验也重算，下一行对不上', () => fc.assert(fc.property(chain, (rows) => {
    const [first, ...rest] = rows
    const forged = { ...first!, fen: first!.fen + 1 }
    expect(check([{ ...forged, hash: digest(rowText(forged)) }, ...rest])).toBe(2)
  })))

  test('拿掉、插进、调换、重复一行，都查得出来', () => fc.assert(fc.property(chain, fc.nat(), (rows, at) => {
    const from = at % (rows.length - 1)
    const [one, two] = [rows[from]!, rows[from + 1]!]
    expect(check(rows.filter((row) => row !== one))).toBe(one.number)
    expect(check([...rows.slice(0, from), two, one, ...rows.slice(from + 2)])).toBe(one.number)
    expect(check([...rows.slice(0, from + 1), one, ...rows.slice(from + 1)])).toBe(two.number)
    expect(check([...rows.slice(0, from + 1), nextRow(one, { ...one, fen: 1 }, digest), ...rows.slice(from + 1)])).toBe(two.number + 1)
  })))

  test('从头换掉整本账，记得从前账头的人查得出来', () => {
    const [payouts, more] = fc.sample(fc.array(payout, { minLength: 3, maxLength: 3 }), 2)
    const seen = chainOf(payouts!)
    const head = seen[1]!
    expect(firstBrokenRow(head, seen.slice(2), digest)).toBeNull()
    expect(firstBrokenRow(head, chainOf([...more!, ...payouts!]).slice(2), digest)).toBe(3)
  })

  test('合计就是一行一行加起来的，演示和真实的分开', () => fc.assert(fc.property(chain, (rows) => {
    const sums = sumsOf(rows)
    expect(sums.reduce((total, { fen }) => total + fen, 0)).toBe(rows.reduce((total, { fen }) => total + fen, 0))
    for (const { month, kind, demo, fen, rows: count } of sums) {
      const own = rows.filter((row) => row.month === month && row.kind === kind && row.demo === demo)
      expect([fen, count]).toEqual([own.reduce((total, row) => total + row.fen, 0), own.length])
    }
  })))
})

describe('自己那一行', () => {
  const told = { case: 'ca-0123456789abcdef01234567', kind: 'hardship', fen: 120_000, day: '2026-11-20', salt: '00112233445566778899aabbccddeeff' } as const
  const row = nextRow(noRows, { month: '2026-11', kind: 'hardship', fen: 120_000, demo: true, commitment: digest(commitmentText(told)) }, digest)

  test('五样都对，就是这一行', () => expect(provesRow({ ...told, row }, digest)).toBe(true))
  test.each([
    ['盐不对', { salt: '00112233445566778899aabbccddeefe' }], ['别人的办件', { case: 'ca-0123456789abcdef01234568' }],
    ['多说一分', { fen: 120_001 }], ['另一天', { day: '2026-11-21' }], ['另一类', { kind: 'mutual-aid' as const }],
  ])('%s，就不是', (_why, change) => expect(provesRow({ ...told, ...change, row }, digest)).toBe(false))
  test('行里的钱和月份被改成和本人不一样，也不是', () => {
    expect(provesRow({ ...told, row: { ...row, fen: 1 } }, digest)).toBe(false)
    expect(provesRow({ ...told, row: { ...row, month: '2026-10' } }, digest)).toBe(false)
  })
  test('手机上用的和后台用的，算出来一样', () => fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
    const phone = [...hash(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, 64)
    expect(phone).toBe(digest(text))
    expect(phone).toBe(createHash('sha512').update(text).digest('hex').slice(0, 64))
  })))
})
