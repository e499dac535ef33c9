import type { Doc } from '../engine/document'
import { duplicateKey } from '../refusals'
import type { Collection } from './collection'
import type { Database } from './database'
import { documentLock, uniqueLock } from './locks'
import { type LiveVersion, versionOf } from './version'

/** One document to be written: inserted (no `before`), replaced, or removed (`after` null). */
export interface Change {
  collection: Collection
  key: string
  before: LiveVersion | undefined
  after: Doc | null
}

/** What a request wants to write, computed from what it sees. The changes before a failure are made, as MongoDB makes them one by one. */
export interface WritePlan<T> {
  changes: Change[]
  failure?: unknown
  answer: T
}

/** The unique keys that a change takes or gives up. */
export function touchedUniqueKeys({ collection, before, after }: Change): string[] {
  const { indexes, name } = collection
  if (!indexes.hasUnique) return []
  const keys = [...(before ? indexes.uniqueKeys(before.doc) : []), ...(after ? indexes.uniqueKeys(after) : [])]
  return [...new Set(keys.map((key) => uniqueLock(name, key)))]
}

export function duplicateId(collection: Collection, doc: Doc): Error {
  return duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(doc['_id'])} }`)
}

/**
 * Writes outside a transaction. Where a transaction holds a document or a unique key, the whole request waits and then looks again.
 * @throws DATABASE_TIMEOUT after `lockWaitMs`, DATABASE_DUPLICATE_WRITE, DATABASE_REQUEST_FAILED
 */
export function writePlainly<T>(db: Database, lockWaitMs: number, plan: () => WritePlan<T>, timedOut: () => Error): T | Promise<T> {
  const planned = plan()
  const lock = blockingLock(db, planned.changes)
  return lock === undefined ? apply(db, planned) : waitAndWrite(db, lock, lockWaitMs, plan, timedOut)
}

async function waitAndWrite<T>(db: Database, first: string, lockWaitMs: number, plan: () => WritePlan<T>, timedOut: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(timedOut()), lockWaitMs) })
  late.catch(() => {})
  try {
    for (let lock: string | undefined = first; lock !== undefined;) {
      await Promise.race([db.locks.released(lock), late])
      const planned = plan()
      lock = blockingLock(db, planned.changes)
      if (lock === undefined) {
        const answer = apply(db, planned)
        await db.settled()
        return answer
      }
    }
    throw timedOut()
  } finally {
    clearTimeout(timer)
  }
}

function blockingLock(db: Database, changes: readonly Change[]): string | undefined {
  if (!db.locks.any) return undefined
  for (const change of changes) {
    for (const name of [documentLock(change.collection.name, change.key), ...touchedUniqueKeys(change)]) {
      if (db.locks.ownerOf(name) !== undefined) return name
    }
  }
  return undefined
}

function apply<T>(db: Database, { changes, failure, answer }: WritePlan<T>): T {
  if (changes.length > 0) {
    const seq = db.nextSeq()
    for (const { collection, key, before, after } of changes) {
      if (after === null) {
        db.write(collection, key, null, seq)
        continue
      }
      if (!before && collection.current(key)) throw duplicateId(collection, after)
      collection.indexes.assertIndexable(after)
      for (const unique of collection.indexes.hasUnique ? collection.indexes.uniqueKeys(after) : []) {
        const owner = collection.indexes.ownerOf(unique)
        if (owner !== undefined && owner !== key) throw collection.indexes.duplicate(unique, after)
      }
      db.write(collection, key, versionOf(key, after, before?.place ?? db.nextPlace()), seq)
    }
  }
  if (failure) throw failure
  return answer
}
