import fc from 'fast-check'
import { bytesToCrockford, crockford, crockfordToBytes, plainCrockford } from '../../../cloudfunctions/rules/crockford'

const bytes = (...all: number[]) => Uint8Array.from(all)

test.each([
  ['U 不在字母表里', 'U0'], ['标点', '0*'], ['汉字', '零零'], ['一个字装不下一个字节', '0'], ['末尾多出的位不是零', '01'], ['多一个字', '000'],
])('拒绝：%s', (_title, text) => expect(crockfordToBytes(text)).toBeUndefined())

test.each([['', []], ['00', [0]], ['ZW', [255]], ['ZZZZZZZZ', [255, 255, 255, 255, 255]]])('「%s」', (text, all) => {
  expect(bytesToCrockford(bytes(...all))).toBe(text)
  expect(crockfordToBytes(text)).toEqual(bytes(...all))
})
test('和按位写出来的一样：foobar', () => {
  // RFC 4648 的 foobar（MZXW6YTBOI），换成 Crockford 的字母表
  const rfc = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const expected = [...'MZXW6YTBOI'].map((one) => crockford[rfc.indexOf(one)]).join('')
  expect(bytesToCrockford(new TextEncoder().encode('foobar'))).toBe(expected)
})
test('小写、空格、横线、O、I、L 都读得懂', () => {
  expect(plainCrockford('o1-il xyz')).toBe('0111XYZ')
  expect(crockfordToBytes('z w')).toEqual(bytes(255))
})
test('性质：写出来再读回去，一个字节不差', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (all) => {
    const text = bytesToCrockford(all)
    expect(text.length).toBe(Math.ceil(all.length * 8 / 5))
    expect(crockfordToBytes(text)).toEqual(all)
  }), { numRuns: 500 })
})
