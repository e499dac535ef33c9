import fc from 'fast-check'
import { enterPayout, noteSlip } from '../../../../cloudfunctions/clerks/payouts'
import type { LedgerRow } from '../../../../cloudfunctions/contract/ledger'
import { noRows } from '../../../../cloudfunctions/contract/ledger-terms'
import { firstBrokenRow, provesRow, sumsOf } from '../../../../cloudfunctions/rules/payout-chain'
import { database } from '../../../../cloudfunctions/store/database'
import { digest, firstBrokenLedgerRow } from '../../../../cloudfunctions/store/payouts'
import { openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => { hall = await openHall({ seeded: false }) })
afterAll(() => hall.close())

const at = Date.parse('2026-11-20T10:00:00+08:00')
const zhang = 'local-openid-zhang'
let cases = 0
const newCase = () => `ca-${`${++cases}`.padStart(24, '0')}`
const paid = (more: Partial<Parameters<typeof enterPayout>[0]> = {}) =>
  enterPayout({ case: newCase(), person: zhang, kind: 'hardship', fen: 120_000, at, demo: true, ...more })
const ledger = () => database().collection('ledger')
const rows = async (): Promise<LedgerRow[]> => {
  const answer = await hall.ask('ledger', 'rows', { after: 0 })
  return answer.ok ? answer.data.rows : []
}

test('没有账，账头是零，没有合计', async () => {
  expect(await hall.ask('ledger', 'totals')).toMatchObject({ ok: true, data: { head: noRows, months: [] } })
  expect(await hall.ask('ledger', 'mine')).toMatchObject({ problem: { code: 'identity.required' } })
})

test('同一个办件记十次，是一行；先记的算数', async () => {
  const one = newCase()
  const entered = await Promise.all(Array.from({ length: 10 }, () => paid({ case: one })))
  expect(new Set(entered.map(({ number, hash }) => `${number} ${hash}`)).size).toBe(1)
  expect(await paid({ case: one, fen: 999 })).toEqual(entered[0])
})

test('十二笔同时记，一行扣一行，一笔不少', async () => {
  const before = (await rows()).length
  await Promise.all(Array.from({ length: 12 }, (_, order) => paid({ fen: order + 1 })))
  const all = await rows()
  expect(all).toHaveLength(before + 12)
  expect(firstBrokenRow(noRows, all, digest)).toBeNull()
  expect(await firstBrokenLedgerRow()).toBeNull()
})

test('记到一半断了：付款存了、账上没有，再记一次就补上', async () => {
  const one = newCase()
  const { number, commitment } = await paid({ case: one })
  await ledger().where({ commitment }).remove()
  expect(await paid({ case: one })).toMatchObject({ number, commitment })
  expect(await firstBrokenLedgerRow()).toBeNull()
})

test('合计等于一行一行加起来的，演示的分开', async () => {
  await paid({ kind: 'mutual-aid', demo: false, at: Date.parse('2026-09-30T23:59:00+08:00') })
  await paid({ kind: 'mutual-aid', demo: false, at: Date.parse('2026-10-01T00:01:00+08:00') })
  const answer = await hall.ask('ledger', 'totals')
  const all = await rows()
  expect(answer).toMatchObject({ ok: true, data: { months: sumsOf(all), head: { number: all.length, hash: all[all.length - 1]!.hash } } })
  expect(answer.ok && answer.data.months.map(({ month }: { month: string }) => month)).toEqual(expect.arrayContaining(['2026-09', '2026-10', '2026-11']))
})

test('自己的一行证明得了；别人看不到我的，也没有盐', async () => {
  const other = await paid({ person: 'local-openid-li', fen: 7_700 })
  const own = await hall.ask('ledger', 'mine', {}, 'zhang')
  const mine = own.ok ? own.data.rows : []
  expect(mine.length).toBeGreaterThan(10)
  expect(mine.every((each: Parameters<typeof provesRow>[0]) => provesRow(each, digest))).toBe(true)
  expect(mine.some(({ row }: { row: LedgerRow }) => row.number === other.number)).toBe(false)
  const { data } = await database().collection('payouts').where({ person: zhang }).limit(1).get()
  expect(JSON.stringify(data)).not.toContain(mine.find((each: { case: string }) => each.case === data[0].case).salt)
})

test('行里没有人：谁的、哪个办件、哪一天，一样都没有', async () => {
  const people = fc.sample(fc.record({ person: fc.string({ minLength: 8, maxLength: 28 }), fen: fc.integer({ min: 1, max: 5_000_000 }) }), 20)
  const entered = []
  for (const each of people) entered.push({ ...each, row: await paid(each) })
  const told = JSON.stringify(await rows())
  expect(told).not.toMatch(/openid|ca-|2026-11-20|person|salt|case/)
  for (const { person, row } of entered) {
    expect(Object.keys(row).sort()).toEqual(['before', 'commitment', 'demo', 'fen', 'hash', 'kind', 'month', 'number'])
    expect(Object.values(row)).not.toContain(person)
  }
})

test('一张回单只对一笔：同时登记给两笔，一笔算数；同一笔再登记是同一张', async () => {
  const both = await Promise.allSettled([noteSlip('HD20261120A', 'one'), noteSlip('hd20261120a', 'two')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await noteSlip('HD20261120A', both[0]!.status === 'fulfilled' ? 'one' : 'two')
  await expect(noteSlip('HD20261120A', 'three')).rejects.toThrow('slip.used')
})

describe('有人在档案里动了手脚', () => {
  test('改、删、插一行，后台查得出是哪一行', async () => {
    const all = await rows()
    const victim = all[3]!
    const id = `${victim.number}`.padStart(12, '0')
    await ledger().doc(id).update({ fen: victim.fen + 1 })
    expect(await firstBrokenLedgerRow()).toBe(4)
    await ledger().doc(id).update({ fen: victim.fen })
    expect(await firstBrokenLedgerRow()).toBeNull()
    const { number, ...fields } = victim
    await ledger().doc(id).remove()
    expect(await firstBrokenLedgerRow()).toBe(4)
    await ledger().add({ _id: id, ...fields })
    expect(await firstBrokenLedgerRow()).toBeNull()
  })
})
