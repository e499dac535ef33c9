import fc from 'fast-check'
import type { Hours, Range } from '../../../../cloudfunctions/contract/opening-hours'
import { rangesOn } from '../../../../cloudfunctions/rules/opening-hours'
import { readClock, readDate, readMonthDay } from '../../../../src/features/keeper/_parts/typed-times'
import { readHours, typedHours, type TypedHours } from '../../../../src/features/keeper/hours/typed-hours'

const now = Date.parse('2026-11-24T10:00:00+08:00')
const day = (from: string, to: string) => [{ from, to }]
const blank: TypedHours = { always: false, week: Array.from({ length: 7 }, () => day('8:30', '18:00')), seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [], stops: [] }
const faultsOf = (changes: Partial<TypedHours>, kind: 'rest-station' | 'mobile' = 'rest-station') => readHours({ ...blank, ...changes }, kind, now).faults
const week = (at: number, ranges: { from: string; to: string }[]) => blank.week.map((each, order) => (order === at ? ranges : each))

describe('写得不对的，说在哪里、怎么不对', () => {
  test.each<[string, Partial<TypedHours>, Record<string, string>]>([
    ['不是几点', { week: week(2, day('早上', '18:00')) }, { 'week 3': 'clock' }],
    ['25 点', { week: week(0, day('8:30', '25:00')) }, { 'week 1': 'clock' }],
    ['从 24:00 开始', { week: week(0, day('24:00', '6:00')) }, { 'week 1': 'clock' }],
    ['开始和结束一样', { week: week(6, day('8:00', '8:00')) }, { 'week 7': 'same' }],
    ['同一天重叠', { week: week(4, [...day('8:00', '12:00'), ...day('11:00', '18:00')]) }, { 'week 5': 'overlap' }],
    ['前一天过半夜，和这一天重叠', { week: week(0, day('20:00', '9:00')) }, { 'week 1': 'overlap' }],
    ['没有 2 月 30 日', { seasons: [{ from: '2-30', to: '8-31', week: blank.week }] }, { 'season 0': 'season' }],
    ['换季那张表里的一天', { seasons: [{ from: '6-1', to: '8-31', week: week(1, [...day('8', '12'), ...day('9', '10')]) }] }, { 'season 0 week 2': 'overlap' }],
    ['节假日的时间', { onHolidays: 'own', holidayRanges: [...day('9:00', '12:00'), ...day('11:00', '15:00')] }, { holidays: 'overlap' }],
    ['特殊的日子没写日期', { exceptions: [{ date: '', ranges: [], reason: '盘点' }] }, { 'exception 0 date': 'date' }],
    ['特殊的日子没写原因', { exceptions: [{ date: '20261231', ranges: [], reason: ' ' }] }, { 'exception 0 reason': 'reason' }],
    ['特殊的日子写了两遍，说的是第二遍', { exceptions: [{ date: '20261231', ranges: [], reason: '盘点' }, { date: '2026-12-31', ranges: [], reason: '盘点' }] }, { 'exception 1 date': 'exception-twice' }],
    ['特殊的日子太久以前', { exceptions: [{ date: '20240101', ranges: [], reason: '盘点' }] }, { 'exception 0 date': 'exception-old' }],
    ['特殊的日子里重叠', { exceptions: [{ date: '20261231', ranges: [...day('8', '12'), ...day('9', '10')], reason: '盘点' }] }, { 'exception 0 ranges': 'overlap' }],
  ])('%s', (_title, changes, faults) => expect(faultsOf(changes)).toEqual(faults))
  test('对照：都写对了，一处也不说', () => expect(faultsOf({ seasons: [{ from: '11-1', to: '2-28', week: week(0, []) }], onHolidays: 'own', exceptions: [{ date: '20261231', ranges: [], reason: '盘点' }] })).toEqual({}))
  test('24 小时开放：看不见的周表写错了不算', () => expect(faultsOf({ always: true, week: week(0, day('?', '?')) })).toEqual({}))
  test('流动站：停靠点没有地方、没选星期、一个也没有、两处同时', () => {
    const stop = { place: '农贸市场北门', at: { lng: 116.7, lat: 39.5 }, days: [1, 3], range: { from: '7:00', to: '9:30' } }
    expect(faultsOf({ stops: [{ ...stop, place: ' ' }] }, 'mobile')).toEqual({ 'stop 0': 'place' })
    expect(faultsOf({ stops: [stop, { ...stop, days: [] }] }, 'mobile')).toEqual({ 'stop 1': 'days' })
    expect(faultsOf({ stops: [{ ...stop, range: { from: '7', to: '?' } }] }, 'mobile')).toEqual({ 'stop 0': 'clock' })
    expect(faultsOf({ stops: [] }, 'mobile')).toEqual({ stops: 'stops' })
    expect(faultsOf({ stops: [stop, { ...stop, range: { from: '9:00', to: '10:00' } }] }, 'mobile')).toEqual({ stops: 'overlap' })
    const { hours, stops, faults } = readHours({ ...blank, stops: [stop] }, 'mobile', now)
    expect([faults, hours.weekly, stops]).toEqual([{}, [{ days: [1, 3], ranges: [{ from: '07:00', to: '09:30' }] }], [{ ...stop, range: { from: '07:00', to: '09:30' } }]])
  })
})

describe('人怎么写，就怎么认', () => {
  test.each([['8:30', '08:30'], ['8：30', '08:30'], ['0830', '08:30'], ['830', '08:30'], ['8', '08:00'], ['8点', '08:00'], ['8点半', '08:30'], ['20.15', '20:15'], ['24:00', '24:00'], ['24:30', null], ['8:60', null], ['', null], ['八点', null]])('几点：%s', (text, clock) => expect(readClock(text)).toBe(clock))
  test.each([['20261231', '2026-12-31'], ['2026-1-2', '2026-01-02'], ['2026年12月31日', '2026-12-31'], ['20260229', null], ['20240229', '2024-02-29'], ['1231', null]])('哪一天：%s', (text, date) => expect(readDate(text)).toBe(date))
  test.each([['6-1', '06-01'], ['0601', '06-01'], ['6月1日', '06-01'], ['2-29', '02-29'], ['2-30', null], ['13-1', null]])('几月几日：%s', (text, monthDay) => expect(readMonthDay(text)).toBe(monthDay))
  test('半夜十二点写 0:00 还是 24:00，都是一天的末尾', () =>
    expect(readHours({ ...blank, week: week(0, day('18:00', '0:00')) }, 'rest-station', now).hours.weekly[0]).toEqual({ days: [1], ranges: [{ from: '18:00', to: '24:00' }] }))
})

test('登记的时间拿出来、不改、存回去，哪一天几点开都和原来一样', () => {
  const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const ranges = fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { maxLength: 8 }).map((marks): Range[] => {
    const sorted = [...marks].sort((a, b) => a - b)
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, at) => ({ from: clock(sorted[at * 2]! * 15), to: clock(sorted[at * 2 + 1]! * 15) }))
  })
  const weekly = fc.array(ranges, { minLength: 7, maxLength: 7 }).map((all) => all.map((each, order) => ({ days: [order + 1], ranges: each })))
  const hours: fc.Arbitrary<Hours> = fc.record({
    always: fc.boolean(), weekly, seasons: fc.array(weekly.map((each) => ({ from: '06-01', to: '08-31', weekly: each })), { maxLength: 1 }),
    onHolidays: fc.constantFrom('usual', 'closed', 'own'), holidayRanges: ranges, exceptions: fc.array(ranges.map((each) => ({ date: '2026-12-31', ranges: each, reason: '盘点' })), { maxLength: 1 }),
  })
  const days = [20_620, 20_621, 20_622, 20_623, 20_624, 20_625, 20_626, 20_630, 20_727, 20_818, 20_500]
  fc.assert(fc.property(hours, (registered) => {
    const { hours: read, faults } = readHours(typedHours({ hours: registered, stops: [] }), 'rest-station', now)
    expect(faults).toEqual({})
    for (const each of days) expect([each, rangesOn(read, each)]).toEqual([each, rangesOn(registered, each)])
  }), { numRuns: 100 })
})
