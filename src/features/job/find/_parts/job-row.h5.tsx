import { Text, View } from '@tarojs/components'
import type { JobRowWords } from '../../../../copy/job-list'
import { pressable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import './job-row.scss'

interface JobRowProps { id: string; words: JobRowWords; marked: boolean; onOpen: (id: string) => void; onMark: (id: string) => void }

/** One line of the list. */
export function JobRow({ id, words: { title, pay, employer, agency, place, facts, mark, unmark }, marked, onOpen, onMark }: JobRowProps) {
  return (
    <View className='jr-line'>
      <View className='jr' {...pressable(() => onOpen(id))}>
        <View className='jr-a'>
          <Text className='jr-t'>{title}</Text>
          <Text className='jr-p'>{pay}</Text>
        </View>
        <View className='jr-b'>{agency !== '' && <Tag tone='doubt' words={agency} />}{employer}</View>
        <View className='jr-c'>{place}</View>
        <View className='jr-c'>{facts}</View>
      </View>
      <View className={marked ? 'jr-h jr-on' : 'jr-h'} {...pressable(() => onMark(id), { label: marked ? unmark : mark })}>
        <Icon name={marked ? 'heart-filled' : 'heart'} />
      </View>
    </View>
  )
}
