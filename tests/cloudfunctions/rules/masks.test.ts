import fc from 'fast-check'
import { isMobile, maskMobile, maskName } from '../../../cloudfunctions/rules/masks'

test.each(['12800000001', '1380000000', '138000000011', '23800000001', '+8613800000001', '138 0000 0001', '１3800000001', '', '13800000001\n'])('「%s」不是手机号', (text) => {
  expect(isMobile(text)).toBe(false)
  expect(maskMobile(text)).toBe('****')
})
test.each([['13800000001', '138****0001'], ['19900001234', '199****1234']])('%s 写成 %s', (mobile, masked) => {
  expect(isMobile(mobile)).toBe(true)
  expect(maskMobile(mobile)).toBe(masked)
})
test.each([['张三', '张*'], ['张三丰', '张*'], ['买买提·吐尔逊', '买*'], ['𠮷田', '𠮷*'], [' 王五', '王*'], ['', '*'], ['  ', '*']])('「%s」写成 %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})
const mobiles = fc.tuple(fc.integer({ min: 130, max: 199 }), fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([head, middle, tail]) => [String(head), String(middle).padStart(4, '0'), String(tail).padStart(4, '0')] as const)

test('性质：中间四位是什么，遮住之后看不出来；姓后面是什么也一样', () => {
  fc.assert(fc.property(mobiles, fc.string({ unit: 'grapheme' }), ([head, middle, tail], rest) => {
    expect(maskMobile(head + middle + tail)).toBe(maskMobile(`${head}0000${tail}`))
    expect(maskName(`李${rest}`)).toBe('李*')
  }))
})
