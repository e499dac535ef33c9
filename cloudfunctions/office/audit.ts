import { appendAudit } from '../store/audit'
import { Problem } from './problem'

/** What one of the staff is about to do. */
export interface Deed { who: string; action: string; input: unknown; now: number; requestId: string }

/**
 * Writes to the audit book what one of the staff does: before it is done, and how it went after. Who opens a file and
 * then loses the line has opened it; where the book cannot be written, nothing is done.
 */
export async function audited<T>({ who, action, input, now, requestId }: Deed, work: () => Promise<T>): Promise<T> {
  const line = { who, action, object: objectOf(input), requestId }
  await appendAudit({ ...line, at: now, result: null })
  const tell = (result: string) => appendAudit({ ...line, at: Date.now(), result }).catch((failure: unknown) => {
    console.error(JSON.stringify({ requestId, action, code: 'audit.result-lost', error: String(failure) }))
  })
  try {
    const data = await work()
    await tell('done')
    return data
  } catch (failure) {
    await tell(failure instanceof Problem ? failure.code : 'failed')
    throw failure
  }
}

/** Every action that is about one thing calls it `id`; why somebody opens what is sealed stands beside it. */
const objectOf = (input: unknown): string | null => {
  const { id, purpose } = (input ?? {}) as { id?: unknown; purpose?: unknown }
  if (typeof id !== 'string') return null
  return typeof purpose === 'string' ? `${id} ${purpose}` : id
}
