/** What one of the seven fields admits. */
type Field = ReadonlySet<number>

interface Cron {
  seconds: Field
  minutes: Field
  hours: Field
  days: Field
  months: Field
  weekdays: Field
  years: Field
  /** A day or weekday that is `*` does not take part in the choice of the day. */
  anyDay: boolean
  anyWeekday: boolean
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/**
 * Reads a 7-field expression: second minute hour day month weekday year (0 is Sunday), with `*`, lists, ranges and steps.
 * Source: Tencent SCF, "定时触发器 Cron 表达式".
 * @throws an Error that names the field
 */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a timer needs 7 fields, not ${fields.length}: ${expression}`)
  const [second, minute, hour, day, month, weekday, year] = fields as [string, string, string, string, string, string, string]
  return {
    seconds: parseField('second', second, 0, 59), minutes: parseField('minute', minute, 0, 59), hours: parseField('hour', hour, 0, 23),
    days: parseField('day', day, 1, 31), months: parseField('month', month, 1, 12, MONTHS, 1), weekdays: parseField('weekday', weekday, 0, 6, WEEKDAYS, 0),
    years: parseField('year', year, 1970, 2099),
    anyDay: day === '*', anyWeekday: weekday === '*',
  }
}

function parseField(name: string, text: string, least: number, most: number, names: readonly string[] = [], first = 0): Field {
  const admitted = new Set<number>()
  const number = (part: string) => {
    const named = names.indexOf(part.toUpperCase())
    const value = named >= 0 ? named + first : /^\d+$/.test(part) ? Number(part) : NaN
    if (!(value >= least && value <= most)) throw new Error(`the ${name} of a timer must be ${least} to ${most}: ${text}`)
    return value
  }
  for (const item of text.split(',')) {
    const [range = '', step] = item.split('/')
    const by = step === undefined ? 1 : /^[1-9]\d*$/.test(step) ? Number(step) : NaN
    if (Number.isNaN(by) || item.split('/').length > 2) throw new Error(`the ${name} of a timer has a bad step: ${text}`)
    const [from, to] = range === '*' ? [least, most] : range.includes('-') ? (range.split('-', 2).map(number) as [number, number]) : [number(range), step === undefined ? number(range) : most]
    if (from > to) throw new Error(`the ${name} of a timer has a range that runs backwards: ${text}`)
    for (let value = from; value <= to; value += by) admitted.add(value)
  }
  return admitted
}

function admitsDay(cron: Cron, date: Date): boolean {
  if (!cron.years.has(date.getUTCFullYear()) || !cron.months.has(date.getUTCMonth() + 1)) return false
  const day = cron.days.has(date.getUTCDate()), weekday = cron.weekdays.has(date.getUTCDay())
  if (cron.anyDay) return weekday
  return cron.anyWeekday ? day : day || weekday
}

/** The first instant strictly after `after` at which the timer fires, on Shanghai's clock (UTC+8, no summer time), or null when there is none. */
export function nextOccurrence(expression: string, after: Date): Date | null {
  const cron = parseCron(expression)
  const start = Math.floor(after.getTime() / 1000) * 1000 + 1000 + SHANGHAI_OFFSET_MS
  const [hours, minutes, seconds] = [sorted(cron.hours), sorted(cron.minutes), sorted(cron.seconds)]
  const lastYear = Math.max(...cron.years)
  for (let day = Math.floor(start / DAY_MS) * DAY_MS; new Date(day).getUTCFullYear() <= lastYear; day += DAY_MS) {
    if (!admitsDay(cron, new Date(day))) continue
    for (const hour of hours) {
      if (day + (hour + 1) * 3_600_000 <= start) continue
      for (const minute of minutes) {
        if (day + (hour * 60 + minute + 1) * 60_000 <= start) continue
        for (const second of seconds) {
          const instant = day + ((hour * 60 + minute) * 60 + second) * 1000
          if (instant >= start) return new Date(instant - SHANGHAI_OFFSET_MS)
        }
      }
    }
  }
  return null
}

function sorted(field: Field): number[] {
  return [...field].sort((a, b) => a - b)
}
