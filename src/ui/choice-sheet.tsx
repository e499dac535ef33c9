import { View } from '@tarojs/components'
import './choice-sheet.scss'
import { Cell } from './cell'
import { Sheet } from './sheet'

interface ChoiceSheetProps<Code extends string> {
  title: string
  advice?: string
  close: string
  choices: readonly { code: Code; words: string }[]
  chosen?: Code | null
  onChoose: (code: Code) => void
  onClose: () => void
}

/** One of a few, by one press. */
export function ChoiceSheet<Code extends string>({ title, advice, close, choices, chosen = null, onChoose, onClose }: ChoiceSheetProps<Code>) {
  return (
    <Sheet title={title} closeWords={close} onClose={onClose}>
      {advice !== undefined && <View className='choice-advice'>{advice}</View>}
      {choices.map(({ code, words }) => <Cell key={code} words={words} chosen={code === chosen} onPress={() => onChoose(code)} />)}
    </Sheet>
  )
}
