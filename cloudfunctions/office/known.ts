import type { Known, KnownField } from '../contract/known'
import { isKnown, type KnownValue, type ProfileField, profileFieldNames } from '../contract/profile-fields'
import { knownUntil, shownValue } from '../rules/known-fields'
import { type KnownFields, knownFields } from '../store/known-fields'
import { problem } from './problem'

export const shownKnown = (known: KnownFields): KnownField[] => profileFieldNames.flatMap((field) => {
  const here = known[field]
  return here ? [{ field, shown: shownValue(field, here.value), source: here.source, at: here.at, until: knownUntil(field, here.at) }] : []
})

/** Answers, with what is known put where somebody said so. Errors: `known.missing`. */
export async function told<Said extends Partial<Record<ProfileField, KnownValue | Known>>>(person: string, said: Said, now: number): Promise<{ [Field in keyof Said]: Exclude<Said[Field], Known> }> {
  const entries = Object.entries(said)
  const known = entries.some(([, each]) => isKnown(each)) ? await knownFields(person, now) : {}
  return Object.fromEntries(entries.map(([field, each]) => {
    if (!isKnown(each)) return [field, each]
    const here = known[field as ProfileField]
    if (!here) throw problem('known.missing', { field })
    return [field, here.value]
  })) as { [Field in keyof Said]: Exclude<Said[Field], Known> }
}
