import { crockford, plainCrockford } from './crockford'

/** A code that is typed: seven characters and one that checks them. There are this many, before the ones that have no check. */
export const shortCodes = 32 ** 7

/**
 * The code of a random number below `shortCodes`; nothing where its check (mod 37, Crockford) would be one of the five signs
 * that no simple keyboard has: draw again. Modulo 37 tells every single slip and every swap of neighbours.
 */
export function shortCode(number: number): string | undefined {
  const check = crockford[number % 37]
  if (check === undefined || number >= shortCodes) return undefined
  let text = check
  for (let at = 0, rest = number; at < 7; at++, rest = Math.floor(rest / 32)) text = crockford[rest % 32] + text
  return text
}

/** The code that was meant, as it is kept; nothing where it was mistyped. Case, spaces and hyphens play no part. */
export function readShortCode(typed: string): string | undefined {
  const plain = plainCrockford(typed)
  if (plain.length !== 8) return undefined
  return shortCode(shortCodeNumber(plain)) === plain ? plain : undefined
}

/** `7K3M-9QXA` */
export const shownShortCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** The number behind a code that has been read. */
export const shortCodeNumber = (code: string): number => [...code.slice(0, 7)].reduce((sum, one) => sum * 32 + crockford.indexOf(one), 0)
