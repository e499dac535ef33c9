import { screen, waitFor } from '@testing-library/react'
import PassPage from '../../../../src/features/occasion/pass'
import { qrPicture } from '../../../../src/client/qr-picture'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { detail, enrolment, mine } from '../../occasions'

const text = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(4)
const answer = (own: Parameters<typeof enrolment>[0]) => {
  phone.params = { id: 'oc-fair01' }
  phone.answer = (_noun, { action }) => ok(action === 'mine' ? mine([{ enrolment: enrolment(own) }]) : detail({ mine: enrolment(own) }))
}
beforeEach(newPhone)

test('没有名额：不给码，给去处，也不调亮屏幕', async () => {
  answer({ state: 'waiting', ahead: 0, pass: text })
  openPage(PassPage)
  await screen.findByText('这一场没有您的名额')
  expect(screen.queryByRole('img')).toBeNull()
  expect(phone.done).toEqual([])
})
test('窗口没有钥匙：没有二维码，编号照样能用', async () => {
  answer({ pass: null })
  openPage(PassPage)
  await screen.findByText('7K3M-9XQP')
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText('二维码还没生成，进场时报下面的编号就行。')).toBeTruthy()
})
test('二维码、编号、几个人，屏幕调到最亮，离开调回原样', async () => {
  answer({ pass: text, size: 2 })
  const { unmount } = openPage(PassPage)
  const code = await screen.findByRole('img', { name: '入场码 7K3M-9XQP' })
  expect(code.getAttribute('src')).toBe(qrPicture(text))
  expect(screen.getByText(/ · 2 人$/)).toBeTruthy()
  await waitFor(() => expect(phone.done).toEqual(['brightness 1']))
  unmount()
  await waitFor(() => expect(phone.done).toEqual(['brightness 1', 'brightness 0.3']))
})
test('没有网也看得到：报名时就存在手机上了', async () => {
  answer({ pass: text })
  const first = openPage(PassPage)
  await screen.findByText('7K3M-9XQP')
  first.unmount()
  phone.answer = () => { throw new Error('no network') }
  openPage(PassPage)
  expect(screen.getByText('7K3M-9XQP')).toBeTruthy()
  expect(screen.getByRole('img', { name: '入场码 7K3M-9XQP' })).toBeTruthy()
})
test('签到了，写几点', async () => {
  answer({ pass: text, checkedInAt: Date.now() })
  openPage(PassPage)
  await screen.findByText(/^今天.* 已签到$/)
})
test('没看过又没网：说清楚', async () => {
  phone.params = { id: 'oc-fair01' }
  phone.answer = () => refused('store.unavailable')
  openPage(PassPage)
  await screen.findByText('服务暂时忙不过来', undefined, { timeout: 4_000 })
})
