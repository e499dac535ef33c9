import { BSONRegExp, ObjectId } from 'bson'
import { CloudError, INVALID_PARAM, refused, unsupported } from './cloud-error'
import { type Doc, arrayIndex, isDocument } from './bson-type'
import { compileEvaluate } from './expression'
import { Variables } from './expression-kind'
import { isTruthy } from './expression-logic'
import { splitPath } from './field-path'
import { compileFieldTest, isOperatorDocument } from './match-field'
import { type GeoContext, compileNear } from './match-geo'
import { compileSchema } from './match-schema'

export interface CompiledQuery {
  test(doc: Doc): boolean
  /** Present when the query holds `$nearSphere` or `$near`: nearest first. */
  nearOrder?: (a: Doc, b: Doc) => number
  /** Paths that every match must equal on a scalar: what a hash index may serve. `lookupKey` of `indexes.ts` turns the scalar into a key. */
  equalities: ReadonlyMap<string, unknown>
  geoNearPath?: string
}

export interface QueryOptions {
  /** When given, a geo operator on a path for which it answers false is refused, as the service refuses it. */
  geoIndexed?: (path: string) => boolean
  now?: Date
  /** Variables of an enclosing `$lookup`, for `$expr`. */
  variables?: Variables
}

type DocTest = (doc: Doc) => boolean

interface Compiling extends GeoContext {
  equalities: Map<string, unknown>
  near?: { path: string; test: DocTest; order: (a: Doc, b: Doc) => number }
  variables: Variables
}

/**
 * Compiles a query as it comes off the wire (already parsed from Extended JSON).
 * @throws INVALID_PARAM for `$where`, `$text` and every operator that is not known here; DATABASE_REQUEST_FAILED for operands that MongoDB refuses and for a geo query without its index
 */
export function compileQuery(query: Doc, options: QueryOptions = {}): CompiledQuery {
  if (!isDocument(query)) throw new CloudError(INVALID_PARAM, 'a query must be an object')
  const compiling: Compiling = { geoIndexed: options.geoIndexed, equalities: new Map(), variables: options.variables ?? new Variables(options.now ?? new Date()) }
  const test = compileDocument(query, compiling, true)
  const { near, equalities } = compiling
  return near
    ? { test: (doc) => near.test(doc) && test(doc), nearOrder: near.order, geoNearPath: near.path, equalities }
    : { test, equalities }
}

function compileDocument(query: Doc, compiling: Compiling, conjunctive: boolean): DocTest {
  const tests: DocTest[] = []
  for (const name of Object.keys(query)) {
    const operand = query[name]
    const test = name.startsWith('$') ? compileLogic(name, operand, compiling, conjunctive) : compileField(name, operand, compiling, conjunctive)
    if (test) tests.push(test)
  }
  return allOf(tests)
}

function allOf(tests: DocTest[]): DocTest {
  if (tests.length === 1) return tests[0]!
  return (doc) => {
    for (const test of tests) if (!test(doc)) return false
    return true
  }
}

function compileLogic(name: string, operand: unknown, compiling: Compiling, conjunctive: boolean): DocTest | undefined {
  switch (name) {
    case '$and': return allOf(compileClauses(name, operand, compiling, conjunctive))
    case '$or': {
      const clauses = compileClauses(name, operand, compiling, false)
      return (doc) => clauses.some((clause) => clause(doc))
    }
    case '$nor': {
      const clauses = compileClauses(name, operand, compiling, false)
      return (doc) => !clauses.some((clause) => clause(doc))
    }
    case '$expr': {
      const evaluate = compileEvaluate(operand, compiling.variables)
      return (doc) => isTruthy(evaluate(doc))
    }
    case '$comment': return undefined
    case '$jsonSchema': return compileSchema(operand)
    case '$where': case '$text': case '$function': case '$sampleRate': throw unsupported(`the query operator ${name}`)
    default: throw name.startsWith('$') && KNOWN_FIELD_OPERATORS.has(name)
      ? refused(`unknown top level operator: ${name}`)
      : unsupported(`the query operator ${name}`)
  }
}

const KNOWN_FIELD_OPERATORS = new Set([
  '$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$not', '$exists', '$size', '$all', '$elemMatch', '$mod', '$type', '$regex', '$options',
  '$near', '$nearSphere', '$geoWithin', '$geoIntersects',
])

function compileClauses(name: string, operand: unknown, compiling: Compiling, conjunctive: boolean): DocTest[] {
  if (!Array.isArray(operand)) throw refused(`${name} must be an array`)
  if (operand.length === 0) throw refused(`${name} must be a nonempty array`)
  return operand.map((clause) => {
    if (!isDocument(clause)) throw refused(`${name} entries need to be full objects`)
    return compileDocument(clause, compiling, conjunctive)
  })
}

function compileField(path: string, operand: unknown, compiling: Compiling, conjunctive: boolean): DocTest | undefined {
  const parts = splitPath(path)
  let rest = operand
  if (isOperatorDocument(operand)) {
    const { $nearSphere, $near, ...others } = operand
    const nearOperand = $nearSphere ?? $near
    if (nearOperand !== undefined) {
      if (!conjunctive) throw refused('geo $near must be top-level expr')
      if (compiling.near || ($nearSphere !== undefined && $near !== undefined)) throw refused('Too many geoNear expressions')
      compiling.near = compileNear(path, operand, compiling)
      rest = withoutDistances(others)
      if (Object.keys(rest as Doc).length === 0) return undefined
    }
  }
  if (conjunctive) noteEquality(path, parts, rest, compiling.equalities)
  return compileFieldTest(rest, {
    geoIndexed: compiling.geoIndexed,
    path,
    compileNested: (nested) => compileDocument(nested, { ...compiling, geoIndexed: undefined, equalities: new Map() }, false),
  }).onPath(parts)
}

function withoutDistances(operators: Doc): Doc {
  const { $maxDistance: _max, $minDistance: _min, ...others } = operators
  return others
}

/** Null is left out because it also matches what is missing; numeric components because they name fields as well as indexes. */
function noteEquality(path: string, parts: readonly string[], operand: unknown, equalities: Map<string, unknown>): void {
  const value = isOperatorDocument(operand) ? operand['$eq'] : operand
  const scalar = typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value))
    || value instanceof Date || value instanceof ObjectId
  if (!scalar || value instanceof BSONRegExp || parts.some((part) => arrayIndex(part) >= 0)) return
  if (!equalities.has(path)) equalities.set(path, value)
}
