import { fireEvent, screen } from '@testing-library/react'
import type { ScoreRow } from '../../../../cloudfunctions/contract/contest'
import { seedContests } from '../../../../cloudfunctions/local/seed/contests'
import { marksOf } from '../../../../src/copy/contest'
import { needsTrack } from '../../../../src/features/contest/_parts/members'
import Scores from '../../../../src/features/contest/score'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const { version: _version, told: _told, awardedAt: _awardedAt, ...contest } = seedContests(Date.now())[4]!
const row = (changes: Partial<ScoreRow> = {}): ScoreRow => ({ serial: '0000000A', size: 1, checkedIn: true, state: 'empty', mine: false, attempt: 1, value: null, ...changes })
let asked: any[]
let rows: ScoreRow[]
let number = 0
beforeEach(() => {
  newPhone()
  asked = []
  // A seat of its own for each test: wishes about one thing stand in one line.
  rows = [row({ serial: `0000000${'ABCDEFGH'[number++]}` })]
  phone.params = { id: contest.id, round: 'r2' }
})
async function open(write: (call: any) => unknown = () => refused('server.failed')) {
  phone.answer = (_noun, call) => {
    if (call.action === 'scores') return ok({ rows, asOf: Date.now() })
    if (call.action === 'detail') return ok({ contest, title: '家政', unitOnly: false, mine: null, changeUntil: 0, asOf: Date.now() })
    asked.push(call.input)
    return write(call)
  }
  openPage(Scores)
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${rows[0]!.serial}`) }))
}
const press = (...names: string[]) => names.forEach((name) => fireEvent.click(screen.getByRole('button', { name })))

test('超过满分：说满分几分，不发出去', async () => {
  await open()
  await screen.findByRole('button', { name: '录入' })
  press('1', '0', '1', '录入')
  expect(screen.getByText('请录 0 到 100 的分数')).toBeTruthy()
  expect(asked).toEqual([])
})
test('大键盘一个一个按，发出去的是百分之一分的整数；第三位小数按不进去', async () => {
  await open(({ input }) => { rows = [row({ serial: input.serial, state: 'half', mine: true })]; return ok(rows[0]) })
  press('8', '7', '小数点', '5', '1', '9', '录入')
  await screen.findByText('录好了')
  expect(asked[0]).toMatchObject({ id: contest.id, round: 'r2', attempt: 1, value: { marks: 8751 } })
})
test('不一样：只说要重录，屏幕上没有任何人的数', async () => {
  rows = [{ ...rows[0]!, state: 'differ', attempt: 2 }]
  await open()
  expect(screen.getAllByText('不一样，重录').length).toBeGreaterThan(0)
  expect(document.body.textContent).not.toMatch(/\d\d\.\d\d/)
})
test('自己录过、等另一位的：没有键盘，只有下一位', async () => {
  rows = [{ ...rows[0]!, state: 'half', mine: true }]
  await open()
  expect(screen.queryByRole('button', { name: '录入' })).toBeNull()
  expect(screen.getByRole('button', { name: '下一位' })).toBeTruthy()
})

test.each([['87.5', 8750], ['100', 10000], ['0', 0], ['87.', 8700], ['87.505', null], ['.5', null], ['', null], ['八十', null]])('“%s”是 %s', (typed, marks) => expect(marksOf(typed)).toBe(marks))
test.each([['1990-01', false], ['197212', true], ['195001', false], ['没写', false]])('%s 出生的，要不要问退休类别：%s', (typed, asks) =>
  expect(needsTrack(typed, Date.parse('2026-11-22T12:00:00+08:00'))).toBe(asks))
