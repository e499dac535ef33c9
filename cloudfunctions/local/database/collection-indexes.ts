import type { CollectionDefinition } from '../../store/schema-types'
import type { Doc } from '../engine/document'
import { type IndexField, assertGeoIndexable, indexKeys, lookupKey, lookupKeys } from '../engine/indexes'
import { duplicateKey } from '../refusals'

interface UniqueIndex {
  readonly name: string
  readonly fields: readonly IndexField[]
  readonly owners: Map<string, string>
}

export interface UniqueKey {
  readonly index: string
  readonly key: string
}

/** The declared indexes of one collection over its committed documents. */
export class CollectionIndexes {
  /** path → value → documents; an index over several fields is answered by crossing the sets of its fields. */
  readonly #byValue = new Map<string, Map<string, Set<string>>>()
  readonly #unique: UniqueIndex[] = []
  readonly #geoPaths = new Set<string>()
  readonly #leading = new Set<string>(['_id'])

  constructor(readonly collection: string, definition: CollectionDefinition | undefined) {
    for (const { name, unique, fields } of definition?.indexes ?? []) {
      if (unique) this.#unique.push({ name, fields, owners: new Map() })
      if (fields[0]) this.#leading.add(fields[0].name)
      for (const field of fields) {
        if (field.direction === '2dsphere') this.#geoPaths.add(field.name)
        else if (field.name !== '_id') this.#byValue.set(field.name, new Map())
      }
    }
  }

  get hasUnique(): boolean {
    return this.#unique.length > 0
  }

  get geoPaths(): string[] {
    return [...this.#geoPaths]
  }

  geoIndexed(path: string): boolean {
    return this.#geoPaths.has(path)
  }

  /** True when some declared index begins with one of the paths: the service would not scan. */
  leads(paths: Iterable<string>): boolean {
    for (const path of paths) if (this.#leading.has(path)) return true
    return false
  }

  /** @throws DATABASE_REQUEST_FAILED for a value that a declared 2dsphere index cannot hold */
  assertIndexable(doc: Doc): void {
    for (const path of this.#geoPaths) assertGeoIndexable(doc, path)
  }

  uniqueKeys(doc: Doc): UniqueKey[] {
    return this.#unique.flatMap(({ name, fields }) => indexKeys(doc, fields).map((key) => ({ index: name, key })))
  }

  ownerOf({ index, key }: UniqueKey): string | undefined {
    return this.#unique.find(({ name }) => name === index)?.owners.get(key)
  }

  duplicate({ index }: UniqueKey, doc: Doc): Error {
    const fields = this.#unique.find(({ name }) => name === index)?.fields ?? []
    return duplicateKey(this.collection, index, `{ ${fields.map(({ name }) => name).join(', ')} } of _id ${JSON.stringify(doc['_id'])}`)
  }

  add(key: string, doc: Doc): void {
    for (const [path, values] of this.#byValue) {
      for (const value of lookupKeys(doc, path)) {
        const keys = values.get(value)
        if (keys) keys.add(key)
        else values.set(value, new Set([key]))
      }
    }
    for (const { fields, owners } of this.#unique) for (const unique of indexKeys(doc, fields)) owners.set(unique, key)
  }

  remove(key: string, doc: Doc): void {
    for (const [path, values] of this.#byValue) {
      for (const value of lookupKeys(doc, path)) {
        const keys = values.get(value)
        keys?.delete(key)
        if (keys?.size === 0) values.delete(value)
      }
    }
    for (const { fields, owners } of this.#unique) {
      for (const unique of indexKeys(doc, fields)) if (owners.get(unique) === key) owners.delete(unique)
    }
  }

  /** Keys of every document that can match all the given equalities (each path with its admissible values), or undefined when no index helps. */
  candidates(equalities: ReadonlyMap<string, readonly unknown[]>): Iterable<string> | undefined {
    const sets: ReadonlySet<string>[] = []
    for (const [path, admissible] of equalities) {
      const values = this.#byValue.get(path)
      if (!values) continue
      const found = admissible.map((value) => values.get(lookupKey(value))).filter((set) => set !== undefined)
      if (found.length === 0) return []
      sets.push(found.length === 1 ? found[0]! : new Set(found.flatMap((set) => [...set])))
    }
    if (sets.length === 0) return undefined
    sets.sort((a, b) => a.size - b.size)
    const [smallest, ...others] = sets as [ReadonlySet<string>, ...ReadonlySet<string>[]]
    return others.length === 0 ? smallest : [...smallest].filter((key) => others.every((set) => set.has(key)))
  }
}
