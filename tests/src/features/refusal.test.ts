import { kindOf } from '../../../cloudfunctions/contract/kinds'
import { refusalOf } from '../../../src/features/matter/_parts/refusal'

const explain = refusalOf(kindOf('mutual-aid'))

test('说得出是哪一项、为什么；别的拒绝用平常的话', () => {
  expect(explain({ code: 'answer.faulty', details: { question: 'lateReason', fault: 'missing' } })).toBe('报晚了的原因：这一项要填')
  expect(explain({ code: 'answer.faulty', details: { question: 'slip', fault: 'shape' } })).toBe('银行回单号：写得不对，请核对')
  expect(explain({ code: 'rule.refused', details: { why: 'cap', left: 1 } })).toMatch(/额度不够/)
  expect(explain({ code: 'rule.refused', details: { why: 'unheard-of' } })).toBeNull()
  expect(explain({ code: 'answer.faulty', details: { question: 'nobody-asks', fault: 'missing' } })).toBeNull()
  expect(explain({ code: 'case.changed', details: {} })).toBeNull()
})
