import fc from 'fast-check'
import type { Hours } from '../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../cloudfunctions/contract/station'
import { isOpenNow, openState as stateOf, rangesOn, scheduledState, unverifiedAfterMs } from '../../../cloudfunctions/rules/opening-hours'

const at = (text: string) => Date.parse(`${text}+08:00`)
const minute = 60_000
const workdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const hours = (days: number[], ranges: [string, string][], more: Partial<Hours> = {}): Hours => ({
  always: false, weekly: [{ days, ranges: ranges.map(([from, to]) => ({ from, to })) }], seasons: [], onHolidays: 'closed', holidayRanges: [], exceptions: [], ...more,
})
const splitDay = hours(everyDay, [['08:30', '12:00'], ['14:30', '18:00']], { onHolidays: 'usual' })
const night = hours(everyDay, [['22:00', '06:00']], { onHolidays: 'usual' })
const office = hours(workdays, [['08:30', '17:30']])

describe('开放时间：说不清的时候不说开着', () => {
  test.each([
    ['2027 年的放假安排还没公布，跟日历走的站点待确认', office, '2027-01-04T10:00:00', 'holiday-unknown', null],
    ['年底最后一天关门之后，不编一个开门的时间', office, '2026-12-31T18:00:00', 'closed', null],
    ['开到半夜、第二天就是未知的，只说开到半夜', hours(everyDay, [['18:00', '24:00']]), '2026-12-31T20:00:00', 'open', '2027-01-01T00:00:00'],
    ['未知年份里登记了例外的那一天是说得清的', { ...office, exceptions: [{ date: '2027-01-04', ranges: [{ from: '09:00', to: '12:00' }], reason: '值班' }] }, '2027-01-04T10:00:00', 'open', '2027-01-04T12:00:00'],
    ['春节放假，周二也不开', office, '2026-02-17T10:00:00', 'closed', '2026-02-24T08:30:00'],
    ['例外日关门盖过平时的时间', { ...splitDay, exceptions: [{ date: '2026-11-22', ranges: [], reason: '消防检查' }] }, '2026-11-22T10:00:00', 'closed', '2026-11-23T08:30:00'],
    ['从来没有登记时间的，关着，也说不出何时开', hours([], [], { onHolidays: 'usual' }), '2026-11-22T10:00:00', 'closed', null],
  ] as [string, Hours, string, string, string | null][])('%s', (_title, given, now, state, changesAt) => {
    expect(scheduledState(given, at(now))).toEqual({ state, changesAt: changesAt === null ? null : at(changesAt) })
  })
})

describe('开放时间：到分钟为止都对', () => {
  test.each([
    ['午休 12:00:00 整就是关门', splitDay, '2026-11-23T12:00:00', 'closed', '2026-11-23T14:30:00'],
    ['11:59:59 还开着', splitDay, '2026-11-23T11:59:59', 'open', '2026-11-23T12:00:00'],
    ['14:30:00 整再开', splitDay, '2026-11-23T14:30:00', 'open', '2026-11-23T18:00:00'],
    ['22:00-06:00 的站点凌晨一点开着', night, '2026-11-23T01:00:00', 'open', '2026-11-23T06:00:00'],
    ['22:00-06:00 的站点中午关着', night, '2026-11-23T12:00:00', 'closed', '2026-11-23T22:00:00'],
    ['2026-02-14 周六调休上班，周一到周五的站点开着', office, '2026-02-14T10:00:00', 'open', '2026-02-14T17:30:00'],
    ['普通周六关着，周一再开', office, '2026-11-21T10:00:00', 'closed', '2026-11-23T08:30:00'],
    ['跨年夜班开到元旦早上，照常站点不受日历影响', night, '2026-12-31T23:30:00', 'open', '2027-01-01T06:00:00'],
    ['首尾相接的两段算一段', hours(everyDay, [['18:00', '24:00'], ['00:00', '06:00']], { onHolidays: 'usual' }), '2026-11-22T20:00:00', 'open', '2026-11-23T06:00:00'],
    ['24 小时但三天后停一天', { ...hours([], []), always: true, exceptions: [{ date: '2026-11-25', ranges: [], reason: '停电' }] }, '2026-11-22T20:00:00', 'open', '2026-11-25T00:00:00'],
    ['24 小时没有下一个变化', { ...hours([], []), always: true }, '2026-11-22T20:00:00', 'open', null],
    ['用数字写满一周的 24 小时，也没有下一个变化', hours(everyDay, [['00:00', '24:00']], { onHolidays: 'usual' }), '2026-11-22T20:00:00', 'open', null],
  ] as [string, Hours, string, string, string | null][])('%s', (_title, given, now, state, changesAt) => {
    expect(scheduledState(given, at(now))).toEqual({ state, changesAt: changesAt === null ? null : at(changesAt) })
  })
})

describe('站点的状态：每一刻只有一个', () => {
  const now = at('2026-11-23T11:45:00')
  const openState = (station: Omit<Parameters<typeof stateOf>[0], 'doubt'> & { doubt?: Station['doubt'] }, instant: number) => stateOf({ doubt: null, ...station }, instant)
  const fresh = { at: now - minute, by: 'keeper' as const }

  test('临时关闭盖过开放时间，到期就恢复', () => {
    const station = { hours: splitDay, pause: { since: now - minute, until: now + minute, reason: '检修' }, confirmed: fresh }
    expect(openState(station, now)).toEqual({ state: 'paused', changesAt: now + minute, until: now + minute })
    expect(openState(station, now + minute).state).toBe('closing-soon')
  })
  test('没说到什么时候的临时关闭，不编一个日子', () => {
    expect(openState({ hours: splitDay, pause: { since: 0, until: null, reason: '拆迁' }, confirmed: fresh }, now)).toEqual({ state: 'paused', changesAt: null, until: null })
  })
  test('超过 90 天没人核实，不说开着，但说登记时间怎么写', () => {
    const station = { hours: splitDay, pause: null, confirmed: { at: now - unverifiedAfterMs - 1, by: 'import' as const } }
    expect(openState(station, now)).toEqual({ state: 'unverified', changesAt: at('2026-11-23T12:00:00'), until: null, registered: 'open' })
    expect(openState({ ...station, confirmed: { at: now - unverifiedAfterMs, by: 'import' } }, now).state).toBe('closing-soon')
  })
  test('关门前 30 分钟整开始说即将关门', () => {
    const station = { hours: splitDay, pause: null, confirmed: fresh }
    expect(openState(station, at('2026-11-23T11:29:59')).state).toBe('open')
    expect(openState(station, at('2026-11-23T11:30:00')).state).toBe('closing-soon')
  })
  test('马上要开始的临时关闭也是关门', () => {
    const station = { hours: splitDay, pause: { since: at('2026-11-23T11:50:00'), until: null, reason: '检修' }, confirmed: fresh }
    expect(openState(station, now)).toEqual({ state: 'closing-soon', changesAt: at('2026-11-23T11:50:00'), until: at('2026-11-23T11:50:00') })
  })
})

const clockText = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
const clock = fc.integer({ min: 0, max: 1_440 }).map(clockText)
const anyRange = fc.record({ from: clock, to: clock }).filter(({ from }) => from !== '24:00')
const anyWeekly = fc.array(fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  ranges: fc.array(anyRange, { maxLength: 3 }),
}), { maxLength: 3 })
const dayMs = 1_440 * minute
const dateOf = (instant: number) => new Date(instant + 8 * 60 * minute).toISOString().slice(0, 10)

/** Where the calendar turns: 调休 Saturdays and Sundays, both ends of holidays, ends of months, 29 February, the last day that is published. */
const turns = ['2024-02-28', '2026-01-31', '2026-02-13', '2026-02-22', '2026-02-27', '2026-06-18', '2026-09-19', '2026-09-30', '2026-10-09', '2026-11-14', '2026-12-30'].map((day) => at(`${day}T00:00:00`))
const anyNow = fc.tuple(fc.constantFrom(...turns), fc.integer({ min: 0, max: 5 * 1_440 * 60_000 }), fc.boolean()).map(([turn, ms, whole]) => turn + (whole ? Math.floor(ms / minute) * minute : ms))
const anyHours = (now: number): fc.Arbitrary<Hours> => fc.record({
  always: fc.boolean(),
  weekly: anyWeekly,
  seasons: fc.array(fc.record({ from: fc.constantFrom('01-01', '02-14', '02-29', '06-20', '11-15', '12-31'), to: fc.constantFrom('01-01', '02-28', '03-15', '09-30', '12-31'), weekly: anyWeekly }), { maxLength: 2 }),
  onHolidays: fc.constantFrom('closed' as const, 'own' as const, 'usual' as const),
  holidayRanges: fc.array(anyRange, { maxLength: 2 }),
  exceptions: fc.array(fc.record({
    date: fc.integer({ min: -1, max: 6 }).map((days) => dateOf(now + days * dayMs)),
    ranges: fc.array(anyRange, { maxLength: 2 }),
    reason: fc.constant('例外'),
  }), { maxLength: 2 }),
})
/** A station with whatever may happen to it within days of an instant. */
const anyMoment = anyNow.chain((now) => fc.record({
  now: fc.constant(now),
  hours: anyHours(now),
  pause: fc.option(fc.tuple(fc.integer({ min: -2 * 1_440, max: 4 * 1_440 }), fc.option(fc.integer({ min: 1, max: 2 * 1_440 }))).map(([since, length]) => ({
    since: now + since * minute, until: length === null ? null : now + (since + length) * minute, reason: '检修',
  }))),
  confirmed: fc.integer({ min: 0, max: 95 * 1_440 }).map((ago) => ({ at: now - ago * minute, by: 'keeper' as const })),
  doubt: fc.option(fc.constant({ since: now - minute, reports: 2 }), { freq: 8 }),
}))

/** The definition itself, without any search for the next change: the state of the door at an instant by the hours of two days. */
function byDefinition(hours: Hours, instant: number): 'open' | 'closed' | 'holiday-unknown' {
  const day = Math.floor((instant + 8 * 60 * minute) / dayMs)
  const minuteOf = (instant + 8 * 60 * minute - day * dayMs) / minute
  const value = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const today = rangesOn(hours, day)
  const yesterday = rangesOn(hours, day - 1)
  const over = (ranges: typeof today, shift: number) => ranges !== 'unknown' && ranges.some(({ from, to }) => {
    const end = value(to) > value(from) ? value(to) : value(to) + 1_440
    return value(from) <= minuteOf + shift && minuteOf + shift < end
  })
  return over(today, 0) || over(yesterday, 1_440) ? 'open' : today === 'unknown' ? 'holiday-unknown' : 'closed'
}

/** Every instant at which anything could change between two: whole minutes, and one instant before each. */
function* instants(from: number, to: number) {
  for (let at = Math.floor(from / minute) * minute + minute; at <= to; at += minute) yield at
}

describe('性质', () => {
  test('登记的时间：与逐日的定义一致，每一刻只有一种说法', () => {
    fc.assert(fc.property(anyMoment, ({ now, hours }) => { expect(scheduledState(hours, now).state).toBe(byDefinition(hours, now)) }), { numRuns: 3_000 })
  })
  test('说出的“到什么时候”，正是状态第一次不同的那一刻：逐分钟走过去，一分钟也不差', () => {
    fc.assert(fc.property(anyMoment, ({ now, ...station }) => {
      const { state, until } = stateOf(station, now)
      const end = Math.min(until === null ? Infinity : until - 1, now + 2 * dayMs)
      for (const instant of instants(now, end)) if (stateOf(station, instant).state !== state) throw new Error(`${state} ended at ${new Date(instant).toISOString()}`)
      if (until === null) return
      expect(until).toBeGreaterThan(now)
      expect(stateOf(station, until - 1).state).toBe(state)
      expect(stateOf(station, until).state).not.toBe(state)
    }), { numRuns: process.env.HEAVY ? 2_000 : 30 })
  })
  test('说出的开门、关门，正是门第一次开、关的那一刻', () => {
    fc.assert(fc.property(anyMoment, ({ now, ...station }) => {
      const { state, changesAt } = stateOf(station, now)
      if (changesAt === null || !['open', 'closing-soon', 'closed'].includes(state)) return
      const fresh = { ...station, confirmed: { at: changesAt, by: 'keeper' as const } }
      const open = isOpenNow(stateOf(fresh, now))
      for (const instant of instants(now, Math.min(changesAt - 1, now + 2 * dayMs))) if (isOpenNow(stateOf(fresh, instant)) !== open) throw new Error(`the door moved at ${new Date(instant).toISOString()}`)
      expect(isOpenNow(stateOf(fresh, changesAt))).toBe(!open)
    }), { numRuns: process.env.HEAVY ? 2_000 : 30 })
  })
  test('对照：看不见临时关闭的算法，会被逐分钟的走法抓住', () => {
    const blind = ({ now, ...station }: { now: number } & Parameters<typeof stateOf>[0]) => ({ ...stateOf({ ...station, pause: null }, now) })
    expect(() => fc.assert(fc.property(anyMoment, ({ now, ...station }) => {
      const { until } = blind({ now, ...station })
      if (until !== null) expect(stateOf(station, until - 1).state).toBe(stateOf(station, now).state)
    }), { numRuns: 2_000 })).toThrow()
  })
})

describe('季节、节假日各有各的时间', () => {
  const summer = hours(everyDay, [['08:00', '18:00']], { onHolidays: 'usual', seasons: [{ from: '06-01', to: '08-31', weekly: [{ days: everyDay, ranges: [{ from: '06:00', to: '22:00' }] }] }] })
  const winter = hours(everyDay, [['05:00', '19:00']], { onHolidays: 'usual', seasons: [{ from: '11-15', to: '03-15', weekly: [{ days: everyDay, ranges: [{ from: '06:00', to: '18:30' }] }] }] })
  const short = hours(workdays, [['08:30', '17:30']], { onHolidays: 'own', holidayRanges: [{ from: '09:00', to: '12:00' }] })
  test.each([
    ['夏令时间从六月一日零点算起', summer, '2026-05-31T21:00:00', 'closed', '2026-06-01T06:00:00'],
    ['夏令时间到八月三十一日为止', summer, '2026-08-31T23:00:00', 'closed', '2026-09-01T08:00:00'],
    ['冬令时间跨着元旦', winter, '2027-01-01T05:30:00', 'closed', '2027-01-01T06:00:00'],
    ['三月十六日回到平时', winter, '2026-03-16T05:30:00', 'open', '2026-03-16T19:00:00'],
    ['节假日另有时间的，春节上午开着', short, '2026-02-17T10:00:00', 'open', '2026-02-17T12:00:00'],
    ['节假日另有时间的，周末不是节假日', short, '2026-11-21T10:00:00', 'closed', '2026-11-23T08:30:00'],
    ['放假安排没公布的年份，也不编', short, '2027-01-04T10:00:00', 'holiday-unknown', null],
  ] as [string, Hours, string, string, string | null][])('%s', (_title, given, now, state, changesAt) => {
    expect(scheduledState(given, at(now))).toEqual({ state, changesAt: changesAt === null ? null : at(changesAt) })
  })
})
