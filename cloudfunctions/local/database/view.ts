import type { Collection } from './collection'
import { type LiveVersion, live } from './version'

/** What a request sees of the database: the committed state, or a transaction's snapshot with its own writes. */
export interface View {
  get(collection: Collection, key: string): LiveVersion | undefined
  /** The documents of the given keys, or all of them, in no promised order. */
  list(collection: Collection, keys?: Iterable<string>): Iterable<LiveVersion>
}

export const committed: View = {
  get: (collection, key) => collection.current(key),
  *list(collection, keys) {
    if (keys) {
      for (const key of keys) {
        const version = collection.current(key)
        if (version) yield version
      }
      return
    }
    for (const version of collection.versions.values()) if (live(version)) yield version as LiveVersion
  },
}
