import { crockford, plainCrockford } from './crockford'

/** A code that is typed: so many signs and one that checks them. Of the numbers below `32 ** signs` most have one. */
const passSigns = 7
const certificateSigns = 9
/** A code that is typed at a door: seven characters and one that checks them. There are this many, before the ones that have no check. */
export const shortCodes = 32 ** passSigns
/** A code that whoever tries for years does not guess. */
export const certificateCodes = 32 ** certificateSigns

/**
 * The code of a random number below `shortCodes`; nothing where its check (mod 37, Crockford) would be one of the five signs
 * that no simple keyboard has: draw again. Modulo 37 tells every single slip and every swap of neighbours.
 */
export const shortCode = (number: number): string | undefined => checkedCode(number, passSigns)
/** The same for a random number below `certificateCodes`. */
export const certificateCode = (number: number): string | undefined => checkedCode(number, certificateSigns)

function checkedCode(number: number, signs: number): string | undefined {
  const check = crockford[number % 37]
  if (check === undefined || number >= 32 ** signs) return undefined
  let text = check
  for (let at = 0, rest = number; at < signs; at++, rest = Math.floor(rest / 32)) text = crockford[rest % 32] + text
  return text
}

/** The code that was meant, as it is kept; nothing where it was mistyped. Case, spaces and hyphens play no part. */
export const readShortCode = (typed: string): string | undefined => readCode(typed, passSigns)
export const readCertificateCode = (typed: string): string | undefined => readCode(typed, certificateSigns)

function readCode(typed: string, signs: number): string | undefined {
  const plain = plainCrockford(typed)
  return plain.length === signs + 1 && checkedCode(shortCodeNumber(plain), signs) === plain ? plain : undefined
}

/** `7K3M-9QXA`, `7K3M2-9QXAT` */
export const shownShortCode = (code: string): string => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`

/** The number behind a code that has been read. */
export const shortCodeNumber = (code: string): number => [...code.slice(0, -1)].reduce((sum, one) => sum * 32 + crockford.indexOf(one), 0)
