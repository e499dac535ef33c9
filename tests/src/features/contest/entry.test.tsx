import { fireEvent, screen, waitFor } from '@testing-library/react'
import { seedContests } from '../../../../cloudfunctions/local/seed/contests'
import { remembered } from '../../../../src/client/remembered'
import EntryPage from '../../../../src/features/contest/entry'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const { version: _version, told: _told, awardedAt: _awardedAt, ...model } = seedContests(Date.now())[0]!
const day = 86_400_000
const row = (field: string, shown: string, source = 'job') => ({ field, shown, source, at: Date.now() - 3 * day, until: null })
const resume = [row('name', '张*'), row('mobile', '199****1001'), row('birthMonth', '1984-05'), row('employer', '京南物流有限公司', 'joining')]
let asked: any[]
let known: object[]
let number = 0
let id: string
beforeEach(() => {
  newPhone()
  remembered.castId.set('zhang')
  asked = []
  known = resume
  // Wishes of one test must not be seen by the next.
  id = `oc-entry${++number}`
  phone.params = { id }
})
async function open({ size = 1, teams = false, entry = null as object | null, write = (): unknown => refused('server.failed') } = {}) {
  phone.answer = (_noun, call) => {
    if (call.action === 'known') return ok({ rows: known, asOf: Date.now() })
    if (call.action === 'detail') return ok({ contest: { ...model, id, teams }, title: '焊工', unitOnly: false, mine: { serial: '7K3M9XQP', size, entry }, changeUntil: Date.now() + day, asOf: Date.now() })
    asked.push(call.input)
    return write()
  }
  openPage(EntryPage)
  await screen.findByRole('button', { name: '保存' })
}
const press = (name: string, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const type = (label: string, value: string, at = 0) => fireEvent.input(screen.getAllByLabelText(label)[at]!, { target: { value } })
const agree = () => press('同意用我的姓名、手机号、出生年月和单位参赛', 'switch')

test('什么也没填过的：一项一项问；没填、没同意，不发', async () => {
  known = []
  await open()
  press('保存')
  for (const words of ['请写单位全称', '请写中文姓名', '请写 11 位手机号', '请写六位数字，比如 199005', '请先同意，才能保存']) expect(screen.getByText(words)).toBeTruthy()
  expect(asked).toEqual([])
})
test('张师傅填过简历：一项也不问，写着从哪里来；同意一下就存，名字和号码不在这部手机上', async () => {
  await open()
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.getAllByText('已有 · 来自简历，3 天前')).toHaveLength(3)
  for (const shown of ['张*', '199****1001', '1984年5月', '京南物流有限公司']) expect(screen.getByText(shown)).toBeTruthy()
  press('保存')
  expect(asked).toEqual([])
  agree()
  press('保存')
  await waitFor(() => expect(asked).toHaveLength(1))
  const self = { known: true }
  expect(asked[0]).toEqual({ id, serial: '7K3M9XQP', unit: self, team: '', publish: false, consentVersion: '2026-11', members: [{ name: self, mobile: self, birthMonth: self }] })
})
test('想改点一下就能改；别的还用以前的', async () => {
  await open()
  press('手机号，改')
  type('手机号', '19900001002')
  agree()
  press('保存')
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0].members).toEqual([{ name: { known: true }, mobile: '19900001002', birthMonth: { known: true } }])
})
test('报一队：队长自己的不问，队员的照样问', async () => {
  await open({ size: 2, teams: true })
  expect(screen.getAllByLabelText('姓名')).toHaveLength(1)
  agree()
  type('队名', '燕郊二人组')
  press('保存')
  expect(screen.getAllByText('请写中文姓名')).toHaveLength(1)
  type('姓名', '于洋')
  type('手机号', '19900001009')
  type('出生年月', '199001')
  press('保存')
  await waitFor(() => expect(asked).toHaveLength(1))
  const self = { known: true }
  expect(asked[0].members).toEqual([{ name: self, mobile: self, birthMonth: self }, { name: '于洋', mobile: '19900001009', birthMonth: '1990-01' }])
})
test('页面开着的时候过了期：说清楚，那一项变成要填的，别的还在', async () => {
  await open({ write: () => { known = resume.filter(({ field }) => field !== 'employer'); return { ok: false, problem: { code: 'known.missing', details: { field: 'employer' } }, requestId: 'rq-1' } } })
  agree()
  press('保存')
  await screen.findByText(/以前填过的已经过期/)
  expect(await screen.findByLabelText('工作单位')).toBeTruthy()
  expect(screen.getByText('张*')).toBeTruthy()
})
test('填过一次再来改：是原来填的，不拿“以前的”盖掉', async () => {
  await open({ entry: { contest: id, serial: '7K3M9XQP', unit: '霸州机械厂', team: '', publish: true, members: [{ name: '张建军', mobile: '199****1005', birthMonth: '1984-06' }] } })
  expect(screen.getByDisplayValue('霸州机械厂')).toBeTruthy()
  press('保存')
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toMatchObject({ unit: '霸州机械厂', members: [{ name: '张建军', birthMonth: '1984-06' }] })
  expect('mobile' in asked[0].members[0]).toBe(false)
})
