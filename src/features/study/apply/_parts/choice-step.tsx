import { View } from '@tarojs/components'
import { type ReactNode } from 'react'
import type { OfferingRow } from '../../../../../cloudfunctions/contract/study-application'
import type { StudyDraft } from '../../../../client/remembered'
import { everywhere } from '../../../../copy/everywhere'
import { applyPage, levelWords, seatsWords } from '../../../../copy/study'
import { Card } from '../../../../ui/card'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Toggle } from '../../../../ui/toggle'
import { PickRow } from '../../../../ui/pick-row'
import type { Fault } from '../answers'

export const choiceWords = (row: OfferingRow | undefined): string | null => (row ? `${row.major}（${levelWords[row.level]}）${row.institution}` : null)

interface ChoiceStepProps { draft: StudyDraft; rows: readonly OfferingRow[]; told: readonly Fault[]; set: (changes: Partial<StudyDraft>) => void; onSheet: (sheet: ReactNode) => void }

/** First choice, second choice, and whether another major nearby would do. */
export function ChoiceStep({ draft, rows, told, set, onSheet }: ChoiceStepProps) {
  const close = () => onSheet(null)
  const choose = (which: 'first' | 'second') => onSheet(
    <ChoiceSheet
      title={applyPage[which]} close={everywhere.close} chosen={draft[which] ?? ''} onClose={close}
      choices={[...(which === 'second' ? [{ code: '', words: applyPage.noSecond }] : []), ...rows.map((row) => ({ code: row.id, words: `${choiceWords(row)} · ${seatsWords(row)}` }))]}
      onChoose={(code) => { set(which === 'second' ? { second: code || null } : { first: code }); close() }}
    />,
  )
  const valueOf = (id: string | null) => choiceWords(rows.find((row) => row.id === id))
  return (
    <>
      <View className='study-note'>{applyPage.before}</View>
      <Card>
        <PickRow label={applyPage.first} value={valueOf(draft.first)} hint={applyPage.choose} fault={told.includes('first') ? applyPage.faults.first : null} onPress={() => choose('first')} />
        <PickRow label={applyPage.second} value={valueOf(draft.second)} hint={applyPage.noSecond} onPress={() => choose('second')} />
        <Toggle words={applyPage.adjust} note={applyPage.adjustNote} on={draft.adjust} onChange={(adjust) => set({ adjust })} />
      </Card>
    </>
  )
}
