import { View } from '@tarojs/components'
import { aria, pressable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-name'
import './entries.scss'

interface Entry { words: string; note: string; icon: IconName; onPress: () => void }

/** The services that exist, each by drawing, word and what it is good for. */
export function Entries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  return (
    <View className='entries' {...aria({ role: 'group', label: title })}>
      {entries.map(({ words, note, icon, onPress }) => (
        <View key={words} className='entry' {...pressable(onPress, { label: `${words}，${note}` })}>
          <View className='entry-icon'><Icon name={icon} size='l' /></View>
          <View className='entry-text'>
            <View className='entry-words'>{words}</View>
            <View className='entry-note'>{note}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
