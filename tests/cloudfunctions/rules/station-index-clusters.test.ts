import fc from 'fast-check'
import type { Box } from '../../../cloudfunctions/rules/cluster'
import type { IndexedPoint } from '../../../cloudfunctions/rules/station-index/build'
import { clusters, type Marker } from '../../../cloudfunctions/rules/station-index/clusters'
import type { StationIndex } from '../../../cloudfunctions/rules/station-index/layout'
import { manyStations } from '../../many-stations'
import { filters, indexOf, isWanted, worlds } from './station-index-worlds'

const everywhere = { west: -180, south: -90, east: 180, north: 90 }
const city = manyStations(417)
const country = manyStations(20_000)
const cityIndex = indexOf(city)
const countryIndex = indexOf(country)

const pxBetween = (a: Marker, b: Marker, zoom: number): number => {
  const perDegree = (256 * 2 ** zoom) / 360
  return Math.hypot((a.lng - b.lng) * perDegree, ((a.lat - b.lat) * perDegree) / Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180))
}
const areApart = (markers: readonly Marker[], zoom: number, px = 41.5): boolean =>
  markers.every((one, rank) => markers.every((other, next) => next <= rank || pxBetween(one, other, zoom) > px))
const total = (markers: readonly Marker[]): number => markers.reduce((sum, { count }) => sum + count, 0)
const isIn = ({ lng, lat }: IndexedPoint, { west, south, east, north }: Box): boolean => lng >= west && lng <= east && lat >= south && lat <= north

/** What a phone shows about a place: 375 × 667 px. */
function phoneView({ lng, lat }: { lng: number; lat: number }, zoom: number): Box {
  const perPx = 360 / (256 * 2 ** zoom)
  const up = perPx * Math.cos((lat * Math.PI) / 180)
  return { west: lng - 187.5 * perPx, east: lng + 187.5 * perPx, south: lat - 333.5 * up, north: lat + 333.5 * up }
}

test('没有站点、框里没有站点：什么都不画', () => {
  expect(clusters(indexOf([]), everywhere, 5)).toEqual([])
  expect(clusters(cityIndex, { west: 0, south: 0, east: 1, north: 1 }, 12)).toEqual([])
})
test('一个站就是它自己，带着编号', () => {
  expect(clusters(indexOf([city[7]!]), everywhere, 3)).toEqual([{ lng: city[7]!.lng, lat: city[7]!.lat, count: 1, number: 0 }])
})
test('都在一处的站，放得再大也是一个', () => {
  expect(clusters(indexOf(Array.from({ length: 300 }, () => city[0]!)), everywhere, 20)).toEqual([{ lng: city[0]!.lng, lat: city[0]!.lat, count: 300, number: null }])
})
test('极点上的站，也是一个', () => {
  const pole = { ...city[0]!, lat: 90 }
  for (const count of [1, 300]) expect(total(clusters(indexOf(Array.from({ length: count }, () => pole)), { ...everywhere, south: 89.9999 }, 18))).toBe(count)
  expect(clusters(indexOf(Array.from({ length: 300 }, () => pole)), { ...everywhere, south: 89.9999 }, 18)).toHaveLength(1)
})
test('缩放级别乱写也画得出来', () => {
  for (const zoom of [-5, 99, Infinity]) expect(total(clusters(cityIndex, everywhere, zoom))).toBe(417)
})
test('框住全部，加起来就是全部', () => {
  for (let zoom = 0; zoom <= 18; zoom++) expect(total(clusters(countryIndex, everywhere, zoom))).toBe(20_000)
})

const question = [worlds, filters, fc.nat(), fc.integer({ min: 0, max: 18 })] as const
/** Nobody in view is left out; nobody is counted who lies more than a cell outside; alone he has his number. */
function holds(points: readonly IndexedPoint[], index: StationIndex, filter: object, seed: number, zoom: number): boolean {
  const box = phoneView(points[seed % Math.max(1, points.length)] ?? { lng: 0, lat: 0 }, zoom)
  const asked = new Set<number>()
  const accept = (number: number) => {
    asked.add(number)
    return isWanted(points[number]!, number, filter)
  }
  const markers = clusters(index, box, zoom, { accept })
  const passing = [...asked].filter((number) => isWanted(points[number]!, number, filter))
  const inView = points.flatMap((point, number) => isIn(point, box) ? [number] : [])
  return markers.length <= 100
    && areApart(markers, zoom)
    && inView.every((number) => asked.has(number))
    && total(clusters(index, box, zoom)) === asked.size
    && total(markers) === passing.length
    && total(clusters(index, box, zoom, filter)) === passing.length
    && markers.every(({ count, number }) => (count === 1) === (number !== null) && (number === null || passing.includes(number)))
}

describe('不漏不重', () => {
  test('性质：框里的站一个不漏，碰到的枝上每个站正好算一次；挑过的也是', () => {
    fc.assert(fc.property(...question, (points, filter, seed, zoom) => holds(points, indexOf(points), filter, seed, zoom)), { numRuns: 800 })
  })
  test('对照：一根枝的框错了，就有站漏掉', () => {
    const spoilt = fc.property(...question, (points, filter, seed, zoom) => {
      const index = indexOf(points)
      for (let node = index.leaves; node < index.leaves * 2; node++) index.boxes[node * 4 + 2] = index.boxes[node * 4]! - 1
      return holds(points, index, filter, seed, zoom)
    })
    expect(fc.check(spoilt, { numRuns: 500, endOnFailure: true }).failed).toBe(true)
  })
})

describe('画得下、点得到', () => {
  const views = Array.from({ length: 300 }, (_, rank) => ({ zoom: 4 + (rank % 15), box: phoneView(country[(rank * 67) % country.length]!, 4 + (rank % 15)) }))
  test('手机的一屏：不超过一百个标记、十六千字节，没有两个叠在一起', () => {
    for (const { zoom, box } of views) {
      const markers = clusters(countryIndex, box, zoom)
      expect(markers.length).toBeLessThanOrEqual(100)
      expect(JSON.stringify(markers).length).toBeLessThanOrEqual(16 * 1024)
      expect(areApart(markers, zoom)).toBe(true)
    }
  })
  test('并了的标记挪到中间，也不压住别的', () => {
    for (const [rank, place] of country.entries()) {
      if (rank % 5 === 0) expect(areApart(clusters(countryIndex, phoneView(place, 11), 11), 11, 41.99)).toBe(true)
    }
  })
  test('再大的框也不超过一百个标记，也没有叠着的', () => {
    for (let zoom = 0; zoom <= 18; zoom++) {
      const markers = clusters(countryIndex, everywhere, zoom)
      expect(markers.length).toBeLessThanOrEqual(100)
      expect(areApart(markers, zoom)).toBe(true)
    }
  })
  test('对照：框里单个的站远不止一百个', () => {
    expect(Math.max(...views.map(({ box }) => country.filter((point) => isIn(point, box)).length))).toBeGreaterThan(1_000)
  })
  test('一个标记只替不远处的站说话：框外算进来的，不出一百七十像素', () => {
    for (const { zoom, box } of views.filter(({ zoom }) => zoom >= 8)) {
      const asked: number[] = []
      clusters(countryIndex, box, zoom, { accept: (number) => asked.push(number) > 0 })
      const margin = (170 * 360) / (256 * 2 ** zoom)
      const wide = { west: box.west - margin, south: box.south - margin, east: box.east + margin, north: box.north + margin }
      expect(asked.every((number) => isIn(country[number]!, wide))).toBe(true)
    }
  })
})
