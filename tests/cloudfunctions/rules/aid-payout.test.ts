import fc from 'fast-check'
import { AidFormula, AidPolicy } from '../../../cloudfunctions/contract/aid-policy'
import * as z from '../../../cloudfunctions/contract/zod'
import { aidPayout, type AidAsked } from '../../../cloudfunctions/rules/aid-payout'
import { aidPresets, policyFor } from '../../../cloudfunctions/rules/aid-policies'

const [tiers, threshold, perDiem, langfang] = aidPresets(2026, 0) as [AidPolicy, AidPolicy, AidPolicy, AidPolicy]
const yuan = (amount: number) => Math.round(amount * 100)
const stay = (selfPay: number, more: Partial<AidAsked> = {}): AidAsked => ({ cover: 'employee', selfPay, days: 0, before: { selfPay: 0, paid: 0 }, ...more })
const paid = (policy: Pick<AidPolicy, 'formula'>, asked: AidAsked): number => {
  const answer = aidPayout(policy, asked)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.fen
}
const working = (policy: AidPolicy, asked: AidAsked) => {
  const answer = aidPayout(policy, asked)
  return 'refused' in answer ? answer.refused : answer.working
}

describe('不算的', () => {
  test('廊坊的办法还没定，不猜', () => expect(aidPayout(langfang, stay(yuan(5_000)))).toEqual({ refused: 'unconfirmed' }))
  test.each([threshold, perDiem])('$title 只保职工医保，居民医保的不算', (policy) => {
    expect(aidPayout(policy, stay(yuan(50_000), { cover: 'resident-3', days: 30 }))).toEqual({ refused: 'cover' })
  })
  test.each([
    ['档的上限倒着排', [{ to: 500, rate: 1 }, { to: 400, rate: 2 }, { to: null, rate: 3 }]], ['最后一档有上限', [{ to: 500, rate: 1 }]],
    ['中间一档没有上限', [{ to: null, rate: 1 }, { to: null, rate: 2 }]], ['比例超过全部', [{ to: null, rate: 10_001 }]], ['带小数的分', [{ to: 0.5, rate: 1 }, { to: null, rate: 2 }]],
  ])('%s，不是一套办法', (_what, wrong) => {
    expect(z.safeParse(AidFormula, { ...tiers.formula, covers: [{ cover: 'employee', tiers: wrong }] }).success).toBe(false)
  })
  test('四套办法都写得对，金额和来源齐全', () => {
    for (const policy of [tiers, threshold, perDiem, langfang]) expect(z.parse(AidPolicy, policy)).toEqual(policy)
    for (const { sources } of [tiers, threshold, perDiem]) expect(sources.map(({ of }) => of)).toEqual(expect.arrayContaining(['payout', 'window']))
  })
})

describe('算得对', () => {
  test.each([
    [0, 0], [0.01, 200], [300, 200], [666.66, 200], [666.68, 200], [5_000, 1_500], [5_001, 1_500.35], [12_000, 4_050], [10_000, 3_250], [30_000, 11_750],
    [106_500, 50_000], [106_500.02, 50_000], [9_000_000, 50_000],
  ])('分段累进，自付 %d 元，补 %d 元', (selfPay, sum) => expect(paid(tiers, stay(yuan(selfPay)))).toBe(yuan(sum)))
  test.each([
    [9_999, 0], [10_000, 0], [10_001, 0.8], [40_000, 24_000], [40_001, 24_000.9], [68_888.89, 50_000], [500_000, 50_000],
  ])('起付线以上，自付 %d 元，补 %d 元', (selfPay, sum) => expect(paid(threshold, stay(yuan(selfPay)))).toBe(yuan(sum)))
  test.each([[0, 0], [3, 0], [4, 40], [10, 280], [183, 7_200], [184, 7_200], [400, 7_200]])('住院津贴，住 %i 天，补 %d 元', (days, sum) => {
    expect(paid(perDiem, stay(0, { days }))).toBe(yuan(sum))
  })
  test.each([['resident-1-2', 3_000, 300], ['resident-3', 3_000, 360], ['resident-3', 1_000, 200], ['resident-1-2', 900_000, 50_000]] as const)('居民医保 %s，自付 %d 元，补 %d 元', (cover, selfPay, sum) => {
    expect(paid(tiers, stay(yuan(selfPay), { cover }))).toBe(yuan(sum))
  })
  test('封顶算一年的：已经补过的占掉额度，补满了就是零', () => {
    expect(paid(tiers, stay(yuan(12_000), { before: { selfPay: 0, paid: yuan(48_000) } }))).toBe(yuan(2_000))
    expect(paid(tiers, stay(yuan(12_000), { before: { selfPay: 0, paid: yuan(50_000) } }))).toBe(0)
    expect(paid(perDiem, stay(0, { days: 60, before: { selfPay: 0, paid: yuan(7_000) } }))).toBe(yuan(200))
  })
  test('起付线按年累计：几次住院加起来算，再减去已经补的', () => {
    expect(paid(threshold, stay(yuan(8_000), { before: { selfPay: yuan(8_000), paid: 0 } }))).toBe(yuan(4_800))
    expect(paid(threshold, stay(yuan(24_000), { before: { selfPay: yuan(16_000), paid: yuan(4_800) } }))).toBe(yuan(19_200))
  })
  test('过程一步一步写出来，和结果对得上', () => {
    expect(working(tiers, stay(yuan(5_001)))).toEqual([
      { step: 'self-pay', values: { fen: 500_100 } },
      { step: 'tier', values: { from: 0, to: 500_000, part: 500_000, rate: 3_000, product: 1_500_000_000 } },
      { step: 'tier', values: { from: 500_000, to: 1_000_000, part: 100, rate: 3_500, product: 350_000 } },
      { step: 'sum', values: { fen: 150_035 } }, { step: 'payout', values: { fen: 150_035 } },
    ])
    expect(working(tiers, stay(yuan(300)))).toEqual(expect.arrayContaining([{ step: 'floor', values: { fen: 20_000 } }]))
    expect(working(threshold, stay(yuan(90_000), { before: { selfPay: yuan(20_000), paid: yuan(8_000) } }))).toEqual([
      { step: 'self-pay', values: { fen: 9_000_000 } }, { step: 'with-year', values: { before: 2_000_000, fen: 11_000_000 } }, { step: 'deductible', values: { fen: 1_000_000, above: 10_000_000 } },
      { step: 'tier', values: { from: 1_000_000, to: 4_000_000, part: 3_000_000, rate: 8_000, product: 24_000_000_000 } },
      { step: 'tier', values: { from: 4_000_000, part: 7_000_000, rate: 9_000, product: 63_000_000_000 } },
      { step: 'sum', values: { fen: 8_700_000 } }, { step: 'paid-before', values: { paid: 800_000, fen: 7_900_000 } },
      { step: 'cap', values: { cap: 5_000_000, paid: 800_000, fen: 4_200_000 } }, { step: 'payout', values: { fen: 4_200_000 } },
    ])
    expect(working(perDiem, stay(0, { days: 10 }))).toEqual([{ step: 'per-diem', values: { days: 10, fromDay: 4, paid: 7, fen: 4_000, product: 280_000_000 } }, { step: 'payout', values: { fen: 28_000 } }])
  })
})

/** Thirds of a fen at each edge, where it shows how often somebody rounds. */
const odd: AidPolicy = {
  ...tiers, formula: { ...tiers.formula!, floor: 0, covers: [{ cover: 'employee', tiers: [{ to: 101, rate: 3_333 }, { to: 202, rate: 4_444 }, { to: null, rate: 5_555 }] }] },
}
const edgesOf = ({ formula }: AidPolicy) => formula!.covers[0]!.tiers

describe('对照：常见的两种错法，逃不过这些数', () => {
  const shares = (policy: AidPolicy, fen: number) => edgesOf(policy).map(({ to, rate }, at, all) => ({ part: Math.max(0, Math.min(fen, to ?? fen) - (all[at - 1]?.to ?? 0)), rate }))
  test('用小数算，差一分', () => {
    const float = (fen: number) => Math.round(shares(tiers, fen).reduce((sum, { part, rate }) => sum + part / 100 * (rate / 10_000), 0) * 100)
    expect([paid(tiers, stay(yuan(701.55))), float(yuan(701.55))]).toEqual([yuan(210.47), yuan(210.46)])
  })
  test('每一档都四舍五入，差一分', () => {
    const perTier = (fen: number) => shares(odd, fen).reduce((sum, { part, rate }) => sum + Math.round(part * rate / 10_000), 0)
    expect([paid(odd, stay(302)), perTier(302)]).toEqual([134, 135])
  })
  test('只舍不入的办法，就只舍', () => expect(paid({ formula: { ...odd.formula!, rounding: 'down' } }, stay(2))).toBe(0))
})

describe('性质', () => {
  const policy = fc.constantFrom(tiers, threshold, perDiem, odd)
  const amount = fc.oneof(fc.nat({ max: 500 }), fc.nat({ max: 12_000_000 }))
  const before = fc.record({ selfPay: fc.nat({ max: 6_000_000 }), paid: fc.nat({ max: 5_000_000 }) })
  const asked = fc.record({ selfPay: amount, days: fc.nat({ max: 400 }), before }).map((each): AidAsked => ({ cover: 'employee', ...each }))

  test('自付多了、住得久了，不会少补', () => {
    fc.assert(fc.property(policy, asked, fc.nat({ max: 100_000 }), fc.nat({ max: 20 }), (rules, each, fen, days) =>
      paid(rules, { ...each, selfPay: each.selfPay + fen, days: each.days + days }) >= paid(rules, each)), { numRuns: 1_000 })
  })
  test('加上已经补的，从不超过一年的封顶；是整数分，不是负数', () => {
    fc.assert(fc.property(policy, asked, (rules, each) => {
      const fen = paid(rules, each)
      return Number.isInteger(fen) && fen >= 0 && (fen === 0 || fen + each.before.paid <= rules.formula!.cap)
    }), { numRuns: 1_000 })
  })
  test('每一档的边上是连着的：过线一分，最多多补一分', () => {
    for (const rules of [tiers, threshold, odd]) {
      for (const edge of edgesOf(rules).flatMap(({ to }) => to ?? [])) {
        const around = [edge - 1, edge, edge + 1].map((selfPay) => paid(rules, stay(selfPay)))
        expect(around[1]! - around[0]!).toBeLessThanOrEqual(1)
        expect(around[2]! - around[1]!).toBeLessThanOrEqual(1)
      }
    }
  })
  test('一年里分几次补，和一次算清的一样多', () => {
    fc.assert(fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (stays) => {
      const bySteps = stays.reduce((year, selfPay) => ({ selfPay: year.selfPay + selfPay, paid: year.paid + paid(threshold, stay(selfPay, { before: year })) }), { selfPay: 0, paid: 0 })
      return bySteps.paid === paid(threshold, stay(bySteps.selfPay))
    }))
  })
})

describe('哪一版办法', () => {
  const all = [...aidPresets(2026, 100), ...aidPresets(2025, 0), { ...tiers, version: '2026-2', publishedAt: 500 }]
  const version = (day: string, now: number) => policyFor(all, 'aid-tiers', day, now)?.version
  test('没有这一年的，没有；还没公布的，不算数', () => {
    expect(version('2027-01-01', 600)).toBeUndefined()
    expect(version('2026-05-01', 99)).toBeUndefined()
  })
  test('看出院那天在哪一年；同一年有新的，用后公布的', () => {
    expect([version('2025-12-31', 600), version('2026-01-01', 499), version('2026-12-31', 500)]).toEqual(['2025-1', '2026-1', '2026-2'])
  })
})
