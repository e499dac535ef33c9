import type { contest, Entry } from '../../contract/contest'
import { contestConsentVersion } from '../../contract/contest-moves'
import type { RuleSet } from '../../contract/eligibility'
import type { Occasion } from '../../contract/occasion'
import { agreed } from '../../office/consents'
import { told } from '../../office/known'
import { problem } from '../../office/problem'
import type { RecordHandler } from '../../office/serve'
import { eligibility } from '../../rules/eligibility'
import { maskMobile } from '../../rules/masks'
import { enrolmentId } from '../../rules/seats/documents'
import { dayNumber } from '../../rules/shanghai-time'
import { checkContent } from '../../store/content-check'
import {
  addEntry, changeEntry, entriesWith, entryId, type EntryRecord, findEntry, type Member, memberKey, openMembers, sealMembers,
} from '../../store/contest-entries'
import { learn } from '../../store/known-fields'
import { findEnrolment } from '../../store/seats'
import { contestNow, ownSeat } from './known'

const intentsKept = 20
const tries = 5
const consentedFields = ['name', 'mobile', 'birthMonth', 'employer']

/** The last wish wins, and a late second sending of an earlier one changes nothing. */
export const saveEntry: RecordHandler<typeof contest.actions.saveEntry> = {
  async done(input, { caller, now, intent }) {
    const { id, serial } = input
    const { contest: found, occasion } = await contestNow(id, now)
    const seat = await ownSeat(id, caller.openid)
    if (seat?.serial !== serial) throw problem('enrolment.unknown')
    const held = await findEntry(entryId(id, seat.person))
    if (held?.intents.includes(intent)) return shownEntry(held)
    // Who has not said it in time may still say it before the results are out; nobody is exchanged after the closing.
    const late = held?.serial === serial ? now >= occasion.enrolling.closes : found.state === 'final'
    if (late) throw problem('enrolling.closed', { at: occasion.enrolling.closes })
    if (input.members.length !== seat.size) throw problem('team.size', { size: seat.size })
    if (found.teams && input.team === '') throw problem('team.unnamed')
    const [{ name: saidName, birthMonth: saidMonth, mobile: saidMobile, ...own }, ...others] = input.members
    const { employer: unit, ...self } = await told(seat.person, { name: saidName, birthMonth: saidMonth, employer: input.unit, ...(saidMobile !== undefined && { mobile: saidMobile }) }, now)
    const members = [{ ...own, ...self }, ...others].map((member, at): Member => ({ ...member, mobile: member.mobile ?? keptMobile(held, member.name, at) }))
    members.forEach((member, at) => assertAge(occasion, member, at, now))
    const checked = await checkContent([unit, input.team].join('\n'), caller.openid!)
    if (checked === 'risky') throw problem('text.risky')
    await agreed(seat.person, { purpose: 'contest', version: input.consentVersion, fields: consentedFields }, contestConsentVersion, now)
    const entry = await keepEntry({
      demo: found.demo, contest: id, person: seat.person, serial, unit, team: found.teams ? input.team : '', publish: input.publish,
      checked: checked === 'pass', at: now,
    }, members, intent)
    const { name, mobile, birthMonth } = members[0]!
    await learn(seat.person, { name, mobile, birthMonth, employer: unit }, 'contest', now)
    return shownEntry(entry)
  },
  async asked({ id }, { caller, intent }) {
    const held = await findEntry(entryId(id, caller.openid!))
    if (!held?.intents.includes(intent)) throw problem('intent.unknown')
    return shownEntry(held)
  },
}

/** Errors: `member.mobile`. */
function keptMobile(held: EntryRecord | undefined, name: string, at: number): string {
  const kept = held && openMembers(held).find((member) => member.name === name)
  if (!kept) throw problem('member.mobile', { member: at + 1 })
  return kept.mobile
}

/** Errors: `member.ineligible`, `member.facts`. Only age is asked of each: the rest was asked of who enrolled. */
export function assertAge({ eligibility: set }: Pick<Occasion, 'eligibility'>, { birthMonth, retirementTrack }: Pick<Member, 'birthMonth' | 'retirementTrack'>, at: number, now: number): void {
  if (!set) return
  const ages: RuleSet = { ...set, rules: set.rules.filter(({ kind }) => kind === 'age') }
  const { findings, missing } = eligibility(ages, { birthMonth, ...(retirementTrack && { retirementTrack }) }, dayNumber(now))
  for (const finding of findings) {
    if (finding.verdict === 'unmet') throw problem('member.ineligible', { member: at + 1, code: finding.reason.code })
  }
  if (missing[0]) throw problem('member.facts', { member: at + 1, fact: missing[0] })
}

type Facts = Omit<EntryRecord, '_id' | 'members' | 'keys' | 'certificates' | 'version' | 'intents'>

/**
 * Keeps an entry with its members: one document, so that it is there whole or not at all, and the archive itself refuses a
 * member of another. An entry whose seat was given back lets its members go. Errors: `member.twice`, `member.taken`.
 */
export async function keepEntry(facts: Facts, members: readonly Member[], intent: string): Promise<EntryRecord> {
  const _id = entryId(facts.contest, facts.person)
  const keys = members.map(({ mobile }) => memberKey(facts.contest, mobile))
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at)
  if (twice >= 0) throw problem('member.twice', { member: twice + 1 })
  for (let attempt = 0; attempt < tries; attempt++) {
    const held = await findEntry(_id)
    if (held?.intents.includes(intent)) return held
    const intents = [...held?.intents ?? [], intent].slice(-intentsKept)
    const next: EntryRecord = { _id, ...facts, members: sealMembers(_id, members), keys, certificates: [], version: (held?.version ?? 0) + 1, intents }
    const kept = held ? await changeEntry(held, withoutId(next)) : await addEntry(next)
    if (kept === true) return next
    await freeMembers(_id, keys)
  }
  throw problem('intent.doing', { retryAfterMs: 1_000 })
}

const withoutId = ({ _id, ...fields }: EntryRecord): Partial<EntryRecord> => fields

/** Errors: `member.taken` where the other's seat stands. */
async function freeMembers(own: string, keys: readonly string[]): Promise<void> {
  for (const other of await entriesWith(keys)) {
    if (other._id === own) continue
    const seat = await findEnrolment(enrolmentId(other.contest, other.person))
    // A serial that is over never stands again: who enrolled anew has another.
    if (seat?.serial === other.serial && seat.state === 'seated') throw problem('member.taken', { member: keys.findIndex((key) => other.keys.includes(key)) + 1 })
    await changeEntry(other, { keys: [other._id] })
  }
}

export const shownEntry = (record: EntryRecord): Entry => {
  const { contest: id, serial, unit, team, publish } = record
  return { contest: id, serial, unit, team, publish, members: openMembers(record).map((member) => ({ ...member, mobile: maskMobile(member.mobile) })) }
}
