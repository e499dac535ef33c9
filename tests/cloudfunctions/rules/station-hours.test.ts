import type { Hours } from '../../../cloudfunctions/contract/opening-hours'
import { seedMorePlaces } from '../../../cloudfunctions/local/seed/more-places'
import { seedStations } from '../../../cloudfunctions/local/seed/stations'
import { medicineDue } from '../../../cloudfunctions/rules/medicine'
import { hoursFault } from '../../../cloudfunctions/rules/station-hours'

const now = Date.parse('2026-11-22T22:40:00+08:00')
const hours = (changes: Partial<Hours> = {}): Hours => ({ always: false, weekly: [], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [], ...changes })
const week = (days: number[], ...ranges: [string, string][]) => [{ days, ranges: ranges.map(([from, to]) => ({ from, to })) }]
const range = (from: string, to: string) => ({ from, to })
const faultOf = (changes: Partial<Hours>) => hoursFault(hours(changes), { kind: 'rest-station', stops: [] }, now)

describe('不能这样写', () => {
  test.each([
    ['两段重叠', { weekly: week([2], ['08:00', '12:00'], ['11:59', '18:00']) }, 'overlap 2'],
    ['两行写了同一天', { weekly: [...week([1, 2], ['08:00', '12:00']), ...week([2, 3], ['09:00', '10:00'])] }, 'overlap 2'],
    ['周日夜里压到周一早上', { weekly: [...week([7], ['22:00', '06:00']), ...week([1], ['05:00', '09:00'])] }, 'overlap 1'],
    ['季节里重叠', { seasons: [{ from: '11-15', to: '03-15', weekly: week([1], ['08:00', '12:00'], ['10:00', '13:00']) }] }, 'overlap season 1 1'],
    ['没有这一天', { seasons: [{ from: '02-30', to: '03-15', weekly: [] }] }, 'date season 1'],
    ['节假日里重叠', { holidayRanges: [range('08:00', '12:00'), range('11:00', '13:00')] }, 'overlap holidays'],
    ['例外写两次', { exceptions: [1, 2].map(() => ({ date: '2026-12-01', ranges: [], reason: '停电' })) }, 'exception-twice 2026-12-01'],
    ['例外里重叠', { exceptions: [{ date: '2026-12-01', ranges: [range('08:00', '12:00'), range('11:00', '13:00')], reason: '停电' }] }, 'overlap 2026-12-01'],
    ['一年零一天以前', { exceptions: [{ date: '2025-11-21', ranges: [], reason: '停电' }] }, 'exception-old 2025-11-21'],
  ] as [string, Partial<Hours>, string][])('%s', (_title, changes, expected) => expect(Object.values(faultOf(changes)!).join(' ')).toBe(expected))
})
describe('可以这样写', () => {
  test.each([
    ['头尾相接', { weekly: week([1, 2], ['08:00', '12:00'], ['12:00', '18:00']) }],
    ['每天到第二天开门', { weekly: week([1, 2, 3, 4, 5, 6, 7], ['18:00', '08:00']) }],
    ['整天整天', { weekly: week([1, 2, 3, 4, 5, 6, 7], ['00:00', '00:00']) }],
    ['闰日的季节、正好一年以前的例外', { seasons: [{ from: '02-29', to: '03-01', weekly: [] }], exceptions: [{ date: '2025-11-22', ranges: [], reason: '停电' }] }],
  ] as [string, Partial<Hours>][])('%s', (_title, changes) => expect(faultOf(changes)).toBeNull())
  test('演示的每一个站点', () => {
    for (const station of [...seedStations(now), ...seedMorePlaces(now)]) expect([station.id, hoursFault(station.hours, station, now)]).toEqual([station.id, null])
  })
})
test.each([[31, null], [30, 'soon'], [0, 'soon'], [-1, 'expired']])('药箱还有 %i 天：%s', (days, standing) => {
  const expires = new Date(Date.parse('2026-11-22T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10)
  expect(medicineDue([{ code: 'medicine', state: 'working', expires }], now)?.standing ?? null).toBe(standing)
  expect(medicineDue([{ code: 'medicine', state: 'stopped', expires, since: 1 }], now)).toBeNull()
})
