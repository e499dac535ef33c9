import type { Answer, AnswerFault, Answers, Given, GivenAnswers, Kind, PaperNeed, Question, Step, When } from '../contract/kinds/kind'
import { personName } from '../contract/person'
import { isKnown, type ProfileField } from '../contract/profile-fields'
import { isArea } from './areas'
import { canonicalIdCard, idCardFault } from './id-card'
import { isMobile } from './masks'
import { dayNumber, isoDate } from './shanghai-time'
import { canonicalUscc, usccFault } from './uscc'

/** Where an answer is wrong: `members.2.income` is the third row's. */
export interface Fault { question: string; fault: AnswerFault }

const unanswered = (given: Given | undefined): boolean => given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0)

/** Whether a question or paper is asked for, given what was answered so far. */
export const applies = ({ when }: { when?: When }, answers: GivenAnswers): boolean => when === undefined || when.is.some((each) => answers[when.question] === each)
/** The questions that are asked, given the answers: what hangs on a question that is not asked is not asked. */
export function askedOf(steps: readonly Step[], answers: GivenAnswers): { step: Step; questions: Question[] }[] {
  const heard: Record<string, Given> = {}
  return steps.map((step) => ({
    step,
    questions: step.questions.filter((question) => {
      if (!applies(question, heard)) return false
      const given = answers[question.id]
      if (given !== undefined) heard[question.id] = given
      return true
    }),
  }))
}
export const questionsOf = (steps: readonly Step[], answers: GivenAnswers): Question[] => askedOf(steps, answers).flatMap(({ questions }) => questions)
/** The papers of a kind for these answers. */
export const papersFor = ({ papers }: Kind, answers: Answers): PaperNeed[] => papers.filter((need) => applies(need, answers))

/** Everything that is wrong with the answers to these questions, in their order. `known`: what the office knows of the person. */
export function faultsIn(steps: readonly Step[], answers: GivenAnswers, { now, known }: { now: number; known: ReadonlySet<ProfileField> }): Fault[] {
  const asked = questionsOf(steps, answers)
  const ids = new Set(asked.map(({ id }) => id))
  const unasked = Object.keys(answers).filter((id) => !ids.has(id)).map((question) => ({ question, fault: 'unasked' as const }))
  return [...asked.flatMap((question) => faultsOf(question, answers[question.id], now, known)), ...unasked]
}

/** What is wrong with one answer; nothing where it can stand. */
export function faultsOf(question: Question, given: Given | undefined, now: number, known: ReadonlySet<ProfileField> = new Set()): Fault[] {
  const { id } = question
  if (isKnown(given)) return question.field !== undefined && known.has(question.field) ? [] : [{ question: id, fault: 'missing' }]
  if (unanswered(given)) return question.optional || (question.ask === 'rows' && question.min === 0) ? [] : [{ question: id, fault: 'missing' }]
  if (question.ask !== 'rows') {
    const fault = faultOf(question, given as Answer, now)
    return fault ? [{ question: id, fault }] : []
  }
  if (!Array.isArray(given)) return [{ question: id, fault: 'shape' }]
  if (given.length < question.min) return [{ question: id, fault: 'too-small' }]
  if (given.length > question.most) return [{ question: id, fault: 'too-large' }]
  return (given as readonly Answers[]).flatMap((row, at) => faultsIn([{ id, words: '', questions: question.of }], row, { now, known: new Set() })
    .map((fault) => ({ ...fault, question: `${id}.${at}.${fault.question}` })))
}

type Single = Exclude<Question, { ask: 'rows' }>

function faultOf(question: Single, given: Answer, now: number): AnswerFault | undefined {
  switch (question.ask) {
    case 'yes-no': return typeof given === 'boolean' ? undefined : 'shape'
    case 'fen': return numberFault(given, 0, question.most)
    case 'count': return numberFault(given, question.min, question.max)
    default: return typeof given === 'string' ? textFault(question, given.trim(), now) : 'shape'
  }
}

function numberFault(given: Answer, min: number, max: number): AnswerFault | undefined {
  if (typeof given !== 'number' || !Number.isSafeInteger(given)) return 'shape'
  return given < min ? 'too-small' : given > max ? 'too-large' : undefined
}

function textFault(question: Exclude<Single, { ask: 'yes-no' | 'fen' | 'count' }>, text: string, now: number): AnswerFault | undefined {
  switch (question.ask) {
    case 'name': return personName.test(text) ? undefined : 'shape'
    case 'mobile': return isMobile(text) ? undefined : 'shape'
    case 'id-card': return idCardFault(text, now)
    case 'area': return isArea(text) ? undefined : 'shape'
    case 'choice': return question.of.some(({ code }) => code === text) ? undefined : 'shape'
    case 'month': return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text > isoDate(dayNumber(now)).slice(0, 7) ? 'future' : undefined) : 'shape'
    case 'day': return dayFault(text, question.range, now)
    case 'text': return isFormula(text) ? 'formula' : text.length < question.min ? 'too-short' : text.length > question.max ? 'too-long' : patternFault(question.pattern, text)
  }
}

/** What a spreadsheet would work out instead of showing: answers reach one some day, in somebody else's hands. */
export const isFormula = (text: string): boolean => /^\s*([=@]|[+-].*[(|!])/.test(text)

function dayFault(text: string, range: 'past' | 'future' | 'any', now: number): AnswerFault | undefined {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return 'date'
  const today = isoDate(dayNumber(now))
  if (range === 'past' && text > today) return 'future'
  return range === 'future' && text < today ? 'past' : undefined
}

function patternFault(pattern: 'slip' | 'uscc' | 'bank-card' | undefined, text: string): AnswerFault | undefined {
  switch (pattern) {
    case 'slip': return /^[0-9A-Za-z]{6,32}$/.test(text) ? undefined : 'shape'
    // Some old cards fail the check digit: the screen warns (luhnFails), and nobody is turned away.
    case 'bank-card': return /^\d{16,19}$/.test(text.replace(/\s/g, '')) ? undefined : 'shape'
    case 'uscc': return usccFault(text)
    default: return undefined
  }
}

/** Whether a bank card number fails its own check digit (Luhn): worth a second look, and no more. */
export function luhnFails(number: string): boolean {
  const sum = [...number.replace(/\s/g, '')].reverse().reduce((total, sign, at) => {
    const doubled = Number(sign) * (at % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 !== 0
}

/** Answers as they are kept: of questions that are asked, trimmed, in their own order; what was left open is not there. */
export function canonicalAnswers(steps: readonly Step[], answers: Answers): Answers {
  return Object.fromEntries(questionsOf(steps, answers).flatMap((question) => {
    const given = answers[question.id]
    return unanswered(given) ? [] : [[question.id, canonicalAnswer(question, given!)]]
  }))
}

function canonicalAnswer(question: Question, given: Answer): Answer {
  if (question.ask === 'rows') return (given as readonly Answers[]).map((row) => canonicalAnswers([{ id: question.id, words: '', questions: question.of }], row))
  if (typeof given !== 'string') return given
  const text = given.trim()
  if (question.ask === 'id-card') return canonicalIdCard(text)
  if (question.ask !== 'text') return text
  return question.pattern === 'uscc' ? canonicalUscc(text) : question.pattern === 'bank-card' ? text.replace(/\s/g, '') : text
}
