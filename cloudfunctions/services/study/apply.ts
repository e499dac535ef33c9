import { type ApplyFacts, studyConsentVersion } from '../../contract/study-application'
import type { study } from '../../contract/study'
import { seatStudy, giveSeatBack } from '../../clerks/study-seats'
import { agreed } from '../../office/consents'
import { told } from '../../office/known'
import { takenFromLibrary } from '../../office/paper-library'
import { problem } from '../../office/problem'
import type { RecordHandler, Request } from '../../office/serve'
import { isArea } from '../../rules/areas'
import { canonicalIdCard, idCardFault } from '../../rules/id-card'
import { seatOrder } from '../../rules/study-choices'
import { isTaken } from '../../store/database'
import { learn } from '../../store/known-fields'
import { addStudy, changeStudy, findStudy, holderOf, type Identity, offerings, sealIdentity, studyId, type StudyRecord } from '../../store/study'
import { judgedFor, knownOffering, knownRound } from './known'
import { shownStudy } from './shown'

/** Beyond the time that the platform lets this function live, ms. */
export const leaseMs = 11_000

export const apply: RecordHandler<typeof study.actions.apply> = {
  async done(said, request) {
    const { caller, now } = request
    const input = await wholeOf(said, request)
    const id = idOf(input, now)
    const standing = await findStudy(id)
    const record = standing && isSent(standing, request) ? standing : await send(id, input, standing, request)
    // Another phone of the same person, or somebody else who typed his number: neither sees what the first one sent.
    if (record.person !== caller.openid) throw problem('study.elsewhere')
    return shownStudy(await seatStudy(record, now, leaseMs), now)
  },
  async asked(said, request) {
    const standing = await findStudy(idOf(await wholeOf(said, request), request.now))
    if (!standing || standing.person !== request.caller.openid || !isSent(standing, request) || standing.state === 'pending') throw problem('intent.unknown')
    return shownStudy(standing, request.now)
  },
}

type WholeFacts = ApplyFacts & Identity
/** With what is known of the person in its place. Errors: `known.missing`. */
async function wholeOf(said: ApplyFacts, { caller, now }: Request): Promise<WholeFacts> {
  const { name, mobile, idNumber } = said
  return { ...said, ...await told(caller.openid!, { name, mobile, idNumber }, now) }
}

/** Errors: `id-card.invalid`. */
function idOf({ round, idNumber }: WholeFacts, now: number): string {
  const fault = idCardFault(idNumber, now)
  if (fault) throw problem('id-card.invalid', { fault })
  return studyId(round, canonicalIdCard(idNumber))
}

/** What was withdrawn may be sent again, by another wish than the one that sent it. */
const isSent = ({ state, intents }: StudyRecord, { intent }: Request): boolean => state !== 'withdrawn' || intents.includes(intent)

/** Errors: all that `apply` declares but the seat's. */
async function send(id: string, input: WholeFacts, before: StudyRecord | undefined, request: Request): Promise<StudyRecord> {
  const { caller, now, intent } = request
  const person = caller.openid!
  const round = await knownRound(input.round, now)
  if (now < round.opens) throw problem('enrolling.not-yet', { at: round.opens })
  if (now >= round.closes) throw problem('enrolling.closed', { at: round.closes })
  if (input.consentVersion !== studyConsentVersion) throw problem('consent.outdated', { version: studyConsentVersion })
  if (!isArea(input.area)) throw problem('area.unknown')
  const first = await knownOffering(input.first, round.id, now)
  const second = input.second === null || input.second === input.first ? null : await knownOffering(input.second, round.id, now)
  const idNumber = canonicalIdCard(input.idNumber)
  const judged = judgedFor(first.level, input.facts, idNumber, now)
  if (second) judgedFor(second.level, input.facts, idNumber, now)
  const ended = before?.leaving != null ? await giveSeatBack(before, now) : before
  const record: StudyRecord = {
    _id: id, demo: round.demo, round: round.id, person, holder: holderOf(round.id, person), state: 'pending', version: 1,
    first: first.id, second: second?.id ?? null, adjust: input.adjust,
    plan: seatOrder({ first, second, adjust: input.adjust }, (await offerings.all(now)).filter((each) => each.round === round.id)),
    seat: null, leaving: null, lease: 0, attempt: ended?.attempt ?? 0,
    area: input.area, facts: input.facts, judged, ...sealIdentity(id, { name: input.name, mobile: input.mobile, idNumber }),
    consent: { version: input.consentVersion, at: now }, papers: await takenFromLibrary(person, input.papers),
    asked: [], refusal: null, appeal: null, years: [], certificate: null,
    history: [...ended?.history ?? [], { move: 'apply', to: 'pending', at: now, by: 'student', who: null }],
    at: now, changedAt: now, intents: [...ended?.intents ?? [], intent],
  }
  const sent = await written(record, ended)
  if (!sent) return other(id)
  await remember(input, idNumber, request)
  return sent
}

/** What was told here is asked by no other form; what may be used for this is noted with the words that were agreed to. */
async function remember({ name, mobile, area, facts: { householdInHebei, diploma }, papers, consentVersion }: WholeFacts, idNumber: string, { caller, now }: Request): Promise<void> {
  const fields = { name, mobile, idNumber, area, householdInHebei, diploma }
  await agreed(caller.openid!, { purpose: 'study', version: consentVersion, fields: [...Object.keys(fields), ...papers] }, studyConsentVersion, now)
  await learn(caller.openid!, fields, 'study', now)
}

/** Nothing where somebody wrote this application first. Errors: `study.one-a-phone`. */
async function written(record: StudyRecord, before: StudyRecord | undefined): Promise<StudyRecord | undefined> {
  if (!before) return await addStudy(record) ? record : undefined
  const { _id, version: _version, ...fields } = record
  try {
    return await changeStudy(before, fields)
  } catch (failure) {
    if (isTaken(failure)) throw problem('study.one-a-phone')
    throw failure
  }
}

/** The record that stands there instead; none means that the phone itself holds another. Errors: `study.one-a-phone`. */
async function other(id: string): Promise<StudyRecord> {
  const found = await findStudy(id)
  if (!found) throw problem('study.one-a-phone')
  return found
}
