// Spherical geometry on unit vectors: edges are great-circle arcs, as in MongoDB's 2dsphere, not straight lines on the map.
import type { Geometry, Position } from './geometry'

/** Metres; the sphere on which MongoDB computes. */
export const EARTH_RADIUS_METRES = 6378100

/** Radians: about a micrometre on the ground; points that close to an edge count as on it. */
const ON_EDGE = 1e-13

type Vector = readonly [number, number, number]
type Ring = readonly Vector[]

interface Shape {
  points: Vector[]
  arcs: (readonly [Vector, Vector])[]
  polygons: { outer: Ring; holes: Ring[] }[]
}

/** In this order of operations, and by vectors below, distances agree with the service to the last digit. */
const radians = (degrees: number) => degrees * (Math.PI / 180)

function toVector([longitude, latitude]: Position): Vector {
  const lat = radians(latitude), lng = radians(longitude)
  return [Math.cos(lng) * Math.cos(lat), Math.sin(lng) * Math.cos(lat), Math.sin(lat)]
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

function angleBetween(a: Vector, b: Vector): number {
  const normal = cross(a, b)
  return Math.atan2(Math.sqrt(dot(normal, normal)), dot(a, b))
}

/** Great-circle distance in metres. */
export function distanceMetres(a: Position, b: Position): number {
  return angleBetween(toVector(a), toVector(b)) * EARTH_RADIUS_METRES
}

const shapes = new WeakMap<object, Shape>()

/** Stored geometries are never changed in place, so their vectors are computed once. */
function shapeOf(geometry: Geometry): Shape {
  let shape = shapes.get(geometry)
  if (!shape) {
    shape = decompose(geometry)
    shapes.set(geometry, shape)
  }
  return shape
}

function decompose(geometry: Geometry): Shape {
  const shape: Shape = { points: [], arcs: [], polygons: [] }
  const addLine = (line: readonly Position[]): Ring => {
    const vectors = line.map(toVector)
    for (let i = 1; i < vectors.length; i++) shape.arcs.push([vectors[i - 1]!, vectors[i]!])
    return vectors
  }
  const addPolygon = (rings: readonly (readonly Position[])[]) => {
    const [outer, ...holes] = rings.map(addLine)
    shape.polygons.push({ outer: outer!, holes })
  }
  switch (geometry.type) {
    case 'Point': shape.points.push(toVector(geometry.coordinates)); break
    case 'MultiPoint': shape.points.push(...geometry.coordinates.map(toVector)); break
    case 'LineString': addLine(geometry.coordinates); break
    case 'MultiLineString': geometry.coordinates.forEach(addLine); break
    case 'Polygon': addPolygon(geometry.coordinates); break
    case 'MultiPolygon': geometry.coordinates.forEach(addPolygon); break
  }
  return shape
}

function arcDistance(point: Vector, [from, to]: readonly [Vector, Vector]): number {
  const normal = cross(from, to)
  const length = Math.hypot(...normal)
  const ends = Math.min(angleBetween(point, from), angleBetween(point, to))
  if (length === 0) return ends
  const withinArc = dot(cross(normal, from), point) >= 0 && dot(cross(to, normal), point) >= 0
  return withinArc ? Math.min(ends, Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point) / length))))) : ends
}

function onRing(point: Vector, ring: Ring): boolean {
  for (let i = 1; i < ring.length; i++) if (arcDistance(point, [ring[i - 1]!, ring[i]!]) <= ON_EDGE) return true
  return false
}

/** Winding of the ring round the point; of the two sides of a ring the smaller one is its inside, as MongoDB takes it. */
function insideRing(point: Vector, ring: Ring): boolean {
  const centre = ring.slice(1).reduce<Vector>((sum, v) => [sum[0] + v[0], sum[1] + v[1], sum[2] + v[2]], [0, 0, 0])
  if (dot(point, centre) < 0) return false
  let winding = 0
  for (let i = 1; i < ring.length; i++) {
    const a = cross(point, ring[i - 1]!), b = cross(point, ring[i]!)
    winding += Math.atan2(dot(point, cross(a, b)), dot(a, b))
  }
  return Math.abs(winding) > Math.PI
}

function coversPoint({ outer, holes }: Shape['polygons'][number], point: Vector): boolean {
  if (onRing(point, outer)) return true
  if (!insideRing(point, outer)) return false
  return holes.every((hole) => onRing(point, hole) || !insideRing(point, hole))
}

function arcsCross([a, b]: readonly [Vector, Vector], [c, d]: readonly [Vector, Vector]): boolean {
  const ab = cross(a, b), cd = cross(c, d)
  const acb = -dot(ab, c), bda = dot(ab, d)
  if (acb * bda <= 0) return false
  const cbd = -dot(cd, b), dac = dot(cd, a)
  return acb * cbd > 0 && acb * dac > 0
}

const vertices = (shape: Shape): Vector[] => [...shape.points, ...shape.arcs.flat()]

function touches(shape: Shape, point: Vector): boolean {
  return shape.points.some((other) => angleBetween(other, point) <= ON_EDGE)
    || shape.arcs.some((arc) => arcDistance(point, arc) <= ON_EDGE)
    || shape.polygons.some((polygon) => coversPoint(polygon, point))
}

/** True when the two geometries share at least one point. */
export function geometriesIntersect(a: Geometry, b: Geometry): boolean {
  const first = shapeOf(a), second = shapeOf(b)
  return vertices(first).some((vertex) => touches(second, vertex))
    || vertices(second).some((vertex) => touches(first, vertex))
    || first.arcs.some((arc) => second.arcs.some((other) => arcsCross(arc, other)))
}

/** True when `inner` lies wholly within the polygon or multi-polygon `outer`, its edge included. */
export function geometryWithin(inner: Geometry, outer: Geometry): boolean {
  const shape = shapeOf(inner), { polygons, arcs } = shapeOf(outer)
  if (!vertices(shape).every((vertex) => polygons.some((polygon) => coversPoint(polygon, vertex)))) return false
  if (shape.arcs.some((arc) => arcs.some((edge) => arcsCross(arc, edge)))) return false
  return !polygons.some(({ holes }) => holes.some((hole) => hole.some((corner) =>
    shape.polygons.some((polygon) => insideRing(corner, polygon.outer) && !onRing(corner, polygon.outer) && coversPoint(polygon, corner)))))
}

/** True when every point of the geometry is within `radius` radians of the centre. */
export function withinCap(geometry: Geometry, centre: Position, radius: number): boolean {
  const middle = toVector(centre)
  return vertices(shapeOf(geometry)).every((vertex) => angleBetween(vertex, middle) <= radius + 1e-15)
}

/** Metres from a point to the nearest point of a geometry, 0 inside a polygon. */
export function distanceToGeometry(from: Position, geometry: Geometry): number {
  if (geometry.type === 'Point') return distanceMetres(from, geometry.coordinates)
  const point = toVector(from), shape = shapeOf(geometry)
  if (shape.polygons.some((polygon) => coversPoint(polygon, point))) return 0
  const angles = [...shape.points.map((other) => angleBetween(point, other)), ...shape.arcs.map((arc) => arcDistance(point, arc))]
  return Math.min(...angles) * EARTH_RADIUS_METRES
}

/** Even-odd rule on the plane, for `$polygon`; the edge counts as inside. */
export function planarPolygonContains(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!, [xj, yj] = ring[j]!
    const turn = (xj - xi) * (y - yi) - (yj - yi) * (x - xi)
    if (turn === 0 && Math.min(xi, xj) <= x && x <= Math.max(xi, xj) && Math.min(yi, yj) <= y && y <= Math.max(yi, yj)) return true
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}
