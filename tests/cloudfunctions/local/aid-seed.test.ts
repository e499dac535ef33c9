import { dataOf, openHall, type OpenHall } from '../../open-hall'
import { kindOf } from '../../../cloudfunctions/contract/kinds'
import { database } from '../../../cloudfunctions/store/database'

let hall: OpenHall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

test('六十份演示申请：每一种状态、每一套办法都有，都标着演示，没有真的号码', async () => {
  const { data } = await database().collection('cases').where({ kind: 'mutual-aid' }).limit(100).get()
  expect(data).toHaveLength(60)
  expect(new Set(data.map(({ state }: any) => state))).toEqual(new Set(Object.keys(kindOf('mutual-aid').stages).filter((state) => state !== 'withdrawn')))
  expect(new Set(data.map(({ rule }: any) => rule.id))).toEqual(new Set(['aid-tiers', 'aid-threshold', 'aid-per-diem']))
  expect(data.every(({ demo }: any) => demo)).toBe(true)
  expect(JSON.stringify(data.map(({ answers, copies, name, ...open }: any) => open))).not.toMatch(/131099\d{11}|1990000\d{4}|62\d{14}/)
})
test('每一张桌子上都有等着办的，打得开；审的人看得到怎么算的，付的人只看到数', async () => {
  for (const who of ['li', 'zhao', 'wang', 'chen', 'he']) {
    const { rows } = await dataOf(hall.ask('matter', 'queue', { shelf: 'mine', kind: 'mutual-aid' }, who))
    expect([who, rows.length > 0]).toEqual([who, true])
    const { case: found } = await dataOf(hall.ask('matter', 'file', { id: rows[0].id }, who))
    // Whoever pays sees the sum, and not from what it was worked out.
    expect([who, found.working[found.working.length - 1]]).toEqual([who, who === 'zhao' ? undefined : { step: 'payout', values: { fen: found.fen } }])
  }
})
