import { refused, unsupported } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { type Predicate, pathValues, splitPath } from './field-path'
import { EARTH_RADIUS_METRES, distanceToGeometry, geometriesIntersect, geometryWithin, planarPolygonContains, withinCap } from './geo'
import { type Geometry, type Position, assertGeometry, assertPosition, looksLikeGeometry } from './geometry'

export interface GeoContext {
  geoIndexed?: (path: string) => boolean
}

/** The service needs a geo index on the field for every geo query; without one it is refused here too. */
function requireIndex(operator: string, path: string, { geoIndexed }: GeoContext): void {
  if (geoIndexed && !geoIndexed(path)) throw refused(`unable to find index for ${operator} query: '${path}' has no 2dsphere index`)
}

const valid = new WeakMap<object, Geometry | null>()

/** A stored GeoJSON object or legacy pair; anything else is no geometry and never matches. */
export function storedGeometry(value: unknown): Geometry | null {
  if (typeof value !== 'object' || value === null) return null
  let known = valid.get(value)
  if (known === undefined) {
    known = parseStored(value)
    valid.set(value, known)
  }
  return known
}

function parseStored(value: object): Geometry | null {
  try {
    if (looksLikeGeometry(value)) return assertGeometry(value)
    const pair = Array.isArray(value) ? value : isDocument(value) ? Object.values(value) : []
    if (pair.length !== 2) return null
    assertPosition(pair)
    return { type: 'Point', coordinates: pair }
  } catch {
    return null
  }
}

/** Least distance in metres from a point to the geometries at a path, or undefined where there are none. */
export function distanceAt(doc: Doc, parts: readonly string[], from: Position): number | undefined {
  return nearestAt(doc, parts, from)?.distance
}

export function nearestAt(doc: Doc, parts: readonly string[], from: Position): { distance: number; location: unknown } | undefined {
  let best: { distance: number; location: unknown } | undefined
  const consider = (value: unknown) => {
    const geometry = storedGeometry(value)
    if (!geometry) return false
    const distance = distanceToGeometry(from, geometry)
    if (!best || distance < best.distance) best = { distance, location: value }
    return true
  }
  for (const value of pathValues(doc, parts, false)) {
    if (!consider(value) && Array.isArray(value)) value.forEach(consider)
  }
  return best
}

/** Compiles `{$nearSphere: {$geometry, $maxDistance, $minDistance}}` (metres); the pair form takes radians, as MongoDB's does. */
export function compileNear(path: string, operators: Doc, context: GeoContext) {
  const operator = '$nearSphere' in operators ? '$nearSphere' : '$near'
  const operand = operators[operator]
  requireIndex('$geoNear', path, context)
  if (typeof operand !== 'object' || operand === null) throw refused(`${operator} needs a point`)
  const { centre, max, min } = Array.isArray(operand) ? legacyNear(operator, operand, operators) : geometryNear(operator, operand as Doc, operators)
  const parts = splitPath(path)
  const distances = new WeakMap<Doc, number>()
  const distance = (doc: Doc): number => {
    let known = distances.get(doc)
    if (known === undefined) {
      known = distanceAt(doc, parts, centre) ?? NaN
      distances.set(doc, known)
    }
    return known
  }
  return {
    path,
    test: (doc: Doc) => {
      const metres = distance(doc)
      return metres <= max && metres >= min
    },
    order: (a: Doc, b: Doc) => distance(a) - distance(b),
  }
}

function legacyNear(operator: string, pair: unknown[], operators: Doc) {
  if (operator === '$near') throw refused('unable to find index for $geoNear query: $near with a coordinate pair needs a 2d index')
  assertPosition(pair)
  return {
    centre: pair as Position,
    max: distanceOption('$maxDistance', operators['$maxDistance'], Infinity) * EARTH_RADIUS_METRES,
    min: distanceOption('$minDistance', operators['$minDistance'], 0) * EARTH_RADIUS_METRES,
  }
}

function geometryNear(operator: string, operand: Doc, operators: Doc) {
  const { $geometry, $maxDistance = operators['$maxDistance'], $minDistance = operators['$minDistance'], ...rest } = operand
  const extra = Object.keys(rest)[0]
  if (extra !== undefined) throw refused(`invalid argument in geo near query: ${extra}`)
  if (!isDocument($geometry) || $geometry['type'] !== 'Point') throw refused(`${operator} requires a point, given ${JSON.stringify($geometry)}`)
  const geometry = assertGeometry($geometry)
  return {
    centre: geometry.coordinates as Position,
    max: distanceOption('$maxDistance', $maxDistance, Infinity),
    min: distanceOption('$minDistance', $minDistance, 0),
  }
}

export function distanceOption(name: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || Number.isNaN(value)) throw refused(`${name} must be a number`)
  if (value < 0) throw refused(`${name} must be non-negative`)
  return value
}

/** Compiles `$geoWithin`: `$geometry`, `$centerSphere` (radians) on the sphere; `$box`, `$center`, `$polygon` on the plane, for points alone. */
export function compileGeoWithin(operand: unknown, path: string, context: GeoContext): Predicate {
  if (!isDocument(operand)) throw refused('$geoWithin needs an object')
  requireIndex('$geoWithin', path, context)
  const names = Object.keys(operand)
  if (names.length !== 1) throw refused('$geoWithin needs exactly one shape')
  const shape = operand[names[0]!]
  switch (names[0]) {
    case '$geometry': {
      if (!isDocument(shape) || (shape['type'] !== 'Polygon' && shape['type'] !== 'MultiPolygon')) throw refused('$geoWithin not supported with provided geometry: a Polygon or MultiPolygon is needed')
      if ('crs' in shape) throw unsupported('crs in $geometry')
      const area = assertGeometry(shape)
      return onGeometry((geometry) => geometryWithin(geometry, area))
    }
    case '$centerSphere': {
      const [centre, radius] = circle(shape, names[0])
      return onGeometry((geometry) => withinCap(geometry, centre, radius))
    }
    case '$center': {
      const [centre, radius] = circle(shape, names[0])
      return onPoint(([x, y]) => Math.hypot(x - centre[0], y - centre[1]) <= radius)
    }
    case '$box': {
      const [from, to] = positions(shape, '$box', 2)
      const [left, right] = [Math.min(from![0], to![0]), Math.max(from![0], to![0])]
      const [bottom, top] = [Math.min(from![1], to![1]), Math.max(from![1], to![1])]
      return onPoint(([x, y]) => x >= left && x <= right && y >= bottom && y <= top)
    }
    case '$polygon': {
      const ring = positions(shape, '$polygon', 3)
      return onPoint((point) => planarPolygonContains(ring, point))
    }
    default: throw refused(`unknown geo specifier: ${names[0]}`)
  }
}

export function compileGeoIntersects(operand: unknown, path: string, context: GeoContext): Predicate {
  requireIndex('$geoIntersects', path, context)
  if (!isDocument(operand) || Object.keys(operand).join() !== '$geometry') throw refused('$geoIntersects needs a $geometry')
  const area = assertGeometry(operand['$geometry'])
  return onGeometry((geometry) => geometriesIntersect(geometry, area))
}

function onGeometry(accepts: (geometry: Geometry) => boolean): Predicate {
  return (value) => {
    const geometry = storedGeometry(value)
    return geometry !== null && accepts(geometry)
  }
}

function onPoint(accepts: (point: Position) => boolean): Predicate {
  return onGeometry((geometry) => geometry.type === 'Point' && accepts(geometry.coordinates))
}

function circle(value: unknown, name: string): [Position, number] {
  const [centre, radius] = Array.isArray(value) && value.length === 2 ? value : []
  if (typeof radius !== 'number' || !(radius >= 0)) throw refused(`${name} needs a centre and a radius that is not negative`)
  assertPosition(centre)
  return [centre, radius]
}

function positions(value: unknown, name: string, least: number): Position[] {
  if (!Array.isArray(value) || value.length < least || (name === '$box' && value.length !== 2)) throw refused(`${name} needs ${least} points`)
  return value.map((pair: unknown) => {
    if (!Array.isArray(pair) || pair.length !== 2 || !pair.every((n) => typeof n === 'number' && Number.isFinite(n))) throw refused(`${name} needs points of two numbers`)
    return pair as unknown as Position
  })
}
