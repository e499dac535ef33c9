import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Answers, Given, Question } from '../../../../cloudfunctions/contract/kinds/kind'
import { type Fault, faultsIn } from '../../../../cloudfunctions/rules/form'
import { useDraft } from '../../../client/drafts'
import { everywhere } from '../../../copy/everywhere'
import { Questions } from '../../../parts/question'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'

/** `draft`: where what is written is kept until the move is made. */
interface MoveSheetProps { draft: string; title: string; advice?: string; questions: readonly Question[]; first?: Answers; send: string; now: number; onSend: (answers: Answers) => void; onClose: () => void }

/** The little form of a move. */
export function MoveSheet({ draft: form, title, advice, questions, first = {}, send, now, onSend, onClose }: MoveSheetProps) {
  const { draft, problem, answered, answer: keep } = useDraft(form)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  /** A choice within the sheet stands over it. */
  const [over, setOver] = useState<ReactNode>(null)
  const answer = (id: string, given: Given) => {
    keep({ [id]: given })
    setFaults((before) => before.filter(({ question }) => question.split('.')[0] !== id))
  }
  const press = () => {
    // WeChat draws late: what was answered and is not drawn yet counts too.
    const told = { ...first, ...answered() }
    const wrong = faultsIn([{ id: 'move', words: '', questions }], told, { now, known: new Set() })
    setFaults(wrong)
    if (wrong.length === 0) onSend(Object.fromEntries(Object.entries(told).filter(([, given]) => given !== null && given !== '')) as Answers)
  }
  return over || (
    <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
      <View className='matter-sheet'>
        {advice !== undefined && <View className='matter-note'>{advice}</View>}
        {(draft || problem) && <Questions questions={questions} answers={{ ...first, ...draft?.answers }} faults={faults} now={now} onSheet={setOver} onAnswer={answer} />}
        <Button kind='main' words={send} onPress={press} />
      </View>
    </Sheet>
  )
}
