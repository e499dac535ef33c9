import { publishedYears } from '../../../config/holiday-table'
import { dayKind, holidayName } from '../../../cloudfunctions/rules/holidays'
import { holidayTable } from '../../../cloudfunctions/rules/holiday-table'
import { dayNumber, isoDate, minuteOfDay, weekdayOf } from '../../../cloudfunctions/rules/shanghai-time'

const day = (date: string) => dayNumber(Date.parse(`${date}T12:00:00+08:00`))

test('表就是 chinese-days 公布的那张表，一天不差', () => {
  expect(holidayTable).toEqual(publishedYears(2024, 2027))
})
test.each([
  ['2027-01-01', 'unknown'], ['2026-02-17', 'holiday'], ['2026-10-01', 'holiday'], ['2026-02-14', 'makeup'],
  ['2026-09-20', 'makeup'], ['2026-10-10', 'makeup'], ['2026-11-22', 'weekend'], ['2026-11-23', 'weekday'],
])('%s 是 %s', (date, kind) => expect(dayKind(day(date))).toBe(kind))
test('放假的日子叫得出名字', () => {
  expect(holidayName(day('2026-02-17'))).toBe('春节')
  expect(holidayName(day('2026-11-23'))).toBeUndefined()
})
test('上海时间：午夜前后是两天', () => {
  const before = Date.parse('2026-02-28T15:59:59Z')
  expect([isoDate(dayNumber(before)), minuteOfDay(before)]).toEqual(['2026-02-28', 1_439])
  expect([isoDate(dayNumber(before + 1_000)), minuteOfDay(before + 1_000)]).toEqual(['2026-03-01', 0])
  expect(weekdayOf(day('2026-11-22'))).toBe(7)
})
