import { View } from '@tarojs/components'
import type { OccasionRowWords } from '../../../../copy/occasion-list'
import { pressable } from '../../../../ui/aria'
import { DateBlock } from '../../../../ui/date-block'
import { SeatBar } from '../../../../ui/seat-bar'
import { Tag } from '../../../../ui/tag'
import './occasion-row.scss'

interface OccasionRowProps { id: string; words: OccasionRowWords; onOpen: (id: string) => void }

/** One line of the list. */
export function OccasionRow({ id, words: { month, day, weekday, title, place, tone, phase, seats, tenths }, onOpen }: OccasionRowProps) {
  return (
    <View className='oc' {...pressable(() => onOpen(id))}>
      <DateBlock month={month} day={day} weekday={weekday} />
      <View className='oc-a'>
        <View className='oc-t'>{title}</View>
        <View className='oc-p'>{place}</View>
        <View className='oc-b'><Tag tone={tone} words={phase} />{seats}</View>
        {seats !== '' && <SeatBar tenths={tenths} />}
      </View>
    </View>
  )
}
