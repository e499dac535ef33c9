import { database } from './database'

/** A record of a catalogue: `id` in the house, `_id` in the archive. */
interface Record { id: string }
type Stored<T extends Record> = Omit<T, 'id'> & { _id: string }

/** How long an instance answers from its own copy before it asks whether there is a newer one, ms. */
const recheckMs = 20_000
const pageSize = 1_000

/**
 * A collection that is read often and written seldom, held whole in this instance's memory. The archive is asked for one
 * small version record every 20 s, and for the records themselves only when that version has changed.
 */
export class Catalogue<T extends Record> {
  #held: { version: string; checkedAt: number; records: readonly T[] } | undefined

  constructor(readonly collection: string) {}

  /** All records, at most 20 s old. */
  async all(now: number): Promise<readonly T[]> {
    if (this.#held && now - this.#held.checkedAt < recheckMs) return this.#held.records
    const version = await this.#version()
    if (this.#held?.version === version) this.#held = { ...this.#held, checkedAt: now }
    else this.#held = { version, checkedAt: now, records: await this.#readAll() }
    return this.#held.records
  }

  /** One record as it stands in the archive now; nothing where the id is not known. */
  async find(id: string): Promise<T | undefined> {
    const { data } = await database().collection(this.collection).doc(id).get()
    const stored = (data as Stored<T>[])[0]
    return stored && fromStored(stored)
  }

  /** Adds records and makes every instance read them within 20 s. Errors: DATABASE_DUPLICATE_WRITE where an id is taken. */
  async add(records: readonly T[]): Promise<void> {
    await database().collection(this.collection).add(records.map(({ id, ...facts }) => ({ _id: id, ...facts })))
    await database().collection('catalogues').doc(this.collection).set({ version: `${Date.now()}` })
  }

  /** How many records the archive holds. */
  async count(): Promise<number> {
    const { total } = await database().collection(this.collection).count()
    return total ?? 0
  }

  async #version(): Promise<string> {
    const { data } = await database().collection('catalogues').doc(this.collection).get()
    return (data as { version: string }[])[0]?.version ?? ''
  }

  async #readAll(): Promise<T[]> {
    const { command } = database()
    const records: T[] = []
    for (let last = ''; ;) {
      const { data } = await database().collection(this.collection).where({ _id: command.gt(last) }).orderBy('_id', 'asc').limit(pageSize).get()
      const page = data as Stored<T>[]
      records.push(...page.map((stored) => fromStored<T>(stored)))
      if (page.length < pageSize) return records
      last = page[page.length - 1]!._id
    }
  }
}

const fromStored = <T extends Record>({ _id, ...facts }: Stored<T>): T => ({ id: _id, ...facts }) as unknown as T
