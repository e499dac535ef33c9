import { fireEvent, screen, within } from '@testing-library/react'
import FairBoard from '../../../../src/features/job/fair'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const board = (changes: object = {}) => ({
  plan: { fair: 'oc-fair-spring', width: 40, height: 30, zones: [{ code: 'A', name: '物流', x: 1, y: 1, width: 18, height: 12 }] },
  employers: [
    { id: 'em-0001', name: '廊坊安固机械有限公司', agency: false, booth: { zone: 'A', number: 'A01', x: 3, y: 3 }, posts: 2, headcount: 9 },
    { id: 'em-0002', name: '廊坊同心劳务有限公司', agency: true, booth: null, posts: 0, headcount: 0 },
  ],
  totals: { employers: 2, posts: 2, headcount: 9 }, asOf: Date.now(), demo: true, ...changes,
})
const outcome = { posts: 2, headcount: 9, applications: 7, interviews: 3, hired: 2, stillThere: 1, asOf: 0, demo: true }
const open = (given: unknown, came: unknown = ok(outcome)) => {
  phone.params = { fair: 'oc-fair-spring' }
  phone.answer = (_noun, { action }) => (action === 'fairBoard' ? given : action === 'detail' ? live : came)
  openPage(FairBoard)
}
let live: unknown
beforeEach(() => {
  newPhone()
  live = refused('occasion.unknown')
})

test('没有这一场：不叫人白白再试', async () => {
  open(refused('occasion.unknown'))
  await screen.findByText('没有找到这场活动')
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})
test('还没公布：直说', async () => {
  open(ok(board({ employers: [] })))
  await screen.findByText('参展单位还没有公布')
})
test('没有展位图、没有结果的，不装有', async () => {
  open(ok(board({ plan: null })), refused('server.failed'))
  await screen.findByText('这一场在线上，没有展位图')
  expect(screen.queryByText('这一场的结果')).toBeNull()
})
test('点图上的展位，看那家在这一场的岗位', async () => {
  open(ok(board()))
  const plan = within(await screen.findByRole('group', { name: '展位图' }))
  expect(plan.getAllByRole('button')).toHaveLength(1)
  fireEvent.click(plan.getByRole('button', { name: 'A01 廊坊安固机械有限公司' }))
  fireEvent.click(screen.getByRole('button', { name: '看这家的岗位' }))
  expect(phone.done).toContain('open /features/job/find/index?fair=oc-fair-spring&employer=em-0001')
})
test('结果是几就说几', async () => {
  open(ok(board()))
  for (const words of ['7 人次', '3 人次', '2 人次', '1 人次']) await screen.findByText(words)
})

const streamed = (phase: string, replay = true) => ok({ phase, occasion: { live: { channel: '廊坊工会', replay } } })
test.each([
  ['还没开始', streamed('enrolling'), '开始的时候，在这个视频号里看。', true], ['正在播', streamed('running'), '正在直播。', true],
  ['播完有回放', streamed('over'), '直播结束了，回放在这个视频号的主页里。', true], ['播完没有回放：直说，也没有按钮', streamed('over', false), '直播结束了，这一场没有回放。', false],
])('直播：%s', async (_title, given, words, watchable) => {
  live = given
  open(ok(board()))
  await screen.findByText(words)
  expect(screen.queryByRole('button', { name: '复制视频号名字' }) !== null).toBe(watchable)
})
