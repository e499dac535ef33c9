import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keeperQueries } from '../../../client/keeper-queries'
import { useOnline } from '../../../client/network'
import { useFresh } from '../../../client/now'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { hoursWords } from '../../../copy/hours-words'
import { keeperDesk, keeperList } from '../../../copy/keeper'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { OpeningWeek } from '../../../parts/opening-week'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Notice } from '../../../ui/notice'
import { PaneBack } from '../../../ui/panes'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { CorrectionsCard } from './corrections-card'
import { DoorSheet } from './door-sheet'
import { FacilityCard } from './facility-card'
import { FactsCard } from './facts-card'
import { HeadCard } from './head-card'
import { HistoryCard } from './history-card'
import { VisitsCard } from './visits-card'
import { explain, type Place, wishAt } from './wish-place'

const dayMs = 86_400_000
/** What lies below the screen is drawn a moment later: all at once it waits too long at WeChat's bridge. */
const belowAfterMs = 60

interface DeskPaneProps {
  id: string
  now: number
  /** Null where there is nothing to go back to. */
  onBack: (() => void) | null
  onSheet: (sheet: ReactNode) => void
}

/** All that can be said and done about one station; what is urgent stands on top. */
export function DeskPane({ id, now, onBack, onSheet }: DeskPaneProps) {
  const { data, error, isFetching, refetch } = useQuery(keeperQueries.desk(id))
  useFresh([data?.open.until ?? null], refetch)
  const online = useOnline()
  // One lane for all that changes the station: each change needs the edition that the one before it made.
  const wish = useWish('keeper', id)
  const last = useRef<Place>('head')
  const [below, setBelow] = useState(false)
  const there = data !== undefined
  useEffect(() => {
    if (!there) return undefined
    const timer = setTimeout(() => setBelow(true), belowAfterMs)
    return () => clearTimeout(timer)
  }, [there])
  const back = onBack && <PaneBack words={keeperList.back} onPress={onBack} />
  if (!data) {
    return (
      <>
        {back}
        {error
          ? <ProblemView {...problemWords[error.code]} {...(error.code === 'station.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
          : <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note', 'body', 'body']} />}
      </>
    )
  }
  const { station, open, asOf } = data
  const seen = { id, edition: station.edition }
  const send: typeof wish.send = (action, input, until) => {
    onSheet(null)
    wish.send(action, input, until)
  }
  const until = { until: now + dayMs, asOf: now }
  const why = explain(open, now)
  const placed = (place: Place) => ({ wish: wishAt(wish, place, last.current), explain: why, busy: wish.under !== null })
  const here = (place: Place) => { last.current = place }
  return (
    <>
      {back}
      <View>
        <View>{(!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(asOf, now))}</Notice>}</View>
        <HeadCard
          desk={data} now={now} {...placed('head')} onSheet={onSheet}
          onConfirm={() => { here('head'); send('confirm', seen, until) }}
          onReopen={() => { here('head'); send('reopen', seen, until) }}
          onPause={(pause) => { here('head'); send('pause', { ...seen, ...pause }, until) }}
          onAnswer={(ticket, answer) => { here('head'); send('answer', { ...seen, ticket, answer }, until) }}
        />
      </View>
      <CorrectionsCard station={station} corrections={data.corrections} now={now} onSheet={onSheet} />
      <FacilityCard
        station={station} now={now} {...placed('facilities')} lane={wish} onSheet={onSheet}
        onSend={(facilities) => { here('facilities'); wish.send('setFacilities', { ...seen, facilities }, until) }}
      />
      {below && (
        <>
          <Card title={keeperDesk.hours}>
            <OpeningWeek hours={station.hours} now={now} />
            <View className='keeper-hours-words'>{hoursWords(station.hours)}</View>
            <Button icon='clock' words={keeperDesk.editHours} onPress={() => void Taro.navigateTo({ url: paths.keeperHours(id) })} />
          </Card>
          <FactsCard
            desk={data} {...placed('facts')} onSheet={onSheet}
            onSend={(facts) => { here('facts'); send('setFacts', { ...seen, ...facts }, until) }}
          />
          <VisitsCard visits={data.visits} />
          <HistoryCard desk={data} now={now} />
          <CellGroup>
            <Cell icon='qr-code' words={keeperDesk.door} note={keeperDesk.doorNote} onPress={() => onSheet(<DoorSheet id={id} onClose={() => onSheet(null)} />)} />
            <Cell icon='external-link' words={keeperDesk.seePage} onPress={() => void Taro.navigateTo({ url: paths.station(id) })} />
          </CellGroup>
        </>
      )}
    </>
  )
}
