import { refused } from './cloud-error'
import { bsonType } from './bson-type'
import { valueKey } from './compare'
import { isTruthy } from './expression-logic'
import { type Operators, fixed, isNullish, requireArray, variadic } from './expression-kind'

function distinct(values: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const value of values) if (!found.has(valueKey(value))) found.set(valueKey(value), value)
  return found
}

const sets = (name: string, values: unknown[]) => values.map((value) => distinct(requireArray(value, (type) => `All operands of ${name} must be arrays. One argument is of type: ${type}`)))

export const setOperators: Operators = {
  $setUnion: variadic((values) => {
    if (values.some(isNullish)) return null
    return [...distinct(sets('$setUnion', values).flatMap((set) => [...set.values()])).values()]
  }),
  $setIntersection: variadic((values) => {
    if (values.some(isNullish)) return null
    const [first, ...others] = sets('$setIntersection', values)
    return first ? [...first].filter(([key]) => others.every((other) => other.has(key))).map(([, value]) => value) : []
  }),
  $setDifference: fixed('$setDifference', 2, 2, (a, b) => {
    if (isNullish(a) || isNullish(b)) return null
    const [first, second] = sets('$setDifference', [a, b])
    return [...first!].filter(([key]) => !second!.has(key)).map(([, value]) => value)
  }),
  $setEquals: variadic((values) => {
    if (values.length < 2) throw refused(`$setEquals needs at least two arguments had: ${values.length}`)
    const [first, ...others] = sets('$setEquals', values)
    return others.every((other) => other.size === first!.size && [...other.keys()].every((key) => first!.has(key)))
  }),
  $setIsSubset: fixed('$setIsSubset', 2, 2, (a, b) => {
    const [first, second] = sets('$setIsSubset', [a, b])
    return [...first!.keys()].every((key) => second!.has(key))
  }),
  $allElementsTrue: fixed('$allElementsTrue', 1, 1, (value) => {
    if (!Array.isArray(value)) throw refused(`$allElementsTrue's argument must be an array, but is ${bsonType(value)}`)
    return value.every(isTruthy)
  }),
  $anyElementTrue: fixed('$anyElementTrue', 1, 1, (value) => {
    if (!Array.isArray(value)) throw refused(`$anyElementTrue's argument must be an array, but is ${bsonType(value)}`)
    return value.some(isTruthy)
  }),
}
