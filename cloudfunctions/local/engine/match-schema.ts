import { BSONRegExp } from 'bson'
import { type Doc, bsonType, fieldOf, isDocument } from './bson-type'
import { refused, unsupported } from './cloud-error'
import { compareValues, equalValues, valueKey } from './compare'
import type { Predicate } from './field-path'
import { typePredicate } from './match-field'
import { compileRegexTest } from './regex'

type Compiler = (operand: unknown, schema: Doc) => Predicate

const JSON_TYPES: Readonly<Record<string, string>> = { object: 'object', array: 'array', number: 'number', boolean: 'bool', string: 'string', null: 'null' }
const anything: Predicate = () => true

const fields = (value: unknown): Doc => value as Doc
const has = (value: unknown, name: string) => fieldOf(fields(value), name) !== undefined

/** A keyword says nothing about values of another kind: `minimum` lets every string pass. */
const onNumber = (test: (value: number) => boolean): Predicate => (value) => typeof value !== 'number' || test(value)
const onString = (test: (value: string) => boolean): Predicate => (value) => typeof value !== 'string' || test(value)
const onArray = (test: (value: unknown[]) => boolean): Predicate => (value) => !Array.isArray(value) || test(value)
const onObject = (test: (value: Doc) => boolean): Predicate => (value) => !isDocument(value) || bsonType(value) !== 'object' || test(value)

const COMPILERS: Readonly<Record<string, Compiler>> = {
  bsonType: (operand) => typePredicate(operand),
  type: (operand) => typePredicate((Array.isArray(operand) ? operand : [operand]).map((name: unknown) => {
    const type = typeof name === 'string' && Object.hasOwn(JSON_TYPES, name) ? JSON_TYPES[name] : undefined
    if (type === undefined) throw refused(`$jsonSchema keyword 'type' has no type ${JSON.stringify(name)}`)
    return type
  })),
  enum: (operand) => {
    const values = list('enum', operand)
    return (value) => values.some((other) => equalValues(value, other))
  },
  required: (operand) => {
    const names = nameList('required', operand)
    return onObject((value) => names.every((name) => has(value, name)))
  },
  properties: (operand) => {
    const tests = Object.entries(object('properties', operand)).map(([name, schema]) => [name, compileSchema(schema)] as const)
    return onObject((value) => tests.every(([name, test]) => !has(value, name) || test(fieldOf(value, name))))
  },
  patternProperties: (operand) => {
    const tests = Object.entries(object('patternProperties', operand)).map(([pattern, schema]) => [expression(pattern), compileSchema(schema)] as const)
    return onObject((value) => Object.keys(value).every((name) => tests.every(([fits, test]) => !fits(name) || test(value[name]))))
  },
  additionalProperties: (operand, schema) => {
    const known = new Set(Object.keys((schema['properties'] ?? {}) as Doc))
    const patterns = Object.keys((schema['patternProperties'] ?? {}) as Doc).map(expression)
    const test = typeof operand === 'boolean' ? () => operand : compileSchema(operand)
    return onObject((value) => Object.keys(value).every((name) => known.has(name) || patterns.some((fits) => fits(name)) || test(value[name])))
  },
  dependencies: (operand) => {
    const tests = Object.entries(object('dependencies', operand)).map(([name, needs]) => {
      const names = Array.isArray(needs) ? nameList('dependencies', needs) : undefined
      const test = names ? (value: unknown) => names.every((other) => has(value, other)) : compileSchema(needs)
      return [name, test] as const
    })
    return onObject((value) => tests.every(([name, test]) => !has(value, name) || test(value)))
  },
  minProperties: (operand) => bound('minProperties', operand, (least) => onObject((value) => Object.keys(value).length >= least)),
  maxProperties: (operand) => bound('maxProperties', operand, (most) => onObject((value) => Object.keys(value).length <= most)),
  minimum: (operand, { exclusiveMinimum }) => limit('minimum', operand, (least) => onNumber((value) => compareValues(value, least) >= (exclusiveMinimum === true ? 1 : 0))),
  maximum: (operand, { exclusiveMaximum }) => limit('maximum', operand, (most) => onNumber((value) => compareValues(value, most) <= (exclusiveMaximum === true ? -1 : 0))),
  exclusiveMinimum: (operand, schema) => beside('exclusiveMinimum', operand, schema['minimum']),
  exclusiveMaximum: (operand, schema) => beside('exclusiveMaximum', operand, schema['maximum']),
  multipleOf: (operand) => limit('multipleOf', operand, (unit) => onNumber((value) => value % unit === 0)),
  minLength: (operand) => bound('minLength', operand, (least) => onString((value) => [...value].length >= least)),
  maxLength: (operand) => bound('maxLength', operand, (most) => onString((value) => [...value].length <= most)),
  pattern: (operand) => onString(expression(operand)),
  minItems: (operand) => bound('minItems', operand, (least) => onArray((value) => value.length >= least)),
  maxItems: (operand) => bound('maxItems', operand, (most) => onArray((value) => value.length <= most)),
  uniqueItems: (operand) => (operand === true ? onArray((value) => new Set(value.map(valueKey)).size === value.length) : anything),
  items: (operand) => {
    if (!Array.isArray(operand)) {
      const test = compileSchema(operand)
      return onArray((value) => value.every(test))
    }
    const tests = operand.map(compileSchema)
    return onArray((value) => tests.every((test, i) => i >= value.length || test(value[i])))
  },
  additionalItems: (operand, { items }) => {
    if (!Array.isArray(items)) return anything
    const test = typeof operand === 'boolean' ? () => operand : compileSchema(operand)
    return onArray((value) => value.slice(items.length).every(test))
  },
  allOf: (operand) => {
    const tests = list('allOf', operand).map(compileSchema)
    return (value) => tests.every((test) => test(value))
  },
  anyOf: (operand) => {
    const tests = list('anyOf', operand).map(compileSchema)
    return (value) => tests.some((test) => test(value))
  },
  oneOf: (operand) => {
    const tests = list('oneOf', operand).map(compileSchema)
    return (value) => tests.filter((test) => test(value)).length === 1
  },
  not: (operand) => {
    const test = compileSchema(operand)
    return (value) => !test(value)
  },
  title: () => anything,
  description: () => anything,
}

/**
 * Compiles a `$jsonSchema` (draft 4 with `bsonType`, as MongoDB reads it).
 * @throws INVALID_PARAM for a keyword that is not known here; DATABASE_REQUEST_FAILED for an operand that MongoDB refuses
 */
export function compileSchema(schema: unknown): Predicate {
  const keywords = object('$jsonSchema', schema)
  const tests = Object.keys(keywords).map((keyword) => {
    const compile = Object.hasOwn(COMPILERS, keyword) ? COMPILERS[keyword] : undefined
    if (!compile) throw unsupported(`the $jsonSchema keyword ${keyword}`)
    return compile(keywords[keyword], keywords)
  })
  return (value) => tests.every((test) => test(value))
}

function object(keyword: string, operand: unknown): Doc {
  if (!isDocument(operand)) throw refused(`$jsonSchema keyword '${keyword}' must be an object`)
  return operand
}

function list(keyword: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand) || operand.length === 0) throw refused(`$jsonSchema keyword '${keyword}' must be an array that is not empty`)
  return operand
}

function nameList(keyword: string, operand: unknown): string[] {
  const names = list(keyword, operand)
  if (!names.every((name) => typeof name === 'string')) throw refused(`$jsonSchema keyword '${keyword}' must hold names`)
  return names
}

function limit(keyword: string, operand: unknown, compile: (number: number) => Predicate): Predicate {
  if (typeof operand !== 'number' || Number.isNaN(operand)) throw refused(`$jsonSchema keyword '${keyword}' must be a number`)
  return compile(operand)
}

function bound(keyword: string, operand: unknown, compile: (number: number) => Predicate): Predicate {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) throw refused(`$jsonSchema keyword '${keyword}' must be a whole number that is not negative`)
  return compile(operand)
}

function beside(keyword: string, operand: unknown, partner: unknown): Predicate {
  if (typeof operand !== 'boolean' || partner === undefined) throw refused(`$jsonSchema keyword '${keyword}' must be a boolean beside its limit`)
  return anything
}

function expression(operand: unknown): (text: string) => boolean {
  if (typeof operand !== 'string') throw refused("$jsonSchema keyword 'pattern' must be a string")
  return compileRegexTest(new BSONRegExp(operand, ''))
}
