import { ScrollView, View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { everywhere } from '../../../copy/everywhere'
import { occasionList, occasionRowWords } from '../../../copy/occasion-list'
import { occasionDemoBanner, occasionKinds, occasionKindWords } from '../../../copy/occasion-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { OccasionSkeleton } from '../_parts/occasion-skeleton'
import { JobsLink } from './_parts/jobs-link'
import { OccasionRow } from './_parts/occasion-row'
import { TalksLink } from './_parts/talks-link'
import { StudyLink } from './_parts/study-link'
import '../../../copy/problems/activity'
import '../../../copy/problems/contest'
import '../../../copy/problems/job'
import './index.scss'

/** What is coming of one kind, soonest first. */
export default function OccasionList() {
  const { kind: asked } = useRouter().params
  const kind = occasionKinds.find((each) => each === asked) ?? 'job-fair'
  const { word, icon } = occasionKindWords[kind]
  const now = useNow()
  const online = useOnline()
  const found = useInfiniteQuery(occasionQueries.list(kind))
  const { data, error, isFetching, isFetchingNextPage, isFetchNextPageError, hasNextPage, refetch } = found
  const first = data?.pages[0]
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  useFresh(rows.flatMap(({ starts, ends }) => [starts, ends]), refetch)
  useShareAppMessage(() => ({ title: word, path: paths.occasions(kind) }))
  const open = useCallback((id: string) => void Taro.navigateTo({ url: paths.occasion(id) }), [])
  const more = () => { if (hasNextPage && !isFetchingNextPage) void found.fetchNextPage() }

  const body = () => {
    if (!first) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <OccasionSkeleton label={everywhere.loading} rows={6} />
    }
    if (rows.length === 0) {
      return <Empty icon={icon} {...occasionList.none(word)}><Button words={occasionList.backHome} onPress={() => void Taro.switchTab({ url: paths.home })} /></Empty>
    }
    return (
      <ScrollView className='occasions' scrollY lowerThreshold={200} onScrollToLower={more}>
        {kind === 'job-fair' && <JobsLink />}
        {kind === 'activity' && <TalksLink />}
        {kind === 'course' && <StudyLink />}
        <View className='occasions-rows'>
          {rows.map((row) => <OccasionRow key={row.id} id={row.id} words={occasionRowWords(row)} onOpen={open} />)}
        </View>
        <View className='occasions-foot'>
          {hasNextPage
            ? <Button kind='quiet' words={isFetchNextPageError ? occasionList.moreFailed : occasionList.more} busy={isFetchingNextPage} onPress={more} />
            : <View>{occasionList.all(rows.length)}</View>}
        </View>
      </ScrollView>
    )
  }
  return (
    <Page title={word} up={paths.home} fixed banner={first?.demo ? occasionDemoBanner : undefined}>
      {first && (!online || (error && !isFetchNextPageError)) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(first.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}
