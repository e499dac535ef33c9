import { fireEvent, screen, waitFor } from '@testing-library/react'
import Resume from '../../../../src/features/job/resume'
import { faultsOf, monthOf } from '../../../../src/features/job/resume/answers'
import { profile } from '../../jobs'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

let saved: any[]
beforeEach(() => {
  newPhone()
  saved = []
})
const nothing = profile({ name: null, mobile: null, birthMonth: null, area: null, missing: ['name', 'mobile', 'birthMonth', 'area'] })
async function open(kept = nothing, answer: () => unknown = () => ok(profile()), params = {}) {
  phone.params = params
  phone.answer = (_noun, { action, input }) => {
    if (action === 'profile') return ok(kept)
    saved.push(input)
    return answer()
  }
  openPage(Resume)
  await screen.findByText('必填')
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, text: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: text } })

test('填错了：错在哪，用话说在那一格，不发出去', async () => {
  await open()
  type('姓名', 'Ma')
  type('手机号', '1990000')
  type('出生年月', '199013')
  press('保存')
  for (const words of ['请填中文姓名', '手机号是 11 位', '请填年和月，例如 199002']) expect(screen.getByText(words)).toBeTruthy()
  expect(saved).toEqual([])
})
test('要投递却没填齐：差哪几项，按合同的名字和顺序说', async () => {
  await open(nothing, undefined, { back: '1' })
  expect(screen.getByText('还差：姓名、手机号、出生年月、住在哪里')).toBeTruthy()
  press('保存，接着投递')
  expect(screen.getByText('请选县区')).toBeTruthy()
  expect(saved).toEqual([])
})
test('窗口拒绝了：说为什么，填的都还在', async () => {
  await open(profile(), () => refused('text.risky'))
  type('手艺和证书', '焊工证')
  press('保存')
  await screen.findByText(/有些话没通过内容审核。/)
  expect(screen.getByDisplayValue('焊工证')).toBeTruthy()
})
test('填过的不再问：手机号留着就不发，存好了说几点存的', async () => {
  await open(profile())
  expect(screen.getByText('已有 199****7001')).toBeTruthy()
  expect(screen.getByText('简历齐了，随时能投')).toBeTruthy()
  type('手艺和证书', '焊工证')
  press('保存')
  await waitFor(() => expect(screen.getAllByText(/^已保存 \d+:\d\d$/).length).toBeGreaterThan(0))
  expect(saved).toEqual([{ name: '马有才', birthMonth: '1990-02', area: '131082', sex: null, occupation: null, diploma: null, skills: '焊工证', wanted: '', years: null }])
})
test.each([['199002', '1990-02'], ['1990-2', '1990-02'], ['1990年12月', '1990-12'], ['199013', null], ['90年2月', null], ['1890-02', null]])('出生年月 %s', (typed, month) => expect(monthOf(typed)).toBe(month))
test.each([['61', ['years']], ['60', []], ['', []], ['-1', ['years']]])('干了 %s 年', (years, faults) =>
  expect(faultsOf({ name: '', mobile: '', birthMonth: '', years, area: null, sex: null, occupation: null, diploma: null, skills: '', wanted: '' })).toEqual(faults))
