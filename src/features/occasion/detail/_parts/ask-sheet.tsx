import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FactName, Facts } from '../../../../../cloudfunctions/contract/eligibility'
import { askSheet, factQuestions } from '../../../../copy/eligibility'
import { everywhere } from '../../../../copy/everywhere'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { FormField } from '../../../../ui/form-field'
import { Sheet } from '../../../../ui/sheet'
import './sheets.scss'

interface AskSheetProps {
  fact: FactName
  counties: readonly { code: string; name: string }[]
  onFacts: (facts: Facts) => void
  onClose: () => void
}

/** One question a time, and only those whose answer can change the verdict. */
export function AskSheet({ fact, counties, onFacts, onClose }: AskSheetProps) {
  const asked = factQuestions[fact]
  const choices = fact === 'area' ? counties.map(({ code, name }) => ({ code, words: name })) : 'choices' in asked ? asked.choices : []
  return (
    <Sheet title={askSheet.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='ask-once'>
        {'digits' in asked ? <Digits key={fact} fact={fact} {...asked} onFacts={onFacts} /> : (
          <>
            <View>{asked.question}</View>
            {choices.map(({ code, words }) => <Cell key={code} words={words} onPress={() => onFacts(chosenFact(fact, code))} />)}
          </>
        )}
      </View>
    </Sheet>
  )
}

function Digits({ fact, question, digits, hint, onFacts }: { fact: FactName; question: string; digits: number; hint: string; onFacts: (facts: Facts) => void }) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const confirm = () => {
    const told = typedFact(fact, text)
    if (told) onFacts(told)
    else setWrong(true)
  }
  return (
    <>
      <FormField
        label={question} placeholder={hint} value={text} maxLength={digits + 2} onInput={setText} onConfirm={confirm}
        fault={wrong ? fact === 'birthMonth' ? askSheet.badMonth : askSheet.badMonths : null}
      />
      <Button kind='main' words={askSheet.next} onPress={confirm} />
    </>
  )
}

const chosenFact = (fact: FactName, code: string): Facts => ({ [fact]: code === 'yes' ? true : code === 'no' ? false : code })

/** What was typed, if it can be meant: `199005`, `1990-05`, `1990年5月` are the same month. */
export function typedFact(fact: FactName, text: string): Facts | null {
  if (fact === 'pensionMonthsInHebei') return /^\d{1,3}$/.test(text.trim()) ? { pensionMonthsInHebei: Number(text) } : null
  const [, year, month] = /^\s*((?:19|20)\d\d)\D{0,2}(\d{1,2})\D{0,2}$/.exec(text) ?? []
  return Number(month) >= 1 && Number(month) <= 12 ? { birthMonth: `${year}-${month!.padStart(2, '0')}` } : null
}
