import { fireEvent, screen } from '@testing-library/react'
import JobReview from '../../../../src/features/job/review'
import { remembered } from '../../../../src/client/remembered'
import { jobPost } from '../../jobs'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const { month: _month, ...facts } = jobPost()
const post = { ...facts, employerName: '廊坊安固机械有限公司', standing: 'submitted', check: 'pass', held: false, returned: null, decided: null as object | null, changedAt: 7 }
let waiting: object[]
let asked: any[]
beforeEach(() => {
  newPhone()
  remembered.castId.set('li')
  waiting = [post]
  asked = []
})
const page = (rows: object[]) => ok({ rows, nextPage: null, asOf: Date.now() })
async function open(write: (call: any) => unknown) {
  phone.answer = (_noun, call) => {
    if (call.action === 'postsOf') return page(waiting)
    if (call.action === 'reportedPosts') return page([{ post: { ...post, id: 'jp-held1', standing: 'listed', held: true }, reports: [{ reason: 'fee-asked', text: '到了要交体检费', at: Date.now() }] }])
    if (call.action === 'employersWaiting' || call.action === 'decidedPosts') return page([])
    asked.push({ action: call.action, input: call.input })
    return write(call)
  }
  openPage(JobReview)
  fireEvent.click(await screen.findByRole('button', { name: /^焊工/ }))
}
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

test('不是审核员：说清楚，不叫人白白再试', async () => {
  phone.answer = () => refused('role.required')
  openPage(JobReview)
  await screen.findByText('这项工作不在您的职责里')
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})
test('退回要选原因；原因和话、看的是哪一份，一起送', async () => {
  await open(() => ok({ ...post, standing: 'draft', returned: { at: 1, reason: 'pay-unclear', text: '写清楚一件多少' }, decided: { at: Date.now(), by: '李干事', what: 'returned' }, changedAt: 8 }))
  press('退回修改')
  press('确定')
  await screen.findByText('请选一个原因')
  expect(asked).toEqual([])
  press('工资没写清楚', 'checkbox')
  fireEvent.input(screen.getByLabelText('跟单位说一句'), { target: { value: '写清楚一件多少' } })
  press('确定')
  await screen.findByText(/^李干事 退回/)
  expect(asked[0]).toEqual({ action: 'reviewPost', input: { id: post.id, reason: 'pay-unclear', text: '写清楚一件多少', seen: 7 } })
  expect(screen.queryByRole('button', { name: '审过，上架' })).toBeNull()
})
test('别人先办了：不盖掉，说一声，换成最新的', async () => {
  await open(() => { waiting = []; return refused('review.outdated') })
  press('审过，上架')
  await screen.findByText(/这一份刚被别人处理过/)
  await screen.findByText(/已经不在队里了/)
})
test('被举报的：看得到为什么，能恢复，能撤下', async () => {
  await open(() => ok({ ...post, id: 'jp-held1', standing: 'listed', held: false, decided: { at: Date.now(), by: '李干事', what: 'stands' }, changedAt: 8 }))
  press('被举报的', 'checkbox')
  fireEvent.click(await screen.findByRole('button', { name: /^焊工/ }))
  await screen.findByText('要押金、培训费：到了要交体检费')
  press('没有问题，恢复')
  await screen.findByText(/^李干事 核实后恢复/)
  expect(asked[0]).toMatchObject({ action: 'settleReports', input: { id: 'jp-held1', reason: null } })
})

describe('到岗回访', () => {
  const due = {
    id: 'ap-due', post: { id: 'jp-0001', title: '叉车工' }, fair: null, wish: null, state: 'hired', name: '冯*', age: 41, area: null, occupation: null, diploma: null,
    years: 8, at: 1, interview: null, employerName: '廊坊安固机械有限公司',
  }
  const openDue = async (rows: object[], write: (call: any) => unknown = () => refused('server.failed')) => {
    phone.answer = (_noun, call) => {
      if (call.action === 'followUpsDue') return page(rows)
      if (call.action === 'postsOf') return page([])
      asked.push({ action: call.action, input: call.input })
      return write(call)
    }
    openPage(JobReview)
    fireEvent.click(await screen.findByRole('checkbox', { name: '到岗回访' }))
  }
  test('没有到时候的：说什么时候会有', async () => {
    await openDue([])
    await screen.findByText('现在没有要回访的')
  })
  test('手机号不看就不问；记下还在干，送的就是这个', async () => {
    await openDue([due], ({ action }) => (action === 'openMobile' ? ok({ mobile: '19900007009' }) : ok({ at: 2 })))
    await screen.findByText('冯*')
    expect(asked).toEqual([])
    press('看手机号，打电话问')
    await screen.findByText('19900007009')
    press('还在干')
    await screen.findByText('记下了')
    expect(asked[1]).toEqual({ action: 'followUp', input: { id: 'ap-due', stillThere: true } })
  })
  test('别人先记了：说一声', async () => {
    await openDue([due], () => refused('application.state'))
    await screen.findByText('冯*')
    press('不在了')
    await screen.findByText(/状态已经变了|已经/)
  })
})
