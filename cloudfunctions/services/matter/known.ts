import { type Answers, type GivenAnswers, type Kind, kindOf, type Question } from '../../contract/kinds'
import type { Step } from '../../contract/kinds/kind'
import type { PaperKind } from '../../contract/paper'
import { isKnown, type ProfileField } from '../../contract/profile-fields'
import { problem } from '../../office/problem'
import type { Caller } from '../../office/caller'
import { canonicalAnswers, faultsIn, papersFor, questionsOf } from '../../rules/form'
import { desksHeld, maySee } from '../../rules/case-desks'
import { answersOf, type CaseRecord, findCase } from '../../store/cases'
import { knownFields, learn } from '../../store/known-fields'

/** Errors: `case.unknown`, also where it is another's. */
export async function ownCase(id: string, person: string): Promise<CaseRecord> {
  const found = await findCase(id)
  if (found?.person !== person) throw problem('case.unknown')
  return found
}

/** A case that the caller's duties let him see. Errors: `case.unknown`. */
export async function caseAtDesk(id: string, { duties }: Caller): Promise<CaseRecord> {
  const found = await findCase(id)
  if (!found || !maySee(desksHeld(duties, found), found.at, found.history.some(({ by }) => by === 'cashier'))) throw problem('case.unknown')
  return found
}

/** Answers as they are kept, with what the office knew filled in. Errors: `answer.faulty`, `answer.unknown-field`. */
export async function answered(steps: readonly Step[], given: GivenAnswers, person: string, now: number): Promise<Answers> {
  const marked = Object.entries(given).filter(([, each]) => isKnown(each)).map(([id]) => id)
  const known = marked.length ? await knownFields(person, now) : {}
  const fields = new Map(steps.flatMap(({ questions }) => questions).map(({ id, field }) => [id, field]))
  const filled: Record<string, unknown> = { ...given }
  for (const id of marked) {
    const field = fields.get(id)
    const told = field && known[field]
    if (!told) throw problem('answer.unknown-field', { question: id })
    filled[id] = told.value
  }
  return checkedAnswers(steps, filled as Answers, now)
}

/** Errors: `answer.faulty`. */
export function checkedAnswers(steps: readonly Step[], answers: Answers, now: number): Answers {
  const [first] = faultsIn(steps, answers, { now, known: new Set() })
  if (first) throw problem('answer.faulty', { question: first.question, fault: first.fault })
  return canonicalAnswers(steps, answers)
}

/** What a form teaches the office of its person, so that no other form asks it again. */
export async function taught(person: string, { id, steps }: Kind, answers: Answers, now: number): Promise<void> {
  const told = questionsOf(steps, answers).flatMap(({ id: question, field }) => {
    const value = answers[question]
    return field !== undefined && value !== undefined && value !== null && typeof value !== 'object' ? [[field, value] as const] : []
  })
  await learn(person, Object.fromEntries(told) as Parameters<typeof learn>[1], id, now)
}

/** The answer to the question that has this field; null where there is none. */
export function fieldAnswer({ steps }: Kind, answers: Answers, field: ProfileField): string | null {
  const found = questionsOf(steps, answers).find((question: Question) => question.field === field)
  const value = found && answers[found.id]
  return typeof value === 'string' ? value : null
}

/** Of whom a case speaks in lists; null where it names nobody. */
export function subjectName(kind: Kind, answers: Answers): string | null {
  const subject = questionsOf(kind.steps, answers).find((question: Question) => question.subject)
  return subject ? String(answers[subject.id]) : fieldAnswer(kind, answers, 'name')
}

/** Papers for which a case waits: that were asked for again, or have not come. */
export function lacking(record: CaseRecord): PaperKind[] {
  if (record.ended) return []
  const again = record.asked.flatMap(({ what, paper }) => (paper ? [what as PaperKind] : []))
  return [...new Set([...again, ...missingPapers(record, answersOf(record))])]
}

/** Papers that are needed and have not come. */
export function missingPapers(record: Pick<CaseRecord, 'kind' | 'papers'>, answers: Answers): PaperKind[] {
  const sent = new Set(record.papers.map(({ kind }) => kind))
  return papersFor(kindOf(record.kind), answers).filter(({ kind, optional }) => !optional && !sent.has(kind)).map(({ kind }) => kind)
}
