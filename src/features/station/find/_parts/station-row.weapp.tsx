import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { RowWords } from '../../../../copy/find'
import './station-row.scss'

interface StationRowProps {
  id: string
  chosen: boolean
  words: RowWords
  onOpen: (id: string) => void
}

/**
 * One line of the list. Written out flat, attributes too, so that Taro compiles it into one template (compileMode): twenty
 * of them cross WeChat's bridge at once. WeChat reads the words of the line aloud by itself; only the drawings need a label, and
 * the first speaks for all three.
 */
export const StationRow = memo(({ id, chosen, words: { name, distance, tone, state, change, facts, icons, offers }, onOpen }: StationRowProps) => (
  <View compileMode='station-row' id={`row-${id}`} className={chosen ? 'sr sr-on' : 'sr'} hoverClass='pressed' ariaRole='button' onClick={() => onOpen(id)}>
    <View className='sr-a'>
      <Text className='sr-n'>{name}</Text>
      {distance}
    </View>
    <View className='sr-b'>
      <Text className={`tag t-${tone}`}>{state}</Text>
      {change}
    </View>
    <View className='sr-b sr-c'>
      {facts}
      <View className={icons[0] ? `i i-${icons[0]}` : ''} ariaLabel={offers} />
      <View className={icons[1] ? `i i-${icons[1]}` : ''} />
      <View className={icons[2] ? `i i-${icons[2]}` : ''} />
    </View>
  </View>
), sameLine)

/** Words are made anew with every minute; the line is only drawn again where they differ. */
function sameLine(before: StationRowProps, after: StationRowProps): boolean {
  return before.id === after.id && before.chosen === after.chosen && before.onOpen === after.onOpen
    && (Object.keys(after.words) as (keyof RowWords)[]).every((part) => String(before.words[part]) === String(after.words[part]))
}
