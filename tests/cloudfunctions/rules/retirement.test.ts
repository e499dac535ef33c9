import fc from 'fast-check'
import { type RetirementTrack, retirementTracks } from '../../../cloudfunctions/contract/person'
import { ageInMonths, isoMonth, monthNumber } from '../../../cloudfunctions/rules/calendar-months'
import { retirementAge, retirementMonth } from '../../../cloudfunctions/rules/retirement'
import { dayNumber } from '../../../cloudfunctions/rules/shanghai-time'

const months = (years: number, more: number) => years * 12 + more

// 《国务院关于渐进式延迟法定退休年龄的办法》附表：三张表的两头和台阶
test.each([
  ['male', '1964-12', 60, 0, '2024-12'], ['male', '1965-01', 60, 1, '2025-02'], ['male', '1965-04', 60, 1, '2025-05'],
  ['male', '1965-05', 60, 2, '2025-07'], ['male', '1970-01', 61, 4, '2031-05'], ['male', '1976-08', 62, 11, '2039-07'],
  ['male', '1976-09', 63, 0, '2039-09'], ['male', '1999-12', 63, 0, '2062-12'],
  ['female-55', '1969-12', 55, 0, '2024-12'], ['female-55', '1970-01', 55, 1, '2025-02'], ['female-55', '1981-08', 57, 11, '2039-07'],
  ['female-55', '1981-09', 58, 0, '2039-09'],
  ['female-50', '1974-12', 50, 0, '2024-12'], ['female-50', '1975-01', 50, 1, '2025-02'], ['female-50', '1975-03', 50, 2, '2025-05'],
  ['female-50', '1984-10', 54, 11, '2039-09'], ['female-50', '1984-11', 55, 0, '2039-11'],
] as [RetirementTrack, string, number, number, string][])('%s，%s 出生：%i 岁 %i 个月，%s 退休', (track, birth, years, more, month) => {
  expect(retirementAge(birth, track)).toBe(months(years, more))
  expect(retirementMonth(birth, track)).toBe(month)
})

test('性质：生得越晚，退休不会越早；始终在原年龄和封顶之间', () => {
  const ends: Record<RetirementTrack, [number, number]> = { male: [60, 63], 'female-55': [55, 58], 'female-50': [50, 55] }
  const birth = fc.integer({ min: monthNumber('1940-01'), max: monthNumber('2010-12') })
  fc.assert(fc.property(birth, fc.constantFrom(...retirementTracks), (month, track) => {
    const age = retirementAge(isoMonth(month), track)
    const next = retirementAge(isoMonth(month + 1), track)
    return age >= ends[track][0] * 12 && age <= ends[track][1] * 12 && (next === age || next === age + 1)
  }), { numRuns: 1_000 })
})

test('年龄按日历月：生日那个月从一号算起', () => {
  const day = (date: string) => dayNumber(Date.parse(`${date}T12:00:00+08:00`))
  expect(ageInMonths('2010-03', day('2026-02-28'))).toBe(months(15, 11))
  expect(ageInMonths('2010-03', day('2026-03-01'))).toBe(months(16, 0))
})
