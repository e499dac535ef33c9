import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { jobQueries } from '../../../../client/job-queries'
import { jobList } from '../../../../copy/job-list'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** The jobs of all fairs, which need no fair; without an answer nothing stands here. */
export function JobsLink() {
  const { data } = useInfiniteQuery(jobQueries.posts({ text: '', filters: [], sort: 'newest' }))
  const total = data?.pages[0]?.total
  if (!total) return null
  return (
    <View className='occasions-jobs'>
      <CellGroup><Cell icon='briefcase' words={jobList.seeAll(total)} note={jobList.seeAllNote} onPress={() => void Taro.navigateTo({ url: paths.jobs() })} /></CellGroup>
    </View>
  )
}
