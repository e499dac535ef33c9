import { createHash } from 'node:crypto'

/** The one possible id of what is named by these parts: sent twice it is the same, and it tells nobody the parts. */
export const derivedId = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`
