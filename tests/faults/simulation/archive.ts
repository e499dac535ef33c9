import type { Chance } from '../../../cloudfunctions/local/seed/chance'
import { CloudError } from '../../../cloudfunctions/local/engine/cloud-error'
import { Database } from '../../../cloudfunctions/local/database/database'
import { Finder } from '../../../cloudfunctions/local/database/find'
import { Transactions } from '../../../cloudfunctions/local/database/transactions'
import { documentKey } from '../../../cloudfunctions/local/database/version'
import { silent } from '../../../cloudfunctions/local/events/log'
import { documentActions } from '../../../cloudfunctions/local/wire/documents'
import type { Params } from '../../../cloudfunctions/local/wire/request'
import { collections } from '../../../cloudfunctions/store/schema'
import type { Timeline } from './timeline'

/** What a write keeps the others of the same document waiting, ms; and the way to the archive and back, the middle one. */
export const holdMs = 0.3
const wayMs = 6

export type Reply = { data: unknown; requestId: string } | { code: string; message: string }

/** Hears of each document that a write has touched, before and after. */
export type Witness = (collection: string, id: string, before: unknown, after: unknown) => void

const kept = { collections: () => [], documents: () => [], commit: () => undefined, close: () => undefined }

/** The local cloud's own database behind a way that takes its time: one write after the other at each document. */
export class Archive {
  readonly db: Database
  operations = 0
  /** Writes at each document, by collection and id, and when the last of them is done: the busiest is the hot one. */
  readonly writes = new Map<string, { count: number; done: number }>()
  readonly #actions
  readonly #transactions: Transactions

  constructor(readonly timeline: Timeline, readonly chance: Chance, readonly witness: Witness) {
    this.db = new Database(kept, [...collections], silent)
    this.#transactions = new Transactions(this.db, { lifetimeMs: 30_000, holdMs: 0, lockWaitMs: 10_000, injectConflict: () => false, withoutConflictDetection: false })
    this.#actions = documentActions({ db: this.db, finder: new Finder(), transactions: this.#transactions, now: () => new Date(timeline.now) })
  }

  /** One way, half of the round trip, ms. */
  way(): number {
    return (wayMs / 2) * Math.exp(0.35 * this.chance.normal())
  }

  /** Has a question done that arrives now, and tells the reply at the moment at which it leaves. */
  arrive(action: string, params: Params, leaves: (reply: Reply) => boolean | void): void {
    const document = documentOf(action, params)
    if (!document) return void leaves(this.now(action, params))
    const { now } = this.timeline
    const earlier = this.writes.get(document.key)
    const done = Math.max(now, earlier?.done ?? 0) + holdMs
    this.writes.set(document.key, { count: (earlier?.count ?? 0) + 1, done })
    this.timeline.after(done - now, () => {
      const collection = this.db.find(document.collection)!
      const before = collection.current(documentKey(document.id))?.doc
      const reply = this.now(action, params)
      const after = collection.current(documentKey(document.id))?.doc
      if (before !== after) this.witness(document.collection, document.id, before, after)
      return leaves(reply)
    })
  }

  /** Does a question at once, as the archive's door does it. */
  now(action: string, params: Params): Reply {
    this.operations++
    const act = this.#actions[action]
    if (!act) throw new Error(`the simulation knows no ${action}`)
    try {
      const answer = act(params)
      if (answer instanceof Promise) throw new Error(`${action} waits for a lock: there are no transactions here`)
      this.db.flush()
      return { ...answer, requestId: '' } as Reply
    } catch (error) {
      if (error instanceof CloudError) return { code: error.code, message: error.message }
      throw error
    }
  }

  insert(collectionName: string, document: object): void {
    this.now('database.insertDocument', { collectionName, data: [JSON.stringify(document)] })
  }

  all<T>(collection: string): T[] {
    return [...this.db.find(collection)!.versions.values()].flatMap(({ doc }) => (doc ? [doc as T] : []))
  }
}

/** The one document that a write is about; nothing for a reading, or for a write to many. */
function documentOf(action: string, params: Params): { key: string; collection: string; id: string } | undefined {
  if (action === 'database.getDocument' || action === 'database.calculateDocument') return undefined
  const collection = String(params['collectionName'])
  const text = action === 'database.insertDocument' ? (params['data'] as string[])[0] : params['query']
  const id = /"_id":(?:\{"\$eq":)?"([^"]+)"/.exec(String(text))?.[1]
  return id === undefined ? undefined : { key: `${collection}/${id}`, collection, id }
}
