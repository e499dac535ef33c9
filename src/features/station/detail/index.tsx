import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { stationQueries } from '../../../client/station-queries'
import { everywhere } from '../../../copy/everywhere'
import { nextChangeWords, openStateWords } from '../../../copy/open-state'
import { problemWords, retryWords } from '../../../copy/problems'
import { stationPage } from '../../../copy/station'
import { agoWords } from '../../../copy/times'
import { demoBanner } from '../../../copy/union'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { ActionBar } from './_parts/action-bar'
import { AccessCard } from './_parts/access-card'
import { FacilityCard } from './_parts/facility-card'
import { HoursCard } from './_parts/hours-card'
import { Photo } from './_parts/photo'
import { PlaceCard } from './_parts/place-card'
import { StateHead } from './_parts/state-head'
import { TruckCard } from './_parts/truck-card'
import './index.scss'

export default function StationPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const online = useOnline()
  const asked = useQuery(stationQueries.detail(id))
  const { data, error, isFetching, refetch } = asked
  useFresh([data?.open.changesAt ?? null], refetch)
  useShareAppMessage(() => ({
    title: data ? stationPage.share(data.station.name, `${openStateWords[data.open.state].word}，${nextChangeWords(data.open, now)}`) : stationPage.title,
    path: paths.station(id),
  }))

  if (!data) {
    return (
      <Page title={stationPage.title} up={paths.home}>
        {error ? (
          <ProblemView
            {...problemWords[error.code]}
            {...(error.code === 'station.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })}
          >
            <Button words={stationPage.seeOthers} onPress={() => void Taro.redirectTo({ url: paths.findStation })} />
          </ProblemView>
        ) : (
          <View className='place-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'body', 'note', 'picture', 'body', 'body', 'note']} /></View>
        )}
      </Page>
    )
  }
  const { station, open, asOf } = data
  return (
    <Page title={stationPage.title} up={paths.home} banner={station.demo ? demoBanner : undefined}>
      <View>{(!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(asOf, now))}</Notice>}</View>
      <View className='place'>
        <View className='place-first'>
          <StateHead station={station} open={open} now={now} />
          <Photo station={station} />
          <AccessCard access={station.access} />
          {station.truck && <TruckCard truck={station.truck} />}
        </View>
        <View className='place-second'>
          <FacilityCard facilities={station.facilities} now={now} />
          <HoursCard hours={station.hours} now={now} />
          <PlaceCard station={station} />
        </View>
      </View>
      <ActionBar station={station} />
    </Page>
  )
}
