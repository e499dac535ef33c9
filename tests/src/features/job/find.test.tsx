import { fireEvent, screen, waitFor } from '@testing-library/react'
import FindJob from '../../../../src/features/job/find'
import { jobRow, jobRows } from '../../jobs'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

let asked: any[]
beforeEach(() => {
  newPhone()
  asked = []
})
const answer = (given: (input: any) => unknown) => { phone.answer = (_noun, { input }) => { asked.push(input); return given(input) } }
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

test('窗口不答：说发生了什么，再试就好了', async () => {
  answer(() => refused('server.failed'))
  openPage(FindJob)
  await screen.findByText('我们这边出错了')
  answer(() => ok(jobRows([jobRow()])))
  press('再试一次')
  await screen.findByText('焊工')
})
test('条件太严，一个也没有：一按回到全部', async () => {
  answer(({ filters }) => ok(jobRows(filters.length ? [] : [jobRow()])))
  openPage(FindJob)
  await screen.findByText('焊工')
  press('有社保', 'checkbox')
  await screen.findByText('没有符合条件的岗位')
  press('看全部岗位')
  await screen.findByText('焊工')
})
test('本来就一个也没有：不怪条件', async () => {
  answer(() => ok(jobRows([])))
  openPage(FindJob)
  await screen.findByText('现在没有在招的岗位')
  expect(screen.queryByText('看全部岗位')).toBeNull()
})
test('一行说得出工资、单位、地方、三件事；中介写明', async () => {
  answer(() => ok(jobRows([jobRow(), jobRow({ id: 'jp-load1', title: '装卸工', agency: true, pay: { method: 'daily', min: 20_000, max: 26_000 }, board: false, lodging: false, insured: false, meters: null })])))
  openPage(FindJob)
  await screen.findByText('7,000–10,000 元/月')
  for (const words of ['200–260 元/天 日结', '三河市 · 约 2.4 公里', '白班 · 有食宿 · 五险', '白班 · 招 5 人', '中介']) expect(screen.getByText(words)).toBeTruthy()
})
test('日结和月薪只能选一样；县区、排序都问到窗口去', async () => {
  answer(() => ok(jobRows([jobRow()])))
  openPage(FindJob)
  await screen.findByText('焊工')
  press('日结', 'checkbox')
  press('月薪', 'checkbox')
  press(/^在哪里上班/)
  press('三河市')
  press(/^排序/)
  press('工资高的')
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ pay: 'monthly', area: '131082', sort: 'monthly', filters: [] }))
})
test('离得近的要先知道在哪：不给定位，照样能选县区', async () => {
  phone.location = { errMsg: 'getLocation:fail auth deny' }
  answer(() => ok(jobRows([jobRow()])))
  openPage(FindJob)
  await screen.findByText('焊工')
  press(/^排序/)
  press('离得近的')
  press('离我近')
  await screen.findByText('没有使用您的位置，选县区一样能找')
  expect(asked.some(({ sort }) => sort === 'distance')).toBe(false)
})
test('只看一场招聘会里一家的；点一行带着那一场去', async () => {
  phone.params = { fair: 'oc-fair-spring', employer: 'em-0001' }
  answer(() => ok(jobRows([jobRow()])))
  openPage(FindJob)
  fireEvent.click(await screen.findByText('焊工'))
  expect(asked[0]).toMatchObject({ fair: 'oc-fair-spring', employer: 'em-0001' })
  expect(phone.done).toContain('open /features/job/post/index?id=jp-weld1&fair=oc-fair-spring')
})
