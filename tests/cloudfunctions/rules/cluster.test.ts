import fc from 'fast-check'
import { seedStations } from '../../../cloudfunctions/local/seed/stations'
import { cluster } from '../../../cloudfunctions/rules/cluster'

const points = seedStations(0).map(({ id, at }) => ({ id, at }))
const everywhere = { west: 115, south: 38, east: 118, north: 41 }

test('框外的点不画', () => expect(cluster(points, 10, { west: 100, south: 30, east: 101, north: 31 })).toEqual([]))
test('放到最大，一个点就是一个点', () => {
  const [only] = cluster([points[0]!], 18, everywhere)
  expect(only).toEqual({ at: points[0]!.at, ids: [points[0]!.id] })
})
test('全市一屏只有几十个标记', () => {
  const bubbles = cluster(points, 9, everywhere)
  expect(bubbles.length).toBeGreaterThan(5)
  expect(bubbles.length).toBeLessThanOrEqual(60)
})
test('性质：框内的点一个不丢、一个不重，任何缩放都不超过 100 个标记', () => {
  const box = fc.tuple(fc.double({ min: 116, max: 117.3, noNaN: true }), fc.double({ min: 38.5, max: 40.1, noNaN: true }), fc.double({ min: 0.01, max: 1.5, noNaN: true }))
    .map(([west, south, size]) => ({ west, south, east: west + size, north: south + size }))
  fc.assert(fc.property(box, fc.double({ min: 5, max: 19, noNaN: true }), (view, zoom) => {
    const drawn = cluster(points, zoom, view)
    const ids = drawn.flatMap((one) => one.ids)
    const inside = points.filter(({ at }) => at.lng >= view.west && at.lng <= view.east && at.lat >= view.south && at.lat <= view.north)
    return drawn.length <= 100 && ids.length === inside.length && new Set(ids).size === ids.length
  }), { numRuns: 200 })
})
test('性质：没有两个标记叠在一起，每个都点得到', () => {
  const pxBetween = (a: { lng: number; lat: number }, b: { lng: number; lat: number }, zoom: number) => {
    const perDegree = (256 * 2 ** zoom) / 360
    const squash = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
    return Math.hypot((a.lng - b.lng) * perDegree, ((a.lat - b.lat) * perDegree) / squash)
  }
  fc.assert(fc.property(fc.integer({ min: 8, max: 17 }), (zoom) => {
    const drawn = cluster(points, zoom, everywhere)
    return drawn.every((one, at) => drawn.slice(at + 1).every((other) => pxBetween(one.at, other.at, zoom) > 40))
  }), { numRuns: 10 })
})
