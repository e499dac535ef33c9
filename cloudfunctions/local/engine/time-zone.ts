import { refused } from './cloud-error'

const MINUTE = 60_000
const formatters = new Map<string, Intl.DateTimeFormat>()

export type Zone = (instant: number) => number

const UTC: Zone = () => 0

/**
 * The offset from UTC in milliseconds, as a function of the instant, of an Olson name or of `+08:00`, `+0800`, `+08`.
 * @throws DATABASE_REQUEST_FAILED for a name that is not known
 */
export function zoneOf(name: string): Zone {
  const offset = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(name)
  if (offset) {
    const fixed = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * MINUTE
    return () => fixed
  }
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC
  const formatter = formatterOf(name)
  return (instant) => {
    const parts: Record<string, number> = {}
    for (const { type, value } of formatter.formatToParts(instant)) if (type !== 'literal') parts[type] = Number(value)
    const local = Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute'], parts['second'])
    return local - Math.floor(instant / 1000) * 1000
  }
}

function formatterOf(name: string): Intl.DateTimeFormat {
  let formatter = formatters.get(name)
  if (!formatter) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
      })
    } catch {
      throw refused(`unrecognized time zone identifier: "${name}"`)
    }
    formatters.set(name, formatter)
  }
  return formatter
}

/** The instant at which a clock in the zone shows `local`, given as if it were UTC. */
export function instantOf(local: number, zone: Zone): number {
  const guess = local - zone(local)
  return local - zone(guess)
}
