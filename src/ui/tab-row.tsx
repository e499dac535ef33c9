import { ScrollView, View } from '@tarojs/components'
import { aria, pressable } from './aria'
import type { Chip } from './chips'
import './tab-row.scss'

interface TabRowProps<Code extends string> {
  /** What the row chooses, said before its words. */
  label: string
  tabs: readonly Chip<Code>[]
  chosen: Code
  onChoose: (code: Code) => void
}

/** One of a few, always one: what the page below is about. */
export function TabRow<Code extends string>({ label, tabs, chosen, onChoose }: TabRowProps<Code>) {
  return (
    <ScrollView className='tabs' scrollX enhanced showScrollbar={false} {...aria({ role: 'group', label })}>
      <View className='tabs-row'>
        {tabs.map(({ code, words }) => (
          <View key={code} className={code === chosen ? 'tab tab-on' : 'tab'} {...pressable(() => onChoose(code), { role: 'radio', checked: code === chosen, label: words })}>{words}</View>
        ))}
      </View>
    </ScrollView>
  )
}
