import { randomInt } from 'node:crypto'
import { certificateCode, certificateCodes, shortCode, shortCodes } from '../rules/short-code'

/** A code of ten signs that nobody guesses; whether it is taken, the archive tells. */
export function drawCode(): string {
  for (;;) {
    const code = certificateCode(randomInt(certificateCodes))
    if (code !== undefined) return code
  }
}

/** One of eight signs, for what a second secret stands beside. */
export function drawShortCode(): string {
  for (;;) {
    const code = shortCode(randomInt(shortCodes))
    if (code !== undefined) return code
  }
}
