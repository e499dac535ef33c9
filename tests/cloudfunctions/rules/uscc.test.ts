import fc from 'fast-check'
import { canonicalUscc, usccFault } from '../../../cloudfunctions/rules/uscc'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const withCheck = (body: string) => [...alphabet].map((check) => body + check).find((code) => usccFault(code) === undefined)!

test.each([
  ['少一位', '9144030071526726X', 'shape'], ['多一位', '9144030071526726XGG', 'shape'], ['空的', '', 'shape'],
  ['把 0 打成 O', '9144O30071526726XG', 'shape'], ['没有 I 这个字', '9144030071526726XI', 'shape'], ['地区码里有字母', '91A4030071526726XG', 'shape'],
  ['全角', '９144030071526726XG', 'shape'], ['末位错', '9144030071526726XH', 'checksum'], ['中间错一位', '9144030071526726YG', 'checksum'],
])('拒绝：%s', (_title, code, fault) => expect(usccFault(code)).toBe(fault))

// 两家上市公司公开的代码，两个自造的（81 开头是工会）
test.each(['9144030071526726XG', '91330100799655058B', '91131000MA07A1B2CJ', '81131000402060001F', '9144030071526726xg'])('%s 是对的', (code) => {
  expect(usccFault(code)).toBeUndefined()
})
test('小写存成大写', () => expect(canonicalUscc('9144030071526726xg')).toBe('9144030071526726XG'))

const letters = (length: number) => fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''))
const anyCode = fc.tuple(letters(2), fc.integer({ min: 110000, max: 659999 }), letters(9)).map(([head, area, body]) => withCheck(`${head}${area}${body}`))

test('性质：每个主体恰有一个校验码', () => {
  fc.assert(fc.property(anyCode, (code) => [...alphabet].filter((check) => usccFault(code.slice(0, 17) + check) === undefined).length === 1), { numRuns: 500 })
})
test('性质：改任何一位、换任何相邻两位，都不通过', () => {
  fc.assert(fc.property(anyCode, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (code, at, other) => {
    fc.pre(code[at] !== other)
    const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at]! + code.slice(at + 2)
    return usccFault(code.slice(0, at) + other + code.slice(at + 1)) !== undefined
      && (swapped === code || at === 17 || usccFault(swapped) !== undefined)
  }), { numRuns: 3_000 })
})
