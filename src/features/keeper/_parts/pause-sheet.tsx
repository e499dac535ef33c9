import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeskDraft } from '../../../client/desk-drafts'
import { everywhere } from '../../../copy/everywhere'
import { pauseSheet } from '../../../copy/keeper'
import { pauseWords } from '../../../copy/station'
import { Button } from '../../../ui/button'
import { ChipRow } from '../../../ui/chips'
import { FormField, FormRow } from '../../../ui/form-field'
import { Sheet } from '../../../ui/sheet'
import { blankPause, type Pause, pauseDays, readPause, type TypedPause } from './pause'

interface PauseSheetProps { station: string; title: 'title' | 'titleAnswer'; now: number; onSend: (pause: Pause) => void; onClose: () => void }

/** Why it is shut, and until when. What was written stays until it has arrived. */
export function PauseSheet({ station, title, now, onSend, onClose }: PauseSheetProps) {
  const draft = useDeskDraft<TypedPause>(`${station} pause`)
  const [told, setTold] = useState(false)
  const typed = { ...blankPause, ...draft.told }
  const set = (changes: Partial<TypedPause>) => draft.set({ ...blankPause, ...draft.written(), ...changes })
  const { pause, faults } = readPause(typed, now)
  const faultOf = (field: keyof typeof faults) => (told ? faults[field] ?? null : null)
  const press = () => {
    setTold(true)
    // WeChat draws late: what was written and is not drawn yet counts too.
    const { pause: meant } = readPause({ ...blankPause, ...draft.written() }, now)
    if (meant) onSend(meant)
  }
  const isKnown = typed.day !== null && typed.day !== 'unknown'
  return (
    <Sheet title={pauseSheet[title]} closeWords={everywhere.close} onClose={onClose}>
      <View className='keeper-sheet'>
        <FormRow label={pauseSheet.reasonsLabel} fault={null}>
          <ChipRow wraps label={pauseSheet.reasonsLabel} chips={pauseSheet.reasons.map((words) => ({ code: words, words }))} chosen={[typed.reason]} onToggle={(reason) => set({ reason })} />
        </FormRow>
        <FormField label={pauseSheet.reason} placeholder={pauseSheet.reasonHint} value={typed.reason} maxLength={60} fault={faultOf('reason')} onInput={(reason) => set({ reason })} />
        <FormRow label={pauseSheet.day} fault={faultOf('day')}>
          <ChipRow wraps label={pauseSheet.day} chips={pauseDays(now)} chosen={typed.day === null ? [] : [typed.day]} onToggle={(day) => set({ day })} />
        </FormRow>
        {typed.day === 'other' && <FormField label={pauseSheet.date} placeholder={pauseSheet.dateHint} kind='number' value={typed.date} maxLength={8} fault={faultOf('date')} onInput={(date) => set({ date })} />}
        {isKnown && <FormField label={pauseSheet.clock} placeholder={pauseSheet.clockHint} value={typed.clock} maxLength={6} fault={faultOf('clock')} onInput={(clock) => set({ clock })} />}
        {pause && <View className='keeper-note'>{pauseSheet.willSay(pauseWords({ ...pause, since: now }, now))}</View>}
        <Button kind='main' words={pauseSheet.do} onPress={press} />
      </View>
    </Sheet>
  )
}
