import { BSONRegExp, ObjectId } from 'bson'
import { refused, unsupported } from './cloud-error'
import { type Doc, fieldOf, isDocument } from './bson-type'
import { splitPath } from './field-path'
import { type Compile, type Evaluate, type Operators, type Variables } from './expression-kind'
import { accumulatorExpressions } from './expression-accumulator'
import { arithmeticOperators } from './expression-arithmetic'
import { arrayOperators } from './expression-array'
import { conversionOperators } from './expression-convert'
import { dateOperators } from './expression-date'
import { dateArithmeticOperators } from './expression-date-arithmetic'
import { logicOperators } from './expression-logic'
import { objectOperators } from './expression-object'
import { setOperators } from './expression-set'
import { stringOperators } from './expression-string'
import { regexOperators } from './expression-regex'

const OPERATORS: Operators = {
  ...accumulatorExpressions, ...arithmeticOperators, ...arrayOperators, ...conversionOperators, ...dateOperators, ...dateArithmeticOperators,
  ...logicOperators, ...objectOperators, ...setOperators, ...stringOperators, ...regexOperators,
}

/**
 * Compiles an aggregation expression into a function of the document; `undefined` stands for a missing value.
 * @throws INVALID_PARAM for an operator or system variable that is not known here; DATABASE_REQUEST_FAILED for what MongoDB refuses, at compile time or per document
 */
export const compileEvaluate: Compile = (expression, variables) => {
  if (typeof expression === 'string') return expression.startsWith('$') ? compilePath(expression, variables) : () => expression
  if (Array.isArray(expression)) {
    const elements = expression.map((element) => compileEvaluate(element, variables))
    return (doc) => elements.map((element) => element(doc) ?? null)
  }
  if (!isDocument(expression) || expression instanceof BSONRegExp || expression instanceof ObjectId) return () => expression
  const names = Object.keys(expression)
  if (names.some((name) => name.startsWith('$'))) {
    if (names.length > 1) throw refused(`an expression specification must contain exactly one field, the name of the expression. Found ${names.length} fields: ${names.join(', ')}`)
    return compileOperator(names[0]!, expression[names[0]!], variables)
  }
  return compileObject(expression, names, variables)
}

function compileObject(expression: Doc, names: readonly string[], variables: Variables): Evaluate {
  const fields = names.map((name) => {
    if (name.includes('.')) throw refused(`FieldPath field names may not contain '.': ${name}`)
    return [name, compileEvaluate(expression[name], variables)] as const
  })
  return (doc) => {
    const result: Doc = {}
    for (const [name, evaluate] of fields) {
      const value = evaluate(doc)
      if (value !== undefined) result[name] = value
    }
    return result
  }
}

function compileOperator(name: string, operand: unknown, variables: Variables): Evaluate {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!operator) throw unsupported(`the aggregation operator ${name}`)
  return operator(operand, variables, compileEvaluate)
}

function compilePath(path: string, variables: Variables): Evaluate {
  if (!path.startsWith('$$')) {
    const parts = expressionPath(path.slice(1))
    return (doc) => readExpressionPath(doc, parts, 0)
  }
  const [name, ...rest] = path.slice(2).split('.')
  const read = variables.reader(name!)
  if (rest.length === 0) return read
  const parts = expressionPath(rest.join('.'))
  return (doc) => readExpressionPath(read(doc), parts, 0)
}

/** @throws DATABASE_REQUEST_FAILED as splitPath, and for a component that starts with `$` */
export function expressionPath(path: string): string[] {
  const parts = splitPath(path)
  for (const part of parts) {
    if (part.startsWith('$')) throw refused(`FieldPath field names may not start with '$': ${path}`)
  }
  return parts
}

/** Unlike a query path, an expression path takes the documents of an array and never an index. */
export function readExpressionPath(value: unknown, parts: readonly string[], at: number): unknown {
  if (at === parts.length) return value
  if (isDocument(value)) return readExpressionPath(fieldOf(value, parts[at]!), parts, at + 1)
  if (!Array.isArray(value)) return undefined
  const found: unknown[] = []
  for (const element of value) {
    const inner = isDocument(element) ? readExpressionPath(element, parts, at) : undefined
    if (inner !== undefined) found.push(inner)
  }
  return found
}
