import { ScrollView, View } from '@tarojs/components'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { StationRow as Row, station } from '../../../../../cloudfunctions/contract/station'
import { useOnline } from '../../../../client/network'
import type { PackStanding } from '../../../../client/station-packs'
import { everywhere } from '../../../../copy/everywhere'
import { find, rowWords } from '../../../../copy/find'
import { problemWords, retryWords } from '../../../../copy/problems'
import { agoWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import './result-list.scss'
import { StationRow } from './station-row'

type Found = UseInfiniteQueryResult<InfiniteData<OutputOf<(typeof station)['actions']['nearby']>>>

/** Older than this, an answer says how old it is, whatever the phone believes of its network. */
const agedMs = 300_000

interface ResultListProps {
  found: Found
  rows: readonly Row[]
  packs: PackStanding | undefined
  now: number
  chosen: string | null
  openOnly: boolean
  onOpen: (id: string) => void
  onDropOpen: () => void
  onDropAll: () => void
}

/** What was found, nearest first, twenty at a time. */
export function ResultList({ found, rows, packs, now, chosen, openOnly, onOpen, onDropOpen, onDropAll }: ResultListProps) {
  const online = useOnline()
  const first = found.data?.pages[0]
  const { error, isFetching, isFetchingNextPage, isFetchNextPageError, hasNextPage } = found
  const more = () => { if (hasNextPage && !isFetchingNextPage) void found.fetchNextPage() }

  if (!first) {
    return error
      ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void found.refetch() }} />
      : <View className='results-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note', 'title', 'body', 'note']} /></View>
  }
  if (rows.length === 0) {
    const { title, advice, drop } = openOnly ? find.none.open : find.none.filtered
    return <Empty icon='search' title={title} advice={advice}><Button kind='main' words={drop} onPress={openOnly ? onDropOpen : onDropAll} /></Empty>
  }
  const aged = !online || (error && !isFetchNextPageError) || now - first.asOf > agedMs ? everywhere.aged(agoWords(first.asOf, now)) : null
  return (
    <ScrollView
      className={`results ${found.isPlaceholderData ? 'results-old' : ''}`}
      scrollY lowerThreshold={200} onScrollToLower={more} scrollIntoView={chosen === null ? '' : `row-${chosen}`}
    >
      <View className='results-head' {...aria({ role: 'status', live: 'polite' })}>
        {aged ?? (found.isPlaceholderData ? find.refreshing : first.widened ? find.widened(first.radiusMeters) : find.count(first.total, first.radiusMeters))}
      </View>
      {rows.map((row) => (
        <StationRow key={row.id} id={row.id} chosen={row.id === chosen} words={rowWords(row, now)} onOpen={onOpen} />
      ))}
      <View className='results-foot'>
        {hasNextPage
          ? <Button kind='quiet' words={isFetchNextPageError ? find.moreFailed : find.more} busy={isFetchingNextPage} onPress={more} />
          : <View>{find.all(first.total)}</View>}
        {packs?.checkedAt ? <View>{find.packs(packs.held, agoWords(packs.checkedAt, now))}</View> : null}
        {packs?.missing.length ? <View>{find.packsMissing(packs.missing)}</View> : null}
      </View>
    </ScrollView>
  )
}
