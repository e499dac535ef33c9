import fc from 'fast-check'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { buildStationIndex, type IndexedPoint } from '../../../cloudfunctions/rules/station-index/build'
import { inBox } from '../../../cloudfunctions/rules/station-index/in-box'
import { depthOf, type StationIndex } from '../../../cloudfunctions/rules/station-index/layout'
import { nearest, nearestNumbers, type NearestFilter } from '../../../cloudfunctions/rules/station-index/nearest'
import { manyStations, rarePair, seededRandom } from '../../many-stations'
import { filters, indexOf, isWanted, nearestByHand, worlds } from './station-index-worlds'

const at = (lng: number, lat: number, mask = 0, hours = 0): IndexedPoint => ({ lng, lat, mask, hours })
const runs = 400
const queriesOfRun = 25

/** Both ways to ask: with metres, and for the numbers alone, which must be the same. */
function near(...asked: Parameters<typeof nearest>) {
  const found = nearest(...asked)
  expect(nearestNumbers(...asked)).toEqual(found.map(({ number }) => number))
  return found
}

describe('装不进去的', () => {
  test.each([
    ['经度出了地球', at(180.1, 39)], ['纬度出了地球', at(116, -90.5)], ['没有坐标', at(NaN, 39)],
    ['设施不是 32 位无符号数', at(116, 39, -1)], ['设施不是整数', at(116, 39, 0.5)], ['时间表编号太大', at(116, 39, 0, 65_536)],
  ])('%s：整份不装', (_why, point) => expect(() => buildStationIndex([at(116, 39), point])).toThrow(RangeError))
  test.each([['站', nearest], ['编号', nearestNumbers]])('站在不存在的地方，不给最近的%s', (_what, ask) => expect(() => ask(indexOf([]), { lng: NaN, lat: 39 }, 1)).toThrow(RangeError))
})

test('同样的站点装两次，一个字节都不差', () => {
  const points = manyStations(3_000)
  expect(Buffer.from(buildStationIndex(points)).equals(Buffer.from(buildStationIndex(points)))).toBe(true)
})
test('一片叶子最多十六个站', () => expect([0, 1, 16, 17, 32, 33, 200_000].map(depthOf)).toEqual([0, 0, 0, 1, 1, 2, 14]))
test('没有站点时什么都没有', () => {
  expect(near(indexOf([]), at(116, 39), 20)).toEqual([])
  expect(inBox(indexOf([]), { west: -180, south: -90, east: 180, north: 90 })).toEqual([])
})
test.each([[0], [-1], [NaN]])('要 %p 个，就一个不给', (k) => expect(near(indexOf([at(116, 39)]), at(116, 39), k)).toEqual([]))
test('只有一个站，要二十个也是它', () => expect(near(indexOf([at(116, 39)]), at(116, 39), 20)).toEqual([{ number: 0, meters: 0 }]))
test('一样远的，编号小的在前，要几个给几个', () => {
  const index = indexOf(Array.from({ length: 500 }, () => at(116, 39)))
  expect(near(index, at(116.5, 39.5), 5).map(({ number }) => number)).toEqual([0, 1, 2, 3, 4])
})
test('半径正好等于距离的站算在内，再近一点点就不算', () => {
  const index = indexOf([at(116, 39), at(117, 40)])
  const meters = metersBetween(at(116.2, 39.1), at(116, 39))
  expect(near(index, at(116.2, 39.1), 9, { maxMeters: meters })).toEqual([{ number: 0, meters }])
  expect(near(index, at(116.2, 39.1), 9, { maxMeters: meters * (1 - 1e-12) })).toEqual([])
})
test('半径不是数、是负数，就一个不给', () => {
  for (const maxMeters of [NaN, -1]) expect(near(indexOf([at(116, 39)]), at(116, 39), 1, { maxMeters })).toEqual([])
})
test('性质：半径正好是哪个站的距离，哪个站就在内；少一丝就在外', () => {
  const degrees = fc.record({ lng: fc.double({ min: -180, max: 180, noNaN: true }), lat: fc.double({ min: -90, max: 90, noNaN: true }) })
  const far = fc.constantFrom(180, 20, 1, 1e-3, 1e-6, 0)
  fc.assert(fc.property(degrees, far, fc.double({ min: -1, max: 1, noNaN: true }), (from, reach, part) => {
    const index = indexOf([at(Math.max(-180, Math.min(180, from.lng + reach * part)), Math.max(-90, Math.min(90, from.lat - (reach * part) / 2)))])
    const meters = near(index, from, 1)[0]!.meters
    expect(near(index, from, 1, { maxMeters: meters })).toHaveLength(1)
    if (meters > 0) expect(near(index, from, 1, { maxMeters: meters * (1 - Number.EPSILON) })).toEqual([])
  }), { numRuns: 2_000 })
})
test('弦粗量分不出先后的两个站，量了米再排：站的地方挪一根头发，先后就换过来', () => {
  const north = at(116, 39.7)
  const east = at(116.93, 39)
  const index = indexOf([north, east])
  let [south, upper] = [38.9, 39.1]
  const northIsNearer = (lat: number) => metersBetween({ lng: 116, lat }, north) < metersBetween({ lng: 116, lat }, east)
  for (let half = 0; half < 40; half++) {
    const middle = (south + upper) / 2
    if (northIsNearer(middle)) upper = middle
    else south = middle
  }
  const hair = 1e-11
  expect(near(index, at(116, south - hair), 2).map(({ number }) => number)).toEqual([1, 0])
  expect(near(index, at(116, upper + hair), 2).map(({ number }) => number)).toEqual([0, 1])
  expect(near(index, at(116, south - hair), 1)).toEqual(nearestByHand([north, east], at(116, south - hair), 1, {}))
})
test('绕过 180 度经线更近的，先给', () => {
  const index = indexOf([at(150, 0), ...Array.from({ length: 40 }, (_, step) => at(-179 + step / 10, 0))])
  expect(near(index, at(179.5, 0), 2).map(({ number }) => number)).toEqual([1, 2])
})

/** Where one can stand: at a station, a few metres off it, at an outermost one of the data, anywhere. */
function standingPlaces(points: readonly IndexedPoint[], random: () => number): { lng: number; lat: number }[] {
  const anywhere = () => ({ lng: random() * 360 - 180, lat: random() * 180 - 90 })
  const extremes = (['lng', 'lat'] as const).flatMap((axis) => [...points].sort((a, b) => a[axis] - b[axis])).filter((_, rank, all) => rank % Math.max(1, points.length - 1) === 0 && all.length > 0)
  return Array.from({ length: queriesOfRun }, (_, rank) => {
    const station = rank < extremes.length ? extremes[rank] : points[Math.floor(random() * points.length)]
    if (!station || rank % 5 === 4) return anywhere()
    const off = rank % 2 === 0 ? 0 : (random() - 0.5) * 10 ** -(rank % 7)
    return { lng: Math.max(-180, Math.min(180, station.lng + off)), lat: Math.max(-90, Math.min(90, station.lat - off)) }
  })
}

/** The first query whose answer differs from measuring each station by hand; nothing where all agree. */
function differing(points: readonly IndexedPoint[], index: StationIndex, k: number, filter: NearestFilter, seed: number, tie = 1): object | undefined {
  return standingPlaces(points, seededRandom(seed)).find((from) => {
    const byHand = nearestByHand(points, from, k, filter, tie)
    return JSON.stringify(nearest(index, from, k, filter)) !== JSON.stringify(byHand)
      || JSON.stringify(nearestNumbers(index, from, k, filter)) !== JSON.stringify(byHand.map(({ number }) => number))
  })
}

const questions = [worlds, filters, fc.constantFrom(1, 2, 5, 20, 1_000), fc.constantFrom(Infinity, Infinity, 800, 50_000, 5e6), fc.nat()] as const
const answersDiffer = (spoil: (index: StationIndex) => void, tie = 1) => fc.check(fc.property(...questions, (points, filter, k, maxMeters, seed) => {
  const index = indexOf(points)
  spoil(index)
  return !differing(points, index, k, { ...filter, maxMeters }, seed, tie)
}), { numRuns: runs, endOnFailure: true }).failed

describe('最近的站', () => {
  test(`性质：${(runs * queriesOfRun).toLocaleString('en')} 次提问，与逐个量距离的答案一个不差，次序和米数也一样`, () => {
    fc.assert(fc.property(...questions, (points, filter, k, maxMeters, seed) => {
      expect(differing(points, indexOf(points), k, { ...filter, maxMeters }, seed)).toBeUndefined()
    }), { numRuns: runs })
  })
  test('对照：框的北边少了百分之一度，这条性质就通不过', () => {
    expect(answersDiffer(({ boxes }) => { for (let node = 1; node * 4 < boxes.length; node++) boxes[node * 4 + 3]! -= 10_000 })).toBe(true)
  })
  test('对照：枝上漏记一种设施，这条性质就通不过', () => {
    expect(answersDiffer(({ anyMasks }) => { for (let node = 2; node < anyMasks.length; node++) anyMasks[node]! &= ~1 })).toBe(true)
  })
  test('对照：一样远时编号大的在前，这条性质就通不过', () => expect(answersDiffer(() => undefined, -1)).toBe(true))

  const crowd = manyStations(20_000)
  const index = indexOf(crowd)
  test.each([['不挑', 0, 12], ['很少见的设施', rarePair, 40], ['谁都没有的设施', 2 ** 20, 5]])('两万个站，%s：与逐个量的一样', (_what, all, times) => {
    const random = seededRandom(all)
    for (let time = 0; time < times; time++) {
      const station = crowd[Math.floor(random() * crowd.length)]!
      const from = { lng: station.lng + random() * 0.1, lat: station.lat + random() * 0.1 }
      expect(near(index, from, 20, { all })).toEqual(nearestByHand(crowd, from, 20, { all }))
    }
  })
})

describe('框里的站', () => {
  const edge = (points: readonly IndexedPoint[], axis: 'lng' | 'lat', seed: number) => points.length > 0 && seed % 3 > 0 ? points[seed % points.length]![axis] : seed % 360 - 180 + (seed % 997) / 997
  const question = [worlds, filters, fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), fc.constantFrom(0, 1, 7, Infinity)] as const
  const holds = (points: readonly IndexedPoint[], index: StationIndex, filter: NearestFilter, seeds: number[], limit: number) => {
    const [west, south, east, north] = [edge(points, 'lng', seeds[0]!), edge(points, 'lat', seeds[1]!), edge(points, 'lng', seeds[2]!), edge(points, 'lat', seeds[3]!)]
    const wanted = points.flatMap((point, number) =>
      point.lng >= west && point.lng <= east && point.lat >= south && point.lat <= north && isWanted(point, number, filter) ? [number] : [])
    const got = inBox(index, { west, south, east, north }, filter, limit)
    return got.length === Math.min(limit, wanted.length) && new Set(got).size === got.length && got.every((number) => wanted.includes(number))
  }
  test('性质：边上的也算，不多不少，到限额为止', () => {
    fc.assert(fc.property(...question, (points, filter, seeds, limit) => holds(points, indexOf(points), filter, seeds, limit)), { numRuns: 1_500 })
  })
  test('对照：框小了一点点，这条性质就通不过', () => {
    const spoilt = fc.property(...question, (points, filter, seeds, limit) => {
      const index = indexOf(points)
      for (let node = 1; node * 4 < index.boxes.length; node++) index.boxes[node * 4]! += 1
      return holds(points, index, filter, seeds, limit)
    })
    expect(fc.check(spoilt, { numRuns: 3_000, endOnFailure: true }).failed).toBe(true)
  })
})
