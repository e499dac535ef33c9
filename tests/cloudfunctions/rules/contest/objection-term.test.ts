import { objectionTerm } from '../../../../cloudfunctions/rules/contest/objection-term'

const at = (wall: string) => Date.parse(`${wall}+08:00`)
test.each([
  ['公布当天不算，跨过周末', '2026-11-19T10:00:00', 5, '2026-11-27T00:00:00'],
  ['周五半夜公布', '2026-11-20T23:59:00', 1, '2026-11-24T00:00:00'],
  ['国庆放假不算，调休上班算', '2026-09-29T09:00:00', 3, '2026-10-10T00:00:00'],
])('%s', (_what, from, days, until) => expect(objectionTerm(at(from), days)).toEqual({ until: at(until) }))
test('放假安排还没公布的年份，说是哪一年，不猜', () => expect(objectionTerm(at('2026-12-31T10:00:00'), 5)).toEqual({ unpublished: 2027 }))
