import fc from 'fast-check'
import type { Doc } from '../../../../cloudfunctions/local/engine/document'
import { EARTH_RADIUS_METRES, distanceMetres } from '../../../../cloudfunctions/local/engine/geo'
import { assertGeometry } from '../../../../cloudfunctions/local/engine/geometry'
import { compileQuery } from '../../../../cloudfunctions/local/engine/match'

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })
const square = (west: number, south: number, east: number, north: number) => [[west, south], [east, south], [east, north], [west, north], [west, south]]
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings })

describe('地理：拒绝', () => {
  test.each<[unknown]>([
    [point(181, 0)], [point(0, 91)], [{ type: 'Point', coordinates: ['1', 2] }], [{ type: 'Point', coordinates: [1] }], [{ type: 'LineString', coordinates: [[0, 0]] }], [polygon([[0, 0], [1, 0], [1, 1]])], [polygon([[0, 0], [1, 0], [0, 0]])], [{ type: 'Polygon', coordinates: [] }], [{ type: 'Circle', coordinates: [0, 0] }], [5],
  ])('不是合法的 GeoJSON：%j', (value) => {
    expect(() => assertGeometry(value)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  test.each<[Doc, string]>([
    [{ loc: { $nearSphere: { $geometry: polygon(square(0, 0, 1, 1)) } } }, 'requires a point'], [{ loc: { $nearSphere: { $geometry: point(0, 0), $maxDistance: -1 } } }, 'non-negative'], [{ $or: [{ loc: { $nearSphere: { $geometry: point(0, 0) } } }] }, 'top-level'], [{ loc: { $not: { $near: { $geometry: point(0, 0) } } } }, 'top-level'],
    [{ a: { $near: { $geometry: point(0, 0) } }, b: { $near: { $geometry: point(0, 0) } } }, 'Too many'], [{ loc: { $near: [0, 0] } }, '2d index'], [{ loc: { $geoWithin: { $geometry: point(0, 0) } } }, 'Polygon'], [{ loc: { $geoWithin: { $nope: 1 } } }, 'unknown geo specifier'], [{ loc: { $geoWithin: { $centerSphere: [[0, 0], -1] } } }, 'radius'], [{ loc: { $geoIntersects: { $geometry: { type: 'Point', coordinates: [999, 0] } } } }, 'out of bounds'],
  ])('%j：%s', (query, words) => {
    expect(() => compileQuery(query)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(words) }))
  })

  test.each<[Doc]>([[{ loc: { $nearSphere: { $geometry: point(0, 0) } } }], [{ loc: { $geoWithin: { $centerSphere: [[0, 0], 1] } } }], [{ loc: { $geoIntersects: { $geometry: point(0, 0) } } }]])('没有地理索引：%j', (query) => {
    expect(() => compileQuery(query, { geoIndexed: () => false })).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('unable to find index') }))
    expect(() => compileQuery(query, { geoIndexed: (path) => path === 'loc' })).not.toThrow()
  })
})

describe('地理：命中与否', () => {
  const ring = polygon(square(0, 0, 10, 10), square(4, 4, 6, 6))
  test.each<[Doc, unknown, boolean]>([
    [{ $geoWithin: { $geometry: ring } }, point(2, 2), true], [{ $geoWithin: { $geometry: ring } }, point(5, 5), false], [{ $geoWithin: { $geometry: ring } }, point(11, 5), false], [{ $geoWithin: { $geometry: ring } }, point(0, 5), true], [{ $geoWithin: { $geometry: ring } }, [2, 2], true], [{ $geoWithin: { $geometry: ring } }, 'x', false], [{ $geoWithin: { $geometry: ring } }, undefined, false],
    [{ $geoWithin: { $geometry: polygon(square(0, 0, 10, 10)) } }, point(5, 10.01), true], [{ $geoWithin: { $geometry: ring } }, { type: 'LineString', coordinates: [[1, 1], [2, 2]] }, true], [{ $geoWithin: { $geometry: ring } }, { type: 'LineString', coordinates: [[1, 1], [12, 2]] }, false], [{ $geoWithin: { $geometry: ring } }, { type: 'LineString', coordinates: [[3, 5], [7, 5]] }, false], [{ $geoWithin: { $geometry: ring } }, polygon(square(3, 3, 7, 7)), false], [{ $geoWithin: { $geometry: ring } }, polygon(square(1, 1, 2, 2)), true],
    [{ $geoWithin: { $geometry: { type: 'MultiPolygon', coordinates: [[square(0, 0, 1, 1)], [square(5, 5, 6, 6)]] } } }, point(5.5, 5.5), true],
    [{ $geoWithin: { $centerSphere: [[0, 0], 1000 / EARTH_RADIUS_METRES] } }, point(0.008, 0), true], [{ $geoWithin: { $centerSphere: [[0, 0], 1000 / EARTH_RADIUS_METRES] } }, point(0.01, 0), false],
    [{ $geoWithin: { $box: [[0, 0], [2, 2]] } }, point(1, 1), true], [{ $geoWithin: { $box: [[0, 0], [2, 2]] } }, [3, 1], false], [{ $geoWithin: { $center: [[0, 0], 1] } }, [0.5, 0.5], true], [{ $geoWithin: { $polygon: [[0, 0], [2, 0], [0, 2]] } }, [0.5, 0.5], true], [{ $geoWithin: { $polygon: [[0, 0], [2, 0], [0, 2]] } }, [1.5, 1.5], false],
    [{ $geoIntersects: { $geometry: polygon(square(5, 5, 15, 15)) } }, ring, true], [{ $geoIntersects: { $geometry: { type: 'LineString', coordinates: [[-1, 5], [11, 5]] } } }, ring, true], [{ $geoIntersects: { $geometry: { type: 'LineString', coordinates: [[-1, -1], [-1, 20]] } } }, ring, false], [{ $geoIntersects: { $geometry: point(5, 5) } }, ring, false], [{ $geoIntersects: { $geometry: point(1, 1) } }, ring, true], [{ $geoIntersects: { $geometry: point(1, 1) } }, point(1, 1), true], [{ $geoIntersects: { $geometry: polygon(square(4.5, 4.5, 5.5, 5.5)) } }, ring, false], [{ $geoIntersects: { $geometry: { type: 'LineString', coordinates: [[0, 0], [2, 2]] } } }, { type: 'MultiPoint', coordinates: [[9, 9], [2, 2]] }, true],
    [{ $nearSphere: { $geometry: point(0, 0), $maxDistance: 1000 } }, point(0.008, 0), true], [{ $nearSphere: { $geometry: point(0, 0), $maxDistance: 1000 } }, point(0.01, 0), false], [{ $nearSphere: { $geometry: point(0, 0), $minDistance: 1000 } }, point(0.001, 0), false], [{ $nearSphere: { $geometry: point(0, 0) } }, undefined, false], [{ $nearSphere: { $geometry: point(0, 0), $maxDistance: 1000 } }, [point(5, 5), point(0.001, 0)], true], [{ $nearSphere: [0, 0], $maxDistance: 0.001 }, point(0.01, 0), true], [{ $nearSphere: { $geometry: point(2, 2), $maxDistance: 0 } }, ring, true],
  ])('%j 对 %j → %s', (condition, loc, expected) => {
    expect(compileQuery({ loc: condition }).test(loc === undefined ? {} : { loc })).toBe(expected)
  })

  test('由近到远，其余条件照旧', () => {
    const query = compileQuery({ open: true, loc: { $nearSphere: { $geometry: point(0, 0), $maxDistance: 1e6 } } }, { geoIndexed: () => true })
    const docs: Doc[] = [{ _id: 1, open: true, loc: point(2, 0) }, { _id: 2, open: true, loc: point(1, 0) }, { _id: 3, open: false, loc: point(0, 0) }, { _id: 4, open: true, loc: point(50, 0) }, { _id: 5, open: true }]
    expect(query.geoNearPath).toBe('loc')
    expect(docs.filter(query.test).sort(query.nearOrder).map((doc) => doc['_id'])).toEqual([2, 1])
  })

  test('廊坊到天安门约四十八公里', () => {
    expect(distanceMetres([116.6838, 39.5377], [116.3975, 39.9087])).toBeCloseTo(48039, -3)
  })

  test('距离对称、不为负、不过半圈', () => {
    const position = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
    fc.assert(fc.property(position, position, (a, b) => {
      expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3)
      expect(distanceMetres(a, b)).toBeGreaterThanOrEqual(0)
      expect(distanceMetres(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_METRES + 1)
    }))
  })
})
