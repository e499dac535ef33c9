import { refused, unsupported } from './cloud-error'
import { type Doc, arrayIndex, fieldOf, isDocument } from './bson-type'
import { splitPath } from './field-path'

/** Setting an index far beyond the end would fill the gap with nulls; MongoDB stops at this many too. */
const MAX_BACKFILL = 1_500_000

type Container = Doc | unknown[]

/** @throws DATABASE_REQUEST_FAILED for an empty component or one that starts with `$`; INVALID_PARAM for `$[x]`, which needs array filters that the SDK cannot send */
export function updatePath(path: string): string[] {
  const parts = splitPath(path)
  for (const part of parts) {
    if (part === '$' || part === '$[]') continue
    if (part.startsWith('$[')) throw unsupported(`the filtered positional update '${path}'`)
    if (part.startsWith('$')) throw refused(`The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`)
    if (part === '__proto__') throw unsupported('a field named __proto__')
  }
  return parts
}

export function readPath(root: unknown, parts: readonly string[]): unknown {
  let value = root
  for (const part of parts) {
    if (Array.isArray(value)) {
      const index = arrayIndex(part)
      value = index >= 0 ? value[index] : undefined
    } else value = isDocument(value) ? fieldOf(value, part) : undefined
  }
  return value
}

/**
 * The container that holds the last component, or undefined where the path ends earlier.
 * @throws DATABASE_REQUEST_FAILED when a scalar, a null, or an array without that index stands in the way and `strict` is set
 */
export function findParent(root: Doc, parts: readonly string[], strict: boolean): Container | undefined {
  let value: unknown = root
  for (let i = 0; i < parts.length - 1; i++) {
    if (value === undefined) return undefined
    if (!isContainer(value, parts[i]!)) return blocked(parts, i, value, strict)
    value = child(value, parts[i]!)
  }
  if (value === undefined) return undefined
  return isContainer(value, parts[parts.length - 1]!) ? value : blocked(parts, parts.length - 1, value, strict)
}

function blocked(parts: readonly string[], at: number, value: unknown, strict: boolean): undefined {
  if (strict) throw refused(`Cannot use the part (${parts[at]}) of (${parts.join('.')}) to traverse the element (${describe(parts[at - 1]!, value)})`)
  return undefined
}

function isContainer(value: unknown, part: string): value is Container {
  return isDocument(value) || (Array.isArray(value) && arrayIndex(part) >= 0)
}

export function child(container: Container, part: string): unknown {
  return Array.isArray(container) ? container[arrayIndex(part)] : fieldOf(container, part)
}

/**
 * Stores a value, creating the embedded documents on the way, in place.
 * @throws DATABASE_REQUEST_FAILED "Cannot create field" where a scalar, a null, or an array without that index stands in the way
 */
export function writePath(root: Doc, parts: readonly string[], value: unknown): void {
  let container: Container = root
  for (let i = 0; i < parts.length - 1; i++) {
    let next = child(container, parts[i]!)
    if (next === undefined) {
      next = {}
      put(container, parts[i]!, next, parts)
    }
    if (!isContainer(next, parts[i + 1]!)) throw refused(`Cannot create field '${parts[i + 1]}' in element {${describe(parts[i]!, next)}}`)
    container = next
  }
  put(container, parts[parts.length - 1]!, value, parts)
}

function put(container: Container, part: string, value: unknown, parts: readonly string[]): void {
  if (!Array.isArray(container)) {
    container[part] = value
    return
  }
  const index = arrayIndex(part)
  if (index - container.length > MAX_BACKFILL) throw refused(`Exceeded maximum allowed array backfill in '${parts.join('.')}'`)
  while (container.length < index) container.push(null)
  container[index] = value
}

/** Removes a field; an array element becomes null so that its neighbours keep their places. */
export function removePath(root: Doc, parts: readonly string[]): void {
  const parent = findParent(root, parts, false)
  if (parent === undefined) return
  const last = parts[parts.length - 1]!
  if (!Array.isArray(parent)) delete parent[last]
  else if (arrayIndex(last) < parent.length) parent[arrayIndex(last)] = null
}

export function describe(name: string, value: unknown): string {
  const shown = JSON.stringify(value) ?? 'undefined'
  return `${name}: ${shown.length > 120 ? `${shown.slice(0, 120)}…` : shown}`
}

/** Numeric components in numeric order, the others by name: the order in which new fields are added. */
export function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i]!, y = b[i]!
    if (x === y) continue
    const xi = arrayIndex(x), yi = arrayIndex(y)
    if (xi >= 0 && yi >= 0) return xi - yi
    return x < y ? -1 : 1
  }
  return a.length - b.length
}
