import fc from 'fast-check'
import type { Station } from '../../../cloudfunctions/contract/station'
import { seedStations } from '../../../cloudfunctions/local/seed/stations'
import { counties } from '../../../cloudfunctions/rules/areas'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { isOpenNow, openState } from '../../../cloudfunctions/rules/opening-hours'
import { lineFrom, roadMeters, stopsAlong, truckMetersPerMinute } from '../../../cloudfunctions/rules/road'
import { fitsTruck, noNeeds } from '../../../cloudfunctions/rules/truck-needs'

const leaves = Date.parse('2026-11-23T21:00:00+08:00')
const stations = seedStations(leaves)
const yanjiao = { lng: 116.82, lat: 39.945 }
const bazhou = counties.find(({ name }) => name === '霸州市')!.centre
const search = (more: Partial<Parameters<typeof stopsAlong>[1]> = {}) => stopsAlong(stations, { line: [yanjiao, bazhou], offMeters: 20_000, needs: noNeeds, openThen: false, leaves, ...more })
const truck = (changes: Partial<NonNullable<Station['truck']>> = {}): Pick<Station, 'truck' | 'kind'> =>
  ({ kind: 'truckers-home', truck: { spaces: 20, maxLengthMeters: 17.5, heightLimitMeters: 4.2, overnight: true, monitored: true, fuel: true, repair: false, ...changes } })

describe('停不下的不说停得下', () => {
  test.each([
    ['没有大车位', { truck: null, kind: 'rest-station' as const }, noNeeds],
    ['大车位是零个', truck({ spaces: 0 }), noNeeds],
    ['车比限高高', truck(), { ...noNeeds, heightMeters: 4.3 }],
    ['车比车位长', truck({ maxLengthMeters: 13 }), { ...noNeeds, lengthMeters: 17.5 }],
    ['不能过夜', truck({ overnight: false }), { ...noNeeds, overnight: true }],
    ['没有监控', truck({ monitored: false }), { ...noNeeds, monitored: true }],
    ['不能加油', truck({ fuel: false }), { ...noNeeds, fuel: true }],
    ['不是司机之家', { ...truck(), kind: 'rest-station' as const }, { ...noNeeds, truckersHome: true }],
  ])('%s', (_why, station, needs) => expect(fitsTruck(station, needs)).toBe(false))
  test('正好一样高、一样长，停得下；不限高的都停得下', () => {
    expect(fitsTruck(truck(), { ...noNeeds, heightMeters: 4.2, lengthMeters: 17.5, overnight: true, monitored: true, fuel: true, truckersHome: true })).toBe(true)
    expect(fitsTruck(truck({ heightLimitMeters: null }), { ...noNeeds, heightMeters: 9 })).toBe(true)
  })
})

describe('沿着路找', () => {
  test('燕郊到霸州：按路上的先后，过了廊坊再到胜芳；说得出绕多远、几点到', () => {
    const stops = search()
    expect(stops.length).toBeGreaterThan(4)
    const along = stops.map(({ alongMeters }) => alongMeters)
    expect(along).toEqual([...along].sort((a, b) => a - b))
    expect(along.at(-1)).toBeLessThanOrEqual(roadMeters([yanjiao, bazhou]))
    for (const { detourMeters, arrives, alongMeters } of stops) expect(arrives - leaves).toBeCloseTo(((alongMeters + detourMeters / 2) / truckMetersPerMinute) * 60_000, 0)
    expect(stops[0]!.station.county).toBe('131082')
  })
  test('反着走，先后也反过来，一个不少', () => {
    const length = roadMeters([yanjiao, bazhou])
    const onTheWay = (line: typeof bazhou[]) => search({ line }).filter(({ alongMeters }) => alongMeters > 0 && alongMeters < length - 1).map(({ station }) => station.id)
    expect(onTheWay([bazhou, yanjiao])).toEqual(onTheWay([yanjiao, bazhou]).reverse())
    expect(search({ line: [bazhou, yanjiao] })).toHaveLength(search().length)
  })
  test('不在廊坊地界上停下：三河是飞地，路过通州也照样找', () => {
    const counted = new Set(search({ offMeters: 40_000 }).map(({ station }) => station.county))
    expect(counted.has('131082') && counted.size > 2).toBe(true)
  })
  test('开没开，说的是到的那一刻（对照：按出发时说，会送人去关了门的地方）', () => {
    const stops = search({ openThen: true, offMeters: 40_000 })
    for (const { station, arrives, open } of stops) {
      expect(isOpenNow(open)).toBe(true)
      expect(open).toEqual(openState(station, arrives))
    }
    const late = [{ ...stations.find(({ truck: has }) => has)!, pause: null, doubt: null, at: bazhou, hours: { always: false, weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], ranges: [{ from: '06:00', to: '21:30' }] }], seasons: [], onHolidays: 'usual' as const, holidayRanges: [], exceptions: [] }, confirmed: { at: leaves, by: 'keeper' as const } }]
    expect(isOpenNow(openState(late[0]!, leaves))).toBe(true)
    expect(stopsAlong(late, { line: [yanjiao, bazhou], offMeters: 1_000, needs: noNeeds, openThen: true, leaves })).toEqual([])
  })
  test('性质：与一个个量过去一样', () => {
    const place = fc.record({ lng: fc.double({ min: 116, max: 117.3, noNaN: true }), lat: fc.double({ min: 38.6, max: 40.1, noNaN: true }) })
    fc.assert(fc.property(fc.array(place, { minLength: 2, maxLength: 5 }), fc.integer({ min: 500, max: 30_000 }), (line, offMeters) => {
      const found = new Set(search({ line, offMeters }).map(({ station }) => station.id))
      // A thousand steps a stretch: nearer than a pace to the road itself.
      const steps = line.flatMap((from, order) => (order + 1 < line.length ? Array.from({ length: 1_001 }, (_, step) => ({ lng: from.lng + ((line[order + 1]!.lng - from.lng) * step) / 1_000, lat: from.lat + ((line[order + 1]!.lat - from.lat) * step) / 1_000 })) : []))
      for (const station of stations.filter((each) => fitsTruck(each, noNeeds))) {
        const off = Math.min(...steps.map((at) => metersBetween(at, station.at)))
        if (off < offMeters * 0.99) expect(found.has(station.id)).toBe(true)
        if (off > offMeters * 1.01 + 100) expect(found.has(station.id)).toBe(false)
      }
    }), { numRuns: 25 })
  })
})

describe('导航给的路', () => {
  test('读得懂', () => expect(lineFrom('116.82,39.945;116.7,39.5;116.391484,39.125744')).toEqual([{ lng: 116.82, lat: 39.945 }, { lng: 116.7, lat: 39.5 }, { lng: 116.391484, lat: 39.125744 }]))
  test.each(['', '116.8,39.9', '116.8,39.9;', '39.9,116.8;39.5,116.7', '116.8,39.9;abc', '200,39;116,39', `${'116.8,39.9;'.repeat(2_001)}116.8,39.9`, '116.8,39.9;$gt'])('读不懂的说读不懂：%p', (text) => expect(lineFrom(text)).toBeNull())
})
