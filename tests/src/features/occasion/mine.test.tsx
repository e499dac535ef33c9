import { fireEvent, screen } from '@testing-library/react'
import MyOccasions from '../../../../src/features/occasion/mine'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { enrolment, mine, occasionRow } from '../../occasions'

const hour = 3_600_000
beforeEach(newPhone)

test('没登录：说登录了能看到什么', async () => {
  phone.answer = () => refused('identity.required')
  openPage(MyOccasions)
  await screen.findByText('登录后看报名')
})
test('没报过：给下一步', async () => {
  phone.answer = () => ok(mine([]))
  openPage(MyOccasions)
  fireEvent.click(await screen.findByRole('button', { name: '招聘会' }))
  expect(phone.done).toEqual(['open /features/occasion/list/index?kind=job-fair'])
})
test('接下来的在前，以前的在后，各有下一步', async () => {
  const later = Date.now() + 9 * 24 * hour
  phone.answer = () => ok(mine([
    { occasion: occasionRow({ id: 'oc-a00001', title: '去过的', phase: 'over' }), slot: { id: 's1', starts: 0, ends: hour, capacity: 1 }, enrolment: enrolment({ occasion: 'oc-a00001', checkedInAt: hour }) },
    { occasion: occasionRow({ id: 'oc-b00001', title: '排着的' }), slot: { id: 's1', starts: later, ends: later + hour, capacity: 1 }, enrolment: enrolment({ occasion: 'oc-b00001', state: 'waiting', ahead: 2 }) },
    { occasion: occasionRow({ id: 'oc-c00001', title: '报上的' }), enrolment: enrolment({ occasion: 'oc-c00001' }) },
    { occasion: occasionRow({ id: 'oc-d00001', title: '不办的', phase: 'called-off' }), enrolment: enrolment({ occasion: 'oc-d00001' }) },
  ]))
  const { container } = openPage(MyOccasions)
  await screen.findByText('去过的')
  expect([...container.querySelectorAll('.mr-title')].map((each) => each.textContent)).toEqual(['报上的', '不办的', '排着的', '去过的'])
  for (const words of [/候补第 3 位，有名额会问您/, /不办了，不用去/, /凭入场码进场/]) expect(screen.getByText(words)).toBeTruthy()
  expect(screen.getAllByRole('button', { name: '入场码' })).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '入场码' }))
  expect(phone.done).toEqual(['open /features/occasion/pass/index?id=oc-c00001'])
})
