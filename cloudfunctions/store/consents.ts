import { addNew, database, readAll } from './database'
import { derivedId } from './derived-id'

/** Somebody agreed to a purpose, by words of a version; never changed but by its withdrawal, and never removed by it. */
export interface ConsentRecord {
  _id: string
  person: string
  /** A kind of matter, `study`, `job`, … */
  purpose: string
  version: string
  /** What may be used for it, by the names of fields and papers. */
  fields: readonly string[]
  at: number
  withdrawnAt: number | null
}
export type Agreed = Pick<ConsentRecord, 'purpose' | 'version' | 'fields'>

const name = 'consents'
const collection = () => database().collection(name)
const tries = 5

/** Every consent of a person, the newest first. */
export const consentsOf = async (person: string): Promise<ConsentRecord[]> => (await readAll<ConsentRecord>(name, { person })).sort((a, b) => b.at - a.at)

const covers = (record: ConsentRecord, purpose: string, fields: readonly string[]): boolean =>
  record.purpose === purpose && record.withdrawnAt === null && fields.every((field) => record.fields.includes(field))

/** Agreed twice to the same, or to less, is agreed once. */
export async function agree(person: string, { purpose, version, fields }: Agreed, now: number): Promise<ConsentRecord> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const own = await consentsOf(person)
    const standing = own.find((each) => each.version === version && covers(each, purpose, fields))
    if (standing) return standing
    const order = own.filter((each) => each.purpose === purpose).length
    const record = { _id: derivedId('cs', person, purpose, String(order)), person, purpose, version, fields: [...fields], at: now, withdrawnAt: null }
    // Taken: another phone agreed meanwhile, perhaps to the same.
    if (await addNew(name, record)) return record
  }
  throw new Error('consents: written by too many at once')
}

/** Whether a person has agreed that these fields are used for a purpose, and has not taken it back. */
export const mayUse = async (person: string, purpose: string, fields: readonly string[]): Promise<boolean> =>
  (await consentsOf(person)).some((each) => covers(each, purpose, fields))

/** Takes back every consent to a purpose; answers whether there was one. */
export async function withdrawConsent(person: string, purpose: string, now: number): Promise<boolean> {
  const { updated } = await collection().where({ person, purpose, withdrawnAt: null }).update({ withdrawnAt: now })
  return (updated ?? 0) > 0
}
