import type { CollectionDefinition } from '../../store/schema-types'
import type { Log } from '../events/log'
import { parseEjson } from '../engine/document'
import type { Journal, JournalEntry } from '../journal'
import { collectionExists, collectionMissing, invalidParam, journalFailed } from '../refusals'
import { Collection } from './collection'
import { Locks } from './locks'
import { type Version, tombstone } from './version'

interface Batch {
  firstSeq: number
  undo: { collection: Collection; key: string; previous: Version | undefined }[]
  entries: Map<string, JournalEntry>
  newCollections: string[]
  done: Promise<void>
  settle: (error?: Error) => void
}

interface Past {
  collection: Collection
  version: Version
}

/**
 * All collections, their history for open transactions, and the group commit.
 * A write shows in memory at once, but every answer waits for `settled()`: nobody outside learns of a write that the journal could still lose.
 */
export class Database {
  readonly locks = new Locks()
  /** Called when a commit of the journal failed and its writes were taken back. */
  onJournalFailure: () => void = () => {}
  readonly #collections = new Map<string, Collection>()
  readonly #snapshots = new Map<object, number>()
  #past: Past[] = []
  #batch: Batch | undefined
  #seq = 0
  #place = 0

  /**
   * `acknowledgeEarlyByMs` is for the control of a test alone: it answers before the commit, which kill -9 must be seen to punish.
   * @throws an Error for a stored document that cannot be read, or stored documents that break a declared unique index
   */
  constructor(readonly journal: Journal, definitions: readonly CollectionDefinition[], readonly log: Log, readonly acknowledgeEarlyByMs = 0) {
    const declared = new Map(definitions.map((definition) => [definition.name, definition]))
    const stored = new Set(journal.collections())
    for (const name of new Set([...stored, ...declared.keys()])) this.#collections.set(name, new Collection(name, declared.get(name)))
    const missing = [...declared.keys()].filter((name) => !stored.has(name))
    if (missing.length > 0) journal.commit([], missing)
    for (const { collection: name, id, ejson, seq } of journal.documents()) this.#load(name, id, ejson, seq)
  }

  #load(name: string, key: string, text: string, seq: number): void {
    const collection = this.#collections.get(name)
    if (!collection) throw new Error(`the journal is damaged: a document of the unknown collection ${name}`)
    let doc
    try {
      doc = parseEjson(text)
    } catch (error) {
      throw new Error(`the journal is damaged: ${name}/${key}: ${(error as Error).message}`)
    }
    for (const unique of collection.indexes.hasUnique ? collection.indexes.uniqueKeys(doc) : []) {
      const owner = collection.indexes.ownerOf(unique)
      if (owner !== undefined) throw new Error(`the unique index ${unique.index} of ${name} cannot be built: the documents ${owner.slice(1)} and ${key.slice(1)} have the same key`)
    }
    collection.swap(key, { key, doc, text, seq, place: this.nextPlace(), older: undefined })
    this.#seq = Math.max(this.#seq, seq)
  }

  /** @throws DATABASE_COLLECTION_NOT_EXIST */
  collection(name: unknown): Collection {
    if (typeof name !== 'string' || name === '') throw invalidParam('collectionName is required')
    const collection = this.#collections.get(name)
    if (!collection) throw collectionMissing(name)
    return collection
  }

  find(name: string): Collection | undefined {
    return this.#collections.get(name)
  }

  /** @throws DATABASE_COLLECTION_ALREADY_EXIST, INVALID_PARAM for a name that the service does not take */
  addCollection(name: unknown): void {
    if (typeof name !== 'string' || !/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/.test(name)) throw invalidParam(`collection name: ${JSON.stringify(name)}`)
    if (this.#collections.has(name)) throw collectionExists(name)
    this.#collections.set(name, new Collection(name, undefined))
    this.#pending().newCollections.push(name)
  }

  nextPlace(): number {
    return ++this.#place
  }

  nextSeq(): number {
    return ++this.#seq
  }

  /** Makes a version current (null: removes the document) under a sequence number of `nextSeq()`, and hands it to the journal. */
  write(collection: Collection, key: string, version: Version | null, seq: number): void {
    const batch = this.#pending()
    const kept = this.#snapshots.size > 0
    const before = collection.versions.get(key)
    const next = version ?? (kept && before ? tombstone(key, before.place) : undefined)
    if (next) next.seq = seq
    if (next && kept) {
      next.older = before
      this.#past.push({ collection, version: next })
    }
    batch.undo.push({ collection, key, previous: collection.swap(key, next) })

    const name = `${collection.name}\u0000${key}`
    const entry = batch.entries.get(name)
    const replaces = version !== null && (entry?.replaces === true || (before !== undefined && before.place !== version.place))
    if (replaces) batch.entries.delete(name)
    batch.entries.set(name, { collection: collection.name, id: key, ejson: version === null ? null : version.text, seq, replaces })
  }

  #pending(): Batch {
    if (this.#batch) return this.#batch
    let settle: Batch['settle'] = () => {}
    const done = new Promise<void>((resolve, reject) => { settle = (error) => (error ? reject(error) : resolve()) })
    done.catch(() => {})
    this.#batch = { firstSeq: this.#seq, undo: [], entries: new Map(), newCollections: [], done, settle }
    // After the turn's other requests: they share this commit.
    if (this.acknowledgeEarlyByMs > 0) setTimeout(() => this.flush(), this.acknowledgeEarlyByMs).unref()
    else setImmediate(() => this.flush())
    return this.#batch
  }

  /** What an answer has to wait for before it may leave; undefined when nothing is on its way to the journal. Rejects with SYS_ERR. */
  settled(): Promise<void> | undefined {
    return this.acknowledgeEarlyByMs > 0 ? undefined : this.#batch?.done
  }

  flush(): void {
    const batch = this.#batch
    if (!batch) return
    this.#batch = undefined
    try {
      this.journal.commit([...batch.entries.values()], batch.newCollections)
    } catch (error) {
      for (const { collection, key, previous } of batch.undo.reverse()) collection.swap(key, previous)
      this.#past = this.#past.filter(({ version }) => version.seq < batch.firstSeq)
      for (const name of batch.newCollections) this.#collections.delete(name)
      this.log('error', 'journal', `the commit failed, ${batch.entries.size} changes were taken back: ${(error as Error).message}`)
      this.onJournalFailure()
      batch.settle(journalFailed())
      return
    }
    batch.settle()
  }

  /** From now on the past is kept for `reader`. */
  openSnapshot(reader: object): number {
    this.#snapshots.set(reader, this.#seq)
    return this.#seq
  }

  closeSnapshot(reader: object): void {
    this.#snapshots.delete(reader)
    // Sequence numbers only grow, so the first that is still open is the oldest.
    const oldest = this.#snapshots.values().next().value ?? Infinity
    let forgotten = 0
    for (const { collection, version } of this.#past) {
      if (version.seq > oldest) break
      version.older = undefined
      if (version.doc === null && collection.versions.get(version.key) === version) collection.swap(version.key, undefined)
      forgotten++
    }
    if (forgotten > 0) this.#past.splice(0, forgotten)
  }

  /** Keys of the collection that were written after a snapshot: the indexes know only their newest state. */
  changedSince(collection: Collection, snapshot: number): string[] {
    const keys: string[] = []
    for (let i = this.#past.length - 1; i >= 0; i--) {
      const past = this.#past[i]!
      if (past.version.seq <= snapshot) break
      if (past.collection === collection) keys.push(past.version.key)
    }
    return keys
  }

  close(): void {
    this.flush()
    this.journal.close()
  }
}
