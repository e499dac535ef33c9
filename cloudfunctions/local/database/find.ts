import { type Log, once, silent } from '../events/log'
import type { Doc } from '../engine/document'
import { isDocument } from '../engine/bson-type'
import { type CompiledQuery, compileQuery } from '../engine/match'
import type { Collection } from './collection'
import { type LiveVersion, documentKey } from './version'
import type { View } from './view'

const SCAN_WORTH_A_WARNING = 1000
const INDEXED_CHOICES = 1000

/** Answers queries through the declared indexes, and says which ones the service would have to scan for. */
export class Finder {
  readonly #warn: Log

  constructor(log: Log = silent) {
    this.#warn = once(log)
  }

  /** Compiles a query for a collection; `$geoWithin` and `$geoIntersects` need no index, only what sorts by distance does. @throws DATABASE_REQUEST_FAILED for a geo query without its index, and as compileQuery */
  compile(collection: Collection, query: Doc, now: Date): CompiledQuery {
    return compileQuery(query, { geoIndexed: sortsByDistance(query) ? (path) => this.geoIndexed(collection, path) : undefined, now })
  }

  /** A declared collection needs its declared 2dsphere index; one that was created at run time gets its index on demand, for no console exists to make it in. */
  geoIndexed(collection: Collection, path: string): boolean {
    if (collection.definition) return collection.indexes.geoIndexed(path)
    this.#warn('warn', 'database', `${collection.name}: the geo index on ${path} was made on demand; on the service it has to be declared`)
    return true
  }

  /** Every match in insertion order. */
  matches(view: View, collection: Collection, query: Doc, compiled: CompiledQuery): LiveVersion[] {
    const found: LiveVersion[] = []
    let sorted = true, last = -1
    for (const version of this.candidates(view, collection, query, compiled)) {
      if (!compiled.test(version.doc)) continue
      if (version.place < last) sorted = false
      last = version.place
      found.push(version)
    }
    return sorted ? found : found.sort((a, b) => a.place - b.place)
  }

  candidates(view: View, collection: Collection, query: Doc, compiled: CompiledQuery): Iterable<LiveVersion> {
    const id = compiled.equalities.get('_id')
    if (id !== undefined) return view.list(collection, [documentKey(id)])
    const choices = new Map<string, readonly unknown[]>()
    for (const [path, value] of compiled.equalities) choices.set(path, [value])
    noteChoices(query, choices)
    const ids = choices.get('_id')
    if (ids) return view.list(collection, new Set(ids.map(documentKey)))
    const keys = collection.indexes.candidates(choices)
    if (!keys && collection.size > SCAN_WORTH_A_WARNING) this.#warnOfScan(collection, query)
    return view.list(collection, keys)
  }

  #warnOfScan(collection: Collection, query: Doc): void {
    const paths = [...new Set(fieldPaths(query))].sort()
    if (collection.indexes.leads(paths)) return
    this.#warn('warn', 'database', `${collection.name}: a query on ${paths.join(', ') || 'nothing'} reads more than ${SCAN_WORTH_A_WARNING} documents; no declared index begins with one of these fields`)
  }
}

function sortsByDistance(query: Doc): boolean {
  return Object.entries(query).some(([name, operand]) =>
    name.startsWith('$') ? Array.isArray(operand) && operand.some((clause) => isDocument(clause) && sortsByDistance(clause))
      : isDocument(operand) && ('$nearSphere' in operand || '$near' in operand))
}

/** Adds `{path: {$in: [scalars]}}` to what an index may answer. Null is left out because it also matches what is missing. */
function noteChoices(query: Doc, choices: Map<string, readonly unknown[]>): void {
  for (const name of Object.keys(query)) {
    const operand = query[name]
    if (name === '$and' && Array.isArray(operand)) operand.forEach((clause) => isDocument(clause) && noteChoices(clause, choices))
    else if (!name.startsWith('$') && isDocument(operand) && Array.isArray(operand['$in']) && !choices.has(name) && !/(?:^|\.)\d+(?:\.|$)/.test(name)) {
      const values: unknown[] = operand['$in']
      if (values.length <= INDEXED_CHOICES && values.every((value) => typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))) choices.set(name, values)
    }
  }
}

function* fieldPaths(query: Doc): Iterable<string> {
  for (const name of Object.keys(query)) {
    const operand = query[name]
    if (!name.startsWith('$')) yield name
    else if (Array.isArray(operand)) for (const clause of operand) if (isDocument(clause)) yield* fieldPaths(clause)
  }
}
