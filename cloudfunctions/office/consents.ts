import { agree, type Agreed, type ConsentRecord, mayUse } from '../store/consents'
import { problem } from './problem'

/** Notes that somebody agreed, if it was to the words that are valid now. Errors: `consent.outdated`. */
export async function agreed(person: string, said: Agreed, valid: string, now: number): Promise<ConsentRecord> {
  if (said.version !== valid) throw problem('consent.outdated', { version: valid })
  return agree(person, said, now)
}

/** Errors: `consent.missing`. */
export async function assertMayUse(person: string, purpose: string, fields: readonly string[]): Promise<void> {
  if (!await mayUse(person, purpose, fields)) throw problem('consent.missing', { purpose })
}
