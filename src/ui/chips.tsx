import { ScrollView, View } from '@tarojs/components'
import { aria, pressable } from './aria'
import './chips.scss'

export interface Chip<Code extends string> { code: Code; words: string }

interface ChipRowProps<Code extends string> {
  /** What the row chooses, said before its chips. */
  label: string
  chips: readonly Chip<Code>[]
  chosen: readonly Code[]
  onToggle: (code: Code) => void
  /** Broken into lines, so that all of them are seen: in a form, which is on a card. */
  wraps?: boolean
  /** Where a mark needs a ground of its own. */
  onCard?: boolean
}

/** One scrolling row of marks that are on or off. */
export function ChipRow<Code extends string>({ label, chips, chosen, onToggle, wraps = false, onCard = wraps }: ChipRowProps<Code>) {
  return (
    <ScrollView className={['chips', wraps && 'chips-wrap', onCard && 'chips-on-card'].filter(Boolean).join(' ')} scrollX enhanced showScrollbar={false} {...aria({ role: 'group', label })}>
      <View className='chips-row'>
        {chips.map(({ code, words }) => {
          const on = chosen.includes(code)
          return (
            <View key={code} className={on ? 'chip chip-on' : 'chip'} {...pressable(() => onToggle(code), { role: 'checkbox', checked: on, label: words })}>
              <View className='chip-face'>{words}</View>
            </View>
          )
        })}
      </View>
    </ScrollView>
  )
}
