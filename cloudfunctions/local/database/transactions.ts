import { randomUUID } from 'node:crypto'
import type { Doc } from '../engine/document'
import { lockTimeout, transactionBusy, transactionConflict, transactionMissing } from '../refusals'
import { type Change, type WritePlan, duplicateId, touchedUniqueKeys, writePlainly } from './change'
import type { Collection } from './collection'
import type { Database } from './database'
import { documentLock, uniqueLock } from './locks'
import { type LiveVersion, type Version, live, tombstone, versionAt, versionOf } from './version'
import type { View } from './view'

export interface TransactionSettings {
  /** The service ends a transaction after 30 s. */
  lifetimeMs: number
  /** How long each operation is held, so that operations in parallel meet and are refused as on the service. */
  holdMs: number
  /** How long a write outside a transaction waits for a lock. */
  lockWaitMs: number
  /** Refuses a write with a conflict that did not happen. */
  injectConflict: () => boolean
  /** Only for the control of a test: what happens when nobody looks for conflicts. */
  withoutConflictDetection: boolean
}

/** Snapshot isolation, first writer wins: a snapshot of the start, overlaid with the transaction's own writes. */
class Transaction implements View {
  readonly id = randomUUID().replaceAll('-', '')
  readonly snapshot: number
  readonly writes = new Map<Collection, Map<string, Version>>()
  readonly locks = new Set<string>()
  /** Which of its own documents took a unique key last. */
  readonly uniqueOwners = new Map<string, string>()
  /** Settles when the operation under way is answered. */
  busy: Promise<void> | undefined
  expiry: NodeJS.Timeout | undefined

  constructor(readonly db: Database) {
    this.snapshot = db.openSnapshot(this)
  }

  get(collection: Collection, key: string): LiveVersion | undefined {
    const own = this.writes.get(collection)?.get(key)
    return own ? live(own) : versionAt(collection.versions.get(key), this.snapshot)
  }

  *list(collection: Collection, keys?: Iterable<string>): Iterable<LiveVersion> {
    const own = this.writes.get(collection)?.keys() ?? []
    const all = keys ? [...keys, ...this.db.changedSince(collection, this.snapshot), ...own] : [...collection.versions.keys(), ...own]
    for (const key of new Set(all)) {
      const version = this.get(collection, key)
      if (version) yield version
    }
  }
}

/** Opens, serves and ends transactions; also the way for writes outside them, which respect their locks. */
export class Transactions {
  readonly #open = new Map<string, Transaction>()

  constructor(readonly db: Database, readonly settings: TransactionSettings) {
    db.onJournalFailure = () => { for (const tx of [...this.#open.values()]) this.#end(tx) }
  }

  start(): string {
    const tx = new Transaction(this.db)
    this.#open.set(tx.id, tx)
    tx.expiry = setTimeout(() => this.#end(tx), this.settings.lifetimeMs)
    tx.expiry.unref()
    return tx.id
  }

  /** Reads inside a transaction. @throws DATABASE_TRANSACTION_FAIL when it has ended or is busy */
  read<T>(id: unknown, operation: (view: View) => T): Promise<T> {
    return this.#exclusively(this.#find(id), operation)
  }

  /** Writes inside a transaction. A refusal ends it, as MongoDB ends it. @throws DATABASE_TRANSACTION_CONFLICT, DATABASE_TRANSACTION_FAIL, DATABASE_DUPLICATE_WRITE */
  write<T>(id: unknown, plan: (view: View) => WritePlan<T>): Promise<T> {
    const tx = this.#find(id)
    return this.#exclusively(tx, () => {
      const { changes, failure, answer } = plan(tx)
      try {
        for (const change of changes) this.#write(tx, change)
        if (failure) throw failure
      } catch (error) {
        this.#end(tx)
        throw error
      }
      return answer
    })
  }

  writeOutside<T>(plan: () => WritePlan<T>): T | Promise<T> {
    return writePlainly(this.db, this.settings.lockWaitMs, plan, lockTimeout)
  }

  async commit(id: unknown): Promise<void> {
    const tx = this.#find(id)
    await this.#exclusively(tx, () => {
      const seq = this.db.nextSeq()
      for (const [collection, versions] of tx.writes) {
        for (const version of versions.values()) {
          if (version.doc !== null) this.db.write(collection, version.key, version, seq)
          else if (collection.current(version.key)) this.db.write(collection, version.key, null, seq)
        }
      }
      this.#end(tx)
    })
  }

  /** Waits for an operation under way: the SDK rolls back while the others of a `Promise.all` are still being answered. */
  async abort(id: unknown): Promise<void> {
    const tx = this.#find(id)
    await tx.busy
    this.#end(this.#find(id))
  }

  close(): void {
    for (const tx of [...this.#open.values()]) this.#end(tx)
  }

  #find(id: unknown): Transaction {
    const tx = typeof id === 'string' ? this.#open.get(id) : undefined
    if (!tx) throw transactionMissing()
    return tx
  }

  async #exclusively<T>(tx: Transaction, operation: (view: View) => T): Promise<T> {
    if (tx.busy) throw transactionBusy()
    const { holdMs } = this.settings
    if (holdMs > 0) tx.busy = new Promise((resolve) => setTimeout(resolve, holdMs))
    let journalled: Promise<void> | undefined
    let answer: T
    try {
      answer = operation(tx)
      // Taken before the hold: by its end the commit has happened, or has failed.
      journalled = this.db.settled()
    } finally {
      await tx.busy
      tx.busy = undefined
    }
    await journalled
    return answer
  }

  #write(tx: Transaction, change: Change): void {
    const { collection, key, before, after } = change
    if (!before && after && tx.get(collection, key)) throw duplicateId(collection, after)
    if (this.settings.injectConflict()) throw transactionConflict()
    if (!this.settings.withoutConflictDetection) {
      for (const name of [documentLock(collection.name, key), ...touchedUniqueKeys(change)]) {
        if (!this.db.locks.take(name, tx)) throw transactionConflict()
        tx.locks.add(name)
      }
      const newest = collection.versions.get(key)
      if (newest && newest.seq > tx.snapshot) throw transactionConflict()
    }
    let versions = tx.writes.get(collection)
    if (!versions) tx.writes.set(collection, versions = new Map())
    if (after === null) {
      versions.set(key, tombstone(key, before?.place ?? 0))
      return
    }
    collection.indexes.assertIndexable(after)
    if (collection.indexes.hasUnique) assertUnique(tx, collection, key, after)
    versions.set(key, versionOf(key, after, before?.place ?? this.db.nextPlace()))
  }

  #end(tx: Transaction): void {
    if (!this.#open.delete(tx.id)) return
    clearTimeout(tx.expiry)
    this.db.closeSnapshot(tx)
    this.db.locks.give(tx.locks, tx)
  }
}

function assertUnique(tx: Transaction, collection: Collection, key: string, after: Doc): void {
  const { indexes } = collection
  const own = tx.writes.get(collection)
  for (const unique of indexes.uniqueKeys(after)) {
    const owner = indexes.ownerOf(unique)
    if (owner !== undefined && owner !== key && !own?.has(owner)) {
      if (collection.versions.get(owner)!.seq > tx.snapshot) throw transactionConflict()
      throw indexes.duplicate(unique, after)
    }
    const name = uniqueLock(collection.name, unique)
    const ownOwner = tx.uniqueOwners.get(name)
    const holder = ownOwner === undefined || ownOwner === key ? undefined : own?.get(ownOwner)?.doc
    if (holder && indexes.uniqueKeys(holder).some((other) => other.index === unique.index && other.key === unique.key)) throw indexes.duplicate(unique, after)
    tx.uniqueOwners.set(name, key)
  }
}
