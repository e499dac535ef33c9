import { ObjectId } from 'bson'
import { CloudError, refused } from './cloud-error'
import { bsonType, isDocument } from './bson-type'
import { DAY, type DateParts, isoWeekStart, partsOf, yearStart } from './date-parts'
import { compileDateFormat, compileDateReader, parseDateText } from './date-text'
import { type Compile, type Evaluate, type OperatorCompiler, type Operators, type Variables, isNullish, namedOperands } from './expression-kind'
import { type Zone, instantOf, zoneOf } from './time-zone'

export function asDate(value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  throw refused(`can't convert from BSON type ${bsonType(value)} to Date`)
}

/** The zone of a `timezone` argument: UTC where there is none, null where the argument is null. */
export function compileZone(timezone: unknown, variables: Variables, compile: Compile): (doc: unknown) => Zone | null {
  if (timezone === undefined) {
    const utc = zoneOf('UTC')
    return () => utc
  }
  if (typeof timezone === 'string' && !timezone.startsWith('$')) {
    const zone = zoneOf(timezone)
    return () => zone
  }
  const evaluate = compile(timezone, variables)
  return (doc) => {
    const name = evaluate(doc)
    if (isNullish(name)) return null
    if (typeof name !== 'string') throw refused(`timezone must evaluate to a string, found ${bsonType(name)}`)
    return zoneOf(name)
  }
}

function part(name: string, read: (parts: DateParts) => number): OperatorCompiler {
  return (operand, variables, compile) => {
    let date = operand, timezone: unknown
    if (Array.isArray(operand)) {
      if (operand.length !== 1) throw refused(`${name} accepts exactly one argument if given an array, but was given ${operand.length}`)
      date = operand[0]
    } else if (isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')) {
      ({ date, timezone } = namedOperands(name, operand, ['date'], ['timezone']))
    }
    const evaluate = compile(date, variables), zoneAt = compileZone(timezone, variables, compile)
    return (doc) => {
      const value = evaluate(doc)
      if (isNullish(value)) return null
      const zone = zoneAt(doc)
      return zone && read(partsOf(asDate(value), zone))
    }
  }
}

const dateToString: OperatorCompiler = (operand, variables, compile) => {
  const { date, format, timezone, onNull = null } = namedOperands('$dateToString', operand, ['date'], ['format', 'timezone', 'onNull'])
  const evaluate = compile(date, variables), zoneAt = compileZone(timezone, variables, compile), empty = compile(onNull, variables)
  const standard = timezone === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'
  const fixedFormat = format === undefined ? standard : typeof format === 'string' && !format.startsWith('$') ? format : undefined
  const write = fixedFormat === undefined ? undefined : compileDateFormat(fixedFormat)
  const formatOf = compile(format ?? standard, variables)
  return (doc) => {
    const value = evaluate(doc)
    if (isNullish(value)) return empty(doc)
    const zone = zoneAt(doc)
    if (!zone) return null
    if (write) return write(asDate(value), zone)
    const computed = formatOf(doc)
    if (isNullish(computed)) return null
    if (typeof computed !== 'string') throw refused(`$dateToString requires that 'format' be a string, found: ${bsonType(computed)}`)
    return compileDateFormat(computed)(asDate(value), zone)
  }
}

const dateFromString: OperatorCompiler = (operand, variables, compile) => {
  const { dateString, format, timezone, onError, onNull = null } = namedOperands('$dateFromString', operand, ['dateString'], ['format', 'timezone', 'onError', 'onNull'])
  const [source, formatOf, zoneOfDoc, otherwise, empty] = [dateString, format ?? null, timezone ?? null, onError ?? null, onNull].map((expression) => compile(expression, variables)) as [Evaluate, Evaluate, Evaluate, Evaluate, Evaluate]
  return (doc) => {
    const text = source(doc), zoneName = zoneOfDoc(doc), pattern = formatOf(doc)
    if (isNullish(text)) return empty(doc)
    if ((timezone !== undefined && isNullish(zoneName)) || (format !== undefined && isNullish(pattern))) return null
    try {
      if (typeof text !== 'string') throw refused(`$dateFromString requires that 'dateString' be a string, found: ${bsonType(text)}`)
      const zone = isNullish(zoneName) ? undefined : String(zoneName)
      return isNullish(pattern) ? parseDateText(text, zone) : compileDateReader(String(pattern))(text, zone)
    } catch (error) {
      if (onError !== undefined && error instanceof CloudError) return otherwise(doc)
      throw error
    }
  }
}

const TIME = ['hour', 'minute', 'second', 'millisecond'] as const

const dateFromParts: OperatorCompiler = (operand, variables, compile) => {
  const fields = namedOperands('$dateFromParts', operand, [], ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', ...TIME, 'timezone'])
  const iso = 'isoWeekYear' in fields
  if (!iso && !('year' in fields)) throw refused("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  if (iso ? 'year' in fields || 'month' in fields || 'day' in fields : 'isoWeek' in fields || 'isoDayOfWeek' in fields) throw refused('$dateFromParts does not allow mixing natural dates with ISO dates')
  const { timezone, ...rest } = fields
  const numbers = Object.entries(rest).map(([name, expression]) => [name, compile(expression, variables)] as const)
  const zoneAt = compileZone(timezone, variables, compile)
  return (doc) => {
    const values: Record<string, number> = { month: 1, day: 1, isoWeek: 1, isoDayOfWeek: 1, hour: 0, minute: 0, second: 0, millisecond: 0 }
    for (const [name, evaluate] of numbers) {
      const value = evaluate(doc)
      if (isNullish(value)) return null
      if (typeof value !== 'number' || !Number.isInteger(value)) throw refused(`'${name}' must evaluate to an integer, found ${bsonType(value)}`)
      values[name] = value
    }
    const zone = zoneAt(doc)
    if (!zone) return null
    const year = values[iso ? 'isoWeekYear' : 'year']!
    if (year < 1 || year > 9999) throw refused(`'${iso ? 'isoWeekYear' : 'year'}' must evaluate to an integer in the range 1 to 9999, found ${year}`)
    const day = iso ? isoWeekStart(year, values['isoWeek']!) + (values['isoDayOfWeek']! - 1) * DAY : calendarDay(year, values['month']!, values['day']!)
    const time = ((values['hour']! * 60 + values['minute']!) * 60 + values['second']!) * 1000 + values['millisecond']!
    return new Date(instantOf(day + time, zone))
  }
}

/** Months and days out of range roll over, as in `{month: 14}`. */
function calendarDay(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12)
  const start = new Date(yearStart(carried))
  start.setUTCMonth((((month - 1) % 12) + 12) % 12)
  return start.getTime() + (day - 1) * DAY
}

const dateToParts: OperatorCompiler = (operand, variables, compile) => {
  const { date, timezone, iso8601 = false } = namedOperands('$dateToParts', operand, ['date'], ['timezone', 'iso8601'])
  const evaluate = compile(date, variables), zoneAt = compileZone(timezone, variables, compile), isoOf = compile(iso8601, variables)
  return (doc) => {
    const value = evaluate(doc), zone = zoneAt(doc)
    if (isNullish(value) || !zone) return null
    const { year, month, day, isoWeekYear, isoWeek, isoDayOfWeek, hour, minute, second, millisecond } = partsOf(asDate(value), zone)
    const time = { hour, minute, second, millisecond }
    return isoOf(doc) === true ? { isoWeekYear, isoWeek, isoDayOfWeek, ...time } : { year, month, day, ...time }
  }
}

export const dateOperators: Operators = {
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToParts: dateToParts,
  $dateToString: dateToString,
  $dayOfMonth: part('$dayOfMonth', (p) => p.day),
  $dayOfWeek: part('$dayOfWeek', (p) => p.dayOfWeek),
  $dayOfYear: part('$dayOfYear', (p) => p.dayOfYear),
  $hour: part('$hour', (p) => p.hour),
  $isoDayOfWeek: part('$isoDayOfWeek', (p) => p.isoDayOfWeek),
  $isoWeek: part('$isoWeek', (p) => p.isoWeek),
  $isoWeekYear: part('$isoWeekYear', (p) => p.isoWeekYear),
  $millisecond: part('$millisecond', (p) => p.millisecond),
  $minute: part('$minute', (p) => p.minute),
  $month: part('$month', (p) => p.month),
  $second: part('$second', (p) => p.second),
  $week: part('$week', (p) => p.week),
  $year: part('$year', (p) => p.year),
}
