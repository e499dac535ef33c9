import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { canBeUsed } from '../../../../cloudfunctions/rules/medicine'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { countVisit, named, recentStations } from '../../../client/station-memory'
import { stationQueries } from '../../../client/station-queries'
import { correctionPage } from '../../../copy/correction'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { shareWords, stationPage } from '../../../copy/station'
import { agoWords } from '../../../copy/times'
import { demoBanner } from '../../../copy/union'
import { paths } from '../../../paths'
import '../../../copy/problems/station'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { ActionBar } from './_parts/action-bar'
import { AccessCard } from './_parts/access-card'
import { ChangesCard } from './_parts/changes-card'
import { FacilityCard } from './_parts/facility-card'
import { HoursCard } from './_parts/hours-card'
import { OwnerCard } from './_parts/owner-card'
import { Photo } from './_parts/photo'
import { PlaceCard } from './_parts/place-card'
import { StateHead } from './_parts/state-head'
import { StopsCard } from './_parts/stops-card'
import { TruckCard } from './_parts/truck-card'
import { TruckersCard } from './_parts/truckers-card'
import './index.scss'

export default function StationPage() {
  const { id: wanted = '', door } = useRouter().params
  const id = decodeURIComponent(wanted)
  const now = useNow()
  const online = useOnline()
  const asked = useQuery(stationQueries.detail(id))
  const { data, error, isFetching, refetch } = asked
  useFresh([data?.open.until ?? null, data?.open.changesAt ?? null], refetch)
  useShareAppMessage(() => ({
    title: data ? shareWords(data.station, data.station.facilities.filter((each) => canBeUsed(each, now)).map(({ code }) => code)) : stationPage.title,
    path: paths.station(id),
    // Without one WeChat takes the page as it stands, which needs no network.
    ...(data?.station.photo ? { imageUrl: data.station.photo } : {}),
  }))
  const known = data?.station.id
  useEffect(() => {
    if (!data) return
    recentStations.put(named(data.station))
    if (door === '1' && data.owner === null) void countVisit(data.station.id)
  // Looked at once, however often it is asked about anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [known])

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
  const { station, owner, asOf } = data
  return (
    <Page title={stationPage.title} up={paths.home} banner={station.demo ? demoBanner : undefined}>
      <View>{(!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(asOf, now))}</Notice>}</View>
      <View className='place'>
        <View className='place-first'>
          <StateHead seen={data} now={now} />
          {station.kind === 'mobile' && <StopsCard station={station} now={now} />}
          <Photo station={station} />
          <AccessCard access={station.access} />
          {station.kind === 'truckers-home' && <TruckersCard station={station} />}
          {station.truck && <TruckCard truck={station.truck} />}
        </View>
        <View className='place-second'>
          <FacilityCard facilities={station.facilities} now={now} />
          {/* A mobile station's hours are those of its stops. */}
          {station.kind !== 'mobile' && <HoursCard hours={station.hours} now={now} />}
          <PlaceCard station={station} now={now} />
          {owner && <OwnerCard owner={owner} now={now} />}
          {owner === null && <ChangesCard id={station.id} now={now} />}
          {owner === null && (
            <CellGroup><Cell icon='pencil-line' words={correctionPage.entry} note={correctionPage.entryNote} onPress={() => void Taro.navigateTo({ url: paths.correctStation(station.id) })} /></CellGroup>
          )}
        </View>
      </View>
      <ActionBar station={station} />
    </Page>
  )
}
