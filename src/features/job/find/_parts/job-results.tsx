import { ScrollView, View } from '@tarojs/components'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { job } from '../../../../../cloudfunctions/contract/job'
import { favouriteJobs } from '../../../../client/favourites'
import { useOnline } from '../../../../client/network'
import { everywhere } from '../../../../copy/everywhere'
import { jobList, jobRowWords } from '../../../../copy/job-list'
import { wishPage } from '../../../../copy/job-wish'
import { problemWords, retryWords } from '../../../../copy/problems'
import { agoWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import { shortPlaceName } from '../../../../parts/places'
import { JobRow } from './job-row'
import './job-results.scss'

interface JobResultsProps {
  found: UseInfiniteQueryResult<InfiniteData<OutputOf<(typeof job)['actions']['posts']>>>
  now: number
  narrowed: boolean
  onOpen: (id: string) => void
  onDropAll: () => void
  onAskUnion: () => void
}

/** What was found, twenty at a time. */
export function JobResults({ found, now, narrowed, onOpen, onDropAll, onAskUnion }: JobResultsProps) {
  const online = useOnline()
  const { data, error, isFetching, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, hasNextPage } = found
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const first = data?.pages[0]
  const { isMarked } = favouriteJobs.useMarks()
  // One and the same for every line, so that no line is drawn again for it.
  const known = useRef(rows)
  known.current = rows
  const mark = useCallback((id: string) => {
    const row = known.current.find((each) => each.id === id)
    if (row) favouriteJobs.toggle(row)
  }, [])
  const more = () => { if (hasNextPage && !isFetchingNextPage) void found.fetchNextPage() }

  if (!first) {
    return error
      ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void found.refetch() }} />
      : <View className='jobs-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note', 'title', 'body', 'note', 'title', 'body', 'note']} /></View>
  }
  if (rows.length === 0) {
    return narrowed
      ? <Empty icon='search' title={jobList.none.title} advice={jobList.none.advice}><Button kind='main' words={jobList.none.drop} onPress={onDropAll} /><Button icon='hand-helping' words={wishPage.entry} onPress={onAskUnion} /></Empty>
      : <Empty icon='briefcase' {...jobList.noneAtAll}><Button icon='hand-helping' words={wishPage.entry} onPress={onAskUnion} /></Empty>
  }
  const aged = !online || (error && !isFetchNextPageError) ? everywhere.aged(agoWords(first.asOf, now)) : null
  return (
    <ScrollView className={`jobs ${isPlaceholderData ? 'jobs-old' : ''}`} scrollY lowerThreshold={200} onScrollToLower={more}>
      <View className='jobs-head' {...aria({ role: 'status', live: 'polite' })}>{aged ?? (isPlaceholderData ? jobList.refreshing : jobList.count(first.total))}</View>
      <View className='jobs-rows'>
        {rows.map((row) => <JobRow key={row.id} id={row.id} words={jobRowWords(row, shortPlaceName(row.area))} marked={isMarked(row.id)} onOpen={onOpen} onMark={mark} />)}
      </View>
      <View className='jobs-foot'>
        {hasNextPage
          ? <Button kind='quiet' words={isFetchNextPageError ? jobList.moreFailed : jobList.more} busy={isFetchingNextPage} onPress={more} />
          : <View>{jobList.all(first.total)}</View>}
      </View>
      {!hasNextPage && <View className='jobs-ask'><Cell icon='hand-helping' words={wishPage.entry} note={wishPage.entryNote} onPress={onAskUnion} /></View>}
    </ScrollView>
  )
}
