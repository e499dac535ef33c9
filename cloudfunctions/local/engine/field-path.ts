import { refused } from './cloud-error'
import { type Doc, arrayIndex, fieldOf, isDocument } from './bson-type'

/** MongoDB's own limit. Without one, a path of a hundred thousand components would fill the memory with its prefixes. */
const MOST_COMPONENTS = 200

/**
 * Splits `a.b.0` into components.
 * @throws DATABASE_REQUEST_FAILED for an empty path, an empty component, or more than 200 components, as MongoDB does.
 */
export function splitPath(path: string): string[] {
  const parts = path.split('.', MOST_COMPONENTS + 1)
  if (parts.length > MOST_COMPONENTS) throw refused(`FieldPath is too long: more than ${MOST_COMPONENTS} components`)
  if (parts.some((part) => part === '')) throw refused(`FieldPath '${path}' must not be empty, start or end with '.', or contain an empty component`)
  return parts
}

export type Predicate = (value: unknown) => boolean

/**
 * True when one of the values that a path reaches passes the test; a missing field is tested as undefined.
 * Documents inside an array are traversed; a numeric component names an index as well as a field; with `expandLeaf` a leaf array is tested element by element and as a whole.
 * An element that is reached by its index at the end of the path is not expanded (source: MongoDB's path iteration, `path_test.cpp`).
 */
export function somePathValue(root: unknown, parts: readonly string[], expandLeaf: boolean, test: Predicate): boolean {
  return step(root, parts, 0, expandLeaf, test)
}

function step(value: unknown, parts: readonly string[], at: number, expandLeaf: boolean, test: Predicate): boolean {
  if (Array.isArray(value)) return stepArray(value, parts, at, expandLeaf, test)
  if (isDocument(value)) return stepField(value, parts, at, expandLeaf, test)
  return test(undefined)
}

function stepField(doc: Doc, parts: readonly string[], at: number, expandLeaf: boolean, test: Predicate): boolean {
  const value = fieldOf(doc, parts[at]!)
  if (at + 1 < parts.length) return step(value, parts, at + 1, expandLeaf, test)
  if (expandLeaf && Array.isArray(value)) {
    for (const element of value) if (test(element)) return true
  }
  return test(value)
}

function stepArray(array: readonly unknown[], parts: readonly string[], at: number, expandLeaf: boolean, test: Predicate): boolean {
  const index = arrayIndex(parts[at]!)
  const last = at + 1 === parts.length
  for (let i = 0; i < array.length; i++) {
    const element = array[i]
    if (isDocument(element) && stepField(element, parts, at, expandLeaf, test)) return true
    if (i !== index) continue
    if (last) {
      if (test(element)) return true
    } else if (typeof element === 'object' && element !== null && step(element, parts, at + 1, expandLeaf, test)) return true
  }
  return false
}

/** Every value that a path reaches, in document order; a missing field counts as one undefined. */
export function pathValues(root: unknown, parts: readonly string[], expandLeaf: boolean): unknown[] {
  const found: unknown[] = []
  somePathValue(root, parts, expandLeaf, (value) => {
    found.push(value)
    return false
  })
  return found
}

/**
 * The values of a path as an index sees them: an array is replaced by its elements, an empty one by undefined, and what is missing by null.
 * Sort keys and hash keys both come from here.
 */
export function indexValues(root: unknown, parts: readonly string[]): unknown[] {
  const found: unknown[] = []
  collectIndexValues(root, parts, 0, found)
  return found.length === 0 ? [null] : found
}

function collectIndexValues(value: unknown, parts: readonly string[], at: number, found: unknown[]): void {
  if (at === parts.length) {
    if (!Array.isArray(value)) found.push(value === undefined ? null : value)
    else if (value.length === 0) found.push(undefined)
    else for (const element of value) found.push(element)
    return
  }
  const part = parts[at]!
  if (isDocument(value)) collectIndexValues(fieldOf(value, part), parts, at + 1, found)
  else if (Array.isArray(value)) {
    const index = arrayIndex(part)
    if (index >= 0 && index < value.length) {
      collectIndexValues(value[index], parts, at + 1, found)
      return
    }
    if (value.length === 0) found.push(null)
    for (const element of value) {
      if (isDocument(element)) collectIndexValues(fieldOf(element, part), parts, at + 1, found)
      else found.push(null)
    }
  } else found.push(null)
}
