import { refused } from './cloud-error'
import { type Doc, bsonType, fieldOf, isDocument } from './bson-type'
import { type OperatorCompiler, type Operators, fixed, isNullish, namedOperands, variadic } from './expression-kind'

const mergeObjects = variadic((values) => {
  const merged: Doc = {}
  for (const value of values) {
    if (isNullish(value)) continue
    if (!isDocument(value)) throw refused(`$mergeObjects requires object inputs, but input ${JSON.stringify(value)} is of type ${bsonType(value)}`)
    Object.assign(merged, value)
  }
  return merged
})

const fieldName = (operator: string, name: unknown): string => {
  if (typeof name !== 'string') throw refused(`${operator} requires 'field' to evaluate to a constant string`)
  return name
}

const getField: OperatorCompiler = (operand, variables, compile) => {
  const { field, input } = isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$') ? namedOperands('$getField', operand, ['field', 'input']) : { field: operand, input: '$$CURRENT' }
  const name = compile(field, variables), source = compile(input, variables)
  return (doc) => {
    const wanted = fieldName('$getField', name(doc)), value = source(doc)
    if (isDocument(value)) return fieldOf(value, wanted)
    return value === null ? null : undefined
  }
}

function setField(operator: string, needed: string[]): OperatorCompiler {
  return (operand, variables, compile) => {
    const { field, input, value = '$$REMOVE' } = namedOperands(operator, operand, needed)
    const name = compile(field, variables), source = compile(input, variables), next = compile(value, variables)
    return (doc) => {
      const wanted = fieldName(operator, name(doc)), target = source(doc)
      if (isNullish(target)) return null
      if (!isDocument(target)) throw refused(`${operator} requires 'input' to evaluate to type Object`)
      const { [wanted]: _replaced, ...rest } = target
      const result = next(doc)
      if (result === undefined) return rest
      return { ...target, [wanted]: result }
    }
  }
}

export const objectOperators: Operators = {
  $mergeObjects: mergeObjects,
  $objectToArray: fixed('$objectToArray', 1, 1, (value) => {
    if (isNullish(value)) return null
    if (!isDocument(value)) throw refused(`$objectToArray requires an object input, found: ${bsonType(value)}`)
    return Object.entries(value).map(([k, v]) => ({ k, v }))
  }),
  $getField: getField,
  $setField: setField('$setField', ['field', 'input', 'value']),
  $unsetField: setField('$unsetField', ['field', 'input']),
}
