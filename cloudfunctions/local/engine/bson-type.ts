import { BSONRegExp, ObjectId } from 'bson'

export type Doc = Record<string, unknown>

export type BsonType =
  | 'double' | 'string' | 'object' | 'array' | 'objectId' | 'bool' | 'date' | 'null' | 'regex' | 'int' | 'long' | 'missing'

/** True for an embedded document: an object that is none of the scalar classes. */
export function isDocument(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && !(value instanceof Date) && !(value instanceof BSONRegExp) && !(value instanceof ObjectId)
}

/**
 * The BSON type that the SDK would give to a value.
 * JavaScript has one number type; the SDK writes whole numbers as int or long and the rest as double, so the type is read back from the value.
 */
export function bsonType(value: unknown): BsonType {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  switch (typeof value) {
    case 'number':
      if (!Number.isInteger(value) || Object.is(value, -0)) return 'double'
      if (value >= -0x80000000 && value <= 0x7fffffff) return 'int'
      return value >= -(2 ** 63) && value < 2 ** 63 ? 'long' : 'double'
    case 'string': return 'string'
    case 'boolean': return 'bool'
  }
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof BSONRegExp) return 'regex'
  if (value instanceof ObjectId) return 'objectId'
  return 'object'
}

/**
 * An own field, or undefined. Names such as `constructor` must not reach the prototype: stored values are never functions,
 * `__proto__` is never stored, and this test is cheaper than `Object.hasOwn` on the path of every query.
 */
export function fieldOf(doc: Doc, name: string): unknown {
  const value = doc[name]
  return typeof value === 'function' || name === '__proto__' ? undefined : value
}

/** The array index that a path component names, or -1. */
export function arrayIndex(part: string): number {
  return /^(?:0|[1-9]\d{0,8})$/.test(part) ? Number(part) : -1
}
