import { refused } from './cloud-error'
import { type Doc, isDocument } from './bson-type'

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number]

export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString' | 'MultiPoint'; coordinates: readonly Position[] }
  | { type: 'Polygon' | 'MultiLineString'; coordinates: readonly (readonly Position[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }

const TYPES = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'])

/** True for a document that says it is GeoJSON and carries coordinates. */
export function looksLikeGeometry(value: unknown): value is Doc {
  return isDocument(value) && typeof value['type'] === 'string' && TYPES.has(value['type']) && Array.isArray(value['coordinates'])
}

/**
 * Checks GeoJSON as a 2dsphere index does.
 * @throws DATABASE_REQUEST_FAILED for an unknown type, coordinates out of range, a line of fewer than 2 points, or a ring that is open or shorter than 4 points
 */
export function assertGeometry(value: unknown): Geometry {
  if (!isDocument(value)) throw malformed('a GeoJSON object is needed')
  const { type, coordinates } = value
  switch (type) {
    case 'Point': assertPosition(coordinates); break
    case 'MultiPoint': assertEach(coordinates, assertPosition, 1); break
    case 'LineString': assertLine(coordinates); break
    case 'MultiLineString': assertEach(coordinates, assertLine, 1); break
    case 'Polygon': assertEach(coordinates, assertRing, 1); break
    case 'MultiPolygon': assertEach(coordinates, (polygon) => assertEach(polygon, assertRing, 1), 1); break
    default: throw malformed(`unknown GeoJSON type: ${String(type)}`)
  }
  return value as unknown as Geometry
}

function malformed(why: string) {
  return refused(`Can't extract geo keys: ${why}`)
}

export function assertPosition(value: unknown): asserts value is Position {
  if (!Array.isArray(value) || value.length < 2 || !value.slice(0, 2).every((degree) => typeof degree === 'number' && Number.isFinite(degree))) {
    throw malformed('a point must be an array of two numbers')
  }
  const [longitude, latitude] = value as [number, number]
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    throw malformed(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`)
  }
}

function assertEach(value: unknown, assertOne: (element: unknown) => void, least: number): void {
  if (!Array.isArray(value) || value.length < least) throw malformed('coordinates must be an array that is not empty')
  for (const element of value) assertOne(element)
}

function assertLine(value: unknown): void {
  if (!Array.isArray(value) || value.length < 2) throw malformed('a LineString must have at least 2 positions')
  assertEach(value, assertPosition, 2)
}

function assertRing(value: unknown): void {
  assertEach(value, assertPosition, 1)
  const ring = value as Position[]
  const first = ring[0]!, last = ring[ring.length - 1]!
  if (first[0] !== last[0] || first[1] !== last[1]) throw malformed('Loop is not closed, first vertex does not equal last vertex')
  if (ring.length < 4) throw malformed('Loop must have at least 3 different vertices')
}
