import fc from 'fast-check'
import { aidTiming, lastAidDay } from '../../../cloudfunctions/rules/aid-window'
import { dayNumber, isoDate } from '../../../cloudfunctions/rules/shanghai-time'

const day = (date: string) => dayNumber(Date.parse(`${date}T12:00:00+08:00`))
const workingDays = { count: 30, unit: 'working-days' } as const
const days = { count: 120, unit: 'days' } as const
const nextYear = { nextYear: '01-15' } as const
const told = (window: Parameters<typeof aidTiming>[0], discharged: string, today: string) => {
  const timing = aidTiming(window, day(discharged), day(today))
  return 'last' in timing ? { ...timing, last: isoDate(timing.last) } : timing
}

describe('不能报的、说不准的', () => {
  test.each([[workingDays], [days], [nextYear]])('还没出院，不能报', (window) => expect(told(window, '2026-11-24', '2026-11-23')).toEqual({ is: 'future' }))
  test('国庆、中秋和调休都数进去：9 月 18 日出院，30 个工作日到 11 月 5 日', () => {
    expect(told(workingDays, '2026-09-18', '2026-11-05')).toEqual({ is: 'open', last: '2026-11-05' })
    expect(told(workingDays, '2026-09-18', '2026-11-06')).toEqual({ is: 'late', last: '2026-11-05' })
  })
  test('春节前出院，调休的周六算一天', () => expect(told(workingDays, '2026-02-13', '2026-04-03')).toEqual({ is: 'late', last: '2026-04-02' }))
  test('明年放假没公布：肯定没过的说没过，说不准的说不准', () => {
    expect(told(workingDays, '2026-12-20', '2027-01-19')).toEqual({ is: 'open', unpublished: 2027 })
    expect(told(workingDays, '2026-12-20', '2027-01-20')).toEqual({ is: 'unknown', unpublished: 2027 })
  })
})

test('按天数的、按年度的', () => {
  expect(told(days, '2026-07-01', '2026-10-29')).toEqual({ is: 'open', last: '2026-10-29' })
  expect(told(days, '2026-07-01', '2026-10-30')).toEqual({ is: 'late', last: '2026-10-29' })
  expect(told(nextYear, '2026-01-01', '2027-01-15')).toEqual({ is: 'open', last: '2027-01-15' })
  expect(told(nextYear, '2026-12-31', '2027-01-16')).toEqual({ is: 'late', last: '2027-01-15' })
})
test('出院当天就能报', () => expect(told(workingDays, '2026-09-18', '2026-09-18')).toMatchObject({ is: 'open' }))

test('性质：工作日的期限从不短过同样多的天数，晚出院的不会先到期（对照：按天数算的会少）', () => {
  const discharged = fc.integer({ min: day('2024-01-01'), max: day('2026-09-01') })
  fc.assert(fc.property(discharged, fc.integer({ min: 1, max: 60 }), (from, count) => {
    const [first, next] = [from, from + 1].map((at) => lastAidDay({ count, unit: 'working-days' }, at) as { day: number })
    return first!.day >= from + count && next!.day >= first!.day
  }))
  expect(lastAidDay({ count: 30, unit: 'days' }, day('2026-09-18'))).toEqual({ day: day('2026-10-18') })
})
