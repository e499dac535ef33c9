import { randomUUID } from 'node:crypto'
import { addNew, database, fieldsSet, readAll } from './database'

/** A record of a catalogue: `id` in the house, `_id` in the archive. */
interface Record { id: string }
type Stored<T extends Record> = Omit<T, 'id'> & { _id: string }

interface Holding {
  /** How long an instance answers from its own copy before it asks whether there is a newer one, ms; 20 s. */
  recheckMs?: number
  /** Which records are held; all. */
  only?: (now: number) => object
}

/**
 * A collection that is read often and written seldom, held in this instance's memory. The archive is asked for one small
 * version record every `recheckMs`, and for the records themselves only when that version has changed.
 */
export class Catalogue<T extends Record> {
  #checking: Promise<readonly T[]> | undefined
  #held: { version: string; checkedAt: number; records: readonly T[] } | undefined

  constructor(readonly collection: string, readonly holding: Holding = {}) {}

  /** The records that are held, at most `recheckMs` old. */
  async all(now: number): Promise<readonly T[]> {
    const { recheckMs = 20_000 } = this.holding
    if (this.#held && now - this.#held.checkedAt < recheckMs) return this.#held.records
    // Calls that meet in one instance share one check.
    return this.#checking ??= this.#check(now).finally(() => { this.#checking = undefined })
  }

  async #check(now: number): Promise<readonly T[]> {
    const { only = () => ({}) } = this.holding
    const version = await this.#version()
    if (this.#held?.version === version) this.#held = { ...this.#held, checkedAt: now }
    else this.#held = { version, checkedAt: now, records: (await readAll<Stored<T>>(this.collection, only(now))).map((stored) => fromStored<T>(stored)) }
    return this.#held.records
  }

  /** One record as it stands in the archive now; nothing where the id is not known. */
  async find(id: string): Promise<T | undefined> {
    const { data } = await database().collection(this.collection).doc(id).get()
    const stored = (data as Stored<T>[])[0]
    return stored && fromStored(stored)
  }

  /** Some records as they stand in the archive now, at most 1 000; those that are not known are left out. */
  async findSome(ids: readonly string[]): Promise<T[]> {
    if (ids.length === 0) return []
    const { data } = await database().collection(this.collection).where({ _id: database().command.in([...ids]) }).limit(ids.length).get()
    return (data as Stored<T>[]).map((stored) => fromStored<T>(stored))
  }

  /** Adds records and makes every instance read them at its next check. Errors: DATABASE_DUPLICATE_WRITE where an id is taken. */
  async add(records: readonly T[]): Promise<void> {
    await database().collection(this.collection).add(records.map(({ id, ...facts }) => ({ _id: id, ...facts })))
    await this.renew()
  }

  /** Adds a record unless its id is taken; either way every instance reads it at its next check. */
  async addOnce({ id, ...facts }: T): Promise<void> {
    await addNew(this.collection, { _id: id, ...facts })
    await this.renew()
  }

  /** Changes one record where it still is as `condition` says; false where it is not. */
  async change(id: string, condition: object, fields: Partial<Omit<T, 'id'>>): Promise<boolean> {
    const { updated } = await database().collection(this.collection).where({ ...condition, _id: id }).update(fieldsSet(fields))
    if (updated === 1) await this.renew()
    return updated === 1
  }

  /** Makes every instance read the records again at its next check, and this one at once. */
  async renew(): Promise<void> {
    await database().collection('catalogues').doc(this.collection).set({ version: randomUUID() })
    if (this.#held) this.#held = { ...this.#held, checkedAt: 0 }
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
}

const fromStored = <T extends Record>({ _id, ...facts }: Stored<T>): T => ({ id: _id, ...facts }) as unknown as T
