import { doubtFloor, doubtOf } from '../../../cloudfunctions/rules/station-doubt'

const day = 86_400_000
const confirmed = { at: 0, by: 'keeper' as const }
const of = (reports: [string, number][], doubt: { since: number; reports: number } | null = null, confirmedAt = 0) =>
  doubtOf(reports.map(([voice, days]) => ({ voice, at: days * day })), { doubt, confirmed: { ...confirmed, at: confirmedAt * day } })

test.each([
  ['没人说', [], null],
  ['一个人说三次', [['a', 1], ['a', 2], ['a', 3]], null],
  ['两个人，隔七天零一点', [['a', 1], ['b', 8.001]], null],
  ['两个人，正好七天', [['a', 1], ['b', 8]], { since: 1 * day, reports: 2 }],
  ['晚到的先来的，一样', [['b', 8], ['a', 1]], { since: 1 * day, reports: 2 }],
  ['最早的一个凑不上，从凑得上的算', [['a', 1], ['b', 10], ['c', 12]], { since: 10 * day, reports: 2 }],
  ['同一个人先后说，只算一个', [['a', 1], ['b', 2], ['a', 3]], { since: 1 * day, reports: 2 }],
] as [string, [string, number][], object | null][])('%s', (_title, reports, expected) => expect(of(reports)).toEqual(expected))
test('核实以前说的不算；核实以后的才算（对照）', () => {
  expect(of([['a', 1], ['b', 2]], null, 2)).toBeNull()
  expect(of([['a', 1], ['b', 2]], null, 0.5)).toEqual({ since: day, reports: 2 })
})
test('已经存疑的，从什么时候起不变，人数只增不减', () => {
  expect(of([['a', 5], ['b', 6], ['c', 20]], { since: 5 * day, reports: 2 })).toEqual({ since: 5 * day, reports: 3 })
  expect(of([], { since: 5 * day, reports: 2 })).toEqual({ since: 5 * day, reports: 2 })
})
test('再早的就不用看了', () => {
  expect(doubtFloor({ doubt: null, confirmed }, 100 * day)).toBe(86 * day)
  expect(doubtFloor({ doubt: { since: 50 * day, reports: 2 }, confirmed }, 100 * day)).toBe(43 * day)
  expect(doubtFloor({ doubt: null, confirmed: { ...confirmed, at: 99 * day } }, 100 * day)).toBe(99 * day)
})
