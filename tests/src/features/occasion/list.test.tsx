import { fireEvent, screen } from '@testing-library/react'
import OccasionList from '../../../../src/features/occasion/list'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { occasionRow, rows } from '../../occasions'

beforeEach(newPhone)

test('窗口不答：说发生了什么，再试就好了', async () => {
  phone.answer = () => refused('server.failed')
  openPage(OccasionList)
  await screen.findByText('我们这边出错了')
  phone.answer = () => ok(rows([occasionRow()]))
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await screen.findByText('春风行动专场招聘会')
})
test('一场也没有：直说', async () => {
  phone.params = { kind: 'contest' }
  phone.answer = () => ok(rows([]))
  openPage(OccasionList)
  await screen.findByText('现在没有技能竞赛')
  expect(phone.title).toBe('技能竞赛')
})
test('不认识的种类，当招聘会看', async () => {
  phone.params = { kind: 'toString' }
  const asked: unknown[] = []
  phone.answer = (noun, call) => { if (noun === 'occasion') asked.push(call.input); return ok(rows([occasionRow()])) }
  openPage(OccasionList)
  await screen.findByText('春风行动专场招聘会')
  expect(asked).toEqual([{ kind: 'job-fair', page: 0 }])
})
test('余多少、满没满、候补几个，写得出数；过去的不写', async () => {
  phone.answer = () => ok(rows([
    occasionRow(), occasionRow({ id: 'oc-full01', left: 0, waiting: 12 }), occasionRow({ id: 'oc-full02', left: 0 }),
    occasionRow({ id: 'oc-over01', phase: 'over', mode: 'online', place: '' }),
  ]))
  const { container } = openPage(OccasionList)
  await screen.findByText(/余 42 \/ 600/)
  for (const words of [/已满 · 候补 12/, /^已满$/, /· 线上$/, /^已结束$/]) expect(screen.getAllByText(words).length).toBeGreaterThan(0)
  expect(container.querySelectorAll('.seats')).toHaveLength(3)
  expect(container.querySelectorAll('.seats-10')).toHaveLength(2)
})
test('拉到底再要二十行，点一行就打开', async () => {
  phone.answer = (_noun, { input }) => ok((input as { page: number }).page === 0 ? rows([occasionRow()], 1) : rows([occasionRow({ id: 'oc-fair02', title: '第二页的' })]))
  const { container } = openPage(OccasionList)
  await screen.findByText('春风行动专场招聘会')
  fireEvent(container.querySelector('.occasions')!, new Event('scrolltolower'))
  fireEvent.click(await screen.findByText('第二页的'))
  expect(phone.done).toContain('open /features/occasion/detail/index?id=oc-fair02')
  expect(screen.getByText('就这些，共 2 场')).toBeTruthy()
})
