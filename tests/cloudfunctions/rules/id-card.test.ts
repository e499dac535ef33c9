import fc from 'fast-check'
import { birthDateOf, canonicalIdCard, idCardFault, sexOf } from '../../../cloudfunctions/rules/id-card'

const now = Date.parse('2026-11-22T10:00:00+08:00')
/** 131099 未分配给任何地方，不会撞到真人。 */
const valid = ['131099199001011231', '131099198506150013', '131099197202290047', '131099200112311187']

/** 照国标另算一遍校验码（GB 11643：2 的幂模 11），不用被测的权重表。 */
function withCheck(seventeen: string): string {
  const sum = [...seventeen].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  const check = (12 - sum % 11) % 11
  return seventeen + (check === 10 ? 'X' : String(check))
}

test.each([
  ['少一位', '13109919900101123', 'shape'], ['多一位', '1310991990010112311', 'shape'], ['空的', '', 'shape'],
  ['中间有空格', '131099 19900101123', 'shape'], ['全角数字', '１31099199001011231', 'shape'], ['X 在中间', '1310991990X1011231', 'shape'],
  ['末位换行', '131099199001011231\n', 'shape'], ['十五位的旧号码', '131099900101123', 'shape'],
  ['2023 年没有 2 月 29 日', withCheck('13109920230229123'), 'date'], ['没有 13 月', withCheck('13109919901301123'), 'date'],
  ['没有 0 日', withCheck('13109919900100123'), 'date'], ['没有 31 日的月', withCheck('13109919900431123'), 'date'],
  ['明天才出生', withCheck('13109920261123123'), 'future'], ['一百三十一年前', withCheck('13109918950101123'), 'too-old'],
])('拒绝：%s', (_title, number, fault) => expect(idCardFault(number, now)).toBe(fault))

test.each([...valid, '11010519491231002X', '11010519491231002x', withCheck('13109920261122123')])('%s 是对的', (number) => {
  expect(idCardFault(number, now)).toBeUndefined()
})
test('今天按上海的日历：零点一过，今天出生的就不算将来', () => {
  const born = withCheck('13109920261123123')
  expect(idCardFault(born, Date.parse('2026-11-22T15:59:59Z'))).toBe('future')
  expect(idCardFault(born, Date.parse('2026-11-22T16:00:00Z'))).toBeUndefined()
})
test('读得出生日和性别；小写 x 存成大写', () => {
  expect([birthDateOf(valid[2]!), sexOf(valid[2]!), sexOf(valid[0]!)]).toEqual(['1972-02-29', 'female', 'male'])
  expect(canonicalIdCard('11010519491231002x')).toBe('11010519491231002X')
})

const anyNumber = fc.tuple(fc.integer({ min: 110000, max: 829999 }), fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 999 }))
  .map(([area, day, order]) => withCheck(`${area}${new Date(Date.UTC(1910, 0, 1 + day)).toISOString().slice(0, 10).replace(/-/g, '')}${String(order).padStart(3, '0')}`))

test('性质：照国标造的号码都通过', () => {
  fc.assert(fc.property(anyNumber, (number) => idCardFault(number, now) === undefined), { numRuns: 1_000 })
})
test('性质：改任何一位、换任何相邻两位，都不通过', () => {
  fc.assert(fc.property(anyNumber, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...'0123456789X'), (number, at, other) => {
    fc.pre(number[at] !== other)
    const swapped = number.slice(0, at) + (number[at + 1] ?? '') + number[at]! + number.slice(at + 2)
    return idCardFault(number.slice(0, at) + other + number.slice(at + 1), now) !== undefined
      && (swapped === number || at === 17 || idCardFault(swapped, now) !== undefined)
  }), { numRuns: 3_000 })
})
