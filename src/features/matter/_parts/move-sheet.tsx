import { View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import type { Answers, Given, GivenAnswers, Question } from '../../../../cloudfunctions/contract/kinds/kind'
import { type Fault, faultsIn } from '../../../../cloudfunctions/rules/form'
import { everywhere } from '../../../copy/everywhere'
import { Questions } from '../../../parts/question'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'

interface MoveSheetProps { title: string; advice?: string; questions: readonly Question[]; first?: Answers; send: string; now: number; onSend: (answers: Answers) => void; onClose: () => void }

/** The little form of a move. */
export function MoveSheet({ title, advice, questions, first = {}, send, now, onSend, onClose }: MoveSheetProps) {
  const [answers, setAnswers] = useState<GivenAnswers>(first)
  /** WeChat draws late: what was answered and is not drawn yet counts too. */
  const latest = useRef(answers)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  /** A choice within the sheet stands over it. */
  const [over, setOver] = useState<ReactNode>(null)
  const answer = (id: string, given: Given) => {
    latest.current = { ...latest.current, [id]: given }
    setAnswers(latest.current)
    setFaults((before) => before.filter(({ question }) => question.split('.')[0] !== id))
  }
  const press = () => {
    const wrong = faultsIn([{ id: 'move', words: '', questions }], latest.current, { now, known: new Set() })
    setFaults(wrong)
    if (wrong.length === 0) onSend(Object.fromEntries(Object.entries(latest.current).filter(([, given]) => given !== null && given !== '')) as Answers)
  }
  return over || (
    <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
      <View className='matter-sheet'>
        {advice !== undefined && <View className='matter-note'>{advice}</View>}
        <Questions
          questions={questions} answers={answers} faults={faults} now={now} onSheet={setOver}
          onAnswer={answer}
        />
        <Button kind='main' words={send} onPress={press} />
      </View>
    </Sheet>
  )
}
