import { type KnownValue, type ProfileField, profileFields } from '../contract/profile-fields'
import { impliedBy, isStillKnown, vouching } from '../rules/known-fields'
import { addNew, database, fieldsSet } from './database'
import { seal, unseal } from './sealed'

/** What a person told, in which form, and when. */
export interface Known { value: KnownValue; source: string; at: number }
export type KnownFields = Partial<Record<ProfileField, Known>>

/** One document a person; each field sealed whole, with its source and moment. */
interface KnownRecord { _id: string; version: number; fields: Partial<Record<ProfileField, string>> }

const name = 'known-fields'
const tries = 5
const collection = () => database().collection(name)
const place = (person: string, field: ProfileField) => ({ collection: name, id: person, field })

async function find(person: string): Promise<KnownRecord | undefined> {
  const { data } = await collection().doc(person).get()
  return (data as KnownRecord[])[0]
}

/** Errors: `SealRefusal`. */
const opened = ({ _id, fields }: KnownRecord): KnownFields => Object.fromEntries(
  Object.entries(fields).filter(([field]) => field in profileFields).map(([field, sealed]) => [field, JSON.parse(unseal(sealed, place(_id, field as ProfileField)))]),
)

/** What is known of a person and has not expired; an identity number tells the month of birth and the sex. Errors: `SealRefusal`. */
export async function knownFields(person: string, now: number): Promise<KnownFields> {
  const record = await find(person)
  if (!record) return {}
  const told: KnownFields = Object.fromEntries(Object.entries(opened(record)).filter(([field, { at }]) => isStillKnown(field as ProfileField, at, now)))
  const { idNumber } = told
  if (!idNumber) return told
  const { birthMonth, sex } = impliedBy(String(idNumber.value))
  return { ...told, birthMonth: { ...idNumber, value: birthMonth }, sex: { ...idNumber, value: sex } }
}

/** Writes what `change` makes of the fields that stand there; others that write meanwhile lose nothing. Errors: `SealRefusal`. */
async function write(person: string, change: (before: KnownRecord['fields']) => KnownRecord['fields']): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await find(person)
    const fields = change(before?.fields ?? {})
    if (!before) {
      if (await addNew(name, { _id: person, version: 1, fields })) return
      continue
    }
    const { updated } = await collection().where({ _id: person, version: before.version }).update(fieldsSet({ fields, version: before.version + 1 }))
    if (updated === 1) return
  }
  throw new Error('known-fields: written by too many at once')
}

/**
 * Keeps what somebody told in a form (`source`), over what was known before; what was told later stays. What is known already
 * and only said again stays where it came from, and expires when it would have. Errors: `SealRefusal`.
 */
export async function learn(person: string, told: Partial<Record<ProfileField, KnownValue>>, source: string, now: number): Promise<void> {
  const fields = Object.entries(told) as [ProfileField, KnownValue][]
  if (fields.length === 0) return
  await write(person, (before) => {
    const after = { ...before }
    for (const [field, value] of fields) {
      const sealed = before[field]
      const old = sealed === undefined ? undefined : JSON.parse(unseal(sealed, place(person, field))) as Known
      if (old && old.at > now) continue
      if (old?.value === value && isStillKnown(field, old.at, now) && !vouching.includes(source)) continue
      // What somebody vouched for stays vouched for when it is only said again.
      const kept = old?.value === value && vouching.includes(old.source) ? old.source : source
      after[field] = seal(JSON.stringify({ value, source: kept, at: now } satisfies Known), place(person, field))
    }
    return after
  })
}

/** Forgets one field; a field that is not there is forgotten already. */
export async function forgetField(person: string, field: ProfileField): Promise<void> {
  if (!(await find(person))?.fields[field]) return
  await write(person, ({ [field]: _gone, ...rest }) => rest)
}

export async function forgetFields(person: string): Promise<void> {
  await collection().doc(person).remove()
}
