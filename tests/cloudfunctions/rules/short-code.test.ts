import fc from 'fast-check'
import { crockford } from '../../../cloudfunctions/rules/crockford'
import { readShortCode, shortCode, shortCodes, shownShortCode } from '../../../cloudfunctions/rules/short-code'

const code = shortCode(1_234_567_890)!

test.each([
  ['空的', ''], ['七个字', code.slice(1)], ['九个字', `${code}0`], ['汉字', '入场码入场码入场'], ['U', `U${code.slice(1)}`], ['负号', '-------'], ['校验是 *，没有这样的码', '000000Z*'],
])('拒绝：%s', (_title, typed) => expect(readShortCode(typed)).toBeUndefined())

test('照定义算的：1234567890 是 14SC0PJ，除以 37 余 19', () => {
  expect(code).toBe('14SC0PJ' + crockford[1_234_567_890 % 37])
  expect(shownShortCode(code)).toBe(`14SC-0PJ${code[7]}`)
})
test('校验落在五个符号上的数，没有码', () => {
  expect([31, 32, 33, 34, 35, 36, 37].map(shortCode)).toEqual(['000000ZZ', undefined, undefined, undefined, undefined, undefined, '00000150'])
})
test('最大的几个数也装得下，多一个就没有', () => {
  const last = [1, 2, 3, 4, 5, 6].map((back) => shortCode(shortCodes - back)).find((one) => one !== undefined)!
  expect([last.slice(0, 6), readShortCode(last)]).toEqual(['ZZZZZZ', last])
  expect([shortCode(shortCodes), shortCode(shortCodes + 1), shortCode(-1), shortCode(0.5)]).toEqual([undefined, undefined, undefined, undefined])
})

const anyCode = fc.integer({ min: 0, max: shortCodes - 1 }).map(shortCode).filter((one) => one !== undefined)
const place = fc.integer({ min: 0, max: 7 })

test('性质：怎么分组、大小写、O 当 0、I 和 L 当 1，读出来是同一个', () => {
  fc.assert(fc.property(anyCode, fc.constantFrom('I', 'l', '1'), fc.constantFrom('o', 'O', '0'), fc.constantFrom('-', ' ', ' - ', ''), (one, i, o, gap) => {
    const typed = [...one].map((letter) => letter === '1' ? i : letter === '0' ? o : letter.toLowerCase()).join(gap)
    return readShortCode(typed) === one && readShortCode(shownShortCode(one)) === one
  }), { numRuns: 1_000 })
})
test('性质：打错任何一个字，都认得出是错的', () => {
  fc.assert(fc.property(anyCode, place, fc.constantFrom(...crockford), (one, at, other) => {
    fc.pre(one[at] !== other)
    return readShortCode(one.slice(0, at) + other + one.slice(at + 1)) === undefined
  }), { numRuns: 5_000 })
})
test('性质：相邻两个字换了位，都认得出是错的', () => {
  fc.assert(fc.property(anyCode, fc.integer({ min: 0, max: 6 }), (one, at) => {
    fc.pre(one[at] !== one[at + 1])
    return readShortCode(one.slice(0, at) + one[at + 1]! + one[at]! + one.slice(at + 2)) === undefined
  }), { numRuns: 5_000 })
})
