import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskCorrection } from '../../../../cloudfunctions/contract/keeper'
import type { Station } from '../../../../cloudfunctions/contract/station'
import { useDeskDraft } from '../../../client/desk-drafts'
import { everywhere } from '../../../copy/everywhere'
import { keeperDesk } from '../../../copy/keeper'
import { Button } from '../../../ui/button'
import { ChipRow } from '../../../ui/chips'
import { FormParagraph, FormRow } from '../../../ui/form-field'
import { Sheet } from '../../../ui/sheet'
import { blankMove, type Move, readMove, type TypedMove } from './move'
import { MoveRows } from './move-rows'

const isEnough = (words: string): boolean => words.trim().length >= 2 && words.trim().length <= 200

interface Typed extends TypedMove { words: string }
const blank: Typed = { words: '', ...blankMove }

interface DecideSheetProps {
  station: Station
  correction: Pick<DeskCorrection, 'id' | 'field' | 'marked'>
  accept: boolean
  onSend: (words: string, move: Move | null) => void
  onClose: () => void
}

/** What is said to whoever told it, and what comes of it for the station. */
export function DecideSheet({ station, correction: { id, field, marked }, accept, onSend, onClose }: DecideSheetProps) {
  const draft = useDeskDraft<Typed>(id)
  const [told, setTold] = useState(false)
  const typed = { ...blank, ...draft.told }
  const set = (changes: Partial<Typed>) => draft.set({ ...blank, ...draft.written(), ...changes })
  const mayMove = accept && field === 'place'
  const press = () => {
    setTold(true)
    const written = { ...blank, ...draft.written() }
    const { move, faults } = mayMove ? readMove(written, station) : { move: null, faults: {} }
    if (isEnough(written.words) && Object.keys(faults).length === 0) onSend(written.words.trim(), move)
  }
  const quick = keeperDesk.decideQuick[!accept ? 'decline' : field === 'gone' ? 'gone' : 'accept']
  const advice = accept ? keeperDesk.decideAdvice[field] ?? keeperDesk.decideAdvice.other : keeperDesk.declineAdvice
  return (
    <Sheet title={accept ? keeperDesk.acceptTitle : keeperDesk.declineTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='keeper-sheet'>
        <View className='keeper-note'>{advice}</View>
        {mayMove && <MoveRows station={station} marked={marked} typed={typed} faults={told ? readMove(typed, station).faults : {}} onChange={set} />}
        <FormRow label={keeperDesk.decideQuickLabel} fault={null}>
          <ChipRow wraps label={keeperDesk.decideQuickLabel} chips={quick.map((each) => ({ code: each, words: each }))} chosen={[typed.words]} onToggle={(words) => set({ words })} />
        </FormRow>
        <FormParagraph label={keeperDesk.decideWords} placeholder={keeperDesk.decideHint} value={typed.words} maxLength={200} fault={told && !isEnough(typed.words) ? keeperDesk.decideFault : null} onInput={(words) => set({ words })} />
        <Button kind='main' words={keeperDesk.decideSend} onPress={press} />
      </View>
    </Sheet>
  )
}
