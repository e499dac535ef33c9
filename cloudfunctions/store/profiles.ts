import type { ProfileFacts } from '../contract/application'
import type { KnownValue, ProfileField } from '../contract/profile-fields'
import { addNew, database, fieldsSet } from './database'
import { type Place, seal, unseal } from './sealed'

/** A profile as it is worked with: opened. */
export interface OpenProfile extends Required<Omit<ProfileFacts, 'mobile'>> { mobile: string | null }

/** As it is kept: name and mobile number sealed for this one record. */
export type SealedProfile = Omit<OpenProfile, 'name' | 'mobile'> & { name: string | null; mobile: string | null }

export interface ProfileRecord extends SealedProfile {
  /** Whose it is. */
  _id: string
  /** Whether the content check has passed its words; until then they go to nobody. */
  checked: boolean
  at: number
  intents: string[]
}

/** What other forms ask too. */
export const sharedFields = ['name', 'mobile', 'birthMonth', 'sex', 'area', 'occupation', 'diploma'] as const satisfies readonly ProfileField[]
export const toldInProfile = (profile: OpenProfile): Partial<Record<ProfileField, KnownValue>> =>
  Object.fromEntries(sharedFields.flatMap((field) => (profile[field] === null ? [] : [[field, profile[field]]])))

const sealedFields = ['name', 'mobile'] as const
const through = (profile: SealedProfile, change: (text: string, field: string) => string): SealedProfile => ({
  ...profile,
  ...Object.fromEntries(sealedFields.map((field) => [field, profile[field] === null ? null : change(profile[field], field)])),
})

/** Seals what names and reaches a person for one record. Errors: `SealRefusal`. */
export const sealProfile = (profile: OpenProfile, { collection, id }: Omit<Place, 'field'>): SealedProfile =>
  through(profile, (text, field) => seal(text, { collection, id, field }))

const collection = () => database().collection('profiles')

export async function findProfile(person: string): Promise<{ record: ProfileRecord; profile: OpenProfile } | undefined> {
  const { data } = await collection().doc(person).get()
  const record = (data as ProfileRecord[])[0]
  return record && { record, profile: profileOf(record) }
}

/** Errors: `SealRefusal`. */
const profileOf = ({ _id, checked: _checked, at: _at, intents: _intents, ...sealed }: ProfileRecord): OpenProfile =>
  through(sealed, (text, field) => unseal(text, { collection: 'profiles', id: _id, field }))

/** Keeps a profile over the one that was there at `before` (ms); false where another was kept meanwhile. */
export async function keepProfile(person: string, profile: OpenProfile, kept: Pick<ProfileRecord, 'checked' | 'at' | 'intents'>, before: number | null): Promise<boolean> {
  const fields = { ...sealProfile(profile, { collection: 'profiles', id: person }), ...kept }
  if (before === null) return addNew('profiles', { _id: person, ...fields })
  const { updated } = await collection().where({ _id: person, at: before }).update(fieldsSet(fields))
  return updated === 1
}
