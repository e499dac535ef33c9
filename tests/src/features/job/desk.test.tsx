import { fireEvent, screen } from '@testing-library/react'
import type { Applicant } from '../../../../cloudfunctions/contract/application'
import { queryClient } from '../../../../src/client/query-client'
import EmployerDesk from '../../../../src/features/job/desk'
import { jobPost } from '../../jobs'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const { month: _month, ...facts } = jobPost()
const post = { ...facts, applicants: { all: 1, unread: 1 }, employerName: '廊坊安固机械有限公司', standing: 'listed', check: 'pass', held: false, returned: null, changedAt: 0 }
let number = 0
let person: Applicant
let asked: any[]
beforeEach(() => {
  newPhone()
  asked = []
  person = {
    id: `ap-${String(++number).padStart(24, '0')}`, post: { id: post.id, title: post.title }, fair: null, wish: null, state: 'applied', name: '马*', age: 36, area: '131082', occupation: null,
    diploma: null, years: 8, at: Date.now(), interview: null, skills: '焊工证', wanted: '', history: [{ to: 'applied', at: Date.now(), by: 'worker' }], mobileOpens: false,
  }
})
async function open(changes: Partial<Applicant> = {}, write: (call: any) => unknown = () => refused('server.failed')) {
  person = { ...person, ...changes }
  phone.answer = (_noun, call) => {
    if (call.action === 'deskPosts') return ok({ rows: [post], nextPage: null, asOf: Date.now() })
    if (call.action === 'applicants') return ok({ rows: [person], nextPage: null, asOf: Date.now() })
    if (call.action === 'deskEmployer') return ok({ employer: null })
    if (call.action === 'applicant') return ok(person)
    // A wish of an earlier test that is tried again is no wish of this one.
    if ((call.input as { id: string }).id !== person.id) return refused('server.failed')
    asked.push({ action: call.action, input: call.input })
    return write(call)
  }
  openPage(EmployerDesk)
  fireEvent.click(await screen.findByRole('button', { name: /^焊工/ }))
  fireEvent.click(await screen.findByRole('button', { name: /^马/ }))
  await screen.findByText('焊工证')
}
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

test('不是招聘单位：说清楚，不叫人白白再试', async () => {
  phone.answer = () => refused('role.required')
  openPage(EmployerDesk)
  await screen.findByText('这项工作不在您的职责里')
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})
test('没看之前只有一个姓，没有手机号，也只能先看', async () => {
  await open()
  expect(screen.queryByText('看手机号')).toBeNull()
  expect(screen.queryByText('约面试')).toBeNull()
  press('看简历')
  await screen.findByText(/我们这边出错了|正在/)
  expect(asked[0]).toEqual({ action: 'moveApplication', input: { id: person.id, to: 'read' } })
})
test('约面试缺了时间地点：说缺什么，不发出去', async () => {
  await open({ state: 'read', name: '马有才' })
  press('约面试')
  press('发出面试邀请')
  for (const words of ['请选日子和时间', '请写清楚地点']) expect(screen.getByText(words)).toBeTruthy()
  expect(asked).toEqual([])
})
test('时间地点都有，发出去就是那一刻那个地方', async () => {
  await open({ state: 'read', name: '马有才' }, ({ input }) => { person = { ...person, state: 'interview', interview: input.interview, mobileOpens: true }; return ok(person) })
  press('约面试')
  fireEvent.click(screen.getAllByRole('checkbox', { name: /月/ })[0]!)
  press('9:30', 'checkbox')
  fireEvent.input(screen.getByLabelText('面试地点'), { target: { value: '园区 2 号楼 301' } })
  press('发出面试邀请')
  await screen.findByText('面试邀请已发出')
  const { at, place } = asked[0].input.interview
  expect(new Date(at + 8 * 3_600_000).toISOString()).toMatch(/T09:30:00/)
  expect(at).toBeGreaterThan(Date.now())
  expect(place).toBe('园区 2 号楼 301')
})
test('手机号一次一次地看；不让看就说为什么', async () => {
  let opens = false
  await open({ state: 'interview', name: '马有才', mobileOpens: true }, () => (opens ? ok({ mobile: '19900007001' }) : refused('mobile.closed')))
  press('看手机号')
  await screen.findByText(/现在还不能看手机号/)
  opens = true
  press('看手机号')
  await screen.findByText('19900007001')
})
test('别人的名字不留在这部手机上', async () => {
  await open({ state: 'read', name: '马有才' })
  await new Promise((resolve) => setTimeout(resolve, 1_300))
  expect(queryClient.getQueryCache().find({ queryKey: ['job', 'applicant', person.id] })).toBeTruthy()
  const kept = JSON.stringify(phone.storage.get('hall.seen') ?? '')
  expect(kept).toContain('desk-posts')
  expect(kept).not.toContain('马有才')
})

test('名单上写着多少人投、几份没看；退回的写着工会的话；撤下先问一次', async () => {
  let standing = 'listed'
  phone.answer = (_noun, call) => {
    if (call.action === 'deskPosts') return ok({ rows: [{ ...post, standing, returned: { at: 1, reason: 'pay-unclear', text: '写清楚一件多少' }, applicants: { all: 3, unread: 2 } }], nextPage: null, asOf: Date.now() })
    if (call.action === 'deskEmployer') return ok({ employer: null })
    if (call.action === 'applicants') return ok({ rows: [], nextPage: null, asOf: Date.now() })
    if (call.action === 'withdrawPost') standing = 'withdrawn'
    return ok({ ...post, standing })
  }
  openPage(EmployerDesk)
  fireEvent.click(await screen.findByRole('button', { name: /^焊工，3 人投，2 份没看/ }))
  await screen.findByText('工会退回：工资没写清楚。写清楚一件多少')
  press('撤下')
  expect(standing).toBe('listed')
  press('确定撤下')
  await screen.findByText('已撤下', { selector: '.tag' })
  press('修改')
  expect(phone.done).toContain(`open /features/job/write/index?id=${post.id}`)
})
