import { refused, unsupported } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { expressionPath } from './expression'
import { splitPath } from './field-path'
import { EARTH_RADIUS_METRES } from './geo'
import { type Position, assertGeometry, assertPosition } from './geometry'
import { compileQuery } from './match'
import { distanceOption, nearestAt, storedGeometry } from './match-geo'
import { type StageCompiler, type StageContext, stageOptions, withField } from './stage'

const OPTIONS = ['near', 'spherical', 'distanceField', 'maxDistance', 'minDistance', 'query', 'distanceMultiplier', 'includeLocs', 'key', 'limit', 'num', 'uniqueDocs']

/**
 * `$geoNear`: nearest first, with the distance in a field: metres for a GeoJSON point, radians for a coordinate pair.
 * `limit` is the service's own option (WeChat's page of `Aggregate.geoNear`).
 */
export const geoNearStage: StageCompiler = (value, context) => {
  if (!context.first) throw refused('$geoNear is only valid as the first stage in a pipeline.')
  const options = stageOptions('$geoNear', value, OPTIONS)
  const { near, spherical, distanceField, query = {}, includeLocs, key, distanceMultiplier = 1 } = options
  const { centre, unit } = centreOf(near)
  if (spherical !== true) throw unsupported('$geoNear without spherical: true, which needs a 2d index')
  if (typeof distanceField !== 'string') throw refused("$geoNear requires a 'distanceField' option as a String")
  if (includeLocs !== undefined && typeof includeLocs !== 'string') throw refused("$geoNear requires that 'includeLocs' option is a String")
  if (key !== undefined && (typeof key !== 'string' || key === '')) throw refused("$geoNear parameter 'key' must be a non-empty string")
  if (typeof distanceMultiplier !== 'number' || distanceMultiplier < 0) throw refused('$geoNear: distanceMultiplier must be a number that is not negative')
  if (!isDocument(query)) throw refused("$geoNear parameter 'query' must be an object")
  const limit = options['limit'] ?? options['num'] ?? Infinity
  if (typeof limit !== 'number' || !(limit > 0)) throw refused('$geoNear: limit must be a positive number')
  const max = distanceOption('maxDistance', options['maxDistance'], Infinity) * unit, min = distanceOption('minDistance', options['minDistance'], 0) * unit
  const filter = compileQuery(query, { geoIndexed: context.geoIndexed, variables: context.variables })
  if (filter.nearOrder) throw refused('geo $near is not allowed inside the query of $geoNear')
  const distanceParts = expressionPath(distanceField), locationParts = includeLocs === undefined ? undefined : expressionPath(includeLocs)
  return (docs) => {
    const parts = splitPath(key === undefined ? onlyGeoPath(docs, context) : requireIndexed(key, context))
    return docs
      .flatMap((doc) => {
        if (!filter.test(doc)) return []
        const nearest = nearestAt(doc, parts, centre)
        return nearest && nearest.distance >= min && nearest.distance <= max ? [{ doc, ...nearest }] : []
      })
      .sort((a, b) => a.distance - b.distance)
      .slice(0, limit)
      .map(({ doc, distance, location }) => {
        const measured = withField(doc, distanceParts, (distance / unit) * distanceMultiplier)
        return locationParts ? withField(measured, locationParts, location) : measured
      })
  }
}

function centreOf(near: unknown): { centre: Position; unit: number } {
  if (Array.isArray(near)) {
    assertPosition(near)
    return { centre: near, unit: EARTH_RADIUS_METRES }
  }
  if (!isDocument(near) || near['type'] !== 'Point') throw refused('$geoNear requires a GeoJSON point as near')
  return { centre: assertGeometry(near).coordinates as Position, unit: 1 }
}

function requireIndexed(path: string, { geoIndexed }: StageContext): string {
  if (!geoIndexed(path)) throw refused(`unable to find index for $geoNear query: '${path}' has no 2dsphere index`)
  return path
}

/** Without `key` the collection must have exactly one geo index. */
function onlyGeoPath(docs: readonly Doc[], { geoIndexed, geoPaths }: StageContext): string {
  const candidates = geoPaths ?? [...new Set(docs.flatMap((doc) => geometryPaths(doc, '')))].filter(geoIndexed)
  if (candidates.length > 1) throw refused("There is more than one 2dsphere index; unsure which to use for $geoNear. Name it with 'key'")
  const [only] = candidates
  if (only === undefined && (docs.length > 0 || geoPaths)) throw refused('unable to find index for $geoNear query: $geoNear requires a 2dsphere index, but none were found')
  return only ?? '_id'
}

function geometryPaths(doc: Doc, prefix: string): string[] {
  return Object.entries(doc).flatMap(([name, value]) => {
    const path = prefix + name
    if (storedGeometry(Array.isArray(value) && typeof value[0] === 'object' ? value[0] : value)) return [path]
    return isDocument(value) ? geometryPaths(value, `${path}.`) : []
  })
}
