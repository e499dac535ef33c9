import { useState } from 'react'
import type { Facts } from '../../../../cloudfunctions/contract/eligibility'
import { checkPage, studyQuestions } from '../../../copy/study'
import { ChipRow } from '../../../ui/chips'
import { FormField, FormRow } from '../../../ui/form-field'

export type StudyQuestion = keyof typeof studyQuestions

interface QuestionsProps { names: readonly StudyQuestion[]; facts: Facts; fault?: string | null; onFacts: (facts: Facts) => void }

/** What is asked of somebody, one answer each; who is from Hebei is not asked how long he paid. */
export const Questions = ({ names, facts, fault = null, onFacts }: QuestionsProps) => (
  <>
    {names.filter((name) => name !== 'pensionMonthsInHebei' || facts.householdInHebei === false).map((name) => {
      const asked = studyQuestions[name]
      if (!('choices' in asked)) return <Digits key={name} name={name as DigitName} facts={facts} onFacts={onFacts} />
      const held = facts[name as 'householdInHebei' | 'diploma']
      const chosen = held === undefined ? [] : [held === true ? 'yes' : held === false ? 'no' : held]
      const choose = (code: string) => onFacts({ ...facts, [name]: code === 'yes' ? true : code === 'no' ? false : code })
      return (
        <FormRow key={name} label={asked.question} fault={held === undefined ? fault : null}>
          <ChipRow onCard label={asked.question} chips={asked.choices as readonly { code: string; words: string }[]} chosen={chosen as string[]} onToggle={choose} />
        </FormRow>
      )
    })}
  </>
)

type DigitName = 'pensionMonthsInHebei' | 'birthMonth'

function Digits({ name, facts, onFacts }: { name: DigitName; facts: Facts; onFacts: (facts: Facts) => void }) {
  const { question, digits, hint } = studyQuestions[name]
  const [text, setText] = useState(() => String(facts[name] ?? '').replace('-', ''))
  const meant = answerOf(name, text)
  const type = (typed: string) => {
    setText(typed)
    const { [name]: _before, ...rest } = facts
    const next = answerOf(name, typed)
    onFacts(next === null ? rest : { ...rest, ...next })
  }
  const wrong = text.trim().length >= (name === 'birthMonth' ? 6 : 1) && meant === null
  return <FormField label={question} placeholder={hint} value={text} maxLength={digits} kind='number' fault={wrong ? (name === 'birthMonth' ? checkPage.month : checkPage.months) : null} onInput={type} />
}

/** `199005` is a month, `8` a number of months; null where it cannot be meant. */
function answerOf(name: DigitName, text: string): Facts | null {
  if (name === 'pensionMonthsInHebei') return /^\d{1,3}$/.test(text.trim()) ? { pensionMonthsInHebei: Number(text) } : null
  const [, year, month] = /^\s*((?:19|20)\d\d)\D?(0[1-9]|1[0-2])\s*$/.exec(text) ?? []
  return month === undefined ? null : { birthMonth: `${year}-${month}` }
}
