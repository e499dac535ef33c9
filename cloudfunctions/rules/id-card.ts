import type { IdCardFault, Sex } from '../contract/person'
import { dayNumber, isoDate } from './shanghai-time'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'
const oldestYears = 130

/** As it is kept and compared: the check character in upper case. */
export const canonicalIdCard = (number: string): string => number.toUpperCase()

/**
 * GB 11643: why a number cannot be an identity number; nothing where it can. The area code is not looked up, since codes that
 * were abolished stay valid, and it says where a number was issued, never where its holder is registered.
 */
export function idCardFault(number: string, now: number): IdCardFault | undefined {
  const text = canonicalIdCard(number)
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return 'shape'
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  if (checks[sum % 11] !== text[17]) return 'checksum'
  const birth = birthDateOf(text)
  const instant = Date.parse(`${birth}T00:00:00Z`)
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== birth) return 'date'
  const today = isoDate(dayNumber(now))
  if (birth > today) return 'future'
  return Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) > oldestYears ? 'too-old' : undefined
}

/** `1990-01-01`, of a number without fault. */
export const birthDateOf = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`

export const sexOf = (number: string): Sex => Number(number[16]) % 2 === 1 ? 'male' : 'female'
