import { ObjectId } from 'bson'
import { CloudError, refused, unsupported } from './cloud-error'
import { bsonType } from './bson-type'
import { parseDateText } from './date-text'
import { type OperatorCompiler, type Operators, fixed, isNullish, namedOperands } from './expression-kind'
import { numberText } from './expression-string'

type Target = 'double' | 'string' | 'objectId' | 'bool' | 'date' | 'int' | 'long'

const TARGET_CODES: Readonly<Record<number, string>> = { 1: 'double', 2: 'string', 7: 'objectId', 8: 'bool', 9: 'date', 16: 'int', 18: 'long', 19: 'decimal' }

function cannot(value: unknown, to: string): CloudError {
  return refused(`Unsupported conversion from ${bsonType(value)} to ${to} in $convert with no onError value`)
}

function failed(value: unknown, to: string, why: string): CloudError {
  return refused(`Failed to parse '${String(value)}' as ${to} in $convert with no onError value: ${why}`)
}

function wholeNumber(value: unknown, to: 'int' | 'long'): number {
  const limit = to === 'int' ? 2 ** 31 : 2 ** 63
  let number: number
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw failed(value, to, 'Did not consume whole string.')
    number = Number(value)
  } else if (typeof value === 'number') number = Math.trunc(value)
  else if (value instanceof Date && to === 'long') return value.getTime()
  else throw cannot(value, to)
  if (!(number >= -limit && number < limit)) throw refused(`Conversion would overflow target type in $convert with no onError value: ${String(value)}`)
  return number
}

const converters: Record<Target, (value: unknown) => unknown> = {
  int: (value) => wholeNumber(value, 'int'),
  long: (value) => wholeNumber(value, 'long'),
  double: (value) => {
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') return value ? 1 : 0
    if (value instanceof Date) return value.getTime()
    if (typeof value !== 'string') throw cannot(value, 'double')
    const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$|^[+-]?Infinity$|^NaN$/.test(value) ? Number(value) : undefined
    if (number === undefined) throw failed(value, 'double', 'Did not consume whole string.')
    return number
  },
  bool: (value) => (typeof value === 'number' ? value !== 0 : typeof value === 'boolean' ? value : true),
  string: (value) => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return numberText(value)
    if (typeof value === 'boolean') return String(value)
    if (value instanceof Date) return value.toISOString()
    if (value instanceof ObjectId) return value.toHexString()
    throw cannot(value, 'string')
  },
  date: (value) => {
    if (value instanceof Date) return value
    if (value instanceof ObjectId) return value.getTimestamp()
    if (typeof value === 'string') return parseDateText(value, undefined)
    if (typeof value !== 'number' || bsonType(value) === 'int') throw cannot(value, 'date')
    const date = new Date(Math.trunc(value))
    if (Number.isNaN(date.getTime())) throw refused('Conversion would overflow target type in $convert with no onError value')
    return date
  },
  objectId: (value) => {
    if (value instanceof ObjectId) return value
    if (typeof value !== 'string') throw cannot(value, 'objectId')
    if (!/^[0-9a-fA-F]{24}$/.test(value)) throw failed(value, 'objectId', 'Invalid string length for parsing to OID')
    return new ObjectId(value)
  },
}

const to = (name: string, target: Target): OperatorCompiler => fixed(name, 1, 1, (value) => (isNullish(value) ? null : converters[target](value)))

function targetOf(value: unknown): Target {
  const name = typeof value === 'number' ? TARGET_CODES[value] : value
  if (name === 'decimal') throw unsupported('conversion to decimal')
  if (typeof name !== 'string' || !Object.hasOwn(converters, name)) throw refused(`Unknown type name: ${String(value)}`)
  return name as Target
}

const convert: OperatorCompiler = (operand, variables, compile) => {
  const { input, to: wanted, onError, onNull = null } = namedOperands('$convert', operand, ['input', 'to'], ['onError', 'onNull'])
  const [source, target, otherwise, empty] = [input, wanted, onError, onNull].map((part) => compile(part, variables))
  return (doc) => {
    const value = source!(doc)
    const type = target!(doc)
    if (isNullish(type)) return null
    const convertTo = converters[targetOf(type)]
    if (isNullish(value)) return empty!(doc)
    if (onError === undefined) return convertTo(value)
    try {
      return convertTo(value)
    } catch (error) {
      if (error instanceof CloudError) return otherwise!(doc)
      throw error
    }
  }
}

export const conversionOperators: Operators = {
  $convert: convert,
  $isNumber: fixed('$isNumber', 1, 1, (value) => typeof value === 'number'),
  $toBool: to('$toBool', 'bool'),
  $toDate: to('$toDate', 'date'),
  $toDouble: to('$toDouble', 'double'),
  $toInt: to('$toInt', 'int'),
  $toLong: to('$toLong', 'long'),
  $toObjectId: to('$toObjectId', 'objectId'),
  $toString: to('$toString', 'string'),
  $type: fixed('$type', 1, 1, bsonType),
}
