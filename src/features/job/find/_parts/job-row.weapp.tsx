import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { JobRowWords } from '../../../../copy/job-list'
import '../../../../ui/tag.scss'
import './job-row.scss'

interface JobRowProps { id: string; words: JobRowWords; marked: boolean; onOpen: (id: string) => void; onMark: (id: string) => void }

/** One line of the list, written out flat so that Taro compiles it into one template (compileMode): twenty of them cross WeChat's bridge at once. Both hearts are part of it, and the class chooses. */
export const JobRow = memo(({ id, words: { title, pay, employer, agency, place, facts, mark, unmark }, marked, onOpen, onMark }: JobRowProps) => (
  <View compileMode='job-row' className='jr-line'>
    <View className='jr' hoverClass='pressed' ariaRole='button' onClick={() => onOpen(id)}>
      <View className='jr-a'>
        <Text className='jr-t'>{title}</Text>
        <Text className='jr-p'>{pay}</Text>
      </View>
      <View className='jr-b'>
        <Text className={agency === '' ? '' : 'tag t-doubt'}>{agency}</Text>
        {employer}
      </View>
      <View className='jr-c'>{place}</View>
      <View className='jr-c'>{facts}</View>
    </View>
    <View className={marked ? 'jr-h jr-on' : 'jr-h'} ariaRole='button' ariaLabel={marked ? unmark : mark} onClick={() => onMark(id)}>
      <View className='i i-m i-heart-filled jr-yes' />
      <View className='i i-m i-heart jr-no' />
    </View>
  </View>
), sameLine)

/** Words are made anew with every answer; the line is only drawn again where they differ. */
function sameLine(before: JobRowProps, after: JobRowProps): boolean {
  return before.id === after.id && before.onOpen === after.onOpen && before.marked === after.marked && before.onMark === after.onMark
    && (Object.keys(after.words) as (keyof JobRowWords)[]).every((part) => before.words[part] === after.words[part])
}
