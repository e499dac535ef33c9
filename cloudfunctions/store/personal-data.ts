import { database, fieldsSet, readAll } from './database'
import { SealRefusal, unseal } from './sealed'

export type HeldDocument = { _id: string } & Record<string, unknown>

/** Everything of one person in one collection, where this field says whose it is. */
export const heldOf = (collection: string, field: string, person: string): Promise<HeldDocument[]> =>
  field === '_id' ? database().collection(collection).doc(person).get().then(({ data }) => data as HeldDocument[]) : readAll<HeldDocument>(collection, { [field]: person })

export async function removeHeld(collection: string, field: string, person: string): Promise<void> {
  await database().collection(collection).where({ [field]: person }).remove()
}

/** Puts these fields in the place of what stood there, in all records of one person. */
export async function blankHeld(collection: string, field: string, person: string, fields: object): Promise<void> {
  await database().collection(collection).where({ [field]: person }).update(fieldsSet(fields))
}

const sealedText = /^k\d{1,4}:[A-Za-z0-9_-]+$/

/** A document with what is sealed in it opened, for whoever it is about. Errors: `SealRefusal` where the key is missing. */
export const openedDocument = (collection: string, document: HeldDocument): HeldDocument =>
  Object.fromEntries(Object.entries(document).map(([field, value]) => [field, openedValue(collection, document._id, field, value)])) as HeldDocument

function openedValue(collection: string, id: string, field: string, value: unknown): unknown {
  if (typeof value === 'string' && sealedText.test(value)) return open(value, { collection, id, field })
  if (Array.isArray(value)) return value.map((each) => openedValue(collection, id, field, each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, openedValue(collection, id, inner, each)]))
}

/** Lists are sealed as JSON. A text that only looks sealed, or was sealed elsewhere, is left as it is. */
function open(text: string, place: { collection: string; id: string; field: string }): unknown {
  let plain: string
  try {
    plain = unseal(text, place)
  } catch (failure) {
    if (failure instanceof SealRefusal && failure.fault === 'broken') return text
    throw failure
  }
  try {
    return /^[[{"]/.test(plain) ? JSON.parse(plain) : plain
  } catch {
    return plain
  }
}
