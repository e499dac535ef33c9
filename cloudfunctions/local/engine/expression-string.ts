import { refused } from './cloud-error'
import { bsonType } from './bson-type'
import { compareStrings } from './compare'
import { type OperatorCompiler, type Operators, fixed, isNullish, named, requireWhole, variadic } from './expression-kind'

/** The text that string operators see; null is the empty string. */
export function asText(value: unknown): string {
  if (isNullish(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return value.toISOString()
  throw refused(`can't convert from BSON type ${bsonType(value)} to String`)
}

export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  return String(value)
}

function requireText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw refused(`${what}, found: ${bsonType(value)}`)
  return value
}

/** ASCII alone changes case, as MongoDB documents it. */
export const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
export const upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

function indexOf(name: string, split: (text: string) => readonly (string | number)[]): OperatorCompiler {
  return fixed(name, 2, 4, (value, part, start = 0, end) => {
    if (isNullish(value)) return null
    const text = split(requireText(value, `${name} requires a string as the first argument`))
    const wanted = split(requireText(part, `${name} requires a string as the second argument`))
    const from = requireWhole(start, `${name}: starting index`), to = end === undefined ? text.length : Math.min(requireWhole(end, `${name}: ending index`), text.length)
    if (from < 0 || to < 0) throw refused(`${name} requires a nonnegative index`)
    for (let i = from; i + wanted.length <= to; i++) if (wanted.every((unit, k) => text[i + k] === unit)) return i
    return -1
  })
}

const codePoints = (text: string) => [...text]
const bytes = (text: string) => [...Buffer.from(text)]

function substrBytes(name: string): OperatorCompiler {
  return fixed(name, 3, 3, (value, start, length) => {
    const text = Buffer.from(asText(value))
    if (typeof start !== 'number' || typeof length !== 'number') throw refused(`${name}: starting index and length must be numeric`)
    const from = Math.trunc(start), count = Math.trunc(length)
    if (from < 0) throw refused(`${name}:  starting index must be non-negative`)
    const to = count < 0 ? text.length : Math.min(text.length, from + count)
    for (const [edge, what] of [[from, 'starting index'], [to, 'ending index']] as const) {
      if (edge < text.length && (text[edge]! & 0xc0) === 0x80) throw refused(`${name}: Invalid range, ${what} is in the middle of a UTF-8 character.`)
    }
    return text.subarray(from, to).toString()
  })
}

const substrCP = fixed('$substrCP', 3, 3, (value, start, length) => {
  const from = requireWhole(start, '$substrCP: starting index'), count = requireWhole(length, '$substrCP: length')
  if (from < 0 || count < 0) throw refused('$substrCP: starting index and length must be nonnegative integers')
  return codePoints(asText(value)).slice(from, from + count).join('')
})

const BLANKS = new Set([
  ...'\0\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
])

function trim(name: string, left: boolean, right: boolean): OperatorCompiler {
  return named(name, ['input'], ['chars'], (operands) => {
    const { input, chars } = operands
    if (isNullish(input) || ('chars' in operands && isNullish(chars))) return null
    const text = codePoints(requireText(input, `${name} requires its input to be a string`))
    const gone = chars === undefined ? BLANKS : new Set(codePoints(requireText(chars, `${name} requires 'chars' to be a string`)))
    let from = 0, to = text.length
    if (left) while (from < to && gone.has(text[from]!)) from++
    if (right) while (to > from && gone.has(text[to - 1]!)) to--
    return text.slice(from, to).join('')
  })
}

function replace(name: string, all: boolean): OperatorCompiler {
  return named(name, ['input', 'find', 'replacement'], [], (operands) => {
    if (Object.values(operands).some(isNullish)) return null
    const [input, find, replacement] = ['input', 'find', 'replacement'].map((key) => requireText(operands[key], `${name} requires that '${key}' be a string`)) as [string, string, string]
    return all ? input.replaceAll(find, () => replacement) : input.replace(find, () => replacement)
  })
}

/** A document could not hold more; `$reduce` could double a string until no memory would. */
const MOST_CHARACTERS = 16 * 1024 * 1024

const changeCase = (name: string, change: (text: string) => string) => fixed(name, 1, 1, (value) => change(asText(value)))

export const stringOperators: Operators = {
  $concat: variadic((values) => {
    let text = ''
    for (const value of values) {
      if (isNullish(value)) return null
      text += requireText(value, '$concat only supports strings')
      if (text.length > MOST_CHARACTERS) throw refused('$concat would produce a string larger than the 16 MB allowed')
    }
    return text
  }),
  $indexOfBytes: indexOf('$indexOfBytes', bytes),
  $indexOfCP: indexOf('$indexOfCP', codePoints),
  $split: fixed('$split', 2, 2, (value, separator) => {
    if (isNullish(value) || isNullish(separator)) return null
    const text = requireText(value, '$split requires an expression that evaluates to a string as a first argument')
    const mark = requireText(separator, '$split requires an expression that evaluates to a string as a second argument')
    if (mark === '') throw refused('$split requires a non-empty separator')
    return text.split(mark)
  }),
  $strLenBytes: fixed('$strLenBytes', 1, 1, (value) => Buffer.byteLength(requireText(value, '$strLenBytes requires a string argument'))),
  $strLenCP: fixed('$strLenCP', 1, 1, (value) => codePoints(requireText(value, '$strLenCP requires a string argument')).length),
  $strcasecmp: fixed('$strcasecmp', 2, 2, (a, b) => compareStrings(upper(asText(a)), upper(asText(b)))),
  $substr: substrBytes('$substr'),
  $substrBytes: substrBytes('$substrBytes'),
  $substrCP: substrCP,
  $toLower: changeCase('$toLower', lower),
  $toUpper: changeCase('$toUpper', upper),
  $trim: trim('$trim', true, true),
  $ltrim: trim('$ltrim', true, false),
  $rtrim: trim('$rtrim', false, true),
  $replaceOne: replace('$replaceOne', false),
  $replaceAll: replace('$replaceAll', true),
}
