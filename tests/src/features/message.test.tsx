import { fireEvent, screen, waitFor } from '@testing-library/react'
import Messages from '../../../src/features/message/list'
import { remembered } from '../../../src/client/remembered'
import { newPhone, ok, openPage, phone, refused } from '../open-page'

const now = Date.now()
const row = (changes: object = {}) => ({ id: 'offer-1', kind: 'seat-offered', about: 'oc-night', title: '燕郊夜市招聘', moment: now + 3_600_000, at: now - 60_000, read: false, ...changes })
beforeEach(() => {
  newPhone()
  remembered.castId.set('zhang')
})

test('没登录：说登录了能看到什么，什么也不问', async () => {
  remembered.castId.set('')
  phone.answer = () => refused('identity.required')
  openPage(Messages)
  await screen.findByText('登录后看消息')
})
test('没有消息：说什么时候会有', async () => {
  phone.answer = () => ok({ rows: [], unread: 0, nextPage: null, asOf: now })
  openPage(Messages)
  await screen.findByText('还没有消息')
})
test('轮到名额：说留到几点，点进那一场；看过的告诉窗口', async () => {
  const read: unknown[] = []
  phone.answer = (_noun, { action, input }) => {
    if (action === 'read') read.push(input)
    return action === 'read' ? ok({ unread: 0 }) : ok({ rows: [row(), row({ id: 'x', kind: 'offer-lapsed', moment: null, read: true })], unread: 1, nextPage: null, asOf: now })
  }
  openPage(Messages)
  expect(await screen.findByText(/为您保留到/)).toBeTruthy()
  expect(screen.getAllByText('未读')).toHaveLength(1)
  await waitFor(() => expect(read).toEqual([{ upTo: now }]))
  fireEvent.click(screen.getByRole('link', { name: /燕郊夜市招聘.*有名额了/ }))
  expect(phone.done).toEqual(['open /features/occasion/detail/index?id=oc-night'])
})
