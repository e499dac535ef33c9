import { BSONRegExp } from 'bson'
import { refused, unsupported } from './cloud-error'
import { type Doc, bsonType, isDocument } from './bson-type'
import { compareValues, equalValues, valueKey } from './compare'
import { cloneDoc } from './document'
import { compileQuery } from './match'
import { isOperatorDocument } from './match-field'
import { sortDocs } from './order'
import type { ValueChange } from './update-change'
import { describe } from './update-path'

export function arrayChange(operator: string, operand: unknown, path: string, doc: Doc): ValueChange {
  const list = (current: unknown, expects: string): unknown[] => {
    if (!Array.isArray(current)) throw refused(expects.replace('%type', bsonType(current)).replace('%id', `{${describe('_id', doc['_id'])}}`))
    return current
  }
  const mustBeArray = `The field '${path}' must be an array but is of type %type in document %id`
  switch (operator) {
    case '$push': {
      const push = compilePush(operand)
      return { creates: true, apply: (current) => push(current === undefined ? [] : list(current, mustBeArray)) }
    }
    case '$addToSet': {
      const added = eachOf('$addToSet', operand)
      const wording = `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type %type`
      return { creates: true, apply: (current) => union(current === undefined ? [] : list(current, wording), added) }
    }
    case '$pop': {
      if (operand !== 1 && operand !== -1) throw refused(`$pop expects 1 or -1, found: ${JSON.stringify(operand)}`)
      const wording = `Path '${path}' contains an element of non-array type '%type'`
      return { creates: false, apply: (current) => (operand === 1 ? list(current, wording).slice(0, -1) : list(current, wording).slice(1)) }
    }
    case '$pull': {
      const matches = pullCondition(operand)
      return { creates: false, apply: (current) => list(current, 'Cannot apply $pull to a non-array value').filter((element) => !matches(element)) }
    }
    case '$pullAll': {
      if (!Array.isArray(operand)) throw refused(`$pullAll requires an array argument but was given a ${bsonType(operand)}`)
      const gone = new Set(operand.map(valueKey))
      return { creates: false, apply: (current) => list(current, 'Cannot apply $pull to a non-array value').filter((element) => !gone.has(valueKey(element))) }
    }
    default: throw unsupported(`the update operator ${operator}`)
  }
}

function eachOf(operator: string, operand: unknown): unknown[] {
  if (!isDocument(operand) || !('$each' in operand)) return [cloneDoc(operand)]
  const each = operand['$each']
  if (!Array.isArray(each)) throw refused(`The argument to $each in ${operator} must be an array but it was of type: ${bsonType(each)}`)
  const extra = operator === '$addToSet' ? Object.keys(operand).find((name) => name !== '$each') : undefined
  if (extra !== undefined) throw refused(`Found unexpected fields after $each in $addToSet: ${extra}`)
  return cloneDoc(each)
}

function union(current: readonly unknown[], added: readonly unknown[]): unknown[] {
  const keys = new Set(current.map(valueKey))
  const result = [...current]
  for (const value of added) {
    const key = valueKey(value)
    if (keys.has(key)) continue
    keys.add(key)
    result.push(value)
  }
  return result
}

const PUSH_CLAUSES = new Set(['$each', '$slice', '$sort', '$position'])

function compilePush(operand: unknown): (current: unknown[]) => unknown[] {
  const values = eachOf('$push', operand)
  if (!isDocument(operand) || !('$each' in operand)) return (current) => [...current, ...values]
  for (const name of Object.keys(operand)) if (!PUSH_CLAUSES.has(name)) throw refused(`Unrecognized clause in $push: ${name}`)
  const { $slice, $sort, $position } = operand
  for (const [name, value] of [['$slice', $slice], ['$position', $position]] as const) {
    if (value !== undefined && !Number.isInteger(value)) throw refused(`The value for ${name} must be an integer value but was given type: ${bsonType(value)}`)
  }
  const sort = $sort === undefined ? undefined : compilePushSort($sort)
  const slice = $slice as number | undefined, position = $position as number | undefined
  return (current) => {
    const at = position === undefined ? current.length : position >= 0 ? Math.min(position, current.length) : Math.max(0, current.length + position)
    let result = [...current.slice(0, at), ...values, ...current.slice(at)]
    if (sort) result = sort(result)
    if (slice === undefined) return result
    return slice === 0 ? [] : slice > 0 ? result.slice(0, slice) : result.slice(slice)
  }
}

function compilePushSort(pattern: unknown): (values: unknown[]) => unknown[] {
  if (pattern === 1 || pattern === -1) return (values) => values.sort((a, b) => compareValues(a, b) * pattern)
  if (!isDocument(pattern) || Object.keys(pattern).length === 0 || !Object.values(pattern).every((direction) => direction === 1 || direction === -1)) {
    throw refused('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  }
  return (values) => sortDocs(values as Doc[], pattern as Record<string, 1 | -1>)
}

/** `$pull` takes a value, operators or a regular expression for the element, or a query that embedded documents must match. */
function pullCondition(operand: unknown): (element: unknown) => boolean {
  if (operand instanceof BSONRegExp) {
    const query = compileQuery({ element: operand })
    return (element) => !Array.isArray(element) && query.test({ element })
  }
  if (isDocument(operand)) {
    const first = Object.keys(operand)[0]
    if (isOperatorDocument(operand) && first !== '$and' && first !== '$or' && first !== '$nor') {
      const query = compileQuery({ element: operand })
      return (element) => query.test({ element })
    }
    const query = compileQuery(operand)
    return (element) => isDocument(element) && query.test(element)
  }
  return (element) => equalValues(element, operand)
}
