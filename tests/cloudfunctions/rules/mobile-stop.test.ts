import type { Station } from '../../../cloudfunctions/contract/station'
import { seedMorePlaces } from '../../../cloudfunctions/local/seed/more-places'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { mobileStop, placeAt, weekOfStops } from '../../../cloudfunctions/rules/mobile-stop'
import { scheduledState } from '../../../cloudfunctions/rules/opening-hours'
import { searchStations } from '../../../cloudfunctions/rules/station-search'

const at = { lng: 116.7, lat: 39.5 }
const stop = (place: string, days: number[], from: string, to: string): Station['stops'][number] => ({ place, at, days, range: { from, to } })
const stops = [stop('夜市', [5], '22:00', '02:00'), stop('集散点', [1, 3, 5], '07:00', '09:30'), stop('取餐点', [1, 3, 5], '11:00', '14:00')]
const hours = (changes: Partial<Station['hours']> = {}): Station['hours'] => ({ always: false, weekly: weekOfStops(stops), seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [], ...changes })
const where = (moment: string, changes: Partial<Station['hours']> = {}) => {
  const found = mobileStop({ stops, hours: hours(changes) }, Date.parse(`${moment}+08:00`))
  return found && [found.stop.place, new Date(found.from + 28_800_000).toISOString().slice(5, 16), found.now]
}

test('没有停靠点，哪里也不在；例外那天不出车，就等下一次', () => {
  expect(mobileStop({ stops: [], hours: hours() }, 0)).toBeNull()
  const off = { date: '2026-11-23', ranges: [], reason: '检修' }
  expect(where('2026-11-23T08:00:00', { exceptions: [off] })).toEqual(['集散点', '11-25T07:00', false])
})
test.each([
  ['正停着', '2026-11-23T08:00:00', ['集散点', '11-23T07:00', true]],
  ['刚到点', '2026-11-23T07:00:00', ['集散点', '11-23T07:00', true]],
  ['刚开走，下一处', '2026-11-23T09:30:00', ['取餐点', '11-23T11:00', false]],
  ['今天收车了，后天', '2026-11-23T14:00:00', ['集散点', '11-25T07:00', false]],
  ['过了半夜，还是昨天那一处', '2026-11-28T01:30:00', ['夜市', '11-27T22:00', true]],
  ['周末，下周一', '2026-11-28T02:00:00', ['集散点', '11-30T07:00', false]],
])('%s', (_title, moment, expected) => expect(where(moment)).toEqual(expected))
test('停靠点合起来就是开放时间', () => {
  expect(weekOfStops(stops)).toEqual([
    { days: [1, 3], ranges: [{ from: '07:00', to: '09:30' }, { from: '11:00', to: '14:00' }] },
    { days: [5], ranges: [{ from: '07:00', to: '09:30' }, { from: '11:00', to: '14:00' }, { from: '22:00', to: '02:00' }] },
  ])
  for (let moment = Date.parse('2026-11-23T00:00:00+08:00'), end = moment + 7 * 86_400_000; moment < end; moment += 600_000) {
    expect([moment, mobileStop({ stops, hours: hours() }, moment)!.now]).toEqual([moment, scheduledState(hours(), moment).state === 'open'])
  }
})
test('找的时候，远近从它现在停的地方、或者下一处算（对照：不动的站从自己算）', () => {
  const now = Date.parse('2026-11-24T12:00:00+08:00')
  const all = seedMorePlaces(now)
  const moving = all.find(({ kind }) => kind === 'mobile')!
  const next = mobileStop(moving, now)!.stop
  const found = searchStations(all, { from: next.at, filters: [], text: '', most: 1_000, now }).stations.find(({ station }) => station.id === moving.id)!
  expect([found.meters, found.address, found.at]).toEqual([0, next.place, next.at])
  expect(metersBetween(next.at, moving.at)).toBeGreaterThan(0)
  const still = all.find(({ kind }) => kind === 'riders-home')!
  expect(placeAt(still, now)).toEqual({ at: still.at, address: still.address })
})
