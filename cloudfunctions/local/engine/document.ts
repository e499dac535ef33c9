import { BSONRegExp } from 'bson'
import { CloudError, INVALID_PARAM, refused } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { assertGeometry, looksLikeGeometry } from './geometry'
import { printEjson } from './ejson'

export type { Doc } from './bson-type'
export { parseEjson, printAnswer, printEjson } from './ejson'

/** The limit of this engine for one document, in bytes of its Extended JSON. MongoDB's own is 16 MB; functions that stay below 1 MB are safe on every plan. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024
const MAX_DEPTH = 100

/** A deep copy; scalars that cannot change (dates are never changed in place here) are shared. */
export function cloneDoc<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneDoc) as T
  if (!isDocument(value)) return value
  const copy: Doc = {}
  for (const name of Object.keys(value)) copy[name] = cloneDoc(value[name])
  return copy as T
}

/**
 * Refuses what the service would not store.
 * @throws DATABASE_REQUEST_FAILED for a field name that starts with `$`, an invalid date, malformed GeoJSON, an `_id` that is an array or a regular expression,
 * nesting beyond 100 levels, or more than 1 MB
 */
export function assertStorable(doc: Doc): void {
  if (!isDocument(doc)) throw new CloudError(INVALID_PARAM, 'a document must be an object')
  const id = doc['_id']
  if (id !== undefined && (Array.isArray(id) || id instanceof BSONRegExp)) {
    throw refused(`The '_id' value cannot be of type ${Array.isArray(id) ? 'array' : 'regex'}`)
  }
  assertStorableValue(doc, '', 0)
  const bytes = Buffer.byteLength(printEjson(doc))
  if (bytes > MAX_DOCUMENT_BYTES) throw refused(`the document has ${bytes} bytes, more than the ${MAX_DOCUMENT_BYTES} allowed`)
}

/** The same rules for one value that an update is about to store at `path`. */
export function assertStorableValue(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw refused(`the document is nested deeper than ${MAX_DEPTH} levels`)
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw refused(`invalid date in '${path}'`)
    return
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) assertStorableValue(value[i], `${path}.${i}`, depth + 1)
    return
  }
  if (!isDocument(value)) return
  for (const name of Object.keys(value)) {
    if (name.startsWith('$')) throw refused(`The dollar ($) prefixed field '${name}' in '${path === '' ? name : `${path}.${name}`}' is not valid for storage.`)
    assertStorableValue(value[name], path === '' ? name : `${path}.${name}`, depth + 1)
  }
  if (looksLikeGeometry(value)) assertGeometry(value)
}

/**
 * Replaces every `{$tcb_server_date: {offset}}` by the server's time plus the offset in milliseconds; returns the same value where there is none.
 * @throws INVALID_PARAM for an offset that is not a number
 */
export function resolveServerDates<T>(value: T, now: Date): T {
  if (Array.isArray(value)) {
    let changed = false
    const resolved = value.map((element) => {
      const next: unknown = resolveServerDates(element, now)
      if (next !== element) changed = true
      return next
    })
    return (changed ? resolved : value) as T
  }
  if (!isDocument(value)) return value
  const marker = value['$tcb_server_date']
  if (marker !== undefined) {
    const offset = isDocument(marker) ? marker['offset'] ?? 0 : NaN
    if (typeof offset !== 'number' || !Number.isFinite(offset)) throw new CloudError(INVALID_PARAM, 'the offset of a server date must be a number')
    return new Date(now.getTime() + offset) as T
  }
  let resolved: Doc | undefined
  for (const name of Object.keys(value)) {
    const next = resolveServerDates(value[name], now)
    if (next === value[name]) continue
    resolved ??= { ...(value as Doc) }
    resolved[name] = next
  }
  return (resolved ?? value) as T
}
