import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeskDraft } from '../../../client/desk-drafts'
import { everywhere } from '../../../copy/everywhere'
import { keeperDesk } from '../../../copy/keeper'
import { Button } from '../../../ui/button'
import { ChipRow } from '../../../ui/chips'
import { FormParagraph, FormRow } from '../../../ui/form-field'
import { Sheet } from '../../../ui/sheet'

const isEnough = (words: string): boolean => words.trim().length >= 2 && words.trim().length <= 200

interface DecideSheetProps { draft: string; accept: boolean; onSend: (words: string) => void; onClose: () => void }

/** What is said to whoever told it. */
export function DecideSheet({ draft: name, accept, onSend, onClose }: DecideSheetProps) {
  const draft = useDeskDraft<{ words: string }>(name)
  const [told, setTold] = useState(false)
  const words = draft.told?.words ?? ''
  const set = (next: string) => draft.set({ words: next })
  const press = () => {
    setTold(true)
    const written = draft.written()?.words ?? ''
    if (isEnough(written)) onSend(written.trim())
  }
  const quick = keeperDesk.decideQuick[accept ? 'accept' : 'decline']
  return (
    <Sheet title={accept ? keeperDesk.acceptTitle : keeperDesk.declineTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='keeper-sheet'>
        <View className='keeper-note'>{accept ? keeperDesk.decideAdvice : keeperDesk.declineAdvice}</View>
        <FormRow label={keeperDesk.decideQuickLabel} fault={null}>
          <ChipRow wraps label={keeperDesk.decideQuickLabel} chips={quick.map((each) => ({ code: each, words: each }))} chosen={[words]} onToggle={set} />
        </FormRow>
        <FormParagraph label={keeperDesk.decideWords} placeholder={keeperDesk.decideHint} value={words} maxLength={200} fault={told && !isEnough(words) ? keeperDesk.decideFault : null} onInput={set} />
        <Button kind='main' words={keeperDesk.decideSend} onPress={press} />
      </View>
    </Sheet>
  )
}
