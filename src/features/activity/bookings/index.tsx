import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booking } from '../../../../cloudfunctions/contract/activity'
import { activityQueries } from '../../../client/activity-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { bookingsPage, bookingWords, talkDemoBanner } from '../../../copy/talks'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import '../../../copy/problems/activity'
import '../_parts/activity.scss'
import { BookingCard } from '../_parts/booking-card'
import { LoginSheet } from '../../../parts/login-sheet'

const OwnBooking = ({ booking, now }: { booking: Booking; now: number }) =>
  <BookingCard booking={booking} by='union' now={now} wish={useWish('activity', booking.id)} said={() => bookingWords.cancelled} />

/** What one's own base union has booked. */
export default function UnionBookings() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({ ...activityQueries.unionBookings(), enabled: known })
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  useFresh(rows.map(({ meeting }) => meeting?.ends ?? null), known ? refetch : () => undefined)
  const stranger = !known || error?.code === 'identity.required'
  const seeTalks = () => void Taro.navigateTo({ url: paths.talks })

  const body = () => {
    if (stranger) return <Empty icon='presentation' title={bookingsPage.logIn.title} advice={bookingsPage.logIn.advice}>{!known && <Button kind='main' words={bookingsPage.logIn.do} onPress={() => setAsking(true)} />}</Empty>
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <View className='act-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note']} /></View>
    }
    if (rows.length === 0) return <Empty icon='presentation' title={bookingsPage.none.title} advice={bookingsPage.none.advice}><Button kind='main' words={bookingsPage.none.do} onPress={seeTalks} /></Empty>
    return (
      <View className='act act-wide'>
        <View className='act-whole'><Button icon='presentation' words={bookingsPage.none.do} onPress={seeTalks} /></View>
        {rows.map((row) => <OwnBooking key={row.id} booking={row} now={now} />)}
        {hasNextPage && <Button kind='quiet' words={bookingsPage.more} busy={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
      </View>
    )
  }
  return (
    <Page title={bookingsPage.title} up={paths.me} banner={rows.some(({ demo }) => demo) ? talkDemoBanner : undefined} over={asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.pages[0]!.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}
