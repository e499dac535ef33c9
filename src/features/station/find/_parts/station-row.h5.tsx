import { Text, View } from '@tarojs/components'
import type { RowWords } from '../../../../copy/find'
import { aria, pressable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import './station-row.scss'

interface StationRowProps {
  id: string
  chosen: boolean
  words: RowWords
  onOpen: (id: string) => void
}

/** One line of the list. */
export function StationRow({ id, chosen, words: { name, distance, tone, state, change, facts, icons, offers }, onOpen }: StationRowProps) {
  return (
    <View id={`row-${id}`} className={chosen ? 'sr sr-on' : 'sr'} {...pressable(() => onOpen(id))}>
      <View className='sr-a'>
        <Text className='sr-n'>{name}</Text>
        {distance}
      </View>
      <View className='sr-b'><Tag tone={tone} words={state} /><Text>{change}</Text></View>
      <View className='sr-b sr-c'>
        {facts}
        <View className='sr-i' {...aria({ role: 'img', label: offers })}>{icons.map((icon) => <Icon key={icon} name={icon} size='s' />)}</View>
      </View>
    </View>
  )
}
