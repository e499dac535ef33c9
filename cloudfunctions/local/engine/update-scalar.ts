import { refused, unsupported } from './cloud-error'
import { type Doc, bsonType, isDocument } from './bson-type'
import { compareValues } from './compare'
import { cloneDoc } from './document'
import type { ValueChange } from './update-change'
import { describe } from './update-path'

/** The operators that replace one value by another; undefined for the operators on arrays. */
export function scalarChange(operator: string, operand: unknown, path: string, doc: Doc, now: Date): ValueChange | undefined {
  switch (operator) {
    case '$set': return { creates: true, apply: () => cloneDoc(operand) }
    case '$inc': return arithmetic('$inc', 'increment', operand, path, doc, (a, b) => a + b)
    case '$mul': return arithmetic('$mul', 'multiply', operand, path, doc, (a, b) => a * b)
    case '$min': return { creates: true, apply: (current) => (current === undefined || compareValues(operand, current) < 0 ? cloneDoc(operand) : undefined) }
    case '$max': return { creates: true, apply: (current) => (current === undefined || compareValues(operand, current) > 0 ? cloneDoc(operand) : undefined) }
    case '$currentDate': return currentDate(operand, path, now)
    case '$bit': return bitwise(operand, path, doc)
    default: return undefined
  }
}

function arithmetic(operator: string, verb: string, operand: unknown, path: string, doc: Doc, compute: (a: number, b: number) => number): ValueChange {
  if (typeof operand !== 'number') throw refused(`Cannot ${verb} with non-numeric argument: {${describe(path, operand)}}`)
  return {
    creates: true,
    apply: (current) => {
      if (current !== undefined && typeof current !== 'number') {
        throw refused(`Cannot apply ${operator} to a value of non-numeric type. {${describe('_id', doc['_id'])}} has the field '${path}' of non-numeric type ${bsonType(current)}`)
      }
      const missing = operator === '$inc' ? operand : 0
      const result = current === undefined ? missing : compute(current, operand)
      return result === 0 ? 0 : result
    },
  }
}

function currentDate(operand: unknown, path: string, now: Date): ValueChange {
  const type = isDocument(operand) && Object.keys(operand).join() === '$type' ? operand['$type'] : undefined
  if (type === 'timestamp') throw unsupported('$currentDate with the type timestamp')
  if (typeof operand !== 'boolean' && type !== 'date') throw refused(`${path}: $currentDate needs true or {$type: 'date'}`)
  return { creates: true, apply: () => new Date(now) }
}

function bitwise(operand: unknown, path: string, doc: Doc): ValueChange {
  const operations = isDocument(operand) ? Object.entries(operand) : []
  if (operations.length === 0) throw refused('You must pass in at least one bitwise operation: and, or, xor')
  const whole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value)
  for (const [name, value] of operations) {
    if (!['and', 'or', 'xor'].includes(name)) throw refused(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    if (!whole(value)) throw refused(`The $bit modifier field must be an Integer(32/64 bit): {${describe(name, value)}}`)
  }
  return {
    creates: true,
    apply: (current = 0) => {
      if (!whole(current)) throw refused(`Cannot apply $bit to a value of non-integral type. {${describe('_id', doc['_id'])}} has the field '${path}' of type ${bsonType(current)}`)
      let bits = BigInt(current)
      for (const [name, value] of operations) {
        const mask = BigInt(value as number)
        bits = name === 'and' ? bits & mask : name === 'or' ? bits | mask : bits ^ mask
      }
      return Number(bits)
    },
  }
}
