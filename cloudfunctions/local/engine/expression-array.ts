import { refused, unsupported } from './cloud-error'
import { type Doc, bsonType, isDocument } from './bson-type'
import { compareValues, equalValues } from './compare'
import { type OperatorCompiler, type Operators, fixed, isNullish, named, namedOperands, requireArray, requireWhole, variadic } from './expression-kind'
import { isTruthy } from './expression-logic'
import { sortDocs } from './order'

const filter: OperatorCompiler = (operand, variables, compile) => {
  const { input, as = 'this', cond, limit = null } = namedOperands('$filter', operand, ['input', 'cond'], ['as', 'limit'])
  const source = compile(input, variables), most = compile(limit, variables)
  const inner = variables.with([String(as)])
  const test = compile(cond, inner.variables)
  return (doc) => {
    const value = source(doc)
    if (isNullish(value)) return null
    const elements = requireArray(value, (type) => `input to $filter must be an array not ${type}`)
    const bound = most(doc)
    if (!isNullish(bound) && requireWhole(bound, 'limit of $filter') < 1) throw refused('$filter: limit must be greater than 0')
    const kept: unknown[] = []
    for (const element of elements) {
      inner.cells[0]!.value = element
      if (isTruthy(test(doc))) kept.push(element)
      if (kept.length === bound) break
    }
    return kept
  }
}

const map: OperatorCompiler = (operand, variables, compile) => {
  const { input, as = 'this', in: body } = namedOperands('$map', operand, ['input', 'in'], ['as'])
  const source = compile(input, variables)
  const inner = variables.with([String(as)])
  const evaluate = compile(body, inner.variables)
  return (doc) => {
    const value = source(doc)
    if (isNullish(value)) return null
    return requireArray(value, (type) => `input to $map must be an array not ${type}`).map((element) => {
      inner.cells[0]!.value = element
      return evaluate(doc) ?? null
    })
  }
}

const reduce: OperatorCompiler = (operand, variables, compile) => {
  const { input, initialValue, in: body } = namedOperands('$reduce', operand, ['input', 'initialValue', 'in'])
  const source = compile(input, variables), initial = compile(initialValue, variables)
  const inner = variables.with(['this', 'value'])
  const evaluate = compile(body, inner.variables)
  return (doc) => {
    const value = source(doc)
    if (isNullish(value)) return null
    let total = initial(doc)
    for (const element of requireArray(value, (type) => `$reduce requires that 'input' be an array, found: ${type}`)) {
      inner.cells[0]!.value = element
      inner.cells[1]!.value = total
      total = evaluate(doc)
    }
    return total
  }
}

const zip: OperatorCompiler = (operand, variables, compile) => {
  const { inputs, useLongestLength = false, defaults } = namedOperands('$zip', operand, ['inputs'], ['useLongestLength', 'defaults'])
  if (!Array.isArray(inputs) || inputs.length === 0) throw refused('$zip requires at least one input array')
  if (typeof useLongestLength !== 'boolean') throw refused('useLongestLength must be a bool')
  if (defaults !== undefined && !useLongestLength) throw refused('cannot specify defaults unless useLongestLength is true')
  if (defaults !== undefined && (!Array.isArray(defaults) || defaults.length !== inputs.length)) throw refused('defaults and inputs must have the same length')
  const sources = inputs.map((input) => compile(input, variables))
  const fallbacks = (defaults as unknown[] | undefined)?.map((value) => compile(value, variables))
  return (doc) => {
    const values = sources.map((source) => source(doc))
    if (values.some(isNullish)) return null
    const arrays = values.map((value) => requireArray(value, (type) => `$zip found a non-array expression in input: ${type}`))
    const lengths = arrays.map((array) => array.length)
    const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths)
    return Array.from({ length }, (_, i) => arrays.map((array, k) => (i < array.length ? array[i] : fallbacks?.[k]!(doc) ?? null)))
  }
}

const arrayToObject = fixed('$arrayToObject', 1, 1, (value) => {
  if (isNullish(value)) return null
  const object: Doc = {}
  for (const entry of requireArray(value, (type) => `$arrayToObject requires an array input, found: ${type}`)) {
    const pair = Array.isArray(entry) && entry.length === 2 ? entry : isDocument(entry) && Object.keys(entry).length === 2 && 'k' in entry && 'v' in entry ? [entry['k'], entry['v']] : undefined
    if (!pair) throw refused('$arrayToObject requires an array of [key, value] or {k, v}')
    if (typeof pair[0] !== 'string') throw refused(`$arrayToObject requires keys of type string, found: ${bsonType(pair[0])}`)
    if (pair[0] === '__proto__') throw unsupported('a field named __proto__')
    object[pair[0]] = pair[1]
  }
  return object
})

const slice = fixed('$slice', 2, 3, (value, second, third) => {
  if (isNullish(value) || second === null || third === null) return null
  const array = requireArray(value, (type) => `First argument to $slice must be an array, but is of type: ${type}`)
  const position = requireWhole(second, 'Second argument to $slice')
  if (third === undefined) return position >= 0 ? array.slice(0, position) : array.slice(position)
  const count = requireWhole(third, 'Third argument to $slice')
  if (count <= 0) throw refused(`Third argument to $slice must be positive: ${count}`)
  const from = position >= 0 ? position : Math.max(0, array.length + position)
  return array.slice(from, from + count)
})

const MOST_VALUES = 1_000_000

const range = fixed('$range', 2, 3, (first, last, step = 1) => {
  const [from, to, by] = [first, last, step].map((value, i) => requireWhole(value, `$range requires a numeric ${['starting', 'ending', 'step'][i]} value:`)) as [number, number, number]
  if (by === 0) throw refused('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((to - from) / by))
  if (length > MOST_VALUES) throw refused(`$range would produce ${length} values, more than ${MOST_VALUES}`)
  return Array.from({ length }, (_, i) => from + i * by)
})

const indexOfArray = fixed('$indexOfArray', 2, 4, (value, wanted, start = 0, end = Infinity) => {
  if (isNullish(value)) return null
  const array = requireArray(value, (type) => `$indexOfArray requires an array as a first argument, found: ${type}`)
  const bounds = [start, end].map((bound) => (bound === Infinity ? array.length : requireWhole(bound, '$indexOfArray: index')))
  if (bounds.some((bound) => bound < 0)) throw refused('$indexOfArray requires non-negative indexes')
  for (let i = bounds[0]!; i < Math.min(bounds[1]!, array.length); i++) if (equalValues(array[i], wanted)) return i
  return -1
})

const arrayElemAt = fixed('$arrayElemAt', 2, 2, (value, index) => {
  if (isNullish(value) || isNullish(index)) return null
  const array = requireArray(value, (type) => `$arrayElemAt's first argument must be an array, but is ${type}`)
  const at = requireWhole(index, "$arrayElemAt's second argument")
  return array.at(at)
})

function edge(name: string, at: number): OperatorCompiler {
  return fixed(name, 1, 1, (value) => {
    if (isNullish(value)) return null
    return requireArray(value, (type) => `${name}'s argument must be an array, but is ${type}`).at(at)
  })
}

function someOf(name: string, pick: (array: unknown[], n: number) => unknown[]): OperatorCompiler {
  return named(name, ['input', 'n'], [], ({ input, n }) => {
    const count = requireWhole(n, `'n' of ${name}`)
    if (count < 1) throw refused(`'n' must be greater than 0, found ${count}`)
    return pick(requireArray(input, (type) => `${name} requires an array input, found: ${type}`), count)
  })
}

const present = (array: unknown[]) => array.filter((value) => !isNullish(value))

const sortArray: OperatorCompiler = (operand, variables, compile) => {
  const { input, sortBy } = namedOperands('$sortArray', operand, ['input', 'sortBy'])
  const source = compile(input, variables)
  return (doc) => {
    const value = source(doc)
    if (isNullish(value)) return null
    const array = requireArray(value, (type) => `The input argument to $sortArray must be an array, but was of type: ${type}`)
    if (sortBy === 1 || sortBy === -1) return [...array].sort((a, b) => compareValues(a, b) * sortBy)
    if (!isDocument(sortBy)) throw refused('$sortArray needs 1, -1 or an object of fields as sortBy')
    return sortDocs(array as Doc[], sortBy as Record<string, 1 | -1>)
  }
}

export const arrayOperators: Operators = {
  $arrayElemAt: arrayElemAt,
  $arrayToObject: arrayToObject,
  $concatArrays: variadic((values) => {
    if (values.some(isNullish)) return null
    const arrays = values.map((value) => requireArray(value, (type) => `$concatArrays only supports arrays, not ${type}`))
    const length = arrays.reduce((sum, array) => sum + array.length, 0)
    if (length > MOST_VALUES) throw refused(`$concatArrays would produce ${length} values, more than ${MOST_VALUES}`)
    return arrays.flat()
  }),
  $filter: filter,
  $first: edge('$first', 0),
  $firstN: someOf('$firstN', (array, n) => array.slice(0, n)),
  $in: fixed('$in', 2, 2, (value, array) =>
    requireArray(array, (type) => `$in requires an array as a second argument, found: ${type}`).some((element) => equalValues(element, value))),
  $indexOfArray: indexOfArray,
  $isArray: fixed('$isArray', 1, 1, Array.isArray),
  $last: edge('$last', -1),
  $lastN: someOf('$lastN', (array, n) => array.slice(-n)),
  $map: map,
  $maxN: someOf('$maxN', (array, n) => present(array).sort((a, b) => compareValues(b, a)).slice(0, n)),
  $minN: someOf('$minN', (array, n) => present(array).sort(compareValues).slice(0, n)),
  $range: range,
  $reduce: reduce,
  $reverseArray: fixed('$reverseArray', 1, 1, (value) =>
    (isNullish(value) ? null : [...requireArray(value, (type) => `The argument to $reverseArray must be an array, but was of type: ${type}`)].reverse())),
  $size: fixed('$size', 1, 1, (value) => requireArray(value, (type) => `The argument to $size must be an array, but was of type: ${type}`).length),
  $slice: slice,
  $sortArray: sortArray,
  $zip: zip,
}
