import { type Profile, profileNeeds } from '../../contract/application'
import type { job } from '../../contract/job'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { maskMobile } from '../../rules/masks'
import { checkContent } from '../../store/content-check'
import { type KnownFields, knownFields, learn } from '../../store/known-fields'
import { findProfile, keepProfile, type OpenProfile, sharedFields, toldInProfile } from '../../store/profiles'
import { assertArea } from './known'

const intentsKept = 20
const tries = 5
const empty: OpenProfile = {
  name: null, mobile: null, birthMonth: null, sex: null, area: null, occupation: null, diploma: null, skills: '', years: null, wanted: '',
}

/** What is not written here and was told later in another form need not be asked; what was left empty after that stays empty. */
function filledFrom(known: KnownFields, held: Awaited<ReturnType<typeof findProfile>>): OpenProfile {
  const { profile: written, record } = held ?? { profile: empty, record: { at: 0 } }
  const filled = sharedFields.filter((field) => written[field] === null && (known[field]?.at ?? 0) > record.at)
  return { ...written, ...Object.fromEntries(filled.map((field) => [field, known[field]!.value])) }
}

export const profile: Handler<typeof job.actions.profile> = async (_input, { caller, now }) =>
  shownProfile(filledFrom(await knownFields(caller.openid!, now), await findProfile(caller.openid!)))

const knownMobile = async (person: string, now: number): Promise<string | null> => (await knownFields(person, now)).mobile?.value as string | undefined ?? null

/** The last wish wins, and a late second sending of an earlier one changes nothing. */
export const saveProfile: RecordHandler<typeof job.actions.saveProfile> = {
  async done(facts, { caller, now, intent }) {
    const person = caller.openid!
    if (facts.area !== null) assertArea(facts.area)
    const verdict = await checkContent(textOf(facts), person)
    if (verdict === 'risky') throw problem('text.risky')
    for (let attempt = 0; attempt < tries; attempt++) {
      const held = await findProfile(person)
      if (held?.record.intents.includes(intent)) return shownProfile(held.profile)
      const next: OpenProfile = { ...facts, mobile: facts.mobile ?? held?.profile.mobile ?? (await knownMobile(person, now)) }
      const intents = [...held?.record.intents ?? [], intent].slice(-intentsKept)
      // Kept at a moment of its own, so that two phones see each other.
      const at = Math.max(now, (held?.record.at ?? 0) + 1)
      if (await keepProfile(person, next, { checked: verdict === 'pass', at, intents }, held?.record.at ?? null)) {
        await learn(person, toldInProfile(next), 'job', now)
        return shownProfile(next)
      }
    }
    throw problem('intent.doing', { retryAfterMs: 1_000 })
  },
  async asked(_facts, { caller, intent }) {
    const held = await findProfile(caller.openid!)
    if (!held?.record.intents.includes(intent)) throw problem('intent.unknown')
    return shownProfile(held.profile)
  },
}

const shownProfile = (held: OpenProfile): Profile => ({
  ...held, mobile: held.mobile === null ? null : maskMobile(held.mobile),
  missing: profileNeeds.filter((field) => held[field] === null),
})

const textOf = ({ skills, wanted }: Pick<OpenProfile, 'skills' | 'wanted'>): string => [skills, wanted].filter((text) => text.trim()).join('\n')

/** One's profile as it may be sent: its words only where the content check has passed them. Errors: `profile.missing`. */
export async function sendableProfile(person: string, now: number): Promise<OpenProfile> {
  const found = await findProfile(person)
  const held = filledFrom(await knownFields(person, now), found)
  const missing = profileNeeds.find((field) => held[field] === null)
  if (missing) throw problem('profile.missing', { field: missing })
  const passed = found?.record.checked || (await checkContent(textOf(held), person)) === 'pass'
  return passed ? held : { ...held, skills: '', wanted: '' }
}
