import { refused } from './cloud-error'
import { type DateParts, isoWeekStart, partsOf } from './date-parts'
import { type Zone, instantOf, zoneOf } from './time-zone'

const pad = (value: number, width: number) => String(value).padStart(width, '0')
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const WRITERS: Readonly<Record<string, (parts: DateParts) => string>> = {
  Y: (p) => pad(p.year, 4),
  G: (p) => pad(p.isoWeekYear, 4),
  m: (p) => pad(p.month, 2),
  d: (p) => pad(p.day, 2),
  H: (p) => pad(p.hour, 2),
  M: (p) => pad(p.minute, 2),
  S: (p) => pad(p.second, 2),
  L: (p) => pad(p.millisecond, 3),
  j: (p) => pad(p.dayOfYear, 3),
  w: (p) => String(p.dayOfWeek),
  u: (p) => String(p.isoDayOfWeek),
  U: (p) => pad(p.week, 2),
  V: (p) => pad(p.isoWeek, 2),
  b: (p) => MONTHS[p.month - 1]!.slice(0, 3),
  B: (p) => MONTHS[p.month - 1]!,
  z: (p) => `${p.offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(p.offsetMinutes) / 60), 2)}${pad(Math.abs(p.offsetMinutes) % 60, 2)}`,
  Z: (p) => (p.offsetMinutes >= 0 ? '+' : '') + String(p.offsetMinutes),
}

/** @throws DATABASE_REQUEST_FAILED for a `%` with no known letter after it */
export function compileDateFormat(format: string): (date: Date, zone: Zone) => string {
  const pieces: (string | ((parts: DateParts) => string))[] = []
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') {
      pieces.push(format[i]!)
      continue
    }
    const letter = format[++i]
    if (letter === undefined) throw refused("Unmatched '%' at end of format string")
    if (letter === '%') pieces.push('%')
    else if (Object.hasOwn(WRITERS, letter)) pieces.push(WRITERS[letter]!)
    else throw refused(`Invalid format character '%${letter}' in format string`)
  }
  return (date, zone) => {
    const parts = partsOf(date, zone)
    if (parts.year < 0 || parts.year > 9999) throw refused('$dateToString is only defined on year 0-9999')
    return pieces.map((piece) => (typeof piece === 'string' ? piece : piece(parts))).join('')
  }
}

const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i

/**
 * Reads `2024-03-05`, `2024-03-05T06:07:08.009Z`, `2024-03-05 06:07:08 +08:00` and the like.
 * @throws DATABASE_REQUEST_FAILED for other text, and for a zone beside text that carries its own
 */
export function parseDateText(text: string, zoneName: string | undefined): Date {
  const found = ISO.exec(text.trim())
  if (!found) throw refused(`Error parsing date string '${text}'`)
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0', fraction = '0', suffix] = found
  if (suffix && zoneName !== undefined) throw refused(`you cannot pass in a date/time string with time zone information ('${suffix}') together with a timezone argument`)
  const millisecond = Math.trunc(Number(`0.${fraction}`) * 1000 + 1e-9)
  const numbers = [year, month, day, hour, minute, second].map(Number) as [number, number, number, number, number, number]
  return composeChecked(text, numbers, millisecond, suffix ? zoneOf(suffix.toUpperCase()) : zoneOf(zoneName ?? 'UTC'))
}

function composeChecked(text: string, [year, month, day, hour, minute, second]: [number, number, number, number, number, number], millisecond: number, zone: Zone): Date {
  const local = new Date(Date.UTC(2000, month - 1, 1))
  local.setUTCFullYear(year, month - 1, day)
  local.setUTCHours(hour, minute, second, millisecond)
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) throw refused(`Error parsing date string '${text}': a part is out of range`)
  return new Date(instantOf(local.getTime(), zone))
}

const READERS: Readonly<Record<string, string>> = {
  Y: '(?<Y>\\d{4})', G: '(?<G>\\d{4})', m: '(?<m>\\d{1,2})', d: '(?<d>\\d{1,2})', H: '(?<H>\\d{1,2})', M: '(?<M>\\d{1,2})', S: '(?<S>\\d{1,2})',
  L: '(?<L>\\d{1,3})', j: '(?<j>\\d{1,3})', u: '(?<u>[1-7])', V: '(?<V>\\d{1,2})', z: '(?<z>Z|[+-]\\d{2}:?\\d{2})', Z: '(?<Z>[+-]?\\d{1,4})',
  b: `(?<b>${MONTHS.map((name) => name.slice(0, 3)).join('|')})`, B: `(?<B>${MONTHS.join('|')})`,
}

/** Reads text by a format of `$dateFromString`. */
export function compileDateReader(format: string): (text: string, zoneName: string | undefined) => Date {
  const source = format.replace(/%(.)|[\s\S]/g, (piece, letter: string | undefined) => {
    if (letter === '%') return '%'
    if (letter === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const reader = READERS[letter]
    if (reader === undefined) throw refused(`Invalid format character '%${letter}' in format string`)
    return reader
  })
  let expression: RegExp
  try {
    expression = new RegExp(`^${source}$`, 'i')
  } catch {
    throw refused(`the format '${format}' names a part twice`)
  }
  return (text, zoneName) => {
    const found = expression.exec(text)?.groups
    if (!found) throw refused(`Error parsing date string '${text}' with format '${format}'`)
    if ((found['z'] ?? found['Z']) && zoneName !== undefined) throw refused('you cannot pass in a date/time string with GMT offset together with a timezone argument')
    const zone = found['Z'] ? () => Number(found['Z']) * 60_000 : zoneOf(found['z'] ?? zoneName ?? 'UTC')
    const numberOf = (name: string, otherwise: number) => (found[name] === undefined ? otherwise : Number(found[name]))
    if (found['G'] !== undefined) {
      const day = isoWeekStart(numberOf('G', 1970), numberOf('V', 1)) + (numberOf('u', 1) - 1) * 86_400_000
      return new Date(instantOf(day + ((numberOf('H', 0) * 60 + numberOf('M', 0)) * 60 + numberOf('S', 0)) * 1000 + numberOf('L', 0), zone))
    }
    const monthName = found['b'] ?? found['B']
    const month = monthName === undefined ? numberOf('m', 1) : MONTHS.findIndex((name) => name.toLowerCase().startsWith(monthName.toLowerCase().slice(0, 3))) + 1
    if (found['Y'] === undefined) throw refused(`an incomplete date/time string has been found, with elements missing: "${text}"`)
    const time = [numberOf('H', 0), numberOf('M', 0), numberOf('S', 0)] as const
    if (found['j'] !== undefined) {
      const first = composeChecked(text, [numberOf('Y', 1970), 1, 1, ...time], numberOf('L', 0), () => 0)
      return new Date(instantOf(first.getTime() + (numberOf('j', 1) - 1) * 86_400_000, zone))
    }
    return composeChecked(text, [numberOf('Y', 1970), month, numberOf('d', 1), ...time], numberOf('L', 0), zone)
  }
}
