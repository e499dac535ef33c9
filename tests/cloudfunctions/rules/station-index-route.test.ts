import fc from 'fast-check'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { alongRoute, type Beside, offStretch } from '../../../cloudfunctions/rules/station-index/along-route'
import type { IndexedPoint } from '../../../cloudfunctions/rules/station-index/build'
import type { StationFilter } from '../../../cloudfunctions/rules/station-index/filter'
import type { StationIndex } from '../../../cloudfunctions/rules/station-index/layout'
import { manyStations, rarePair } from '../../many-stations'
import { filters, indexOf, isWanted, worlds } from './station-index-worlds'

type Place = { lng: number; lat: number }
const at = (lng: number, lat: number): IndexedPoint => ({ lng, lat, mask: 1, hours: 0 })

/** Every station against every stretch. */
function byHand(points: readonly IndexedPoint[], line: readonly Place[], maxMetersOff: number, filter: StationFilter): Beside[] {
  const stretches = line.length === 1 ? [[line[0]!, line[0]!] as const] : line.slice(1).map((to, rank) => [line[rank]!, to] as const)
  return points.flatMap((point, number) => {
    if (!isWanted(point, number, filter)) return []
    let best: Beside | undefined
    let behind = 0
    for (const [from, to] of stretches) {
      const { meters, share } = offStretch(from, to, point.lng, point.lat)
      const length = metersBetween(from, to)
      if (meters <= maxMetersOff && (!best || meters < best.offMeters)) best = { number, alongMeters: behind + share * length, offMeters: meters }
      behind += length
    }
    return best ? [best] : []
  }).sort((a, b) => a.alongMeters - b.alongMeters || a.number - b.number)
}

test('不在地球上的路，不走', () => expect(() => alongRoute(indexOf([at(116, 39)]), [at(116, 39), at(NaN, 39)], 500)).toThrow(RangeError))
test('没有路、没有站、宽度是负数：没有', () => {
  expect(alongRoute(indexOf([at(116, 39)]), [], 500)).toEqual([])
  expect(alongRoute(indexOf([]), [at(116, 39), at(117, 39)], 500)).toEqual([])
  expect(alongRoute(indexOf([at(116, 39)]), [at(116, 39)], -1)).toEqual([])
})
test('只有一个点的路，就是这个点的四周', () => {
  expect(alongRoute(indexOf([at(116, 39), at(117, 39)]), [at(116, 39)], 500)).toEqual([{ number: 0, alongMeters: 0, offMeters: 0 }])
})
test('按路走到的先后排，不按远近；路后面的站量到端点', () => {
  const beside = alongRoute(indexOf([at(116.9, 39.001), at(116.1, 39.002), at(115.999, 39)]), [at(116, 39), at(117, 39)], 500)
  expect(beside.map(({ number }) => number)).toEqual([2, 1, 0])
  expect(beside[0]!.alongMeters).toBe(0)
  expect(beside[1]!.offMeters).toBeCloseTo(222.4, 1)
  expect(beside[2]!.alongMeters).toBeCloseTo(metersBetween(at(116, 39), at(117, 39)) * 0.9, 0)
})
test('路绕回来又经过同一个站：只给一次，在离得最近的那一回', () => {
  const line = [at(116, 39), at(116.2, 39), at(116.2, 39.01), at(116, 39.001)]
  const [only, ...more] = alongRoute(indexOf([at(116.1, 39.0049)]), line, 1_000)
  expect(more).toEqual([])
  expect(only!.alongMeters).toBeGreaterThan(metersBetween(line[0]!, line[1]!))
})
test('来回走同一条路：算去的那一回', () => {
  const [only] = alongRoute(indexOf([at(116.1, 39)]), [at(116, 39), at(116.2, 39), at(116, 39)], 100)
  expect(only!.alongMeters).toBeLessThan(metersBetween(at(116, 39), at(116.11, 39)))
})

const steps = fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })), { maxLength: 12, size: 'max' })
const question = [worlds, filters, fc.nat(), steps, fc.constantFrom(1e-4, 1e-3, 0.02, 0.3), fc.constantFrom(0, 30, 2_000, 60_000, 3e6)] as const
function drawn(points: readonly IndexedPoint[], seed: number, moves: readonly (readonly [number, number])[], scale: number): Place[] {
  let { lng, lat } = points[seed % Math.max(1, points.length)] ?? { lng: 116, lat: 39 }
  return [{ lng, lat }, ...moves.map(([east, north]) => {
    lng = Math.max(-180, Math.min(180, lng + east * scale))
    lat = Math.max(-85, Math.min(85, lat + north * scale))
    return { lng, lat }
  })]
}
const holds = (points: readonly IndexedPoint[], index: StationIndex, filter: StationFilter, line: Place[], off: number) =>
  JSON.stringify(alongRoute(index, line, off, filter)) === JSON.stringify(byHand(points, line, off, filter))

describe('沿路的站', () => {
  test('性质：与每个站对每一段逐一量的一样，次序、米数都一样', () => {
    fc.assert(fc.property(...question, (points, filter, seed, moves, scale, off) => holds(points, indexOf(points), filter, drawn(points, seed, moves, scale), off)), { numRuns: 1_000 })
  })
  test('对照：框小了百分之一度，这条性质就通不过', () => {
    const spoilt = fc.property(...question, (points, filter, seed, moves, scale, off) => {
      const index = indexOf(points)
      for (let node = 1; node < index.leaves * 2; node++) index.boxes[node * 4 + 2]! -= 10_000
      return holds(points, index, filter, drawn(points, seed, moves, scale), off)
    })
    expect(fc.check(spoilt, { numRuns: 2_000, endOnFailure: true }).failed).toBe(true)
  })
  test('性质：离路几米，与大圆距离相差不出说明里写的那么多', () => {
    const lat = fc.double({ min: 3, max: 54, noNaN: true })
    const small = fc.double({ min: -0.08, max: 0.08, noNaN: true })
    fc.assert(fc.property(lat, small, small, small, small, (startLat, toLng, toLat, offLng, offLat) => {
      const from = { lng: 116, lat: startLat }
      const to = { lng: 116 + toLng, lat: startLat + toLat }
      const station = { lng: 116 + offLng, lat: startLat + offLat }
      const { meters, share } = offStretch(from, to, station.lng, station.lat)
      const foot = { lng: from.lng + share * toLng, lat: from.lat + share * toLat }
      const allowed = (Math.tan((Math.max(station.lat, foot.lat) * Math.PI) / 180) * meters / 6_371_008.8) * meters + 1e-6
      const nearestByEye = Math.min(...Array.from({ length: 201 }, (_, step) => metersBetween(station, { lng: 116 + toLng * step / 200, lat: startLat + toLat * step / 200 })))
      return Math.abs(meters - metersBetween(station, foot)) <= allowed && meters <= nearestByEye + allowed
    }), { numRuns: 2_000 })
  })
  test('两万个站，一条穿过几个城市的路，很少见的设施：与逐一量的一样', () => {
    const points = manyStations(20_000)
    const index = indexOf(points)
    const line = Array.from({ length: 16 }, (_, step) => ({ lng: 102 + step * 1.1, lat: 24 + step * 1.1 + Math.sin(step) * 0.05 }))
    for (const filter of [{}, { all: rarePair }]) expect(holds(points, index, filter, line, 8_000)).toBe(true)
  })
})
