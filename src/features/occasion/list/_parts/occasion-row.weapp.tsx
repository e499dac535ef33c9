import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { OccasionRowWords } from '../../../../copy/occasion-list'
import '../../../../ui/date-block.scss'
import '../../../../ui/seat-bar.scss'
import '../../../../ui/tag.scss'
import './occasion-row.scss'

interface OccasionRowProps { id: string; words: OccasionRowWords; onOpen: (id: string) => void }

/** One line of the list, written out flat so that Taro compiles it into one template (compileMode): twenty of them cross WeChat's bridge at once. */
export const OccasionRow = memo(({ id, words: { month, day, weekday, title, place, tone, phase, seats, tenths }, onOpen }: OccasionRowProps) => (
  <View compileMode='occasion-row' className='oc' hoverClass='pressed' ariaRole='button' onClick={() => onOpen(id)}>
    <View className='date'>
      <View className='date-day'>{day}</View>
      <View className='date-rest'>{month}</View>
      <View className='date-rest'>{weekday}</View>
    </View>
    <View className='oc-a'>
      <View className='oc-t'>{title}</View>
      <View className='oc-p'>{place}</View>
      <View className='oc-b'>
        <Text className={`tag t-${tone}`}>{phase}</Text>
        {seats}
      </View>
      <View className={seats === '' ? '' : 'seats'}>
        <View className={`seats-taken seats-${tenths}`} />
      </View>
    </View>
  </View>
), sameLine)

/** Words are made anew with every answer; the line is only drawn again where they differ. */
function sameLine(before: OccasionRowProps, after: OccasionRowProps): boolean {
  return before.id === after.id && before.onOpen === after.onOpen
    && (Object.keys(after.words) as (keyof OccasionRowWords)[]).every((part) => before.words[part] === after.words[part])
}
