import fc from 'fast-check'
import { seedStations } from '../../../cloudfunctions/local/seed/stations'
import { counties } from '../../../cloudfunctions/rules/areas'
import { toGcj02 } from '../../../cloudfunctions/rules/coordinates'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { isOpenNow } from '../../../cloudfunctions/rules/opening-hours'
import { matchesText, passesFilters, searchStations } from '../../../cloudfunctions/rules/station-search'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const stations = seedStations(now)
const sanhe = counties.find(({ name }) => name === '三河市')!.centre
const search = (more: Partial<Parameters<typeof searchStations>[1]>) => searchStations(stations, { from: sanhe, filters: [], text: '', now, ...more })

test('哪里都没有的名字：空着，范围放到最大，并且说出来', () => {
  expect(search({ text: '月球驿站' })).toEqual({ stations: [], radiusMeters: null, widened: true })
})
test('坏了的微波炉不算有微波炉', () => {
  const broken = stations.find(({ facilities }) => facilities.some(({ code, state }) => code === 'microwave' && state !== 'working'))
    ?? { ...stations[0]!, facilities: [{ code: 'microwave' as const, state: 'broken' as const }] }
  expect(passesFilters(broken, { state: 'open', changesAt: null, until: null }, ['microwave'])).toBe(false)
})
test('没人核实的站点不算现在开着', () => {
  expect(isOpenNow({ state: 'unverified' })).toBe(false)
})
test('三河是飞地：从三河找，北边香河、大厂的站点也在结果里，不在县界停下', () => {
  const found = search({ filters: ['truck-parking'], from: { lng: 117.0, lat: 39.83 } })
  expect(new Set(found.stations.map(({ station }) => station.county)).size).toBeGreaterThan(1)
})
test('五公里内没有，放大到二十公里，并且说出来', () => {
  const lonely = { lng: 117.25, lat: 40.06 }
  const found = search({ from: lonely })
  expect(found.widened).toBe(true)
  expect(found.stations[0]!.meters).toBeLessThanOrEqual(found.radiusMeters!)
})
test('按名字、地址、主办单位都找得到，几个词要同时有', () => {
  const some = stations[100]!
  for (const text of [some.name, some.address, some.host]) expect(matchesText(some, text)).toBe(true)
  expect(matchesText(some, `${some.host} ${some.landmark.slice(0, 3)}`)).toBe(true)
  expect(matchesText(some, `${some.host} 没有这个词`)).toBe(false)
})
test('性质：由近到远，不漏不重，与逐个量距离的答案一样', () => {
  fc.assert(fc.property(fc.record({ lng: fc.double({ min: 115.5, max: 118, noNaN: true }), lat: fc.double({ min: 38, max: 40.5, noNaN: true }) }), (from) => {
    const found = search({ from })
    const within = stations.filter(({ at }) => found.radiusMeters === null || metersBetween(from, at) <= found.radiusMeters)
    const meters = found.stations.map((one) => one.meters)
    return within.length === found.stations.length && meters.every((distance, rank) => rank === 0 || meters[rank - 1]! <= distance)
  }), { numRuns: 60 })
})

describe('距离与坐标', () => {
  test('同一点是零米，南北一度约 111.2 公里', () => {
    expect(metersBetween(sanhe, sanhe)).toBe(0)
    expect(metersBetween({ lng: 116, lat: 39 }, { lng: 116, lat: 40 })).toBeCloseTo(111_195, -1)
  })
  test.each(counties.slice(0, 3).map(({ name }, rank) => [name, rank] as const))('GPS 坐标换到腾讯地图坐标：%s', (_name, rank) => {
    const wgs84 = [{ lng: 116.70472, lat: 39.52165 }, { lng: 116.68862, lat: 39.50147 }, { lng: 116.74399, lat: 39.59883 }][rank]!
    expect(metersBetween(toGcj02(wgs84), counties[rank]!.centre)).toBeLessThan(15)
  })
  test('不换坐标就差五百多米：所以一定要换', () => {
    const wgs84 = { lng: 116.70472, lat: 39.52165 }
    expect(metersBetween(wgs84, toGcj02(wgs84))).toBeGreaterThan(500)
  })
})
