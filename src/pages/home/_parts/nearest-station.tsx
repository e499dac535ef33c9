import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { StationRow } from '../../../../cloudfunctions/contract/station'
import { travelFrom } from '../../../../cloudfunctions/rules/travel'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import type { Origin } from '../../../client/remembered'
import { useRoute } from '../../../client/route'
import { stationQueries } from '../../../client/station-queries'
import { distanceWords, travelWords } from '../../../copy/distances'
import { everywhere } from '../../../copy/everywhere'
import { facilityWords } from '../../../copy/facilities'
import { home } from '../../../copy/home'
import { nextChangeWords, openStateWords } from '../../../copy/open-state'
import { problemWords, retryWords } from '../../../copy/problems'
import { accessWords } from '../../../copy/station-words'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { pressable } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Icon } from '../../../ui/icon'
import { ProblemView } from '../../../ui/problem-view'
import { RouteSheet } from '../../../ui/route-sheet'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import './nearest-station.scss'

const shownFacilities = 3

interface NearestStationProps {
  origin: Origin
  onChangePlace: () => void
  onSeeAll: () => void
  /** Told once it is known whether what is shown is invented. */
  onDemo: (demo: boolean) => void
}

/** The answer to the question that people come with: where can I go in now? */
export function NearestStation({ origin, onChangePlace, onSeeAll, onDemo }: NearestStationProps) {
  const now = useNow()
  const online = useOnline()
  const route = useRoute()
  const found = useInfiniteQuery(stationQueries.nearby({ origin, filters: ['open-now'], text: '' }))
  const first = found.data?.pages[0]
  const nearest = first?.rows[0]
  useFresh([nearest?.open.until ?? null, nearest?.open.changesAt ?? null], found.refetch)
  useEffect(() => { if (first) onDemo(first.demo) }, [first, onDemo])

  const place = origin.kind === 'area' ? home.from.area(origin.name) : home.from.here(agoWords(origin.since, now))
  const aged = first && (!online || found.isError) ? everywhere.aged(agoWords(first.asOf, now)) : null

  return (
    <Card className='near'>
      <View className='near-from'>
        <Icon name='map-pin' size='s' />
        <View className='near-place'>{aged ? `${place} · ${aged}` : place}</View>
        <View className='near-change' {...pressable(onChangePlace)}>{home.changePlace}</View>
      </View>
      {nearest
        ? <Nearest row={nearest} now={now} onNavigate={() => void route.show(nearest)} />
        : first
          ? <Empty icon='clock' {...home.noneOpen}><Button kind='main' words={home.seeAll} onPress={onSeeAll} /></Empty>
          : found.error
            ? <ProblemView {...problemWords[found.error.code]} retry={{ words: retryWords, busy: found.isFetching, onPress: () => void found.refetch() }} />
            : <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body']} />}
      {first && first.total > 1 && (
        <View className='near-more' {...pressable(onSeeAll)}>{home.alsoOpen(first.total - 1)}<Icon name='chevron-right' size='s' /></View>
      )}
      <RouteSheet words={everywhere.route} route={route} />
    </Card>
  )
}

function Nearest({ row, now, onNavigate }: { row: StationRow; now: number; onNavigate: () => void }) {
  const state = openStateWords[row.open.state]
  const details = () => void Taro.navigateTo({ url: paths.station(row.id) })
  return (
    <View>
      <View className='near-name' {...pressable(details, { role: 'link', label: row.name })}>{row.name}</View>
      <View className='near-state'>
        <Tag large tone={state.tone} words={state.word} />
        <View>{nextChangeWords(row.open, now)}</View>
      </View>
      <View className='near-way'>
        <View className='near-distance'>{distanceWords(row.meters)}</View>
        <View>{travelWords(travelFrom(row.meters))}</View>
        <View>{accessWords[row.access].short}</View>
        {row.truckSpaces > 0 && <View>{home.truckSpaces(row.truckSpaces)}</View>}
      </View>
      <View className='near-facilities'>
        {row.facilities.slice(0, shownFacilities).map((code) => (
          <View key={code} className='near-facility'><Icon name={facilityWords[code].icon} />{facilityWords[code].word}</View>
        ))}
      </View>
      <View className='near-do'>
        <Button words={everywhere.details} onPress={details} />
        <Button kind='main' icon='navigation' words={everywhere.navigate} onPress={onNavigate} className='near-go' />
      </View>
    </View>
  )
}
