import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { OccasionKind } from '../../../../cloudfunctions/contract/occasion'
import { occasionQueries } from '../../../client/occasion-queries'
import { home } from '../../../copy/home'
import { occasionRowWords } from '../../../copy/occasion-list'
import { paths } from '../../../paths'
import { pressable } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { DateBlock } from '../../../ui/date-block'
import { Tag } from '../../../ui/tag'
import './coming.scss'

/** The next one of a kind; where none comes or nobody answers, nothing stands here: the list says why. */
export function Coming({ kind }: { kind: keyof typeof home.coming & OccasionKind }) {
  const { data } = useInfiniteQuery(occasionQueries.list(kind))
  const next = data?.pages[0]?.rows.find(({ phase }) => phase !== 'over' && phase !== 'called-off')
  if (!next) return null
  const { title, place, tone, phase, seats, ...date } = occasionRowWords(next)
  return (
    <Card title={home.coming[kind]}>
      <View className='coming' {...pressable(() => void Taro.navigateTo({ url: paths.occasion(next.id) }), { role: 'link', label: `${title}，${date.month}${date.day}日，${phase}` })}>
        <DateBlock month={date.month} day={date.day} weekday={date.weekday} />
        <View className='coming-words'>
          <View className='coming-title'>{title}</View>
          <View className='coming-note'>{place}</View>
          <View className='coming-state'><Tag tone={tone} words={phase} />{seats}</View>
        </View>
      </View>
    </Card>
  )
}
