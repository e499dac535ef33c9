import { fireEvent, screen, waitFor } from '@testing-library/react'
import { remembered } from '../../../../src/client/remembered'
import { answersOf, blank, factsOf, faultsOf } from '../../../../src/features/job/write/answers'
import WritePost from '../../../../src/features/job/write'
import { jobPost } from '../../jobs'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const { month: _month, ...facts } = jobPost()
const post = { ...facts, employerName: '廊坊安固机械有限公司', standing: 'draft', check: 'waiting', held: false, returned: null as object | null, changedAt: 1 }
const at = { lng: 116.8, lat: 39.9 }
const day = 86_400_000
let asked: any[]
beforeEach(() => {
  newPhone()
  remembered.postDrafts.set({})
  asked = []
})
function open(params: Record<string, string>, write: (call: any) => unknown = () => refused('server.failed'), held: object = post) {
  phone.params = params
  phone.answer = (_noun, call) => {
    if (call.action === 'deskPost') return ok(held)
    if (call.action === 'areas') return ok({ areas: [] })
    if (call.action === 'list') return ok({ rows: [], nextPage: null, asOf: Date.now(), demo: true })
    asked.push({ action: call.action, input: call.input })
    return write(call)
  }
  return openPage(WritePost)
}
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

describe('发出去之前，在那一栏旁边说清楚', () => {
  const whole = answersOf(facts as never, true, Date.now())
  test('对照：写全了的，一处毛病也没有', () => expect(faultsOf(whole)).toEqual({}))
  test.each([
    ['职位名一个字', { title: '工' }, 'title'], ['招零个人', { headcount: '0' }, 'headcount'], ['面议，不写数', { min: '', max: '' }, 'pay'], ['最低比最高高', { min: '9000', max: '8000' }, 'pay'],
    ['月薪少写一个零', { min: '500', max: '700' }, 'pay'], ['一件三块写成月薪', { method: 'monthly' as const, min: '3', max: '5' }, 'pay'], ['一个月的只写一头', { method: 'piece' as const, min: '3', max: '5', monthMin: '5000' }, 'month'],
    ['没说工资构成', { parts: [] }, 'parts'], ['没有地方', { area: null }, 'area'], ['没有班次', { shifts: [] }, 'shifts'], ['招十五岁的', { least: '15', most: '40' }, 'ages'], ['只写最小年龄', { least: '18', most: '' }, 'ages'],
    ['要押金', { duties: '入职交押金五百元。' }, 'duties'], ['押金藏在门牌里', { address: '园区 2 号楼，带押 金二百' }, 'address'],
  ])('%s', (_why, changes, field) => expect(Object.keys(faultsOf({ ...whole, ...changes }))).toEqual([field]))
  test('写的是元，送的是分；没选期限，还是原来那天；照抄的另算', () => {
    const now = Date.now()
    expect(factsOf({ ...whole, min: '5,500.5', max: '7000', days: null }, at, 123, now)).toMatchObject({ pay: { min: 550_050, max: 700_000 }, validThrough: 123 })
    const { validThrough } = factsOf({ ...whole, days: 90 }, at, 123, now)
    expect(validThrough).toBeGreaterThan(now + 88 * day)
    expect(validThrough).toBeLessThanOrEqual(now + 90 * day)
    expect(answersOf({ ...(facts as never as object), validThrough: now - 1 } as never, false, now).days).toBe(30)
    expect(blank.days).toBe(30)
  })
})

test('空着就交：一处一处标出来，什么也不送', async () => {
  remembered.castId.set('zhou')
  open({})
  await screen.findByLabelText('岗位名称')
  press('交给工会审')
  for (const words of ['写两个字以上', '写 1 到 999', '写一个数', '请选到乡镇街道或县区']) await screen.findByText(words)
  expect(asked).toEqual([])
})
test('退回的：工会的话写在那一栏旁边，改了那一栏就不再提；先存再交', async () => {
  remembered.castId.set('zhou')
  open({ id: post.id }, ({ action }) => ok({ ...post, standing: action === 'submitPost' ? 'submitted' : 'draft' }), { ...post, returned: { at: 1, reason: 'pay-unclear', text: '写清楚一件多少' } })
  await screen.findByText('工会：工资没写清楚。写清楚一件多少')
  type('最低（元）', '7500')
  expect(screen.queryByText(/^工会：/)).toBeNull()
  press('交给工会审')
  await screen.findByText('交给工会了')
  expect(asked.map(({ action }) => action)).toEqual(['savePost', 'submitPost'])
  expect(asked[0].input).toMatchObject({ id: post.id, facts: { pay: { min: 750_000 }, place: { at: facts.place.at } } })
})
test('写到一半关掉：再打开接着写；存到窗口就不留在手机上', async () => {
  remembered.castId.set('zhou')
  const { unmount } = open({})
  await screen.findByLabelText('岗位名称')
  type('岗位名称', '装卸工')
  await waitFor(() => expect(Object.values(remembered.postDrafts.get())).toHaveLength(1))
  unmount()
  open({})
  await screen.findByText(/^接着上次写的/)
  expect((screen.getByLabelText('岗位名称') as HTMLInputElement).value).toBe('装卸工')
  press('不要了，重新写')
  expect((screen.getByLabelText('岗位名称') as HTMLInputElement).value).toBe('')
  expect(remembered.postDrafts.get()).toEqual({})
})
test('照着再写一个：是新的一个，不动原来的', async () => {
  remembered.castId.set('zhou')
  open({ copy: post.id }, () => ok({ ...post, id: 'jp-copy1' }))
  await screen.findByDisplayValue('焊工')
  press('存草稿')
  await screen.findByText('草稿已存好')
  expect(asked[0].input.id).toBeNull()
})

test('存好以后问卷还是那一份：不重画，也就不忘了接着要交', async () => {
  remembered.castId.set('zhou')
  const { container } = open({ id: post.id }, () => ok({ ...post, changedAt: 2 }))
  const field = await screen.findByLabelText('岗位名称')
  // What is saved is fetched again, and that takes a while.
  const answer = phone.answer
  phone.answer = async (noun, call) => {
    if (call.action === 'deskPost') await new Promise((resolve) => setTimeout(resolve, 100))
    return answer(noun, call)
  }
  press('存草稿')
  await waitFor(() => expect(asked).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(container.contains(field)).toBe(true)
})
