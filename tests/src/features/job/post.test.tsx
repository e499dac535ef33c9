import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { queryClient } from '../../../../src/client/query-client'
import { jobQueries } from '../../../../src/client/job-queries'
import JobPostPage from '../../../../src/features/job/post'
import { application, jobPost, type PostSeen, postSeen, profile } from '../../jobs'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

let id: string
let number = 0
let asked: { action: string; input: any }[]
beforeEach(() => {
  newPhone()
  // Wishes of one test must not be seen by the next.
  id = `jp-test${++number}`
  asked = []
})
type Write = (call: { action: string; input: any }) => unknown
function open(given: Partial<PostSeen> = {}, write: Write = () => refused('server.failed'), own = profile()) {
  let mine = given.mine ?? null
  phone.params = { id, fair: 'oc-fair-spring' }
  phone.answer = (_noun, call) => {
    if (call.action === 'post') return ok(postSeen({ ...given, post: { ...(given.post ?? jobPost()), id }, mine }))
    if (call.action === 'profile') return ok(own)
    asked.push({ action: call.action, input: call.input })
    const answer = write(call as never) as { ok: boolean; data?: any }
    if (answer.ok && call.action === 'apply') mine = answer.data
    return answer
  }
  openPage(JobPostPage)
  return screen.findByText('工会提醒：入职不用交任何钱')
}
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const sheet = () => screen.findByText('这家单位看得到什么')

test('不招了：不叫人白白再试，给别的路', async () => {
  phone.params = { id }
  phone.answer = () => refused('post.over')
  openPage(JobPostPage)
  await screen.findByText('这个岗位已经不招了')
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  press('看别的岗位')
  expect(phone.done).toContain('open /features/job/find/index?')
})
test('没同意，发不出去；同意了只发给这一家，带着说明的版本', async () => {
  await open({}, () => ok(application({ post: { id, title: '焊工' } })))
  press('投递简历')
  await sheet()
  press('同意并投递')
  expect(asked).toEqual([])
  press(/^我同意把简历给廊坊安固机械有限公司看/, 'switch')
  press('同意并投递')
  await screen.findByText('已投递 · 看进展')
  expect(asked).toEqual([{ action: 'apply', input: { post: id, fair: 'oc-fair-spring', consent: true, consentVersion: '2026-11' } }])
})
test('没有简历：先去填，填好了自己回来接着投，只问一次', async () => {
  await open({}, undefined, profile({ missing: ['mobile'], mobile: null }))
  press('投递简历')
  await waitFor(() => expect(phone.done.filter((line) => line.includes('resume'))).toEqual(['open /features/job/resume/index?back=1']))
  expect(screen.queryByText('这家单位看得到什么')).toBeNull()
  act(() => void queryClient.setQueryData(jobQueries.profile().queryKey, profile()))
  await sheet()
  expect(phone.done.filter((line) => line.includes('resume'))).toHaveLength(1)
})
test('窗口拒绝了：说为什么', async () => {
  await open({}, () => refused('consent.outdated'))
  press('投递简历')
  await sheet()
  press(/^我同意/, 'switch')
  press('同意并投递')
  await screen.findByText(/授权说明更新了。/)
})
test.each([
  ['已投递 · 看进展', application()], ['已阅 · 看进展', application({ state: 'read' })], ['不合适 · 看进展', application({ state: 'unfit' })], ['再投一次', application({ state: 'withdrawn' })],
])('按钮说实话：%s', async (words, mine) => {
  await open({ mine })
  expect(screen.getByRole('button', { name: words })).toBeTruthy()
})
test('待遇、要求、信用代码、核验、有效期，都写着', async () => {
  await open()
  for (const words of ['7,000–10,000 元/月', '底薪、加班费', '白班、单休', '五险一金', '管饭', '有房补', '18–55 岁', '91131099MADE00001X', '工会已核验', /为止$/]) expect(screen.getByText(words)).toBeTruthy()
})
test('举报：选一个原因就送到', async () => {
  await open({}, () => ok({ at: Date.now() }))
  press('举报这个岗位')
  press('要押金、培训费')
  await screen.findByText('举报收到了，工会会去核实')
  expect(asked).toEqual([{ action: 'report', input: { id, reason: 'fee-asked' } }])
})
