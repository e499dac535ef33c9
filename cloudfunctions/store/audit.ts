import { createHash } from 'node:crypto'
import { addNew, database } from './database'

/** One line of the audit book. `result` is null before the deed; a second line says how it went. */
export interface AuditLine {
  at: number
  who: string
  /** noun.action */
  action: string
  /** Which thing it was about; null where the action names none. */
  object: string | null
  requestId: string
  result: string | null
}

export interface ChainedLine extends AuditLine { _id: string; before: string; hash: string }

const tries = 20
const firstHash = '0'.repeat(64)
const collection = () => database().collection('audit')
const idOf = (number: number): string => `${number}`.padStart(12, '0')

const hashOf = (before: string, { at, who, action, object, requestId, result }: AuditLine): string =>
  createHash('sha256').update(JSON.stringify([before, at, who, action, object, requestId, result])).digest('hex')

/**
 * Appends a line to the book. Each carries the hash of the one before it and a number of its own, so what is taken out,
 * put in or altered shows. Two who write at once: one finds the number taken and goes one further.
 * Errors: `audit.crowded` as a plain error where the book is never free.
 */
export async function appendAudit(line: AuditLine): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const last = await lastLine()
    const before = last?.hash ?? firstHash
    const number = last ? Number(last._id) + 1 : 1
    if (await addNew('audit', { _id: idOf(number), ...line, before, hash: hashOf(before, line) })) return
  }
  throw Object.assign(new Error('audit.crowded'), { code: 'AUDIT_CROWDED' })
}

/** The number of the first line that does not follow from the one before it; null where the whole book is sound. */
export async function firstBrokenLine(): Promise<number | null> {
  let before = firstHash
  for (let number = 1; ;) {
    const { data } = await collection().where({ _id: database().command.gte(idOf(number)) }).orderBy('_id', 'asc').limit(500).get()
    const lines = data as ChainedLine[]
    for (const line of lines) {
      if (line._id !== idOf(number) || line.before !== before || line.hash !== hashOf(before, line)) return number
      before = line.hash
      number++
    }
    if (lines.length < 500) return null
  }
}

async function lastLine(): Promise<ChainedLine | undefined> {
  const { data } = await collection().orderBy('_id', 'desc').limit(1).get()
  return (data as ChainedLine[])[0]
}
