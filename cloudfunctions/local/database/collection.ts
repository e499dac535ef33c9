import type { CollectionDefinition } from '../../store/schema-types'
import { CollectionIndexes } from './collection-indexes'
import { type LiveVersion, type Version, live } from './version'

/** One collection in memory: the newest version of each document, and the indexes over what is committed. */
export class Collection {
  readonly versions = new Map<string, Version>()
  readonly indexes: CollectionIndexes
  #removed = 0

  constructor(readonly name: string, readonly definition: CollectionDefinition | undefined) {
    this.indexes = new CollectionIndexes(name, definition)
  }

  get size(): number {
    return this.versions.size - this.#removed
  }

  /** The committed document, or undefined. */
  current(key: string): LiveVersion | undefined {
    return live(this.versions.get(key))
  }

  /** Makes `next` the version of a document (undefined: as if it had never been) and keeps the indexes in step. */
  swap(key: string, next: Version | undefined): Version | undefined {
    const previous = this.versions.get(key)
    if (previous?.doc) this.indexes.remove(key, previous.doc)
    else if (previous) this.#removed--
    if (next === undefined) this.versions.delete(key)
    else {
      // A document that comes back after a removal stands at the end again.
      if (previous && previous.place !== next.place) this.versions.delete(key)
      this.versions.set(key, next)
      if (next.doc === null) this.#removed++
      else this.indexes.add(key, next.doc)
    }
    return previous
  }
}
