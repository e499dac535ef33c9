import fc from 'fast-check'
import { excluders, type Household, householdLimits } from '../../../cloudfunctions/contract/hardship-terms'
import { hardship } from '../../../cloudfunctions/rules/hardship'

const standard = 106_200
const family = (income: number, rigid: number, more: Partial<Household> = {}): Household => ({ persons: 3, income, rigid, accident: 0, excluders: [], ...more })
const households = fc.record({
  persons: fc.integer({ min: 1, max: householdLimits.persons }), income: fc.nat({ max: householdLimits.fen }), rigid: fc.nat({ max: householdLimits.fen }),
  accident: fc.nat({ max: householdLimits.fen }), excluders: fc.constant([]),
})

describe('困难类别，低保 1,062 元，三口人', () => {
  test('本县的低保标准没有登记，不算', () => expect(hardship(family(6_000_000, 3_000_000), null)).toEqual({ verdict: 'unknown' }))

  test.each([
    ['收入 60,000、刚性支出 30,000，人均 833.33', 6_000_000, 3_000_000, 'deep', 83_333],
    ['收入 90,000、刚性支出 20,000，人均 1,944.44', 9_000_000, 2_000_000, 'relative', 194_444],
    ['人均正好 1,062.00，不是深度', 36 * 106_200, 0, 'relative', 106_200],
    ['人均差一分的三十六分之一', 36 * 106_200 - 1, 0, 'deep', 106_199],
    ['人均正好两倍 2,124.00，都不是', 36 * 212_400, 0, 'none', 212_400],
    ['人均比两倍少一点', 36 * 212_400 - 1, 0, 'relative', 212_399],
    ['刚性支出比收入还多', 1_000_000, 3_000_000, 'deep', -55_556],
  ] as const)('%s', (_words, income, rigid, verdict, perHead) => expect(hardship(family(income, rigid), standard)).toMatchObject({ verdict, perHead }))

  test.each([
    ['正好八成，不算', 6_400_000, 'none'], ['多一分，算', 6_400_001, 'accidental'], ['没有遭灾，不算', 0, 'none'],
  ] as const)('收入 80,000、两口人，意外花费%s', (_words, accident, verdict) =>
    expect(hardship(family(8_000_000, 0, { persons: 2, accident }), standard)).toMatchObject({ verdict }))

  test.each(excluders)('%s：收入再低也不算', (by) => expect(hardship(family(0, 0, { excluders: [by] }), standard)).toEqual({ verdict: 'excluded', by: [by] }))

  test('过程一步一步打出来，每步都有数', () => {
    const found = hardship(family(9_000_000, 2_000_000), standard)
    expect('working' in found && found.working).toEqual([
      { step: 'spendable', values: { income: 9_000_000, rigid: 2_000_000, spendable: 7_000_000 } },
      { step: 'per-head', values: { spendable: 7_000_000, persons: 3, perHead: 194_444 } },
      { step: 'deep', values: { perHead: 194_444, line: 106_200, met: 0 } },
      { step: 'relative', values: { perHead: 194_444, line: 212_400, met: 1 } },
    ])
  })
})

describe('不论填什么', () => {
  test('取整没有改变结论：和用分数比的一样', () => fc.assert(fc.property(households, fc.integer({ min: 1, max: 1_000_000 }), (of, line) => {
    const [left, heads] = [BigInt(of.income - of.rigid), BigInt(12 * of.persons)]
    const exact = left < BigInt(line) * heads ? 'deep' : left < 2n * BigInt(line) * heads ? 'relative' : BigInt(of.accident) * 5n > BigInt(of.income) * 4n ? 'accidental' : 'none'
    expect(hardship(of, line).verdict).toBe(exact)
  })))
  test('收入多一分，人均不会变少', () => fc.assert(fc.property(households, (of) => {
    const [one, more] = [hardship(of, standard), hardship({ ...of, income: of.income + 1 }, standard)]
    expect('perHead' in one && 'perHead' in more && more.perHead >= one.perHead).toBe(true)
  })))
})
