import { refused } from './cloud-error'
import { isDocument } from './bson-type'
import { compareValues } from './compare'
import { type Evaluate, type OperatorCompiler, type Operators, fixed, isNullish, namedOperands } from './expression-kind'

/** False, zero, null and missing are false; everything else, the empty string too, is true. */
export function isTruthy(value: unknown): boolean {
  return !(value === false || value === 0 || isNullish(value))
}

const comparison = (name: string, accepts: (order: number) => boolean) => fixed(name, 2, 2, (a, b) => accepts(compareValues(a, b)))

const listOf: (combine: (parts: Evaluate[], doc: unknown) => boolean) => OperatorCompiler = (combine) => (operand, variables, compile) => {
  const parts = (Array.isArray(operand) ? operand : [operand]).map((part) => compile(part, variables))
  return (doc) => combine(parts, doc)
}

const cond: OperatorCompiler = (operand, variables, compile) => {
  let branches: unknown[]
  if (isDocument(operand)) {
    const { if: condition, then, else: otherwise } = namedOperands('$cond', operand, ['if', 'then', 'else'])
    branches = [condition, then, otherwise]
  } else branches = Array.isArray(operand) ? operand : [operand]
  if (branches.length !== 3) throw refused(`Expression $cond takes exactly 3 arguments. ${branches.length} were passed in.`)
  const [test, then, otherwise] = branches.map((branch) => compile(branch, variables))
  return (doc) => (isTruthy(test!(doc)) ? then!(doc) : otherwise!(doc))
}

const switchOperator: OperatorCompiler = (operand, variables, compile) => {
  const { branches, default: otherwise } = namedOperands('$switch', operand, ['branches'], ['default'])
  if (!Array.isArray(branches) || branches.length === 0) throw refused('$switch requires at least one branch.')
  const compiled = branches.map((branch) => {
    const { case: condition, then } = namedOperands('$switch branch', branch, ['case', 'then'])
    return [compile(condition, variables), compile(then, variables)] as const
  })
  const fallback = isDocument(operand) && 'default' in operand ? compile(otherwise, variables) : undefined
  return (doc) => {
    for (const [test, then] of compiled) if (isTruthy(test(doc))) return then(doc)
    if (!fallback) throw refused('$switch could not find a matching branch for an input, and no default was specified.')
    return fallback(doc)
  }
}

const ifNull: OperatorCompiler = (operand, variables, compile) => {
  if (!Array.isArray(operand) || operand.length < 2) throw refused('$ifNull needs at least two arguments')
  const parts = operand.map((part) => compile(part, variables))
  const last = parts.pop()!
  return (doc) => {
    for (const part of parts) {
      const value = part(doc)
      if (!isNullish(value)) return value
    }
    return last(doc)
  }
}

const letOperator: OperatorCompiler = (operand, variables, compile) => {
  const { vars, in: body } = namedOperands('$let', operand, ['vars', 'in'])
  if (!isDocument(vars)) throw refused('invalid parameter: expected an object (vars)')
  const values = Object.values(vars).map((value) => compile(value, variables))
  const inner = variables.with(Object.keys(vars))
  const evaluate = compile(body, inner.variables)
  return (doc) => {
    const computed = values.map((value) => value(doc))
    computed.forEach((value, i) => { inner.cells[i]!.value = value })
    return evaluate(doc)
  }
}

export const logicOperators: Operators = {
  $and: listOf((parts, doc) => parts.every((part) => isTruthy(part(doc)))),
  $or: listOf((parts, doc) => parts.some((part) => isTruthy(part(doc)))),
  $not: fixed('$not', 1, 1, (value) => !isTruthy(value)),
  $cmp: fixed('$cmp', 2, 2, compareValues),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOperator,
  $let: letOperator,
  $literal: (operand) => () => operand,
}
