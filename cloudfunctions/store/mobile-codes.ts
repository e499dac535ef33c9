import { randomInt } from 'node:crypto'
import { addNew, database, fieldsSet } from './database'
import { derivedId } from './derived-id'
import { fingerprint } from './sealed'

/** The one code that is valid for a mobile number, and how many were sent to it; neither number nor code stands here. */
export interface MobileCode {
  _id: string
  version: number
  person: string
  code: string
  at: number
  /** On which Shanghai day so many were sent. */
  day: number
  sends: number
  tries: number
}

const name = 'mobile-codes'
const collection = () => database().collection(name)

export const freshCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Errors: `SealRefusal`. */
export const mobileCodeId = (mobile: string): string => derivedId('mc', fingerprint(mobile, name))
/** Errors: `SealRefusal`. */
export const codePrint = (id: string, code: string): string => fingerprint(code, `${name} ${id}`)

export async function findMobileCode(id: string): Promise<MobileCode | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as MobileCode[])[0]
}

/** Writes a code over the one that was seen; false where another was sent meanwhile. */
export async function putMobileCode(seen: MobileCode | undefined, next: Omit<MobileCode, 'version'>): Promise<boolean> {
  if (!seen) return addNew(name, { ...next, version: 1 })
  const { _id, ...fields } = next
  const { updated } = await collection().where({ _id, version: seen.version }).update(fieldsSet({ ...fields, version: seen.version + 1 }))
  return updated === 1
}

/** Uses up one try, before it is known whether it is right; false where somebody tried meanwhile. */
export async function countTry({ _id, version, tries }: MobileCode): Promise<boolean> {
  const { updated } = await collection().where({ _id, version }).update({ tries: tries + 1, version: version + 1 })
  return updated === 1
}

/** A code is good for once. */
export async function spendMobileCode(id: string): Promise<void> {
  await collection().doc(id).update({ code: '' })
}
