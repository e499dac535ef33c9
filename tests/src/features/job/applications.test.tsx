import { fireEvent, screen } from '@testing-library/react'
import MyApplications from '../../../../src/features/job/applications'
import { application } from '../../jobs'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

beforeEach(newPhone)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = (rows: ReturnType<typeof application>[], write: () => unknown = () => refused('server.failed')) => {
  phone.answer = (_noun, { action }) => (action === 'applications' ? ok({ rows, asOf: Date.now() }) : write())
  openPage(MyApplications)
}

test('窗口不答：说发生了什么', async () => {
  phone.answer = () => refused('server.failed')
  openPage(MyApplications)
  await screen.findByText('我们这边出错了')
})
test('一份也没投过：给一条路', async () => {
  open([])
  await screen.findByText('还没有投过简历')
  press('找工作')
  expect(phone.done).toContain('open /features/job/find/index?')
})
test('约了面试：什么时候、在哪里、接下来做什么', async () => {
  open([application({ state: 'interview', interview: { at: Date.now() + 3 * 86_400_000, place: '园区 2 号楼 301' }, history: [{ to: 'applied', at: 1, by: 'worker' }, { to: 'read', at: 2, by: 'desk' }, { to: 'interview', at: 3, by: 'desk' }] })])
  for (const words of ['园区 2 号楼 301', '接下来：按时面试，带上身份证', '单位约您面试', '单位看了您的简历', '您投递了简历']) await screen.findByText(words)
})
test('不合适的不能再撤回', async () => {
  open([application({ state: 'unfit' })])
  await screen.findByText('看岗位')
  expect(screen.queryByText('撤回')).toBeNull()
})
test('撤回先问一次，再说删掉了', async () => {
  open([application()], () => ok(application({ state: 'withdrawn' })))
  await screen.findByText('撤回')
  press('撤回')
  press('确定撤回')
  await screen.findByText('已撤回，简历已删除')
})
