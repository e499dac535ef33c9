import type { Hours } from '../../../cloudfunctions/contract/opening-hours'
import { weekFrom } from '../../../src/parts/opening-week-days'

const at = (wall: string) => Date.parse(`${wall}+08:00`)
const hours = (changes: Partial<Hours>): Hours => ({ always: false, weekly: [], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [], ...changes })
const everyDay = [1, 2, 3, 4, 5, 6, 7]

test('春节关门：写着春节，没有条', () => {
  const [today] = weekFrom(hours({ weekly: [{ days: everyDay, ranges: [{ from: '08:00', to: '18:00' }] }], onHolidays: 'closed' }), at('2026-02-17T10:00:00'))
  expect(today).toMatchObject({ ranges: [], bars: [], holiday: '春节' })
})
test('放假安排没公布的年份：不装知道', () => {
  const [today] = weekFrom(hours({ weekly: [{ days: everyDay, ranges: [{ from: '08:00', to: '18:00' }] }], onHolidays: 'closed' }), at('2031-03-03T10:00:00'))
  expect(today).toMatchObject({ ranges: 'unknown', bars: [] })
})
test('过半夜的，后半截画在第二天', () => {
  const days = weekFrom(hours({ weekly: [{ days: [7], ranges: [{ from: '22:00', to: '06:00' }] }] }), at('2026-11-22T22:40:00'))
  expect(days[0]!.bars).toEqual([{ from: 1_320, to: 1_440 }])
  expect(days[1]!.bars).toEqual([{ from: 0, to: 360 }])
  expect(days[2]!.bars).toEqual([])
})
test('中午休息的是两段，现在几点标在今天', () => {
  const days = weekFrom(hours({ weekly: [{ days: everyDay, ranges: [{ from: '08:30', to: '12:00' }, { from: '14:30', to: '18:00' }] }] }), at('2026-11-22T22:40:00'))
  expect(days[0]!.bars).toEqual([{ from: 510, to: 720 }, { from: 870, to: 1_080 }])
  expect(days.map(({ nowAt }) => nowAt)).toEqual([1_360, undefined, undefined, undefined, undefined, undefined, undefined])
  expect(days.map(({ weekday }) => weekday)).toEqual([7, 1, 2, 3, 4, 5, 6])
})
