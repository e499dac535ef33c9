import type { Choice, Instalment, StudyApplication, StudyCase, StudyRow } from '../../contract/study-application'
import { papersNeeded } from '../../contract/study-moves'
import { maskIdCard, maskMobile, maskName } from '../../rules/masks'
import { enrolmentId } from '../../rules/seats/documents'
import { appealUntil, dueOf } from '../../rules/study-deadlines'
import { aheadOf, findEnrolment } from '../../store/seats'
import { type InstalmentRecord, instalmentsOf } from '../../store/study-instalments'
import { offerings, openIdentity, rounds, type StudyRecord } from '../../store/study'

const choiceOf = async (id: string | null, now: number): Promise<Choice | null> => {
  const found = (await offerings.all(now)).find((each) => each.id === id)
  return found ? { id: found.id, institution: found.institution, major: found.major, level: found.level } : null
}
const masked = (text: string | null, mask: (text: string) => string): string => (text === null ? '' : mask(text))

export const missingPapers = ({ facts, papers }: StudyRecord) => papersNeeded(facts).filter((kind) => !papers.some((sent) => sent.kind === kind))

export const shownInstalment = ({ _id, year, fen, proof, state, claimedAt, reason, paidAt, slip }: InstalmentRecord): Instalment =>
  ({ id: _id, year, fen, proof, state, claimedAt, reason, paidAt, slip: paidAt === null ? null : slip })

/** What student and desk both see: names and numbers masked, and of the desk nobody by name. Errors: `SealRefusal`. */
async function shown(record: StudyRecord, now: number): Promise<Omit<StudyCase, 'moves'>> {
  const round = (await rounds.all(now)).find(({ id }) => id === record.round)!
  const { _id, state, version, adjust, area, facts, judged, papers, asked, refusal, appeal, years, history } = record
  return {
    id: _id, state, version, adjust, area, facts, judged, asked: [...asked], appeal,
    first: (await choiceOf(record.first, now))!, second: await choiceOf(record.second, now), offering: await choiceOf(record.seat, now),
    papers: papers.map(({ kind, at }) => ({ kind, at })), missing: missingPapers(record),
    refusal: refusal && { reason: refusal.reason, words: refusal.words, at: refusal.at, appealUntil: appealUntil(refusal.at) },
    due: dueOf(record, round.papersUntil),
    years: [...years], instalments: (await instalmentsOf(_id)).map(shownInstalment).sort((a, b) => a.year - b.year),
    history: history.map(({ move, to, at, by }) => ({ move, to, at, by })),
    name: masked(openIdentity(record, 'name'), maskName), mobile: masked(openIdentity(record, 'mobile'), maskMobile), idNumber: masked(openIdentity(record, 'idNumber'), maskIdCard),
  }
}

/** As its person sees it, with his place in line or the seat that is kept for him. */
export async function shownStudy(record: StudyRecord, now: number): Promise<StudyApplication> {
  const round = (await rounds.all(now)).find(({ id }) => id === record.round)!
  const standing = record.state === 'waitlisted' && record.seat !== null ? await findEnrolment(enrolmentId(record.seat, record.person)) : undefined
  return {
    ...await shown(record, now), round, certificate: record.certificate,
    ahead: standing?.state === 'waiting' ? await aheadOf(standing) : null,
    offeredUntil: standing?.state === 'offered' ? standing.until ?? null : null,
  }
}

export const shownCase = async (record: StudyRecord, moves: StudyCase['moves'], now: number): Promise<StudyCase> => ({ ...await shown(record, now), moves })

export async function rowOf(record: StudyRecord, now: number): Promise<StudyRow> {
  const round = (await rounds.all(now)).find(({ id }) => id === record.round)!
  return {
    id: record._id, state: record.state, name: masked(openIdentity(record, 'name'), maskName), offering: await choiceOf(record.seat ?? record.first, now),
    area: record.area, at: record.changedAt, due: dueOf(record, round.papersUntil), missing: missingPapers(record).length,
  }
}
