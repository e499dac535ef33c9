import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { acceptsRotatingCode, codeOfStep, rotatingCode, rotatingStepMs } from '../../../cloudfunctions/rules/rotating-code'

const keyed = (key: string, hash = 'sha1') => (message: Uint8Array) => new Uint8Array(createHmac(hash, key).update(message).digest())
const rfc = keyed('12345678901234567890')

// RFC 4226 附录 D
test.each(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map((code, step) => [step, code] as const))('第 %i 步是 %s', (step, code) => {
  expect(codeOfStep(rfc, step)).toBe(code)
})
// RFC 6238 附录 B，取后六位；最后一行的步数超过 32 位整数能表示的秒数
test.each([[59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037'], [20000000000, '353130']])('第 %i 秒显示 %s', (second, code) => {
  expect(rotatingCode(rfc, second * 1_000)).toBe(code)
})
test('SHA-256 也合 RFC 6238', () => expect(rotatingCode(keyed('12345678901234567890123456789012', 'sha256'), 59_000)).toBe('119246'))

test('这一步和上一步的认，再早的、下一步的、乱写的都不认', () => {
  const now = Date.parse('2026-11-22T09:00:10+08:00')
  const shown = (steps: number) => rotatingCode(rfc, now + steps * rotatingStepMs)
  expect([-2, -1, 0, 1].map((steps) => acceptsRotatingCode(rfc, shown(steps), now))).toEqual([false, true, true, false])
  expect(['', '12345', `${shown(0)}0`, ` ${shown(0)}`, '一二三四五六'].map((code) => acceptsRotatingCode(rfc, code, now))).toEqual([false, false, false, false, false])
})
test('别的场地的码不认', () => {
  const now = Date.parse('2026-11-22T09:00:10+08:00')
  expect(acceptsRotatingCode(keyed('another-venue-key-xx'), rotatingCode(rfc, now), now)).toBe(false)
})
test('性质：总是六位数字，显示之后 30 秒内一定认得', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: rotatingStepMs }), (now, later) => {
    const code = rotatingCode(rfc, now)
    return /^\d{6}$/.test(code) && acceptsRotatingCode(rfc, code, now + later)
  }), { numRuns: 500 })
})
