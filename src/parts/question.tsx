import { View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import type { Answers, Given, GivenAnswers, Question } from '../../cloudfunctions/contract/kinds/kind'
import type { KnownField } from '../../cloudfunctions/contract/known'
import { isKnown } from '../../cloudfunctions/contract/profile-fields'
import { applies, type Fault, luhnFails } from '../../cloudfunctions/rules/form'
import { areaName, textOf } from '../../cloudfunctions/rules/readable'
import { everywhere } from '../copy/everywhere'
import { faultWords, formWords, hintOf } from '../copy/form'
import { Button } from '../ui/button'
import { ChipRow } from '../ui/chips'
import { ChoiceSheet } from '../ui/choice-sheet'
import { FormField, FormParagraph, FormRow } from '../ui/form-field'
import { PickRow } from '../ui/pick-row'
import { KnownRow } from './known-answers'
import { PlaceSheet } from './place-sheet'
import './question.scss'

const mostChips = 4

interface QuestionsProps {
  questions: readonly Question[]
  answers: GivenAnswers
  faults: readonly Fault[]
  /** What the office knows already; asked for by the form that this is part of. */
  known?: readonly KnownField[]
  now: number
  onAnswer: (id: string, given: Given) => void
  onSheet: (sheet: ReactNode) => void
}

/** Questions of a form, each with what is wrong with its answer. One that hangs on another comes when it is answered so. */
export const Questions = ({ questions, answers, faults, known = [], now, onAnswer, onSheet }: QuestionsProps) => (
  <>
    {questions.filter((question) => applies(question, answers)).map((question) => {
      const own = faults.find((fault) => fault.question === question.id)
      const told = question.field === undefined ? undefined : known.find(({ field }) => field === question.field)
      const props = { question, given: answers[question.id], fault: own ? faultWords(question, own.fault) : null, onSheet, onAnswer: (given: Given) => onAnswer(question.id, given) }
      if (told && isKnown(answers[question.id])) return <KnownRow key={question.id} label={question.words} told={told} shown={textOf(question, told.shown)} now={now} onChange={() => onAnswer(question.id, null)} />
      if (question.ask === 'rows') return <Rows key={question.id} {...props} question={question} faults={faults} now={now} />
      return <Single key={question.id} {...props} question={question} />
    })}
  </>
)

type One = Exclude<Question, { ask: 'rows' }>
interface SingleProps<Q extends Question = One> { question: Q; given: Given | undefined; fault: string | null; onAnswer: (given: Given) => void; onSheet: (sheet: ReactNode) => void }

function Single({ question, given, fault, onAnswer, onSheet }: SingleProps) {
  const label = question.words
  const note = question.optional ? { note: formWords.optional } : {}
  const text = typeof given === 'string' ? given : ''
  const pick = <Code extends string>(choices: readonly { code: Code; words: string }[]) => onSheet(
    <ChoiceSheet title={label} {...(question.hint ? { advice: question.hint } : {})} close={everywhere.close} choices={choices} chosen={text as Code} onClose={() => onSheet(null)} onChoose={(code) => { onAnswer(code); onSheet(null) }} />,
  )
  switch (question.ask) {
    case 'choice': {
      const of = question.of
      if (of.length > mostChips) return <PickRow label={label} value={of.find(({ code }) => code === text)?.words ?? null} hint={formWords.choose} fault={fault} onPress={() => pick(of)} />
      return <FormRow label={label} {...note} fault={fault}><ChipRow label={label} chips={of} chosen={text ? [text] : []} onToggle={(code) => onAnswer(code === text ? null : code)} /></FormRow>
    }
    case 'yes-no': {
      const chosen = given === true ? ['yes'] : given === false ? ['no'] : []
      return <FormRow label={label} {...note} fault={fault}><ChipRow label={label} chips={[{ code: 'yes', words: formWords.yes }, { code: 'no', words: formWords.no }]} chosen={chosen} onToggle={(code) => onAnswer(code === 'yes')} /></FormRow>
    }
    case 'area': return (
      <PickRow
        label={label} value={text === '' ? null : areaName(text)} hint={formWords.choose} fault={fault}
        onPress={() => onSheet(<PlaceSheet title={label} onPick={(code) => { onAnswer(code); onSheet(null) }} onClose={() => onSheet(null)} />)}
      />
    )
    case 'fen': return <NumberField {...{ question, given, fault, onAnswer, onSheet }} shown={fenText} read={readFen} />
    case 'count': return <NumberField {...{ question, given, fault, onAnswer, onSheet }} shown={String} read={readCount} />
    case 'day': return <DigitsField {...{ question, given, fault, onAnswer, onSheet }} digits={8} cut={/^(\d{4})(\d\d)(\d\d)$/} />
    case 'month': return <DigitsField {...{ question, given, fault, onAnswer, onSheet }} digits={6} cut={/^(\d{4})(\d\d)$/} />
    case 'text': {
      const field = { label, ...note, placeholder: hintOf(question), fault, value: text, maxLength: question.max, onInput: onAnswer }
      if (question.lines) return <FormParagraph {...field} />
      const doubtful = question.pattern === 'bank-card' && text.replace(/\s/g, '').length >= 16 && luhnFails(text)
      return <><FormField {...field} kind={question.pattern === 'bank-card' ? 'number' : 'text'} />{doubtful && <View className='question-doubt'>{formWords.luhn}</View>}</>
    }
    default: return (
      <FormField
        label={label} {...note} placeholder={hintOf(question)} fault={fault} value={text} kind={question.ask === 'mobile' ? 'number' : 'text'}
        maxLength={question.ask === 'mobile' ? 11 : question.ask === 'id-card' ? 18 : 20} onInput={onAnswer}
      />
    )
  }
}

const fenText = (fen: number): string => (fen / 100).toFixed(2).replace(/\.?0+$/, '')
const readFen = (text: string): number | null => (/^\d{1,10}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null)
const readCount = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** What is typed stands as it is typed; what it says is the answer, and what says nothing is none. */
function NumberField({ question, given, fault, onAnswer, shown, read }: SingleProps & { shown: (value: number) => string; read: (text: string) => number | null }) {
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? (typeof given === 'number' ? shown(given) : '')
  const input = (text: string) => {
    setTyped(text)
    // Half a number is said to be wrong where it stands, and is not taken for nothing.
    onAnswer(text === '' ? null : read(text.trim()) ?? text)
  }
  return <FormField label={question.words} {...(question.optional ? { note: formWords.optional } : {})} placeholder={hintOf(question)} fault={fault} value={value} kind='text' maxLength={13} onInput={input} />
}

/** A day or month as eight or six digits, the quickest thing to type on a small keyboard. */
function DigitsField({ question, given, fault, onAnswer, digits, cut }: SingleProps & { digits: number; cut: RegExp }) {
  const value = typeof given === 'string' ? given.replace(/-/g, '') : ''
  const input = (text: string) => {
    const plain = text.replace(/\D/g, '')
    const parts = cut.exec(plain)
    onAnswer(plain === '' ? null : parts ? parts.slice(1).join('-') : plain)
  }
  return <FormField label={question.words} {...(question.optional ? { note: formWords.optional } : {})} placeholder={hintOf(question)} fault={fault} value={value} kind='number' maxLength={digits} onInput={input} />
}

type RowsQuestion = Extract<Question, { ask: 'rows' }>

function Rows({ question, given, fault, faults, now, onAnswer, onSheet }: SingleProps<RowsQuestion> & { faults: readonly Fault[]; now: number }) {
  const rows = Array.isArray(given) ? given as readonly Answers[] : []
  const shown = rows.length === 0 && question.min > 0 ? [{}] : rows
  /** Two answers may come before the first is drawn: each is added to what stands then. */
  const latest = useRef(shown)
  latest.current = shown
  const put = (next: readonly Answers[]) => {
    latest.current = next
    onAnswer(next)
  }
  const change = (at: number, told: Answers) => put(latest.current.map((each, order) => (order === at ? { ...each, ...told } : each)))
  return (
    <FormRow label={question.words} {...(question.optional || question.min === 0 ? { note: formWords.optional } : {})} fault={fault}>
      {shown.map((row, at) => (
        <View key={at} className='question-row'>
          <View className='question-row-head'>
            <View>{formWords.row(question.words, at + 1)}</View>
            {shown.length > question.min && <Button kind='quiet' words={formWords.dropRow} label={`${formWords.row(question.words, at + 1)}，${formWords.dropRow}`} onPress={() => put(latest.current.filter((_each, order) => order !== at))} />}
          </View>
          <Questions
            questions={question.of} answers={row} now={now} onSheet={onSheet} onAnswer={(id, one) => change(at, { [id]: one as Answers[string] })}
            faults={faults.flatMap((each) => (each.question.startsWith(`${question.id}.${at}.`) ? [{ ...each, question: each.question.slice(`${question.id}.${at}.`.length) }] : []))}
          />
        </View>
      ))}
      {shown.length < question.most && <Button icon='plus' words={formWords.addRow(question.words)} onPress={() => put([...latest.current, {}])} />}
    </FormRow>
  )
}
