import fc from 'fast-check'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { buildStationIndex, type IndexedPoint } from '../../../cloudfunctions/rules/station-index/build'
import type { StationFilter } from '../../../cloudfunctions/rules/station-index/filter'
import { openStationIndex, type StationIndex } from '../../../cloudfunctions/rules/station-index/layout'
import type { Near, NearestFilter } from '../../../cloudfunctions/rules/station-index/nearest'

export const indexOf = (points: readonly IndexedPoint[]): StationIndex => openStationIndex(buildStationIndex(points))

const micro = (min: number, max: number) => fc.integer({ min: Math.round(min * 1e6), max: Math.round(max * 1e6) }).map((value) => value / 1e6)
const mask = fc.oneof(fc.constantFrom(0, 1, 3, 2 ** 31, 2 ** 32 - 1), fc.nat({ max: 15 }))
const hours = fc.nat({ max: 3 })
const place = (lng: fc.Arbitrary<number>, lat: fc.Arbitrary<number>) => fc.record({ lng, lat, mask, hours })

/** Up to eight leaves; without the size nothing longer than ten would be tried, which is one leaf and no tree. */
const many = { maxLength: 120, size: 'max' } as const

/** Worlds of stations: a town, a country, the whole earth, a grid whose points tie, one place for all, two heaps far apart. */
export const worlds: fc.Arbitrary<IndexedPoint[]> = fc.oneof(
  fc.array(place(micro(116.6, 116.8), micro(39.4, 39.6)), many),
  fc.array(place(micro(73, 136), micro(3, 54)), many),
  fc.array(place(micro(-179, 179), micro(-85, 85)), many),
  fc.array(place(fc.nat({ max: 6 }).map((step) => 116 + step / 100), fc.nat({ max: 6 }).map((step) => 39 + step / 100)), many),
  fc.array(place(fc.constant(116.7), fc.constant(39.5)), many),
  fc.array(place(fc.constantFrom(-179, 116.7, 116.700001, 179), fc.constantFrom(-85, 39.5, 39.500001, 85)), many),
)

export const filters: fc.Arbitrary<StationFilter> = fc.record({
  all: fc.constantFrom(0, 0, 1, 3, 8, 2 ** 31, 2 ** 31 + 4),
  openHours: fc.option(fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }).map((open) => Uint8Array.from(open)), { freq: 2 }),
  accept: fc.constantFrom(undefined, undefined, (number: number) => number % 3 !== 0),
})

export const isWanted = (point: IndexedPoint, number: number, { all = 0, openHours, accept }: StationFilter): boolean =>
  (point.mask & all) >>> 0 === all && (!openHours || openHours[point.hours] === 1) && (!accept || accept(number))

/** Each station measured, sorted and cut: what `nearest` must answer, number for number and bit for bit; with `tie` -1, ties the wrong way round. */
export function nearestByHand(points: readonly IndexedPoint[], from: { lng: number; lat: number }, k: number, filter: NearestFilter, tie = 1): Near[] {
  return points
    .flatMap((point, number) => isWanted(point, number, filter) ? [{ number, meters: metersBetween(from, point) }] : [])
    .filter(({ meters }) => meters <= (filter.maxMeters ?? Infinity))
    .sort((a, b) => a.meters - b.meters || tie * (a.number - b.number))
    .slice(0, k)
}

/** The index, each column of which refuses to be read outside and counts its reads. */
export function watched(index: StationIndex): { index: StationIndex; reads: () => number } {
  let reads = 0
  const watch = <T extends object>(column: T & { length: number }): T => new Proxy(column, {
    get(target, key) {
      const value = Reflect.get(target, key, target)
      if (typeof key !== 'string' || !/^-?[\d.]+$|^NaN$/.test(key)) return value
      reads++
      if (value === undefined) throw new RangeError(`${key} is read of ${column.length}`)
      return value
    },
  })
  const { count, depth, leaves, ...columns } = index
  const kept = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, watch(column)]))
  return { index: { count, depth, leaves, ...kept } as unknown as StationIndex, reads: () => reads }
}
