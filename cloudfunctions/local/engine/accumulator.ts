import { refused, unsupported } from './cloud-error'
import { type Doc, bsonType, isDocument } from './bson-type'
import { compareValues, valueKey } from './compare'
import { type Compile, type Evaluate, type Variables, isNullish } from './expression-kind'

/** Collects the values of one group. */
export interface Accumulator {
  add(value: unknown): void
  result(): unknown
}

export const sum = (): Accumulator => {
  let total = 0
  return { add: (value) => { if (typeof value === 'number') total += value }, result: () => total }
}

export const avg = (): Accumulator => {
  let total = 0, count = 0
  return {
    add: (value) => {
      if (typeof value !== 'number') return
      total += value
      count++
    },
    result: () => (count === 0 ? null : total / count),
  }
}

export const extreme = (direction: 1 | -1) => (): Accumulator => {
  let best: unknown
  return {
    add: (value) => { if (!isNullish(value) && (best === undefined || compareValues(value, best) * direction > 0)) best = value },
    result: () => best ?? null,
  }
}

/** Population or sample standard deviation, by Welford's update. */
export const deviation = (sample: boolean) => (): Accumulator => {
  let count = 0, mean = 0, squares = 0
  return {
    add: (value) => {
      if (typeof value !== 'number') return
      count++
      const delta = value - mean
      mean += delta / count
      squares += delta * (value - mean)
    },
    result: () => {
      const divisor = sample ? count - 1 : count
      return divisor > 0 ? Math.sqrt(squares / divisor) : null
    },
  }
}

const edge = (last: boolean) => (): Accumulator => {
  let seen = false, kept: unknown
  return {
    add: (value) => {
      if (seen && !last) return
      seen = true
      kept = value
    },
    result: () => kept ?? null,
  }
}

const push = (): Accumulator => {
  const values: unknown[] = []
  return { add: (value) => { if (value !== undefined) values.push(value) }, result: () => values }
}

const addToSet = (): Accumulator => {
  const values = new Map<string, unknown>()
  return { add: (value) => { if (value !== undefined && !values.has(valueKey(value))) values.set(valueKey(value), value) }, result: () => [...values.values()] }
}

const mergeObjects = (): Accumulator => {
  const merged: Doc = {}
  return {
    add: (value) => {
      if (isNullish(value)) return
      if (!isDocument(value)) throw refused(`$mergeObjects requires object inputs, but input is of type ${bsonType(value)}`)
      Object.assign(merged, value)
    },
    result: () => merged,
  }
}

const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum: sum, $avg: avg, $max: extreme(1), $min: extreme(-1), $stdDevPop: deviation(false), $stdDevSamp: deviation(true),
  $first: edge(false), $last: edge(true), $push: push, $addToSet: addToSet, $mergeObjects: mergeObjects, $count: sum,
}

export interface AccumulatedField {
  name: string
  evaluate: Evaluate
  create(): Accumulator
}

/**
 * Compiles one field of `$group`, such as `n: {$sum: 1}`.
 * @throws DATABASE_REQUEST_FAILED for a field that is no accumulator, INVALID_PARAM for one that is not known here
 */
export function compileAccumulator(name: string, specification: unknown, variables: Variables, compile: Compile): AccumulatedField {
  if (name.includes('.')) throw refused(`The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) throw refused(`The field name '${name}' cannot be an operator name`)
  if (!isDocument(specification) || !Object.keys(specification)[0]?.startsWith('$')) throw refused(`The field '${name}' must be an accumulator object`)
  const [operator, ...others] = Object.keys(specification)
  if (others.length > 0) throw refused(`The field '${name}' must specify one accumulator`)
  if (!Object.hasOwn(ACCUMULATORS, operator!)) throw unsupported(`the accumulator ${operator}`)
  const operand = specification[operator!]
  if (Array.isArray(operand)) throw refused(`The ${operator} accumulator is a unary operator`)
  if (operator === '$count' && (!isDocument(operand) || Object.keys(operand).length > 0)) throw refused('$count takes no arguments, i.e. $count:{}')
  return { name, evaluate: compile(operator === '$count' ? 1 : operand, variables), create: ACCUMULATORS[operator!]! }
}
