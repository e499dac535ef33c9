import fc from 'fast-check'
import { filterCodes, restKinds, type Station, stationKinds } from '../../../cloudfunctions/contract/station'
import { seedMorePlaces } from '../../../cloudfunctions/local/seed/more-places'
import { seedStations } from '../../../cloudfunctions/local/seed/stations'
import { counties } from '../../../cloudfunctions/rules/areas'
import { toGcj02 } from '../../../cloudfunctions/rules/coordinates'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { canBeUsed } from '../../../cloudfunctions/rules/medicine'
import { isOpenNow } from '../../../cloudfunctions/rules/opening-hours'
import { dayNumber, isoDate } from '../../../cloudfunctions/rules/shanghai-time'
import { nearbyAnswer, pinsAnswer } from '../../../cloudfunctions/rules/station-answers'
import { mergePacks } from '../../../cloudfunctions/rules/station-pack/merge'
import { decodePack, encodePack, type StationPack } from '../../../cloudfunctions/rules/station-pack/pack'
import { type FoundStation, matchingStations, passesFilters, searchRadii, searchStations } from '../../../cloudfunctions/rules/station-search'
import { matchesText } from '../../../cloudfunctions/rules/station-text'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const stations = seedStations(now)
const sanhe = counties.find(({ name }) => name === '三河市')!.centre
const search = (more: Partial<Parameters<typeof searchStations>[1]>) => searchStations(stations, { from: sanhe, filters: [], text: '', now, most: 1_000, ...more })

test('哪里都没有的名字：空着，范围放到最大，并且说出来', () => {
  expect(search({ text: '月球驿站' })).toEqual({ stations: [], total: 0, radiusMeters: null, widened: true })
})
test('坏了的微波炉不算有微波炉', () => {
  const broken = stations.find(({ facilities }) => facilities.some(({ code, state }) => code === 'microwave' && state !== 'working'))
    ?? { ...stations[0]!, facilities: [{ code: 'microwave' as const, state: 'broken' as const }] }
  expect(passesFilters(broken, { state: 'open', changesAt: null, until: null }, ['microwave'], now)).toBe(false)
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

describe.each([['窗口', (pack: StationPack) => pack], ['手机上的包', (pack: StationPack) => decodePack(encodePack(pack))]])('过期的药不是药：%s', (_title, asHeld) => {
  const lastMinute = Date.parse('2026-11-30T23:59:59+08:00')
  const fresh = (of: Station): Station => ({ ...of, hours: { ...of.hours, always: true }, facilities: [{ code: 'medicine', state: 'working', expires: '2026-11-30' }, { code: 'water', state: 'working' }] })
  const still = fresh({ ...stations[0]!, stops: [] })
  const roaming = fresh({ ...stations[0]!, id: 'st-roaming', kind: 'mobile', stops: [{ place: '菜市场', at: still.at, days: [1, 2, 3, 4, 5, 6, 7], range: { from: '00:00', to: '24:00' } }] })
  const pack: StationPack = { cover: { owner: '131000', name: '', licence: '', mayUse: '', number: 1, at: now, demo: true }, stations: [still, roaming], outlines: '' }
  // Laid out once: the day changes while it lives.
  const ground = mergePacks([asHeld(pack)])
  const near = (filters: ('medicine' | 'water' | 'open-now')[], at: number) => nearbyAnswer(ground, '131000', { from: { at: still.at }, filters, text: '', kinds: [...restKinds], page: 0 }, at)!
  const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id).sort()
  const pins = (at: number) => pinsAnswer(ground, { filters: ['medicine'], text: '', kinds: [...restKinds] }, at).pins.map(({ id }) => id).sort()
  const both = [still.id, roaming.id].sort()

  test('上海的半夜过了：找药箱不再有它，数也不数；地图上也没有', () => {
    expect([ids(near(['medicine'], lastMinute)), near(['medicine'], lastMinute).total, pins(lastMinute)]).toEqual([both, 2, both])
    expect([ids(near(['medicine'], lastMinute + 1_000)), near(['medicine'], lastMinute + 1_000).total, pins(lastMinute + 1_000)]).toEqual([[], 0, []])
    expect(ids(near(['open-now', 'medicine'], lastMinute + 1_000))).toEqual([])
  })
  test('别的还找得到，那一行不写药箱', () => {
    const offers = (at: number) => near(['water'], at).rows.map(({ facilities }) => facilities)
    expect(offers(lastMinute)).toEqual([['water', 'medicine'], ['water', 'medicine']])
    expect(offers(lastMinute + 1_000)).toEqual([['water'], ['water']])
  })
  test('没有写到期日的，还是药箱', () => {
    expect(canBeUsed({ code: 'medicine', state: 'working' }, lastMinute + 1_000)).toBe(true)
  })
})

describe('索引说的，和一个个看过去说的，一样', () => {
  // Medicine expires before, between and after the moments that are asked for.
  const everything = [...stations, ...seedMorePlaces(now)].map((station, rank): Station => ({
    ...station, facilities: station.facilities.map((each) => (each.code === 'medicine' ? { ...each, expires: isoDate(dayNumber(now) - 40 + rank % 81) } : each)),
  }))
  const place = fc.record({ lng: fc.double({ min: 115.5, max: 118, noNaN: true }), lat: fc.double({ min: 38, max: 40.5, noNaN: true }) })
  const asked = fc.record({
    from: place, filters: fc.uniqueArray(fc.constantFrom(...filterCodes), { maxLength: 3 }), text: fc.constantFrom('', '', '驿站', 'yj', '燕郊 银行', '没有'),
    now: fc.integer({ min: -40 * 1_440, max: 40 * 1_440 }).map((minutes) => now + minutes * 60_000), most: fc.constantFrom(1, 20, 1_000),
    kinds: fc.oneof(fc.constant([...restKinds]), fc.uniqueArray(fc.constantFrom(...stationKinds), { minLength: 1, maxLength: 3 })),
  })
  type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never
  function oneByOne(of: readonly Station[], { from, most, ...rest }: Asked) {
    const found = matchingStations(of, rest).map((each): FoundStation => ({ ...each, meters: metersBetween(from, each.at) })).sort((a, b) => a.meters - b.meters || (a.station.id < b.station.id ? -1 : 1))
    const radius = searchRadii.find((meters) => (found[0]?.meters ?? Infinity) <= meters) ?? null
    const within = found.filter(({ meters }) => radius === null || meters <= radius)
    return { stations: within.slice(0, most), total: within.length, radiusMeters: radius, widened: radius !== searchRadii[0] }
  }
  test('性质：什么时候、从哪里、找什么都一样', () => {
    fc.assert(fc.property(asked, (given) => { expect(searchStations(everything, given)).toEqual(oneByOne(everything, given)) }), { numRuns: 150 })
  })
  test('对照：不看存疑、临时关闭的，会把锁着的门说成开着', () => {
    const shut = everything.map((station): Station => ({ ...station, pause: { since: now - 1, until: null, reason: '停电' } }))
    const given = { from: sanhe, filters: ['open-now' as const], text: '', now, most: 1_000, kinds: [...restKinds] }
    expect(searchStations(shut, given).stations).toEqual([])
    expect(searchStations(shut.map((station) => ({ ...station, pause: null })), given).total).toBeGreaterThan(0)
  })
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
