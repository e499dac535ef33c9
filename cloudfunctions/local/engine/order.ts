import { CloudError, INVALID_PARAM } from './cloud-error'
import type { Doc } from './bson-type'
import { compareValues, sortKey } from './compare'
import { indexValues, splitPath } from './field-path'

export type Order = Record<string, 1 | -1>

interface Key {
  parts: string[]
  direction: 1 | -1
}

/** @throws INVALID_PARAM for a direction other than 1 or -1 */
function compileKeys(order: Order): Key[] {
  return Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw new CloudError(INVALID_PARAM, `order value must be 1 or -1: ${path}`)
    return { parts: splitPath(path), direction }
  })
}

const keyOf = (doc: Doc, { parts, direction }: Key) => sortKey(indexValues(doc, parts), direction)

/**
 * Compiles `{field: 1 | -1, …}` into a comparison; the first field weighs most. With a stable sort, documents that compare equal keep their order.
 * @throws INVALID_PARAM for a direction other than 1 or -1
 */
export function compileOrder(order: Order): (a: Doc, b: Doc) => number {
  const keys = compileKeys(order)
  return (a, b) => {
    for (const key of keys) {
      const result = compareValues(keyOf(a, key), keyOf(b, key))
      if (result !== 0) return result * key.direction
    }
    return 0
  }
}

/** Sorts a copy of a long list; every key is computed once. Throws as compileOrder does. */
export function sortDocs(docs: readonly Doc[], order: Order): Doc[] {
  const keys = compileKeys(order)
  return docs
    .map((doc) => ({ doc, values: keys.map((key) => keyOf(doc, key)) }))
    .sort((a, b) => {
      for (let i = 0; i < keys.length; i++) {
        const result = compareValues(a.values[i], b.values[i])
        if (result !== 0) return result * keys[i]!.direction
      }
      return 0
    })
    .map(({ doc }) => doc)
}
