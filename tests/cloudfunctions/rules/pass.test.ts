import { createPublicKey, createPrivateKey, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { passStates } from '../../../cloudfunctions/contract/pass'
import { crockford } from '../../../cloudfunctions/rules/crockford'
import { decodePass, encodePass, type Door, type Pass, passMessage, passState } from '../../../cloudfunctions/rules/pass'

// RFC 8032 第一组测试向量的私钥
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
const key = createPrivateKey({ key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'), format: 'der', type: 'pkcs8' })
const publicKey = createPublicKey(key)
const signature = (pass: Pass) => new Uint8Array(sign(null, passMessage(pass), key))
const issue = (pass: Pass) => encodePass(pass, signature(pass))

const at = (clock: string) => Date.parse(`2026-11-22T${clock}+08:00`)
const pass: Pass = { occasion: 7, slot: 2, size: 3, serial: 41, notBefore: at('08:30:00'), notAfter: at('11:00:00') }
const door: Door = { occasion: 7, now: at('09:00:00'), seen: () => false, verify: (message, signed) => verify(null, message, publicKey, signed) }
const check = (text: string, more: Partial<Door> = {}) => passState(decodePass(text), { ...door, ...more })
const text = issue(pass)

describe('门口不让进', () => {
  const forged = encodePass({ ...pass, serial: 42 }, signature(pass))
  test.each([
    ['空的', '', 'unreadable'], ['网址', 'https://example.com/7', 'unreadable'], ['少一个字', text.slice(1), 'unreadable'], ['多一个字', `${text}0`, 'unreadable'],
    ['另一个版本', `08${text.slice(2)}`, 'unreadable'], ['改了编号的', forged, 'forged'], ['改了人数的', encodePass({ ...pass, size: 9 }, signature(pass)), 'forged'],
    ['签名全是零', encodePass(pass, new Uint8Array(64)), 'forged'],
  ])('%s', (_title, scanned, state) => expect(check(scanned)).toBe(state))
  test.each([
    ['别的场次', { occasion: 8 }, 'not-this-occasion'], ['早一秒', { now: at('08:29:59') }, 'too-early'], ['结束那一刻', { now: at('11:00:00') }, 'expired'],
    ['进过了', { seen: (serial: number) => serial === 41 }, 'already-used'], ['进过了又过了点，说进过了', { seen: () => true, now: at('12:00:00') }, 'already-used'],
    ['对照：不验签就放行改过的码', { verify: () => true }, 'valid'],
  ] as [string, Partial<Door>, string][])('%s', (title, more, state) => expect(check(title.startsWith('对照') ? forged : text, more)).toBe(state))

  test.each([
    ['编号装不下', { serial: 2 ** 32 }], ['人数装不下', { size: 256 }], ['负数', { slot: -1 }], ['不是整分', { notBefore: at('08:30:01') }], ['半个', { size: 1.5 }], ['不是数', { serial: NaN }],
  ])('发不出来：%s', (_title, more) => expect(() => passMessage({ ...pass, ...more })).toThrow(RangeError))
  test('签名短了发不出来', () => expect(() => encodePass(pass, new Uint8Array(63))).toThrow(RangeError))
})

test('对的码，开始那一刻到结束前一刻都让进；小写也读得出', () => {
  expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{133}$/)
  expect(decodePass(text)?.pass).toEqual(pass)
  expect([check(text), check(text.toLowerCase()), check(text, { now: pass.notBefore }), check(text, { now: pass.notAfter - 1 })]).toEqual(['valid', 'valid', 'valid', 'valid'])
})
test('签的是这些字节', () => {
  expect(Buffer.from(passMessage(pass)).toString('hex')).toBe('01' + '00000007' + '02' + '03' + '00000029' + (pass.notBefore / 60_000).toString(16).padStart(8, '0') + (pass.notAfter / 60_000).toString(16).padStart(8, '0'))
})

const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const u8 = fc.integer({ min: 0, max: 255 })
const anyPass = fc.record({ occasion: u32, slot: u8, size: u8, serial: u32, notBefore: u32.map((n) => n * 60_000), notAfter: u32.map((n) => n * 60_000) })

test('性质：发出去再读回来，一样不差', () => {
  fc.assert(fc.property(anyPass, fc.uint8Array({ minLength: 64, maxLength: 64 }), (any, signed) => {
    expect(decodePass(encodePass(any, signed))).toEqual({ pass: any, message: passMessage(any), signature: signed })
  }))
})
test('性质：改任何一个字都进不去', () => {
  fc.assert(fc.property(anyPass, fc.integer({ min: 0, max: 132 }), fc.constantFrom(...crockford), (any, place, other) => {
    const issued = issue(any)
    fc.pre(issued[place] !== other)
    expect(['forged', 'unreadable']).toContain(check(issued.slice(0, place) + other + issued.slice(place + 1), { occasion: any.occasion }))
  }), { numRuns: 500 })
})
test('十万个乱码：答复总是那七个里的一个，没有一个能进，没有一个报错', () => {
  const seen = new Set<string>()
  const letters = fc.array(fc.constantFrom(...crockford), { minLength: 133, maxLength: 133 }).map((all) => all.join(''))
  const framed = letters.map((all) => text.slice(0, 2) + all.slice(2, 132) + (all.charCodeAt(132) % 2 ? '0' : 'G'))
  const anything = fc.oneof(framed, letters, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 500, size: 'max' }))
  fc.assert(fc.property(anything, (scanned) => {
    const state = check(scanned)
    seen.add(state)
    return passStates.includes(state) && state !== 'valid'
  }), { numRuns: 100_000 })
  expect([...seen].sort()).toEqual(['forged', 'unreadable'])
})
