import { BSONRegExp } from 'bson'
import { refused, unsupported } from './cloud-error'
import { type BsonType, type Doc, bsonType, fieldOf, isDocument } from './bson-type'
import { compareValues, equalValues, typeRank, valueKey } from './compare'
import { type Predicate, somePathValue } from './field-path'
import { type GeoContext, compileGeoIntersects, compileGeoWithin } from './match-geo'
import { assertRegexOptions, compileRegexTest } from './regex'

/** One condition on one field, usable on a path of a document and on a single value (an element of `$elemMatch`). */
export interface FieldTest {
  onPath(parts: readonly string[]): (doc: Doc) => boolean
  onValue: Predicate
}

export interface FieldContext extends GeoContext {
  path: string
  /** Compiles the document form of `$elemMatch`. */
  compileNested(query: Doc): (doc: Doc) => boolean
}

/** True for `{$gt: 1}`: an object whose first key is an operator. */
export function isOperatorDocument(value: unknown): value is Doc {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db'
}

/** Compiles a literal (implicit `$eq`, or a regular expression) or a document of operators. */
export function compileFieldTest(operand: unknown, context: FieldContext): FieldTest {
  if (operand instanceof BSONRegExp) return leafTest(regexPredicate(operand))
  if (!isOperatorDocument(operand)) {
    if (operand === undefined) throw refused('cannot compare to undefined')
    return leafTest(equalityPredicate(operand))
  }
  return every(compileOperators(operand, context))
}

function compileOperators(operators: Doc, context: FieldContext): FieldTest[] {
  const tests: FieldTest[] = []
  for (const name of Object.keys(operators)) {
    const test = compileOperator(name, operators[name], operators, context)
    if (test) tests.push(test)
  }
  return tests
}

function leafTest(test: Predicate): FieldTest {
  return {
    onPath: (parts) => {
      const [name, ...rest] = parts
      if (rest.length > 0) return (doc) => somePathValue(doc, parts, true, test)
      return (doc) => {
        const value = fieldOf(doc, name!)
        return (Array.isArray(value) && value.some(test)) || test(value)
      }
    },
    onValue: test,
  }
}

/** For operators that look at an array as a whole. */
function wholeTest(test: Predicate): FieldTest {
  return { onPath: (parts) => (doc) => somePathValue(doc, parts, false, test), onValue: test }
}

function negate(test: FieldTest): FieldTest {
  return {
    onPath: (parts) => {
      const positive = test.onPath(parts)
      return (doc) => !positive(doc)
    },
    onValue: (value) => !test.onValue(value),
  }
}

function every(tests: readonly FieldTest[]): FieldTest {
  if (tests.length === 1) return tests[0]!
  return {
    onPath: (parts) => {
      const compiled = tests.map((test) => test.onPath(parts))
      return (doc) => compiled.every((test) => test(doc))
    },
    onValue: (value) => tests.every((test) => test.onValue(value)),
  }
}

function compileOperator(name: string, operand: unknown, siblings: Doc, context: FieldContext): FieldTest | undefined {
  switch (name) {
    case '$eq': return leafTest(equalityPredicate(operand))
    case '$ne':
      if (operand instanceof BSONRegExp) throw refused("Can't have regex as arg to $ne.")
      return negate(leafTest(equalityPredicate(operand)))
    case '$gt': return leafTest(rangePredicate(name, operand, (order) => order > 0, false))
    case '$gte': return leafTest(rangePredicate(name, operand, (order) => order >= 0, true))
    case '$lt': return leafTest(rangePredicate(name, operand, (order) => order < 0, false))
    case '$lte': return leafTest(rangePredicate(name, operand, (order) => order <= 0, true))
    case '$in': return leafTest(membershipPredicate(name, operand))
    case '$nin': return negate(leafTest(membershipPredicate(name, operand)))
    case '$not': return negate(compileNot(operand, context))
    case '$exists': {
      const wanted = isTruthy(operand)
      const present = wholeTest((value) => value !== undefined)
      return wanted ? present : negate(present)
    }
    case '$size': return wholeTest(sizePredicate(operand))
    case '$all': return compileAll(operand, context)
    case '$elemMatch': return wholeTest(elementPredicate(operand, context))
    case '$mod': return leafTest(moduloPredicate(operand))
    case '$type': return leafTest(typePredicate(operand))
    case '$regex': return leafTest(regexPredicate(regexOperand(operand, siblings['$options'])))
    case '$options':
      if (!('$regex' in siblings)) throw refused('$options needs a $regex')
      return undefined
    case '$geoWithin': return leafTest(compileGeoWithin(operand, context.path, context))
    case '$geoIntersects': return leafTest(compileGeoIntersects(operand, context.path, context))
    case '$near': case '$nearSphere': throw refused('geo $near must be top-level expr')
    case '$and': case '$or': case '$nor': case '$expr': throw refused(`unknown operator: ${name}`)
    default: throw name.startsWith('$') ? unsupported(`the query operator ${name}`) : refused(`unknown operator: ${name}`)
  }
}

function isTruthy(value: unknown): boolean {
  return !(value === false || value === 0 || value === null || value === undefined)
}

function equalityPredicate(operand: unknown): Predicate {
  if (operand === null) return (value) => value === null || value === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand
  return (value) => value !== undefined && equalValues(value, operand)
}

/** Comparisons stay within one type: `{$lt: 5}` never matches a string, and only null compares with null. */
function rangePredicate(name: string, operand: unknown, accepts: (order: number) => boolean, orEqual: boolean): Predicate {
  if (operand instanceof BSONRegExp) throw refused(`Can't have RegEx as arg to predicate over field with ${name}.`)
  if (operand === undefined) throw refused(`${name} needs an operand`)
  if (operand === null) return orEqual ? (value) => value === null || value === undefined : () => false
  if (typeof operand === 'number' && Number.isNaN(operand)) return orEqual ? (value) => Number.isNaN(value) : () => false
  const rank = typeRank(operand)
  return (value) => typeRank(value) === rank && !Number.isNaN(value) && accepts(compareValues(value, operand))
}

function membershipPredicate(name: string, operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw refused(`${name} needs an array`)
  const expressions = operand.filter((element) => element instanceof BSONRegExp).map(regexPredicate)
  if (operand.some(isOperatorDocument)) throw refused(`cannot nest $ under ${name}`)
  const keys = new Set(operand.map(valueKey))
  if (operand.includes(null)) keys.add(valueKey(undefined))
  if (expressions.length === 0) return (value) => keys.has(valueKey(value))
  return (value) => keys.has(valueKey(value)) || expressions.some((matches) => matches(value))
}

function compileNot(operand: unknown, context: FieldContext): FieldTest {
  if (operand instanceof BSONRegExp) return leafTest(regexPredicate(operand))
  if (!isDocument(operand)) throw refused('$not needs a regex or a document')
  if (Object.keys(operand).length === 0) throw refused('$not cannot be empty')
  if (!isOperatorDocument(operand)) throw refused(`unknown operator: ${Object.keys(operand)[0]}`)
  return every(compileOperators(operand, context))
}

function sizePredicate(operand: unknown): Predicate {
  if (typeof operand !== 'number' || !Number.isInteger(operand)) throw refused('$size must be a whole number')
  if (operand < 0) throw refused('$size may not be negative')
  return (value) => Array.isArray(value) && value.length === operand
}

function compileAll(operand: unknown, context: FieldContext): FieldTest {
  if (!Array.isArray(operand)) throw refused('$all needs an array')
  if (operand.length === 0) return leafTest(() => false)
  const nested = operand.map((element) => isDocument(element) && Object.keys(element)[0] === '$elemMatch')
  if (nested.some(Boolean)) {
    if (!nested.every(Boolean)) throw refused('$all/$elemMatch has to be consistent')
    return every(operand.map((element) => wholeTest(elementPredicate((element as Doc)['$elemMatch'], context))))
  }
  return every(operand.map((element) => {
    if (isOperatorDocument(element)) throw refused('no $ expressions in $all')
    return leafTest(element instanceof BSONRegExp ? regexPredicate(element) : equalityPredicate(element))
  }))
}

function elementPredicate(operand: unknown, context: FieldContext): Predicate {
  if (!isDocument(operand)) throw refused('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  if (isOperatorDocument(operand) && first !== '$and' && first !== '$or' && first !== '$nor' && first !== '$where' && first !== '$expr') {
    const test = every(compileOperators(operand, context)).onValue
    return (value) => Array.isArray(value) && value.some(test)
  }
  const test = context.compileNested(operand)
  return (value) => Array.isArray(value) && value.some((element) => {
    if (isDocument(element)) return test(element)
    return Array.isArray(element) && test(Object.fromEntries(element.entries()) as Doc)
  })
}

function moduloPredicate(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw refused('malformed mod, needs to be an array')
  if (operand.length < 2) throw refused('malformed mod, not enough elements')
  if (operand.length > 2) throw refused('malformed mod, too many elements')
  const [divisor, remainder] = operand.map((number) => {
    if (typeof number !== 'number' || !Number.isFinite(number)) throw refused('malformed mod, divisor and remainder must be numbers')
    return Math.trunc(number)
  }) as [number, number]
  if (divisor === 0) throw refused('divisor cannot be 0')
  return (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === remainder
}

const TYPE_CODES: Readonly<Record<string, string>> = {
  1: 'double', 2: 'string', 3: 'object', 4: 'array', 5: 'binData', 6: 'undefined', 7: 'objectId', 8: 'bool', 9: 'date', 10: 'null', 11: 'regex',
  12: 'dbPointer', 13: 'javascript', 14: 'symbol', 15: 'javascriptWithScope', 16: 'int', 17: 'timestamp', 18: 'long', 19: 'decimal', '-1': 'minKey', 127: 'maxKey',
}
const TYPE_NAMES = new Set([...Object.values(TYPE_CODES), 'number'])

export function typePredicate(operand: unknown): Predicate {
  const names = new Set<string>()
  const listed = Array.isArray(operand) ? operand : [operand]
  if (listed.length === 0) throw refused('$type must match at least one type')
  for (const type of listed) {
    const name = typeof type === 'number' ? TYPE_CODES[type] : typeof type === 'string' && TYPE_NAMES.has(type) ? type : undefined
    if (name === undefined) throw refused(`Unknown type name alias or code: ${String(type)}`)
    if (name === 'number') for (const number of ['int', 'long', 'double'] satisfies BsonType[]) names.add(number)
    else names.add(name)
  }
  return (value) => names.has(bsonType(value))
}

function regexOperand(operand: unknown, options: unknown): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') throw refused('$options has to be a string')
  if (options !== undefined) assertRegexOptions(options)
  if (operand instanceof BSONRegExp) {
    if (options !== undefined && operand.options !== '') throw refused('options set in both $regex and $options')
    return options === undefined ? operand : new BSONRegExp(operand.pattern, options)
  }
  if (typeof operand !== 'string') throw refused('$regex has to be a string')
  return new BSONRegExp(operand, options ?? '')
}

function regexPredicate(expression: BSONRegExp): Predicate {
  const test = compileRegexTest(expression)
  return (value) => (typeof value === 'string' ? test(value) : value instanceof BSONRegExp && equalValues(value, expression))
}
