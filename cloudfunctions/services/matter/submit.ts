import { type Answers, kindConsentVersion, type Kind, kindOf } from '../../contract/kinds'
import type { matter } from '../../contract/matter'
import type { PaperKind } from '../../contract/paper'
import { settle, stageFor } from '../../clerks/cases'
import { clerks } from '../../clerks/kinds'
import { agreed } from '../../office/consents'
import { drawCode } from '../../office/drawn-code'
import { takenFromLibrary } from '../../office/paper-library'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { papersFor, questionsOf } from '../../rules/form'
import { readable } from '../../rules/readable'
import { addCase, caseHeldBy, caseId, type CasePaper, type CaseRecord, findCase, liveCasesOf, sealOfCase } from '../../store/cases'
import { fingerprint } from '../../store/sealed'
import { mayJoinBatch } from './batches'
import { answered, fieldAnswer, subjectName, taught } from './known'
import { shownCase } from './shown'

/** Nobody has more of his own to look after; a drawer that fills itself is a program. */
const mostLive = 20
const mostDraws = 20

export const submit: Handler<typeof matter.actions.submit> = async (input, { caller, now, intent }) => {
  const person = caller.openid!
  const id = caseId(person, intent)
  const begun = await findCase(id)
  if (begun) return shownCase(await settle(begun, now), now)
  const kind = kindOf(input.kind)
  if (input.form !== kind.version) throw problem('form.outdated', { version: kind.version })
  if (input.batch === null && await liveCasesOf(person) >= mostLive) throw problem('case.too-many', { most: mostLive })
  const answers = await answered(kind.steps, input.answers, person, now)
  const papers = (await sentPapers(kind, answers, input.papers, { person, about: input.papersAbout })).map((paper) => ({ ...paper, late: false }))
  await mayJoinBatch({ kind: input.kind, person, batch: input.batch, about: input.papersAbout, id }, answers, papers)
  const { same, ...judged } = await clerks[input.kind].judge({ answers, person, source: input.source, now, before: null })
  const fields = [...questionsOf(kind.steps, answers).map((question) => question.id), ...papers.map((paper) => paper.kind)]
  await agreed(person, { purpose: input.kind, version: input.consent.version, fields }, kindConsentVersion, now)
  const record: Omit<CaseRecord, 'receipt' | 'tail'> = {
    _id: id, kind: input.kind, demo: false, person, holder: same === null ? id : `${input.kind}:${same}`, state: kind.start, version: 1,
    ...await stageFor({ kind: input.kind, union: judged.union, area: judged.area }, kind.start, null, now),
    ...judged, cameFrom: null, form: kind.version, ...kept(id, kind, answers, []), papers, asked: [], source: input.source, batch: input.batch, papersAbout: input.papersAbout,
    history: [{ move: 'submit', to: kind.start, at: now, by: 'applicant', who: person, said: null }], owed: kind.start, sentAt: now, changedAt: now,
  }
  const sent = await written(record, fieldAnswer(kind, answers, 'mobile'))
  await taught(person, kind, answers, now)
  return shownCase(await settle(sent, now), now)
}

/** What of the answers is kept, sealed; one more copy of how they read. */
export function kept(id: string, kind: Kind, answers: Answers, copies: readonly string[]): Pick<CaseRecord, 'answers' | 'copies' | 'name'> {
  const name = subjectName(kind, answers)
  return {
    answers: sealOfCase(id, 'answers', answers),
    copies: [...copies, sealOfCase(id, `copies.${copies.length}`, readable(kind.steps, answers))],
    name: name === null ? null : sealOfCase(id, 'name', name),
  }
}

/** Papers as they are sent; what the kind does not ask for is not taken. Errors: `paper.unknown`. */
export async function sentPapers(kind: Kind, answers: Answers, papers: readonly PaperKind[], { person, about }: { person: string; about: string }): Promise<Omit<CasePaper, 'late'>[]> {
  const needed = new Set(papersFor(kind, answers).map((need) => need.kind))
  const foreign = papers.find((paper) => !needed.has(paper))
  if (foreign) throw problem('paper.unknown', { paper: foreign })
  return takenFromLibrary(person, papers, about)
}

/** Errors: `case.exists`, `case.exists-elsewhere`. */
async function written(record: Omit<CaseRecord, 'receipt' | 'tail'>, mobile: string | null): Promise<CaseRecord> {
  for (let draw = 0; draw < mostDraws; draw++) {
    const receipt = drawCode()
    const whole = { ...record, receipt, tail: mobile === null ? null : tailOf(receipt, mobile.slice(-4)) }
    if (await addCase(whole)) return whole
    const standing = await findCase(record._id) ?? await caseHeldBy(record.holder)
    if (!standing) continue
    if (standing._id === record._id) return standing
    throw standing.person === record.person ? problem('case.exists', { id: standing._id }) : problem('case.exists-elsewhere')
  }
  throw new Error('no receipt number was free')
}

export const tailOf = (receipt: string, tail: string): string => fingerprint(tail, `receipt ${receipt}`)
