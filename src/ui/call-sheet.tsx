import { View } from '@tarojs/components'
import { Button } from './button'
import './call-sheet.scss'
import { Sheet } from './sheet'

interface CallSheetProps {
  words: { title: string; advice: string; call: string }
  close: string
  onCall: () => void
  onClose: () => void
}

/** Instead of a number that must not be dialled: why, and another one. */
export function CallSheet({ words: { title, advice, call }, close, onCall, onClose }: CallSheetProps) {
  return (
    <Sheet title={title} closeWords={close} onClose={onClose}>
      <View className='call-instead'>
        <View>{advice}</View>
        <Button kind='main' icon='phone' words={call} onPress={onCall} />
      </View>
    </Sheet>
  )
}
