import { BSONRegExp, ObjectId } from 'bson'
import { CloudError, INVALID_PARAM, refused, unsupported } from './cloud-error'
import { assertRegexOptions } from './regex'

/** Extended JSON types that this engine does not store; a document that holds one is refused by name. */
const REFUSED_TYPES = new Set([
  '$binary', '$uuid', '$numberDecimal', '$timestamp', '$minKey', '$maxKey', '$code', '$symbol', '$undefined', '$dbPointer',
])
const MAX_NESTING = 100

/**
 * Parses the canonical or relaxed Extended JSON of the SDK. Numbers become plain numbers, `$date` a Date, `$regularExpression` a BSONRegExp, `$oid` an ObjectId;
 * operators such as `$gt`, `$regex` and `$options` stay as they are.
 * @throws INVALID_PARAM for text that is not JSON, a type that is not stored here, or a `__proto__` key; DATABASE_REQUEST_FAILED for an invalid date or number
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function parseEjson(text: string): any {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new CloudError(INVALID_PARAM, 'the request holds a string that is not Extended JSON')
  }
  return revive(raw, 0)
}

function revive(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_NESTING) throw refused(`the document is nested deeper than ${MAX_NESTING} levels`)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], depth + 1)
    return value
  }
  const object = value as Record<string, unknown>
  const names = Object.keys(object)
  const first = names[0]
  if (names.length === 1 && first!.startsWith('$')) {
    const scalar = reviveScalar(first!, object[first!])
    if (scalar !== undefined) return scalar
  }
  for (const name of names) {
    if (name === '__proto__') throw unsupported('a field named __proto__')
    if (REFUSED_TYPES.has(name)) throw unsupported(`the BSON type ${name}`)
    object[name] = revive(object[name], depth + 1)
  }
  return object
}

function reviveScalar(name: string, operand: unknown): unknown {
  switch (name) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble': return parseNumber(name, operand)
    case '$date': return parseDate(operand)
    case '$oid':
      if (typeof operand !== 'string' || !/^[0-9a-fA-F]{24}$/.test(operand)) throw refused('invalid ObjectId: 24 hexadecimal digits are needed')
      return new ObjectId(operand)
    case '$regularExpression': return parseRegularExpression(operand)
    default: return undefined
  }
}

function parseNumber(name: string, operand: unknown): number {
  const value = typeof operand === 'number' ? operand : typeof operand === 'string' && operand.trim() !== '' ? Number(operand) : NaN
  if (Number.isNaN(value) && !(name === '$numberDouble' && operand === 'NaN')) throw refused(`invalid ${name}: ${String(operand)}`)
  return value
}

function parseDate(operand: unknown): Date | undefined {
  if (typeof operand === 'object' && operand !== null && !Array.isArray(operand)) {
    const long = (operand as Record<string, unknown>)['$numberLong']
    if (long === undefined) return undefined
    operand = parseNumber('$numberLong', long)
  }
  if (typeof operand !== 'string' && typeof operand !== 'number') return undefined
  const date = new Date(operand)
  if (Number.isNaN(date.getTime())) throw refused(`invalid date: ${String(operand)}`)
  return date
}

function parseRegularExpression(operand: unknown): BSONRegExp {
  const { pattern, options = '' } = (operand ?? {}) as Record<string, unknown>
  if (typeof pattern !== 'string' || typeof options !== 'string') throw refused('$regularExpression needs a pattern and options')
  if (pattern.includes('\0')) throw refused('Regular expression cannot contain an embedded null byte')
  assertRegexOptions(options)
  return new BSONRegExp(pattern, options)
}

/** Relaxed Extended JSON: what is stored. */
export function printEjson(value: unknown): string {
  return JSON.stringify(printable(value, undefined))
}

/** Values of one answered document. `$reduce` can nest a value in itself until it would not fit into any memory. */
const MOST_VALUES = 2_000_000

interface Answering {
  valuesLeft: number
}

/**
 * What is answered: as it is stored, but an ObjectId is its 24 digits, as on the service; the SDK would read `$oid` as an empty object.
 * @throws DATABASE_REQUEST_FAILED for a computed document that is far beyond the 16 MB of BSON
 */
export function printAnswer(value: unknown): string {
  return JSON.stringify(printable(value, { valuesLeft: MOST_VALUES }))
}

const LAST_ISO_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

function printable(value: unknown, answering: Answering | undefined): unknown {
  if (answering && --answering.valuesLeft < 0) throw refused('the resulting document is larger than the 16 MB allowed')
  switch (typeof value) {
    case 'number': return Number.isFinite(value) ? value : { $numberDouble: String(value) }
    case 'undefined': return null
    case 'object': break
    default: return value
  }
  if (value === null) return null
  if (Array.isArray(value)) return value.map((element) => printable(element, answering))
  if (value instanceof Date) {
    const time = value.getTime()
    return time >= 0 && time <= LAST_ISO_INSTANT ? { $date: value.toISOString() } : { $date: { $numberLong: String(time) } }
  }
  if (value instanceof BSONRegExp) return { $regularExpression: { pattern: value.pattern, options: value.options } }
  if (value instanceof ObjectId) return answering ? value.toHexString() : { $oid: value.toHexString() }
  const printed: Record<string, unknown> = {}
  const doc = value as Record<string, unknown>
  for (const name of Object.keys(doc)) if (doc[name] !== undefined) printed[name] = printable(doc[name], answering)
  return printed
}
