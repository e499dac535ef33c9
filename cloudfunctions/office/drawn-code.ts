import { randomInt } from 'node:crypto'
import { certificateCode, certificateCodes } from '../rules/short-code'

/** A code of ten signs that nobody guesses; whether it is taken, the archive tells. */
export function drawCode(): string {
  for (;;) {
    const code = certificateCode(randomInt(certificateCodes))
    if (code !== undefined) return code
  }
}
