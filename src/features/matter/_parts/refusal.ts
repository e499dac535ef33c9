import type { AnswerFault, Kind, RuleRefusal } from '../../../../cloudfunctions/contract/kinds/kind'
import type { Wish } from '../../../client/outbox'
import { faultWords } from '../../../copy/form'
import { ruleRefusalWords } from '../../../copy/refusals'

/** What a refusal says of just this form: which answer is wrong, or why the rule cannot be applied. */
export const refusalOf = ({ steps, moves }: Kind) => ({ code, details }: NonNullable<Wish['problem']>): string | null => {
  if (code === 'rule.refused') return ruleRefusalWords[details.why as RuleRefusal] ?? null
  if (code !== 'answer.faulty') return null
  const questions = [...steps.flatMap((step) => step.questions), ...Object.values(moves).flatMap(({ asks = [] }) => asks)]
  const question = questions.find(({ id }) => id === details.question)
  return question ? `${question.words}：${faultWords(question, details.fault as AnswerFault)}` : null
}
