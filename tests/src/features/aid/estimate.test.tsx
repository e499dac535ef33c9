import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aidPresets } from '../../../../cloudfunctions/rules/aid-policies'
import { remembered } from '../../../../src/client/remembered'
import { secrets } from '../../../../src/client/secrets'
import Estimate from '../../../../src/features/aid/estimate'
import Policies from '../../../../src/features/aid/policies'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const nothing = { plan: null, cover: 'employee', selfPay: '', days: '', yearSelfPay: '', yearPaid: '' } as const
beforeEach(() => {
  newPhone()
  remembered.aidEstimate.set(nothing)
  phone.answer = (_noun, { action }) => (action === 'phoneKey' ? ok({ key: Buffer.alloc(32, 7).toString('base64') }) : ok({ rows: aidPresets(2026, 0), asOf: Date.now() }))
})
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value }, detail: { value } })
const choose = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))
const selfPay = '这次住院自己付了多少（元）'

test('问不到办法，说得出为什么；还没有办法，也说', async () => {
  phone.answer = () => refused('store.unavailable')
  openPage(Estimate)
  expect(await screen.findByText('服务暂时忙不过来')).toBeTruthy()
})
test('廊坊的办法没确认，不算，也没有数可填', async () => {
  openPage(Estimate)
  await screen.findByText('哪一套办法')
  choose('廊坊市')
  expect(screen.getByText('廊坊的办法还没有确认')).toBeTruthy()
  expect(screen.queryByLabelText(selfPay)).toBeNull()
  expect(screen.queryByText('按这些去申请')).toBeNull()
})
test('写得不像数的，说在旁边，不算', async () => {
  openPage(Estimate)
  await screen.findByText('哪一套办法')
  type(selfPay, '一万二')
  expect(screen.getByText('请写数字，比如 12000 或 5001.50')).toBeTruthy()
  expect(screen.queryByText('怎么算的')).toBeNull()
})
test('填一个数就算出来：总数、每一步、办法的名字和版本、是估算', async () => {
  openPage(Estimate)
  await screen.findByText('填上面的数，马上就算出来')
  type(selfPay, '5,001')
  const status = await screen.findByRole('status')
  expect(status.textContent).toBe('大约能补1,500.35 元')
  for (const words of ['0–5,000 元：5,000 元 × 30%', '5,000–10,000 元：1 元 × 35%', '0.35 元', '外地示例', '这是估算，以审核结果为准。']) expect(screen.getByText(words)).toBeTruthy()
  expect(screen.getByText(/按“分段累进”2026-1 版，出院后 30 个工作日内申请/)).toBeTruthy()
})
test('每一套办法，要填的不超过四样', async () => {
  openPage(Estimate)
  await screen.findByText('哪一套办法')
  for (const plan of ['分段累进', '起付线以上', '住院津贴']) {
    choose(plan)
    const asked = document.querySelectorAll('.form-row').length
    expect([plan, asked <= 4]).toEqual([plan, true])
  }
})
test('去申请：填过的都带进申请里，先前写的不丢', async () => {
  await secrets.keep('draft mutual-aid', { answers: { hospital: '示例医院', selfPay: 1 }, step: 2, savedAt: 1 })
  openPage(Estimate)
  await screen.findByText('哪一套办法')
  type(selfPay, '12000')
  fireEvent.click(await screen.findByRole('button', { name: '按这些去申请' }))
  await waitFor(async () => expect(await secrets.read('draft mutual-aid')).toMatchObject({
    step: 2, answers: { hospital: '示例医院', plan: 'aid-tiers', cover: 'employee', selfPay: 1_200_000, estimate: 405_000 },
  }))
})
test('办法一页：每一套的版本、来源、期限；没定的只说没有公布', async () => {
  openPage(Policies)
  expect(await screen.findByText(/怎么补：湖南省职工医疗互助第四期/)).toBeTruthy()
  for (const words of ['起付线 10,000 元，一年几次住院加起来算', '从第 4 天起，一天 40 元，最多 180 天', '次年 1月15日前', '还没有公布', '待市总确认']) expect(screen.getByText(words)).toBeTruthy()
})
