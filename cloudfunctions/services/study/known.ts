import type { Offering, Round, StudyFacts } from '../../contract/study-application'
import type { Eligibility, Facts } from '../../contract/eligibility'
import type { StudyLevel } from '../../contract/study-moves'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import { eligibility } from '../../rules/eligibility'
import { hebeiDegreeRules } from '../../rules/hebei-degree-rules'
import { birthDateOf } from '../../rules/id-card'
import { dayNumber } from '../../rules/shanghai-time'
import { changeStudy, findStudy, offerings, rounds, type StudyRecord } from '../../store/study'

const intentsKept = 20

/** Errors: `round.unknown`. */
export async function knownRound(id: string, now: number): Promise<Round> {
  const found = (await rounds.all(now)).find((each) => each.id === id)
  if (!found) throw problem('round.unknown')
  return found
}

/** Errors: `occasion.unknown`, also where it is of another round. */
export async function knownOffering(id: string, round: string, now: number): Promise<Offering> {
  const found = (await offerings.all(now)).find((each) => each.id === id && each.round === round)
  if (!found) throw problem('occasion.unknown')
  return found
}

export const judge = (level: StudyLevel, facts: Facts, now: number): Eligibility => eligibility(hebeiDegreeRules[level], facts, dayNumber(now))

/** The judgement that is kept with the application; the identity card tells the age. Errors: `enrolment.ineligible`, `facts.missing`. */
export function judgedFor(level: StudyLevel, facts: StudyFacts, idNumber: string, now: number): Eligibility {
  const judged = judge(level, { ...facts, birthMonth: birthDateOf(idNumber).slice(0, 7) } as Facts, now)
  for (const finding of judged.findings) {
    if (finding.verdict === 'unmet') throw problem('enrolment.ineligible', { rule: finding.rule, code: finding.reason.code })
  }
  if (judged.missing[0]) throw problem('facts.missing', { fact: judged.missing[0] })
  return judged
}

/** Errors: `study.unknown`, also where it is another's. */
export async function ownStudy(id: string, person: string): Promise<StudyRecord> {
  const found = await findStudy(id)
  if (found?.person !== person) throw problem('study.unknown')
  return found
}

/** The areas for which the caller holds one of these duties; '' is the whole city. */
export const areasOf = ({ duties }: Caller): string[] => duties.filter(({ of }) => of === null).map(({ area }) => area ?? '')
export const covers = (areas: readonly string[], area: string): boolean => areas.some((each) => area.startsWith(each))

/** An application in the caller's area. Errors: `study.unknown`. */
export async function studyAtDesk(id: string, caller: Caller): Promise<StudyRecord> {
  const found = await findStudy(id)
  if (!found || found.state === 'pending' || !covers(areasOf(caller), found.area)) throw problem('study.unknown')
  return found
}

/** Makes a change under its wish, where nobody has made another meanwhile. Errors: `study.state`. */
export async function changeOnce(seen: StudyRecord, intent: string, fields: Parameters<typeof changeStudy>[1]): Promise<StudyRecord> {
  const after = await changeStudy(seen, { ...fields, intents: [...seen.intents, intent].slice(-intentsKept) })
  if (!after) throw problem('study.state', { state: (await findStudy(seen._id))?.state ?? seen.state })
  return after
}

/** One page of records of which one more was read, to know whether there are more. */
export const pageOf = <T>(records: readonly T[], page: number, size: number): { shown: T[]; nextPage: number | null } =>
  ({ shown: records.slice(0, size), nextPage: records.length > size ? page + 1 : null })
