import { lackingOf, sessionAt, sessionsNeeded, timesOf } from '../../../cloudfunctions/rules/sessions'

const hour = 3_600_000
const day = 24 * hour
const sessions = [0, 7, 14].map((week, index) => ({ id: `d${index + 1}`, starts: week * day + 9 * hour, ends: week * day + 11 * hour }))

test('没有分次的，什么时候扫都是同一次', () => expect([sessionAt([], 0), sessionAt([], 9 * day)]).toEqual(['', '']))
test.each([
  [8 * hour, 'd1'], [0, 'd1'], [6 * day, 'd1'], [7 * day + 8 * hour - 1, 'd1'], [7 * day + 8 * hour, 'd2'], [99 * day, 'd3'],
])('%d 毫秒扫的，算 %s：提前一小时开门', (at, id) => {
  expect(sessionAt(sessions, at)).toBe(id)
  expect(sessionAt([...sessions].reverse(), at)).toBe(id)
})
test('占用的是上课的那几天，不是中间的几个星期', () => {
  expect(timesOf({ starts: 0, ends: 99 })).toEqual([{ from: 0, to: 99 }])
  expect(timesOf({ starts: 0, ends: 99 }, sessions)).toHaveLength(3)
})
test.each([[6, 80, 5], [5, 80, 4], [3, 100, 3], [4, 0, 0], [1, 1, 1]])('%d 次课要到 %d%%：%d 次', (all, least, needed) => expect(sessionsNeeded({ least, exam: false }, all)).toBe(needed))
describe('还差什么', () => {
  const whole = { all: 5, attended: 4, exam: 'passed' as const, named: true, over: true }
  const rule = { least: 80, exam: true }
  test.each([
    ['都够了', {}, []], ['少一次课', { attended: 3 }, ['sessions']], ['没考', { exam: null }, ['exam']], ['没考过', { exam: 'failed' as const }, ['exam']],
    ['没留名字', { named: false }, ['name']], ['还没结束', { over: false }, ['end']],
  ])('%s', (_title, changes, expected) => expect(lackingOf(rule, { ...whole, ...changes })).toEqual(expected))
  test('不考试的课，不差考试', () => expect(lackingOf({ least: 80, exam: false }, { ...whole, exam: null })).toEqual([]))
})
