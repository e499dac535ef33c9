import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { favouriteJobs } from '../../../client/favourites'
import { jobQueries } from '../../../client/job-queries'
import { useFresh, useNow } from '../../../client/now'
import { jobList, jobRowWords } from '../../../copy/job-list'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Tag } from '../../../ui/tag'
import { shortPlaceName } from '../../../parts/places'
import { JobRow } from '../find/_parts/job-row'
import '../../../copy/problems/job'
import './index.scss'

const words = jobList.favourites
const open = (id: string) => void Taro.navigateTo({ url: paths.jobPost(id) })

/** Posts that were marked on this phone. What is over says so, and stays until it is taken away. */
export default function Favourites() {
  const now = useNow()
  const { marks: favourites } = favouriteJobs.useMarks()
  const { data, error, refetch } = useQuery(jobQueries.stillListed(favourites.map(({ id }) => id).sort()))
  useFresh([], () => void (favourites.length > 0 && refetch()))
  const listed = new Map(data?.rows.map((row) => [row.id, row]))
  const body = favourites.length === 0
    ? <Empty icon='heart' title={words.none.title} advice={words.none.advice}><Button kind='main' words={words.none.do} onPress={() => void Taro.navigateTo({ url: paths.jobs() })} /></Empty>
    : (
      <View className='kept'>
        {error && !data && <Notice icon='wifi-off'>{words.unknown}</Notice>}
        <View className='kept-note'>{words.note}</View>
        <View className='kept-rows'>
          {favourites.map((kept) => {
            const row = listed.get(kept.id) ?? { ...kept, meters: null }
            // Expired is known without asking; taken down only the counter knows.
            const over = kept.validThrough <= now && !listed.has(kept.id) ? true : data !== undefined && !listed.has(kept.id)
            return (
              <View key={kept.id} className={over ? 'kept-over' : ''}>
                <JobRow id={kept.id} words={jobRowWords(row, shortPlaceName(row.area))} marked onOpen={open} onMark={favouriteJobs.drop} />
                {over && <View className='kept-foot'><Tag tone='off' words={words.over} /><Button kind='quiet' words={words.drop} onPress={() => favouriteJobs.drop(kept.id)} /></View>}
              </View>
            )
          })}
        </View>
      </View>
    )
  return <Page title={words.title} up={paths.home}>{body}</Page>
}
