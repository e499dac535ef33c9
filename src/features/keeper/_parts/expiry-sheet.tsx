import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { dayNumber, dayOfDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { everywhere } from '../../../copy/everywhere'
import { isoDateWords } from '../../../copy/hours-words'
import { keeperDesk } from '../../../copy/keeper'
import { Button } from '../../../ui/button'
import { FormField } from '../../../ui/form-field'
import { Sheet } from '../../../ui/sheet'
import { readDate } from './typed-times'

interface ExpirySheetProps { first: string; now: number; onSet: (expires: string) => void; onClose: () => void }

/** On which day the first of what is in the medicine box expires. */
export function ExpirySheet({ first, now, onSet, onClose }: ExpirySheetProps) {
  const [typed, setTyped] = useState(first.replace(/-/g, ''))
  const written = useRef(typed)
  const [fault, setFault] = useState<string | null>(null)
  const read = readDate(typed)
  const press = () => {
    const date = readDate(written.current)
    const wrong = date === null ? keeperDesk.expiryFaults.shape : dayOfDate(date) < dayNumber(now) ? keeperDesk.expiryFaults.past : null
    setFault(wrong)
    if (wrong === null) onSet(date!)
  }
  return (
    <Sheet title={keeperDesk.expiry} closeWords={everywhere.close} onClose={onClose}>
      <View className='keeper-sheet'>
        <View className='keeper-note'>{keeperDesk.expiryAdvice}</View>
        <FormField label={keeperDesk.expiryDate} placeholder={keeperDesk.expiryHint} kind='number' value={typed} maxLength={8} fault={fault} onInput={(text) => { written.current = text; setTyped(text); setFault(null) }} />
        {read !== null && <View className='keeper-note'>{isoDateWords(read)}</View>}
        <Button kind='main' words={keeperDesk.expirySave} onPress={press} />
      </View>
    </Sheet>
  )
}
