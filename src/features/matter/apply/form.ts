import type { Given, GivenAnswers, Kind, Question } from '../../../../cloudfunctions/contract/kinds/kind'
import type { KnownField } from '../../../../cloudfunctions/contract/known'
import { isKnown } from '../../../../cloudfunctions/contract/profile-fields'
import type { PaperKind } from '../../../../cloudfunctions/contract/paper'
import { askedOf, papersFor } from '../../../../cloudfunctions/rules/form'
import { type Line, textOf } from '../../../../cloudfunctions/rules/readable'

/** A page of the form: questions of one topic, the papers, or the whole to be checked. */
export type FormStep = { id: string; words: string; questions: readonly Question[] } | 'papers' | 'check'

/** Answers with what the office knows in the place of what nobody has said; what another question hangs on comes with its value. */
export function withKnown({ steps }: Kind, answers: GivenAnswers, known: readonly KnownField[]): GivenAnswers {
  const questions = steps.flatMap((step) => step.questions)
  const hangs = new Set(questions.flatMap(({ when }) => (when ? [when.question] : [])))
  const told = questions.flatMap(({ id, field }) => {
    const found = field !== undefined && answers[id] === undefined && known.find((each) => each.field === field)
    return found ? [[id, hangs.has(id) ? found.shown : { known: true as const }]] : []
  })
  return { ...answers, ...Object.fromEntries(told) }
}

/**
 * The pages of a form for these answers: a topic each, or in care mode a question each. One whose questions are all known is
 * not stopped at, and stands on the last page.
 */
export function stepsOf(kind: Kind, answers: GivenAnswers, care: boolean): FormStep[] {
  const topics = askedOf(kind.steps, answers).map(({ step, questions }) => ({ id: step.id, words: step.words, questions }))
  const pages = care ? topics.flatMap((topic) => topic.questions.map((question) => ({ ...topic, questions: [question] }))) : topics
  return [
    ...pages.filter(({ questions }) => questions.length > 0 && !questions.every(({ id }) => isKnown(answers[id]))),
    ...(papersFor(kind, answers as never).length ? ['papers' as const] : []), 'check',
  ]
}

/** The papers that these answers ask for, and those of them that lie in the library. */
export function papersOf(kind: Kind, answers: GivenAnswers, library: readonly { kind: PaperKind }[]): { needed: PaperKind[]; optional: PaperKind[]; sendable: PaperKind[]; missing: PaperKind[] } {
  const needs = papersFor(kind, answers as never)
  const has = (paper: PaperKind) => library.some((each) => each.kind === paper)
  const needed = needs.filter(({ optional }) => !optional).map((need) => need.kind)
  const all = needs.map((need) => need.kind)
  return { needed, optional: all.filter((paper) => !needed.includes(paper)), sendable: all.filter(has), missing: needed.filter((paper) => !has(paper)) }
}

/** What was answered, in words, topic by topic: the last look before it is sent. */
export const checkedOf = (kind: Kind, answers: GivenAnswers, known: readonly KnownField[]): { id: string; words: string; rows: Pick<Line, 'question' | 'words' | 'text'>[] }[] =>
  askedOf(kind.steps, answers).map(({ step, questions }) => ({
    id: step.id, words: step.words,
    rows: questions.flatMap((question) => {
      const given = answers[question.id]
      if (given === undefined || given === null || given === '') return []
      const told = isKnown(given) ? known.find(({ field }) => field === question.field)?.shown : given as Exclude<Given, { known: true }>
      return told === undefined ? [] : [{ question: question.id, words: question.words, text: textOf(question, told as never) }]
    }),
  })).filter(({ rows }) => rows.length > 0)

/** What is sent: of questions that are asked, and were answered. */
export const sentAnswers = (kind: Kind, answers: GivenAnswers): GivenAnswers => Object.fromEntries(
  askedOf(kind.steps, answers).flatMap(({ questions }) => questions).flatMap(({ id }) => {
    const given = answers[id]
    return given === undefined || given === null || given === '' ? [] : [[id, given]]
  }),
)
