import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { remembered } from '../../../../src/client/remembered'
import Apply from '../../../../src/features/study/apply'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const day = 86_400_000
const now = Date.now()
const round = { id: 'sr-now', demo: true, title: '2026 年求学圆梦行动', opens: now - day, closes: now + 9 * day, papersUntil: now + 20 * day, starts: now + 90 * day, phone: '0316-12351', instalments: [] }
const row = (id: string, major: string) => ({ id, demo: true, round: 'sr-now', institution: '京南理工学院', major, field: 'mechanical', level: 'junior-college', capacity: 30, left: 3, waiting: 0 })
let asked: any[]
let known: object[]
beforeEach(() => {
  newPhone()
  remembered.studyDraft.set(null)
  asked = []
  known = []
  phone.answer = (_noun, call) => {
    if (call.action === 'catalogue') return ok({ round, rows: [row('oc-degree-01', '机电一体化技术'), row('oc-degree-02', '电气自动化技术')], institutions: [], asOf: Date.now(), demo: true })
    if (call.action === 'papers') return ok({ rows: [{ kind: 'diploma', url: null, at: now - day, inUse: false }], asOf: Date.now() })
    if (call.action === 'known') return ok({ rows: known, asOf: Date.now() })
    asked.push(call)
    return refused('study.elsewhere')
  }
  phone.params = { first: 'oc-degree-01' }
})
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
async function toIdentity() {
  openPage(Apply)
  await screen.findByText('第一志愿')
  press('下一步')
}

test('没填、填错的，说在那一格旁边，不往下走', async () => {
  await toIdentity()
  press('下一步')
  for (const words of ['请写身份证上的名字', '请写 11 位手机号', '请对照身份证再看一遍', '请选一个地方']) expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByText('核对一下')).toBeNull()
})
test('写到一半被杀掉，再打开还在那一步，写的都在；换一个人拿着手机，看不到', async () => {
  await toIdentity()
  act(() => remembered.studyDraft.set({ ...remembered.studyDraft.get()!, name: '马有才', idNumber: '131099199001011231' }))
  cleanup()
  openPage(Apply)
  expect(await screen.findByDisplayValue('131099199001011231')).toBeTruthy()
  cleanup()
  remembered.studyDraft.set({ ...remembered.studyDraft.get()!, person: 'li' })
  openPage(Apply)
  await screen.findByText('第一志愿')
  expect(screen.queryByDisplayValue('131099199001011231')).toBeNull()
})
test('没同意，不发；同意了才发，只带材料库里有的；被拒绝说得出为什么，草稿还在', async () => {
  remembered.studyDraft.set({
    person: 'wechat', step: 3, first: 'oc-degree-01', second: null, adjust: true, name: '马有才', mobile: '19900007001', idNumber: '131099199001011231', area: '131082', facts: { householdInHebei: true, diploma: 'senior-middle' },
  })
  openPage(Apply)
  await screen.findByText(/还缺：身份证人像面、身份证国徽面、户口本/)
  press('提交申请')
  expect(screen.getByText('请先同意，才能提交')).toBeTruthy()
  expect(asked).toEqual([])
  press('同意工会查看这些材料', 'switch')
  press('提交申请')
  expect(await screen.findByText(/这个身份证号这一轮已经申请过/)).toBeTruthy()
  expect(asked[0].input).toMatchObject({ round: 'sr-now', first: 'oc-degree-01', papers: ['diploma'], consent: true, facts: { householdInHebei: true, diploma: 'senior-middle' } })
  expect(remembered.studyDraft.get()?.name).toBe('马有才')
})
test('别处填过的不再问，只露头尾；提交的是“用以前的”，号码不在这部手机上；想改点一下就能改', async () => {
  known = [['name', '马*'], ['mobile', '199****7001'], ['idNumber', '131***********1231'], ['area', '131082'], ['householdInHebei', true], ['diploma', 'senior-middle']]
    .map(([field, shown]) => ({ field, shown, source: 'job', at: now - day, until: null }))
  await toIdentity()
  expect(screen.getByText('马*')).toBeTruthy()
  press('手机号，改')
  fireEvent.input(screen.getByLabelText('手机号'), { target: { value: '19900007002' } })
  press('下一步')
  press('下一步')
  await screen.findByText('核对一下')
  press('同意工会查看这些材料', 'switch')
  press('提交申请')
  await screen.findByText(/这个身份证号这一轮已经申请过/)
  expect(asked[0].input).toMatchObject({ name: { known: true }, idNumber: { known: true }, mobile: '19900007002', area: '131082', facts: { householdInHebei: true, diploma: 'senior-middle' } })
})
