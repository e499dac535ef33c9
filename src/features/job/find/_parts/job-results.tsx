import { ScrollView, View } from '@tarojs/components'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { job } from '../../../../../cloudfunctions/contract/job'
import { useOnline } from '../../../../client/network'
import { everywhere } from '../../../../copy/everywhere'
import { jobList, jobRowWords } from '../../../../copy/job-list'
import { problemWords, retryWords } from '../../../../copy/problems'
import { agoWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import { shortPlaceName } from '../../_parts/places'
import { JobRow } from './job-row'
import './job-results.scss'

interface JobResultsProps {
  found: UseInfiniteQueryResult<InfiniteData<OutputOf<(typeof job)['actions']['posts']>>>
  now: number
  narrowed: boolean
  onOpen: (id: string) => void
  onDropAll: () => void
}

/** What was found, twenty at a time. */
export function JobResults({ found, now, narrowed, onOpen, onDropAll }: JobResultsProps) {
  const online = useOnline()
  const { data, error, isFetching, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, hasNextPage } = found
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const first = data?.pages[0]
  const more = () => { if (hasNextPage && !isFetchingNextPage) void found.fetchNextPage() }

  if (!first) {
    return error
      ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void found.refetch() }} />
      : <View className='jobs-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note', 'title', 'body', 'note', 'title', 'body', 'note']} /></View>
  }
  if (rows.length === 0) {
    return narrowed
      ? <Empty icon='search' title={jobList.none.title} advice={jobList.none.advice}><Button kind='main' words={jobList.none.drop} onPress={onDropAll} /></Empty>
      : <Empty icon='briefcase' {...jobList.noneAtAll} />
  }
  const aged = !online || (error && !isFetchNextPageError) ? everywhere.aged(agoWords(first.asOf, now)) : null
  return (
    <ScrollView className={`jobs ${isPlaceholderData ? 'jobs-old' : ''}`} scrollY lowerThreshold={200} onScrollToLower={more}>
      <View className='jobs-head' {...aria({ role: 'status', live: 'polite' })}>{aged ?? (isPlaceholderData ? jobList.refreshing : jobList.count(first.total))}</View>
      <View className='jobs-rows'>
        {rows.map((row) => <JobRow key={row.id} id={row.id} words={jobRowWords(row, shortPlaceName(row.area))} onOpen={onOpen} />)}
      </View>
      <View className='jobs-foot'>
        {hasNextPage
          ? <Button kind='quiet' words={isFetchNextPageError ? jobList.moreFailed : jobList.more} busy={isFetchingNextPage} onPress={more} />
          : <View>{jobList.all(first.total)}</View>}
      </View>
    </ScrollView>
  )
}
