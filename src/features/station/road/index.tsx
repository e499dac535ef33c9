import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { counties, neighbours } from '../../../../cloudfunctions/rules/areas'
import { lineFrom, roadMeters, stopsAlong } from '../../../../cloudfunctions/rules/road'
import { noNeeds } from '../../../../cloudfunctions/rules/truck-needs'
import { useNow } from '../../../client/now'
import { useOrigin } from '../../../client/origin'
import { remembered, useKept } from '../../../client/remembered'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import '../../../copy/problems/station'
import { road } from '../../../copy/road'
import { agoWords } from '../../../copy/times'
import { demoBanner } from '../../../copy/union'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { groundQuery } from '../_parts/ground-query'
import { OriginSheet } from '../_parts/origin-sheet'
import { Ends } from './_parts/ends'
import { Needs } from './_parts/needs'
import { Stops } from './_parts/stops'
import './index.scss'

const ends = [...counties, ...neighbours]

/** Where a truck can stand on the way: two big buttons, a few marks, nothing to type, and no network once the stations are there. */
export default function Road() {
  const now = useNow()
  const given = useRouter().params.line
  const driven = useMemo(() => (given === undefined ? null : lineFrom(decodeURIComponent(given))), [given])
  const choice = useOrigin()
  const wish = useKept(remembered.road)
  const [choosingEnd, setChoosingEnd] = useState(false)
  const ground = useQuery(groundQuery())
  const end = ends.find(({ code }) => code === wish.to)
  const line = useMemo(() => driven ?? (choice.origin && end ? [choice.origin.at, end.centre] : null), [driven, choice.origin, end])
  // To the minute: so the list is not made anew while somebody reads it.
  const leaves = Math.floor(now / 60_000) * 60_000
  const stops = useMemo(
    () => (line && ground.data ? stopsAlong(ground.data.ground.stations, { line, leaves, offMeters: wish.offMeters, needs: wish.needs, openThen: wish.openThen }) : null),
    [line, leaves, ground.data, wish],
  )
  const swap = () => {
    const { origin } = choice
    if (!end) return
    if (origin?.kind === 'area' && ends.some(({ code }) => code === origin.code.slice(0, 6))) remembered.road.set({ ...wish, to: origin.code.slice(0, 6) })
    choice.choose({ kind: 'area', code: end.code, name: end.name, at: end.centre })
  }
  const demo = ground.data?.ground.stations.some((station) => station.demo)

  return (
    <Page
      title={road.title} up={paths.findStation} banner={demo ? demoBanner : undefined}
      over={(
        <>
          {choice.choosing && <OriginSheet choice={choice} onChosen={() => undefined} />}
          {choosingEnd && (
            <ChoiceSheet
              title={road.to} close={everywhere.close} choices={ends.map(({ code, name }) => ({ code, words: name }))} chosen={wish.to}
              onChoose={(to) => {
                remembered.road.set({ ...wish, to })
                setChoosingEnd(false)
              }}
              onClose={() => setChoosingEnd(false)}
            />
          )}
        </>
      )}
    >
      <View className='road'>
        <Ends
          driven={driven !== null} origin={choice.origin} end={end?.name ?? null}
          onFrom={() => choice.setChoosing(true)} onTo={() => setChoosingEnd(true)} onSwap={swap}
        />
        <Needs wish={wish} onChange={(next) => remembered.road.set(next)} />
        <View className='road-list'>
          {line !== null && (ground.error
            ? <ProblemView {...problemWords[ground.error.code]} retry={{ words: retryWords, busy: ground.isFetching, onPress: () => void ground.refetch() }} />
            : stops === null
              ? <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note']} />
              : stops.length === 0
                ? (
                  <Empty icon='search' title={road.none.title} advice={road.none.advice}>
                    <Button kind='main' words={road.none.drop} onPress={() => remembered.road.set({ ...wish, needs: noNeeds, openThen: false, offMeters: 10_000 })} />
                  </Empty>
                )
                : <Stops stops={stops} meters={roadMeters(line)} now={now} onOpen={(id) => void Taro.navigateTo({ url: paths.station(id) })} />)}
          {ground.data && <View className='road-foot'>{road.guess}{road.offline(agoWords(ground.data.checkedAt, now))}</View>}
        </View>
      </View>
    </Page>
  )
}
