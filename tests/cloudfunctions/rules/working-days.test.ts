import fc from 'fast-check'
import { dayKind } from '../../../cloudfunctions/rules/holidays'
import { dayNumber, isoDate } from '../../../cloudfunctions/rules/shanghai-time'
import { addWorkingDays } from '../../../cloudfunctions/rules/working-days'

const day = (date: string) => dayNumber(Date.parse(`${date}T12:00:00+08:00`))
const add = (date: string, count: number) => {
  const answer = addWorkingDays(day(date), count)
  return 'day' in answer ? isoDate(answer.day) : answer
}

describe('没公布的年份，不猜', () => {
  test.each([['2026-12-31', 1, 2027], ['2026-12-25', 10, 2027], ['2027-06-01', 1, 2027], ['2024-01-02', -1, 2023]])('%s 加 %i 个工作日：%i 年还没公布', (from, count, year) => {
    expect(add(from, count)).toEqual({ unpublished: year })
  })
  test('在年底前数完的，不用看明年', () => expect(add('2026-12-30', 1)).toBe('2026-12-31'))
})

test.each([
  ['周六调休也算一天', '2026-02-13', 1, '2026-02-14'], ['春节九天跳过', '2026-02-14', 1, '2026-02-24'], ['初一往后第一天', '2026-02-17', 1, '2026-02-24'],
  ['周日调休也算一天', '2026-09-19', 1, '2026-09-20'], ['中秋跳过', '2026-09-24', 1, '2026-09-28'], ['国庆跳过', '2026-09-30', 1, '2026-10-08'], ['十一当天往后', '2026-10-01', 1, '2026-10-08'],
  ['国庆后的周六上班', '2026-10-09', 1, '2026-10-10'], ['普通周末跳过', '2026-11-20', 1, '2026-11-23'], ['15 个工作日', '2026-09-18', 15, '2026-10-15'],
  ['零天就是当天', '2026-10-01', 0, '2026-10-01'], ['往回数', '2026-10-08', -1, '2026-09-30'], ['往回数过春节', '2026-02-24', -2, '2026-02-13'],
])('%s：%s 加 %i 是 %s', (_title, from, count, to) => expect(add(from, count)).toBe(to))

test('性质：数到的是工作日，中间正好这么多；先加几天再加几天，和一次加完一样', () => {
  const start = fc.integer({ min: day('2024-01-01'), max: day('2026-08-01') })
  fc.assert(fc.property(start, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, a, b) => {
    const whole = addWorkingDays(from, a + b)
    const half = addWorkingDays(from, a)
    if (!('day' in whole) || !('day' in half)) throw new Error('these years are published')
    const between = Array.from({ length: whole.day - from }, (_, n) => dayKind(from + 1 + n)).filter((kind) => kind === 'weekday' || kind === 'makeup')
    expect(between.length).toBe(a + b)
    expect(['weekday', 'makeup']).toContain(dayKind(whole.day))
    expect(addWorkingDays(half.day, b)).toEqual(whole)
  }), { numRuns: 300 })
})
