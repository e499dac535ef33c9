import type { Answer, Answers, Question, Sight, Step } from '../contract/kinds/kind'
import { counties, townships } from './areas'
import { askedOf } from './form'
import { maskIdCard, maskMobile, maskName } from './masks'

/** A question and its answer in words, whole and as it is shown where it may not be read whole; `sight` says who may. */
export interface Line { question: string; words: string; text: string; shown: string; sight: Sight }
export interface Part { words: string; rows: Line[] }

/** What was asked and answered, as a person reads it: kept as it was when it was sent. */
export const readable = (steps: readonly Step[], answers: Answers): Part[] => askedOf(steps, answers)
  .map(({ step, questions }) => ({ words: step.words, rows: questions.flatMap((question) => lineOf(question, answers[question.id])) }))
  .filter(({ rows }) => rows.length > 0)

function lineOf(question: Question, given: Answer | undefined): Line[] {
  if (given === undefined || given === null || given === '') return []
  const text = textOf(question, given)
  const sight = question.sight ?? 'plain'
  return [{ question: question.id, words: question.words, text, shown: sight === 'plain' ? text : masked(question, text, given), sight }]
}

export function textOf(question: Question, given: Answer): string {
  switch (question.ask) {
    case 'yes-no': return given === true ? '是' : '否'
    case 'fen': return `${yuan(Number(given))} 元`
    case 'day': return String(given).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
    case 'month': return String(given).replace(/^(\d+)-0?(\d+)$/, '$1年$2月')
    case 'area': return areaName(String(given))
    case 'choice': return question.of.find(({ code }) => code === given)?.words ?? String(given)
    case 'rows': return (given as readonly Answers[])
      .map((row) => question.of.flatMap((each) => lineOf(each, row[each.id])).map(({ words, text }) => `${words} ${text}`).join('，')).join('\n')
    default: return String(given)
  }
}

/** `1,500.35`, of fen. */
export function yuan(fen: number): string {
  const [whole, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100]
  return `${fen < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(rest).padStart(2, '0')}`
}

export function areaName(code: string): string {
  const county = counties.find((each) => each.code === code.slice(0, 6))?.name ?? code
  return code.length > 6 ? county + (townships.find((each) => each.code === code)?.name ?? '') : county
}

/** What is left of an answer where it may not be read whole. */
function masked(question: Question, text: string, given: Answer): string {
  switch (question.ask) {
    case 'name': return maskName(text)
    case 'mobile': return maskMobile(text)
    case 'id-card': return maskIdCard(text)
    case 'rows': return `共 ${(given as readonly Answers[]).length} 项`
    default: return question.ask === 'text' && question.pattern === 'bank-card' ? `**** ${text.slice(-4)}` : '****'
  }
}
