import { View } from '@tarojs/components'
import { useState } from 'react'
import { everywhere } from '../../../../copy/everywhere'
import { applicationPage } from '../../../../copy/study'
import { Button } from '../../../../ui/button'
import { FormField } from '../../../../ui/form-field'
import { Sheet } from '../../../../ui/sheet'

/** Why somebody appeals, in his own words. */
export function AppealSheet({ onSend, onClose }: { onSend: (words: string) => void; onClose: () => void }) {
  const [words, setWords] = useState('')
  const [told, setTold] = useState(false)
  const enough = words.trim().length >= 5
  return (
    <Sheet title={applicationPage.appeal} closeWords={everywhere.close} onClose={onClose}>
      <View className='study-sheet'>
        <FormField label={applicationPage.appealWords} placeholder={applicationPage.appealHint} fault={told && !enough ? applicationPage.appealShort : null} value={words} maxLength={300} onInput={setWords} />
        <Button kind='main' words={applicationPage.appealSend} onPress={() => (enough ? onSend(words.trim()) : setTold(true))} />
      </View>
    </Sheet>
  )
}
