import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Contest } from '../../../../../cloudfunctions/contract/contest'
import { contestQueries } from '../../../../client/contest-queries'
import { useWish } from '../../../../client/wishes'
import { resultsPage, valueWords } from '../../../../copy/contest'
import { boardPage } from '../../../../copy/contest-desk'
import { everywhere } from '../../../../copy/everywhere'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChipRow } from '../../../../ui/chips'
import { Facts } from '../../../../ui/facts'
import { FormField } from '../../../../ui/form-field'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'
import { WishBar } from '../../../../parts/wish-bar'

const dayMs = 86_400_000
type Outcome = 'upheld' | 'dismissed'
const outcomes: { code: Outcome; words: string }[] = [{ code: 'dismissed', words: boardPage.dismissed }, { code: 'upheld', words: boardPage.upheld }]

/** Objections with the scores that they are about: answered, and where they are right, opened again. */
export function Objections({ contest: { id, rounds, state }, onSheet }: { contest: Contest; onSheet: (sheet: ReactNode) => void }) {
  const { data } = useQuery(contestQueries.objections(id))
  const wish = useWish('contest', `${id}:objections`)
  if (!data?.rows.length) return null
  const sending = { until: data.asOf + dayMs, asOf: data.asOf }
  const titleOf = (round: string) => rounds.find((each) => each.id === round)?.title ?? ''
  const close = () => onSheet(null)
  const answer = (objection: string) => onSheet(
    <ReasonSheet title={boardPage.answer} hint={boardPage.answerHint} outcomes onClose={close} onSend={(text, outcome) => {
      close()
      wish.send('answerObjection', { id, objection, outcome: outcome!, text }, sending)
    }} />,
  )
  const reopen = (serial: string, round: string, attempt: number) => onSheet(
    <ReasonSheet title={boardPage.reopen(titleOf(round))} advice={boardPage.reopenAdvice} hint={boardPage.reasonHint} onClose={close} onSend={(reason) => {
      close()
      wish.send('reopenScore', { id, serial, round, attempt, reason }, sending)
    }} />,
  )
  return (
    <>
      {data.rows.map(({ objection, serial, scores }) => (
        <Card key={objection.id} title={`${boardPage.objections} ${serial}`} note={resultsPage.objectionState[objection.state]}>
          <View>{objection.reason}</View>
          <Facts facts={scores.map(({ round, value }) => ({ name: titleOf(round), value: value ? valueWords(value) : '—' }))} />
          {objection.answer && <Notice icon='message-square'>{objection.answer.text}</Notice>}
          {objection.state === 'open' && <Button words={boardPage.answer} onPress={() => answer(objection.id)} />}
          {state !== 'final' && objection.state !== 'dismissed' && scores.map(({ round, attempt, state: score }) =>
            score === 'confirmed' && <Button key={round} kind='quiet' words={boardPage.reopen(titleOf(round))} onPress={() => reopen(serial, round, attempt)} />)}
        </Card>
      ))}
      <WishBar wish={wish} said={(action) => boardPage.done[action] ?? null} />
    </>
  )
}

interface ReasonSheetProps { title: string; advice?: string; hint: string; outcomes?: boolean; onSend: (text: string, outcome: Outcome | null) => void; onClose: () => void }

function ReasonSheet({ title, advice, hint, outcomes: asks = false, onSend, onClose }: ReasonSheetProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [text, setText] = useState('')
  const [told, setTold] = useState(false)
  const short = text.trim().length < 4 || (asks && outcome === null)
  return (
    <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
      <View className='contest-ask'>
        {advice !== undefined && <View className='contest-note'>{advice}</View>}
        {asks && <ChipRow label={boardPage.answer} chips={outcomes} chosen={outcome ? [outcome] : []} onToggle={setOutcome} />}
        <FormField label={boardPage.reason} placeholder={hint} fault={told && short ? boardPage.reasonShort : null} value={text} maxLength={300} onInput={setText} />
        <Button kind='main' words={title} onPress={() => (short ? setTold(true) : onSend(text.trim(), outcome))} />
      </View>
    </Sheet>
  )
}
