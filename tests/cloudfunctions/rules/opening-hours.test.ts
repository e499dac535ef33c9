import fc from 'fast-check'
import type { Hours } from '../../../cloudfunctions/contract/opening-hours'
import { openState, scheduledState, unverifiedAfterMs } from '../../../cloudfunctions/rules/opening-hours'

const at = (text: string) => Date.parse(`${text}+08:00`)
const minute = 60_000
const workdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const hours = (days: number[], ranges: [string, string][], more: Partial<Hours> = {}): Hours => ({
  always: false, weekly: [{ days, ranges: ranges.map(([from, to]) => ({ from, to })) }], onHolidays: 'closed', exceptions: [], ...more,
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
  const fresh = { at: now - minute, by: 'keeper' as const }

  test('临时关闭盖过开放时间，到期就恢复', () => {
    const station = { hours: splitDay, pause: { since: now - minute, until: now + minute, reason: '检修' }, confirmed: fresh }
    expect(openState(station, now)).toEqual({ state: 'paused', changesAt: now + minute })
    expect(openState(station, now + minute).state).toBe('closing-soon')
  })
  test('没说到什么时候的临时关闭，不编一个日子', () => {
    expect(openState({ hours: splitDay, pause: { since: 0, until: null, reason: '拆迁' }, confirmed: fresh }, now)).toEqual({ state: 'paused', changesAt: null })
  })
  test('超过 90 天没人核实，不说开着，但说登记时间怎么写', () => {
    const station = { hours: splitDay, pause: null, confirmed: { at: now - unverifiedAfterMs - 1, by: 'import' as const } }
    expect(openState(station, now)).toEqual({ state: 'unverified', changesAt: at('2026-11-23T12:00:00'), registered: 'open' })
    expect(openState({ ...station, confirmed: { at: now - unverifiedAfterMs, by: 'import' } }, now).state).toBe('closing-soon')
  })
  test('关门前 30 分钟整开始说即将关门', () => {
    const station = { hours: splitDay, pause: null, confirmed: fresh }
    expect(openState(station, at('2026-11-23T11:29:59')).state).toBe('open')
    expect(openState(station, at('2026-11-23T11:30:00')).state).toBe('closing-soon')
  })
  test('马上要开始的临时关闭也是关门', () => {
    const station = { hours: splitDay, pause: { since: at('2026-11-23T11:50:00'), until: null, reason: '检修' }, confirmed: fresh }
    expect(openState(station, now)).toEqual({ state: 'closing-soon', changesAt: at('2026-11-23T11:50:00') })
  })
})

const clock = fc.integer({ min: 0, max: 1_440 }).map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const anyHours: fc.Arbitrary<Hours> = fc.record({
  always: fc.constant(false),
  weekly: fc.array(fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    ranges: fc.array(fc.record({ from: clock, to: clock }).filter(({ from }) => from !== '24:00'), { maxLength: 3 }),
  }), { maxLength: 3 }),
  onHolidays: fc.constantFrom('closed' as const, 'usual' as const),
  exceptions: fc.array(fc.record({
    date: fc.integer({ min: 0, max: 20 }).map((day) => new Date(Date.UTC(2026, 1, 10 + day)).toISOString().slice(0, 10)),
    ranges: fc.array(fc.record({ from: clock, to: clock }).filter(({ from }) => from !== '24:00'), { maxLength: 2 }),
    reason: fc.constant('例外'),
  }), { maxLength: 2 }),
})

test('性质：说出的下一个变化，正是状态第一次不同的那一刻', () => {
  fc.assert(fc.property(anyHours, fc.integer({ min: 0, max: 25 * 1_440 }), (given, offset) => {
    const now = at('2026-02-08T00:00:00') + offset * minute
    const { state, changesAt } = scheduledState(given, now)
    const until = Math.min(changesAt ?? now + 14 * 1_440 * minute, now + 14 * 1_440 * minute)
    for (let instant = now; instant < until; instant += 15 * minute) {
      if (scheduledState(given, instant).state !== state) return false
    }
    return changesAt === null || (changesAt > now && scheduledState(given, changesAt).state !== state && scheduledState(given, changesAt - 1).state === state)
  }), { numRuns: 150 })
})
