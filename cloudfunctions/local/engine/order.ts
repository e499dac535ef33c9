import { CloudError, INVALID_PARAM } from './cloud-error'
import type { Doc } from './bson-type'
import { compareValues, sortKey } from './compare'
import { indexValues, splitPath } from './field-path'

/**
 * Compiles `{field: 1 | -1, …}` into a comparison; the first field weighs most. With a stable sort, documents that compare equal keep their order.
 * @throws INVALID_PARAM for a direction other than 1 or -1
 */
export function compileOrder(order: Record<string, 1 | -1>): (a: Doc, b: Doc) => number {
  const keys = Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw new CloudError(INVALID_PARAM, `order value must be 1 or -1: ${path}`)
    return { parts: splitPath(path), direction }
  })
  return (a, b) => {
    for (const { parts, direction } of keys) {
      const result = compareValues(sortKey(indexValues(a, parts), direction), sortKey(indexValues(b, parts), direction))
      if (result !== 0) return result * direction
    }
    return 0
  }
}

/** Sorts a copy; computes every key once, which matters for long lists. */
export function sortDocs(docs: readonly Doc[], order: Record<string, 1 | -1>): Doc[] {
  const keys = Object.entries(order).map(([path, direction]) => ({ parts: splitPath(path), direction }))
  compileOrder(order)
  return docs
    .map((doc) => ({ doc, values: keys.map(({ parts, direction }) => sortKey(indexValues(doc, parts), direction)) }))
    .sort((a, b) => {
      for (let i = 0; i < keys.length; i++) {
        const result = compareValues(a.values[i], b.values[i])
        if (result !== 0) return result * keys[i]!.direction
      }
      return 0
    })
    .map(({ doc }) => doc)
}
