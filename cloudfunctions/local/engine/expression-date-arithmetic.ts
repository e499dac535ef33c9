import { refused, unsupported } from './cloud-error'
import { bsonType } from './bson-type'
import { DAY, partsOf, yearStart } from './date-parts'
import { asDate, compileZone } from './expression-date'
import { type OperatorCompiler, type Operators, isNullish, namedOperands } from './expression-kind'
import { type Zone, instantOf } from './time-zone'

const FIXED: Readonly<Record<string, number>> = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000 }
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 }

function requireUnit(name: string, unit: unknown): string {
  if (typeof unit !== 'string' || !(unit in FIXED || unit in MONTHS || unit in DAYS)) throw refused(`${name} requires 'unit' to be a valid time unit, found ${JSON.stringify(unit) ?? 'missing'}`)
  return unit
}

/** Days and months move the local clock, so that a day across a change of the clocks stays a day. */
function shiftDate(date: Date, unit: string, amount: number, zone: Zone): Date {
  const fixed = FIXED[unit]
  if (fixed !== undefined) return new Date(date.getTime() + amount * fixed)
  const local = new Date(date.getTime() + zone(date.getTime()))
  const days = DAYS[unit]
  if (days !== undefined) return new Date(instantOf(local.getTime() + amount * days * DAY, zone))
  const day = local.getUTCDate()
  local.setUTCDate(1)
  local.setUTCMonth(local.getUTCMonth() + amount * MONTHS[unit]!)
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  local.setUTCDate(Math.min(day, lastDay))
  return new Date(instantOf(local.getTime(), zone))
}

function shift(name: string, sign: 1 | -1): OperatorCompiler {
  return (operand, variables, compile) => {
    const { startDate, unit, amount, timezone } = namedOperands(name, operand, ['startDate', 'unit', 'amount'], ['timezone'])
    const [start, unitOf, amountOf] = [startDate, unit, amount].map((part) => compile(part, variables))
    const zoneAt = compileZone(timezone, variables, compile)
    return (doc) => {
      const from = start!(doc), by = amountOf!(doc), named = unitOf!(doc), zone = zoneAt(doc)
      if (isNullish(from) || isNullish(by) || isNullish(named) || !zone) return null
      if (typeof by !== 'number' || !Number.isInteger(by)) throw refused(`${name} expects integer amount of time units, found ${bsonType(by)}`)
      return shiftDate(asDate(from), requireUnit(name, named), sign * by, zone)
    }
  }
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

function weekStart(name: string, value: unknown): number {
  const index = typeof value === 'string' ? WEEKDAYS.findIndex((day) => value.toLowerCase().startsWith(day)) : -1
  if (index < 0) throw refused(`${name} requires 'startOfWeek' to be a day of the week`)
  return index
}

/** The number of boundaries of a unit between two dates, not of whole units: 23:59 to 00:01 is a day. */
const dateDiff: OperatorCompiler = (operand, variables, compile) => {
  const { startDate, endDate, unit, timezone, startOfWeek = 'sunday' } = namedOperands('$dateDiff', operand, ['startDate', 'endDate', 'unit'], ['timezone', 'startOfWeek'])
  const [start, end, unitOf, firstDay] = [startDate, endDate, unit, startOfWeek].map((part) => compile(part, variables))
  const zoneAt = compileZone(timezone, variables, compile)
  return (doc) => {
    const from = start!(doc), to = end!(doc), named = unitOf!(doc), zone = zoneAt(doc)
    if (isNullish(from) || isNullish(to) || isNullish(named) || !zone) return null
    const name = requireUnit('$dateDiff', named)
    const weekday = name === 'week' ? weekStart('$dateDiff', firstDay!(doc)) : 0
    const index = (date: Date) => boundaryIndex(date, name, zone, weekday)
    return index(asDate(to)) - index(asDate(from))
  }
}

function boundaryIndex(date: Date, unit: string, zone: Zone, weekday: number): number {
  const local = date.getTime() + zone(date.getTime())
  const fixed = FIXED[unit]
  if (fixed !== undefined) return Math.floor(local / fixed)
  if (unit === 'day') return Math.floor(local / DAY)
  if (unit === 'week') return Math.floor((Math.floor(local / DAY) + 4 - weekday) / 7)
  const { year, month } = partsOf(date, zone)
  return Math.floor((year * 12 + month - 1) / MONTHS[unit]!)
}

const dateTrunc: OperatorCompiler = (operand, variables, compile) => {
  const { date, unit, timezone, binSize = 1, startOfWeek = 'sunday' } = namedOperands('$dateTrunc', operand, ['date', 'unit'], ['timezone', 'binSize', 'startOfWeek'])
  if (binSize !== 1) throw unsupported('$dateTrunc with a binSize other than 1')
  const [source, unitOf, firstDay] = [date, unit, startOfWeek].map((part) => compile(part, variables))
  const zoneAt = compileZone(timezone, variables, compile)
  return (doc) => {
    const value = source!(doc), named = unitOf!(doc), zone = zoneAt(doc)
    if (isNullish(value) || isNullish(named) || !zone) return null
    const name = requireUnit('$dateTrunc', named)
    const weekday = name === 'week' ? weekStart('$dateTrunc', firstDay!(doc)) : 0
    return new Date(instantOf(boundaryStart(boundaryIndex(asDate(value), name, zone, weekday), name, weekday), zone))
  }
}

function boundaryStart(index: number, unit: string, weekday: number): number {
  const fixed = FIXED[unit]
  if (fixed !== undefined) return index * fixed
  if (unit === 'day') return index * DAY
  if (unit === 'week') return (index * 7 - 4 + weekday) * DAY
  const months = index * MONTHS[unit]!
  const start = new Date(yearStart(Math.floor(months / 12)))
  start.setUTCMonth(((months % 12) + 12) % 12)
  return start.getTime()
}

export const dateArithmeticOperators: Operators = {
  $dateAdd: shift('$dateAdd', 1),
  $dateSubtract: shift('$dateSubtract', -1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
}
