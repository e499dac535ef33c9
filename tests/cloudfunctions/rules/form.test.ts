import fc from 'fast-check'
import type { Question, Step } from '../../../cloudfunctions/contract/kinds'
import { canonicalAnswers, faultsIn, faultsOf, isFormula, luhnFails, questionsOf } from '../../../cloudfunctions/rules/form'
import { readable, yuan } from '../../../cloudfunctions/rules/readable'

const now = Date.parse('2026-11-23T10:00+08:00')
const fault = (question: object, given: unknown) => faultsOf({ id: 'q', words: '问', ...question } as Question, given as never, now)[0]?.fault ?? 'ok'

test.each([
  ['身份证', { ask: 'id-card' }, '131099199001011231', 'ok'],
  ['小写 x', { ask: 'id-card' }, '11010519491231002x', 'ok'],
  ['错一位', { ask: 'id-card' }, '131099199001011232', 'checksum'],
  ['没有这一天', { ask: 'id-card' }, '131099202302291237', 'checksum'],
  ['手机号少一位', { ask: 'mobile' }, '1990000000', 'shape'],
  ['手机号', { ask: 'mobile' }, '19900000001', 'ok'],
  ['名字里有空格', { ask: 'name' }, '张 三', 'shape'],
  ['少数民族的名字', { ask: 'name' }, '买买提·艾力', 'ok'],
  ['信用代码', { ask: 'text', min: 18, max: 18, pattern: 'uscc' }, '91131000MA07A1B2CJ', 'ok'],
  ['信用代码错一位', { ask: 'text', min: 18, max: 18, pattern: 'uscc' }, '91131000MA07A1B2CK', 'checksum'],
  ['银行卡不过校验也收', { ask: 'text', min: 16, max: 23, pattern: 'bank-card' }, '6217000010000000004', 'ok'],
  ['银行卡有字母', { ask: 'text', min: 16, max: 23, pattern: 'bank-card' }, '62170000100000000A3', 'shape'],
  ['没有的选项', { ask: 'choice', of: [{ code: 'a', words: '甲' }] }, 'b', 'shape'],
  ['二月三十', { ask: 'day', range: 'any' }, '2026-02-30', 'date'],
  ['还没到的出院', { ask: 'day', range: 'past' }, '2026-11-24', 'future'],
  ['今天出院', { ask: 'day', range: 'past' }, '2026-11-23', 'ok'],
  ['过去的约见', { ask: 'day', range: 'future' }, '2026-11-22', 'past'],
  ['钱有零头', { ask: 'fen', most: 100 }, 1.5, 'shape'],
  ['钱是负的', { ask: 'fen', most: 100 }, -1, 'too-small'],
  ['钱太多', { ask: 'fen', most: 100 }, 101, 'too-large'],
  ['不是数', { ask: 'count', min: 1, max: 3 }, '2', 'shape'],
  ['算不清的数', { ask: 'fen', most: 1e18 }, 2 ** 53, 'shape'],
  ['公式', { ask: 'text', min: 1, max: 50 }, '=HYPERLINK("http://x","点我")', 'formula'],
  ['另一种公式', { ask: 'text', min: 1, max: 50 }, '-2+3+cmd|\' /C calc\'!A0', 'formula'],
  ['破折号开头的话不是公式', { ask: 'text', min: 1, max: 50 }, '- 晚上总是锁门', 'ok'],
  ['运算符也只是字', { ask: 'text', min: 1, max: 50 }, '$where: 1', 'ok'],
  ['对象不是字', { ask: 'text', min: 1, max: 50 }, [{ $ne: '' }], 'shape'],
])('%s', (_what, question, given, expected) => expect(fault(question, given)).toBe(expected))

test('银行卡的校验位只提醒', () => expect([luhnFails('6217000010000000003'), luhnFails('6217 0000 1000 0000 004')]).toEqual([false, true]))

const steps: Step[] = [{ id: 's', words: '事', questions: [
  { id: 'kind', words: '哪一种', ask: 'choice', of: [{ code: 'a', words: '甲' }, { code: 'b', words: '乙' }] },
  { id: 'why', words: '为什么', ask: 'text', min: 2, max: 20, when: { question: 'kind', is: ['b'] } },
  { id: 'much', words: '多少', ask: 'fen', most: 1e9, optional: true, when: { question: 'why', is: ['很多'] } },
  { id: 'people', words: '家人', ask: 'rows', min: 0, most: 3, of: [{ id: 'name', words: '姓名', ask: 'name' }] },
] }]
test('没问到的不用答，答了也不收；跟着的一串都不问', () => {
  const faults = (answers: object) => faultsIn(steps, answers as never, { now, known: new Set() }).map(({ question, fault: one }) => `${question} ${one}`)
  expect(faults({ kind: 'a' })).toEqual([])
  expect(faults({ kind: 'b' })).toEqual(['why missing'])
  expect(faults({ kind: 'a', why: '很多', much: 3 })).toEqual(['why unasked', 'much unasked'])
  expect(faults({ kind: 'a', people: [{ name: '李四' }, { name: 'x' }, {}] })).toEqual(['people.1.name shape', 'people.2.name missing'])
  expect(questionsOf(steps, { kind: 'a', why: '很多' }).map(({ id }) => id)).toEqual(['kind', 'people'])
})
test('留下的只有问到的，留两遍是一样的；读出来的一行不少', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
  fc.assert(fc.property(fc.record({ kind: fc.constantFrom('a', 'b'), why: value, much: value, extra: value }, { requiredKeys: ['kind'] }), (answers) => {
    const kept = canonicalAnswers(steps, answers as never)
    expect(canonicalAnswers(steps, kept)).toEqual(kept)
    expect(Object.keys(kept)).not.toContain('extra')
    expect(readable(steps, kept).flatMap(({ rows }) => rows).map(({ question }) => question)).toEqual(Object.keys(kept))
  }))
})
test('钱按分记，写成元', () => expect([0, 5, 150_035, 5_000_000, -120].map(yuan)).toEqual(['0.00', '0.05', '1,500.35', '50,000.00', '-1.20']))
test('公式看开头', () => expect([' =1', '@x', '+1(2)', '+86 手机', '正常'].map(isFormula)).toEqual([true, true, true, false, false]))
