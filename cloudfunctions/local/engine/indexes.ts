import { refused } from './cloud-error'
import type { Doc } from './bson-type'
import { valueKey } from './compare'
import { indexValues, pathValues, splitPath } from './field-path'
import { assertGeometry, assertPosition, looksLikeGeometry } from './geometry'

export interface IndexField {
  name: string
  direction: '1' | '-1' | '2dsphere'
}

const SEPARATOR = '\u0001'

/** The key of one scalar, equal for equal values: what `compileQuery().equalities` is looked up by in `lookupKeys`. */
export function lookupKey(value: unknown): string {
  return valueKey(value)
}

/**
 * The keys under which a document stands in a hash index on one path: one per array element, missing as null.
 * Every document that matches `{path: scalar}` has `lookupKey(scalar)` among them; the query still has to be tested.
 */
export function lookupKeys(doc: Doc, path: string): string[] {
  return [...new Set(indexValues(doc, splitPath(path)).map(valueKey))]
}

/**
 * The keys of a document in an index over several fields, for uniqueness: two documents that share one are duplicates.
 * An array gives one key per element (elements of one array stay together: `a.b` and `a.c` are paired), a missing field counts as null, geo fields add nothing.
 * Not for look-ups by several fields at once: a query may match two different elements of the array. Use `lookupKeys` per path there.
 * @throws DATABASE_REQUEST_FAILED where two fields run through different arrays, which MongoDB cannot index
 */
export function indexKeys(doc: Doc, fields: readonly IndexField[]): string[] {
  const paths = fields.filter((field) => field.direction !== '2dsphere').map((field) => splitPath(field.name))
  const keys = new Set(combinations(doc, paths).map((values) => values.map(valueKey).join(SEPARATOR)))
  return [...keys]
}

/** Expands the first array that a path meets, element by element, for all the paths that run through it. */
function combinations(doc: Doc, paths: readonly string[][]): unknown[][] {
  const arrays = paths.map((parts) => arrayOn(doc, parts))
  const places = [...new Set(arrays.filter((place) => place !== undefined))]
  if (places.length > 1) throw refused(`cannot index parallel arrays [${places.join('] [')}]`)
  const place = places[0]
  if (place === undefined) return [paths.map((parts) => indexValues(doc, parts)[0])]
  const depth = place.split('.').length
  const array = pathValues(doc, place.split('.'), false)[0] as unknown[]
  const elements = array.length === 0 ? [undefined] : array
  return elements.flatMap((element) => {
    const choices = paths.map((parts, i) => {
      if (arrays[i] === undefined) return [indexValues(doc, parts)[0]]
      const rest = parts.slice(depth)
      if (rest.length === 0) return [element]
      return element === undefined ? [null] : indexValues({ element }, ['element', ...rest])
    })
    return choices.reduce<unknown[][]>((sets, values) => sets.flatMap((set) => values.map((value) => [...set, value])), [[]])
  })
}

function arrayOn(doc: Doc, parts: readonly string[]): string | undefined {
  for (let length = 1; length <= parts.length; length++) {
    const [value] = pathValues(doc, parts.slice(0, length), false)
    if (Array.isArray(value)) return parts.slice(0, length).join('.')
    if (value === undefined) return undefined
  }
  return undefined
}

/**
 * Refuses a document whose value at a 2dsphere-indexed path is no geometry; a missing or null value is allowed and simply not indexed.
 * @throws DATABASE_REQUEST_FAILED "Can't extract geo keys"
 */
export function assertGeoIndexable(doc: Doc, path: string): void {
  for (const value of pathValues(doc, splitPath(path), false)) {
    if (value === undefined || value === null) continue
    if (Array.isArray(value) && value.every((element) => typeof element === 'number')) assertPosition(value)
    else if (Array.isArray(value)) value.forEach(assertGeometry)
    else if (looksLikeGeometry(value)) assertGeometry(value)
    else if (typeof value === 'object') assertPosition(Object.values(value))
    else throw refused(`Can't extract geo keys: '${path}' is neither GeoJSON nor a coordinate pair`)
  }
}
