import { kindOf } from '../../../../cloudfunctions/contract/kinds'
import { checkedOf, papersOf, sentAnswers, stepsOf, withKnown } from '../../../../src/features/matter/apply/form'

const kind = kindOf('legal-aid')
const known = [
  { field: 'name' as const, shown: '张*', source: 'joining', at: 1, until: null }, { field: 'mobile' as const, shown: '199****0001', source: 'joining', at: 1, until: null },
  { field: 'idNumber' as const, shown: '131***********1231', source: 'joining', at: 1, until: null }, { field: 'area' as const, shown: '131082', source: 'joining', at: 1, until: null },
]
const ids = (answers: object, care = false) => stepsOf(kind, answers as never, care).map((step) => (typeof step === 'string' ? step : step.questions.map(({ id }) => id).join('+')))

test('一页一件事；关怀版一页一个问题', () => {
  expect(ids({})).toEqual(['claim+migrant+amount+employer+story', 'persons+income+calamity', 'name+idNumber+mobile+area', 'papers', 'check'])
  expect(ids({}, true)).toEqual(['claim', 'migrant', 'amount', 'employer', 'story', 'persons', 'income', 'calamity', 'name', 'idNumber', 'mobile', 'area', 'papers', 'check'])
})
test('全都知道的一页不停；最后一眼看得到，号码是遮着的；送出去的只说是知道的', () => {
  const answers = withKnown(kind, { claim: 'wages' }, known)
  expect(ids(answers)).toEqual(['claim+migrant+amount+employer+story', 'persons+income+calamity', 'papers', 'check'])
  expect(checkedOf(kind, answers, known).find(({ id }) => id === 'who')!.rows.map(({ text }) => text)).toEqual(['张*', '131***********1231', '199****0001', '三河市'])
  expect(sentAnswers(kind, answers)).toEqual({ claim: 'wages', name: { known: true }, idNumber: { known: true }, mobile: { known: true }, area: { known: true } })
})
test('自己写了的，不拿知道的盖掉；要改的，又问一遍', () => {
  expect(withKnown(kind, { name: '李四' }, known).name).toBe('李四')
  expect(ids(withKnown(kind, { name: null }, known))).toContain('name+idNumber+mobile+area')
})
test('跟着答案走的材料：欠薪的有工资凭据；有的就带上，缺的说出来', () => {
  expect(papersOf(kind, { claim: 'wages' }, [{ kind: 'wage-proof' }])).toMatchObject({ needed: ['id-front'], missing: ['id-front'], sendable: ['wage-proof'] })
  expect(papersOf(kind, { claim: 'injury' }, []).optional).not.toContain('wage-proof')
})
