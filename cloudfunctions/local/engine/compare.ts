import { BSONRegExp, ObjectId } from 'bson'
import { type Doc, fieldOf } from './bson-type'

/** Canonical type order of BSON: comparisons across types follow it, and only it. */
const RANK = { missing: 0, null: 1, number: 2, string: 3, object: 4, array: 5, objectId: 7, bool: 8, date: 9, regex: 11 } as const

export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'undefined': return RANK.missing
    case 'number': return RANK.number
    case 'string': return RANK.string
    case 'boolean': return RANK.bool
  }
  if (value === null) return RANK.null
  if (Array.isArray(value)) return RANK.array
  if (value instanceof Date) return RANK.date
  if (value instanceof BSONRegExp) return RANK.regex
  if (value instanceof ObjectId) return RANK.objectId
  return RANK.object
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0
  const aIsNaN = Number.isNaN(a), bIsNaN = Number.isNaN(b)
  if (aIsNaN || bIsNaN) return aIsNaN && bIsNaN ? 0 : aIsNaN ? -1 : 1
  return a < b ? -1 : 1
}

/** Strings compare by UTF-8 bytes; UTF-16 code units order surrogate pairs before U+E000..U+FFFF, hence the detour. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i), y = b.charCodeAt(i)
    if (x === y) continue
    const xHigh = x >= 0xd800 && x <= 0xdfff, yHigh = y >= 0xd800 && y <= 0xdfff
    if (xHigh !== yHigh) return xHigh ? 1 : -1
    return x < y ? -1 : 1
  }
  return a.length < b.length ? -1 : 1
}

function compareObjects(a: Doc, b: Doc): number {
  const aKeys = Object.keys(a), bKeys = Object.keys(b)
  const shared = Math.min(aKeys.length, bKeys.length)
  for (let i = 0; i < shared; i++) {
    const aKey = aKeys[i]!, bKey = bKeys[i]!
    const aValue = a[aKey], bValue = b[bKey]
    const byType = typeRank(aValue) - typeRank(bValue)
    if (byType !== 0) return byType < 0 ? -1 : 1
    const byName = compareStrings(aKey, bKey)
    if (byName !== 0) return byName
    const byValue = compareValues(aValue, bValue)
    if (byValue !== 0) return byValue
  }
  return Math.sign(aKeys.length - bKeys.length)
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return Math.sign(a.length - b.length)
}

/**
 * Total order of BSON values (MongoDB manual, "Comparison/Sort Order"): type first, then value.
 * Embedded documents compare field by field in stored order: type, name, value. `undefined` stands for a missing field and is below null.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  const aRank = typeRank(a), bRank = typeRank(b)
  if (aRank !== bRank) return aRank < bRank ? -1 : 1
  switch (aRank) {
    case RANK.number: return compareNumbers(a as number, b as number)
    case RANK.string: return compareStrings(a as string, b as string)
    case RANK.object: return compareObjects(a as Doc, b as Doc)
    case RANK.array: return compareArrays(a as unknown[], b as unknown[])
    case RANK.objectId: return compareStrings((a as ObjectId).toHexString(), (b as ObjectId).toHexString())
    case RANK.bool: return a === false ? -1 : 1
    case RANK.date: return compareNumbers((a as Date).getTime(), (b as Date).getTime())
    case RANK.regex: {
      const x = a as BSONRegExp, y = b as BSONRegExp
      return compareStrings(x.pattern, y.pattern) || compareStrings(x.options, y.options)
    }
    default: return 0
  }
}

/** Equality as a query sees it: 1 equals 1.0, `{a:1,b:2}` does not equal `{b:2,a:1}`. */
export function equalValues(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0
}

/**
 * The value by which a document sorts on a path whose leaves are `leaves`:
 * the least element of an array ascending, the greatest descending; an empty array sorts below null, a missing field as null.
 */
export function sortKey(leaves: readonly unknown[], direction: 1 | -1): unknown {
  if (leaves.length === 0) return null
  let best = leaves[0]
  for (let i = 1; i < leaves.length; i++) {
    if (compareValues(leaves[i], best) * direction < 0) best = leaves[i]
  }
  return best
}

/**
 * A string that two values share exactly when they are equal; for hash keys of groups, sets and indexes.
 * A missing value has its own key.
 */
export function valueKey(value: unknown): string {
  switch (typeof value) {
    case 'undefined': return 'm'
    case 'string': return JSON.stringify(value)
    case 'number': return value === 0 ? '0' : String(value)
    case 'boolean': return value ? 't' : 'f'
  }
  if (value === null) return 'n'
  if (Array.isArray(value)) return `[${value.map(valueKey).join(',')}]`
  if (value instanceof Date) return `d${value.getTime()}`
  if (value instanceof BSONRegExp) return `r${JSON.stringify([value.pattern, value.options])}`
  if (value instanceof ObjectId) return `o${value.toHexString()}`
  const doc = value as Doc
  return `{${Object.keys(doc).map((name) => `${JSON.stringify(name)}:${valueKey(fieldOf(doc, name))}`).join(',')}}`
}
