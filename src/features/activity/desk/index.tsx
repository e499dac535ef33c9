import { View } from '@tarojs/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type BookingStanding, bookingStandings } from '../../../../cloudfunctions/contract/booking-moves'
import { activityQueries } from '../../../client/activity-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { bookingNote, bookingsPage, deskPage, talkDemoBanner, talksPage } from '../../../copy/talks'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { ChipRow } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { Panes } from '../../../ui/panes'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import '../../../copy/problems/activity'
import '../_parts/activity.scss'
import { LoginSheet } from '../../../parts/login-sheet'
import { BookingPane } from './_parts/booking-pane'

const chips = bookingStandings.map((code) => ({ code, words: deskPage.standings[code] }))

/** Who asks for a talk, and when whom it is given. Two panes where there is room. */
export default function BookingDesk() {
  const now = useNow()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const [standing, setStanding] = useState<BookingStanding>('asked')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({ ...activityQueries.bookings(standing), enabled: known })
  useFresh([], known ? refetch : () => undefined)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const plan = data?.pages[0]?.plan
  const stranger = !known || error?.code === 'identity.required'

  const list = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note']} />
    }
    if (rows.length === 0) return <Empty icon='presentation' {...deskPage.none} />
    return (
      <>
        <CellGroup>
          {rows.map((row) => <Cell key={row.id} words={row.talkTitle} note={`${row.union.name} · ${bookingNote(row, now)}`} chosen={row.id === chosen} onPress={() => setChosen(row.id)} />)}
        </CellGroup>
        {hasNextPage && <Button kind='quiet' words={deskPage.more} busy={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
      </>
    )
  }
  const body = () => {
    if (stranger) return <Empty icon='presentation' title={bookingsPage.logIn.title} advice={bookingsPage.logIn.advice}>{!known && <Button kind='main' words={bookingsPage.logIn.do} onPress={() => setAsking(true)} />}</Empty>
    if (error?.code === 'role.required') return <ProblemView {...problemWords['role.required']} />
    return (
      <Panes
        deep={chosen !== null}
        list={<>
          {plan && <View className='act-note'>{talksPage.plan(plan)}。{talksPage.held(plan)}。</View>}
          <ChipRow label={deskPage.show} chips={chips} chosen={[standing]} onToggle={(code) => { setStanding(code); setChosen(null) }} />
          {list()}
        </>}
        chosen={chosen === null ? <Empty icon='hand-helping' {...deskPage.choose} /> : <BookingPane key={chosen} id={chosen} now={now} onBack={() => setChosen(null)} />}
      />
    )
  }
  return (
    <Page title={deskPage.title} up={paths.me} banner={rows.some(({ demo }) => demo) ? talkDemoBanner : undefined} over={asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}>
      {body()}
    </Page>
  )
}
