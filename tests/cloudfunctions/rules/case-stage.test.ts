import { kindOf } from '../../../cloudfunctions/contract/kinds'
import { entered } from '../../../cloudfunctions/rules/case-stage'
import { isoDate, dayNumber } from '../../../cloudfunctions/rules/shanghai-time'
import { workingDaysBetween } from '../../../cloudfunctions/rules/working-days'

const kind = kindOf('mutual-aid')
const at = (text: string) => Date.parse(`${text}+08:00`)
/** The last day on which it can be done. */
const lastDay = (due: number | null) => (due === null ? null : isoDate(dayNumber(due - 1)))

test('五个工作日，国庆和调休都算在里面', () => {
  expect(lastDay(entered(kind, 'checking', null, at('2026-03-02T09:00')).due)).toBe('2026-03-09')
  // 10 月 1 日到 7 日放假，10 日周六上班。
  expect(lastDay(entered(kind, 'checking', null, at('2026-09-29T17:00')).due)).toBe('2026-10-11'.replace('11', '12'))
})
test('没有承诺的不编一个；放假安排没公布的年份，说不知道', () => {
  expect(entered(kindOf('hardship'), 'on-file', null, at('2026-03-02T09:00')).due).toBeNull()
  expect(entered(kind, 'paying', null, at('2026-12-30T09:00')).due).toBeNull()
})
test('补正的时间不算办理的：退回前用了两天，补回来还有三天；每次退回都接着算', () => {
  const sent = { state: 'checking', since: at('2026-03-02T09:00'), spent: 0 }
  const returned = entered(kind, 'returned', sent, at('2026-03-04T15:00'))
  expect([returned.at, lastDay(returned.due), returned.spent]).toEqual(['applicant', '2026-03-18', 2])
  const back = entered(kind, 'checking', { state: 'returned', since: returned.since, spent: returned.spent }, at('2026-03-16T09:00'))
  expect([lastDay(back.due), back.spent]).toEqual(['2026-03-19', 2])
  const again = entered(kind, 'returned', { state: 'checking', since: back.since, spent: back.spent }, at('2026-03-18T09:00'))
  expect(again.spent).toBe(4)
  expect(lastDay(entered(kind, 'checking', { state: 'returned', since: again.since, spent: again.spent }, at('2026-03-20T09:00')).due)).toBe('2026-03-23')
})
test('用完了的，补回来也还有一天；进了下一个环节，从头数', () => {
  expect(lastDay(entered(kind, 'checking', { state: 'returned', since: at('2026-03-20T09:00'), spent: 9 }, at('2026-03-23T09:00')).due)).toBe('2026-03-24')
  expect(entered(kind, 'rechecking', { state: 'checking', since: at('2026-03-02T09:00'), spent: 4 }, at('2026-03-05T09:00')).spent).toBe(0)
})
test('办完的没有期限', () => expect(entered(kind, 'paid', { state: 'paying', since: 0, spent: 0 }, at('2026-03-05T09:00'))).toMatchObject({ at: 'end', due: null, ended: true }))
test('两天之间有几个工作日', () => {
  expect(workingDaysBetween(at('2026-02-13T09:00'), at('2026-02-14T09:00'))).toBe(1)
  expect(workingDaysBetween(at('2026-02-14T09:00'), at('2026-02-23T23:00'))).toBe(0)
  expect(workingDaysBetween(at('2026-03-02T09:00'), at('2026-03-02T23:00'))).toBe(0)
})
