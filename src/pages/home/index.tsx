import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { OccasionKind } from '../../../cloudfunctions/contract/occasion'
import { useOrigin } from '../../client/origin'
import { platform } from '../../client/platform'
import { remembered } from '../../client/remembered'
import { areaGroups, areaWords } from '../../copy/areas'
import { everywhere } from '../../copy/everywhere'
import { home } from '../../copy/home'
import { occasionKindWords } from '../../copy/occasion-words'
import { problemWords, retryWords } from '../../copy/problems'
import { demoBanner, official2024, union } from '../../copy/union'
import { paths } from '../../paths'
import { Button } from '../../ui/button'
import { Cell, CellGroup } from '../../ui/cell'
import { Page } from '../../ui/page'
import { PickSheet } from '../../ui/pick-sheet'
import { ProblemView } from '../../ui/problem-view'
import { Skeleton } from '../../ui/skeleton'
import { useSurroundings } from '../../ui/surroundings'
import { AskPlace } from './_parts/ask-place'
import { Coming } from './_parts/coming'
import { Entries } from './_parts/entries'
import { Figures } from './_parts/figures'
import { NearestStation } from './_parts/nearest-station'
import { WaitingForMe } from './_parts/waiting-for-me'
import './index.scss'

export default function Home() {
  const { care } = useSurroundings()
  const { origin, locating, locate, choosing, setChoosing, chooseArea, areas } = useOrigin()
  const [demo, setDemo] = useState(false)
  useShareAppMessage(() => ({ title: `${union.hall} · ${union.name}`, path: paths.home }))

  const findStations = () => void Taro.navigateTo({ url: paths.findStation })
  const chooseAnother = () => setChoosing(true)
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const occasion = (kind: OccasionKind) => {
    const { word, icon, note } = occasionKindWords[kind]
    return { words: word, note, icon, onPress: go(paths.occasions(kind)) }
  }
  const call = { ...(care ? home.callSomebody : home.hotline), icon: 'phone' as const, onPress: () => platform.callPhone(union.hotline) }
  const aid = { ...home.aid, icon: 'hand-helping' as const, onPress: go(paths.mattersOf('aid')) }
  const join = { ...home.join, icon: 'users' as const, onPress: go(paths.mattersOf('union')) }
  const rights = { ...home.rights, icon: 'scale' as const, onPress: go(paths.mattersOf('rights')) }
  const stations = { ...home.stations, icon: 'map-pin' as const, onPress: findStations }
  // Care mode shows few, and whom to call is always among them.
  const entries = care
    ? [stations, occasion('job-fair'), aid, join, rights, call]
    : [stations, occasion('job-fair'), { ...occasion('course'), ...home.training }, aid, join, rights]
  const said = locating === 'refused' || locating === 'unavailable' ? everywhere.notLocated[locating] : null

  const sheet = choosing && (
    <PickSheet
      title={areaWords.title}
      words={{ close: everywhere.close, ...areaWords }}
      first={{ words: locating === 'asking' ? everywhere.locating : everywhere.useMyPlace, icon: 'locate-fixed', busy: locating === 'asking', said, onPress: () => void locate() }}
      groups={areaGroups(areas.data?.areas ?? [])}
      instead={areas.error
        ? <ProblemView {...problemWords[areas.error.code]} retry={{ words: retryWords, busy: areas.isFetching, onPress: () => void areas.refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['body', 'body', 'body', 'body']} />}
      onPick={chooseArea}
      onClose={() => setChoosing(false)}
    />
  )

  return (
    <Page title={union.hall} banner={demo ? demoBanner : undefined} over={sheet}>
      <View className='home-body'>
        {origin === null
          ? <AskPlace busy={locating === 'asking'} said={said} onLocate={() => void locate()} onChooseArea={chooseAnother} />
          : <NearestStation origin={origin} onChangePlace={chooseAnother} onSeeAll={findStations} onDemo={setDemo} />}
        <View className='home-room'><WaitingForMe /></View>
        <Entries title={home.services} entries={entries} />
        {!care && (
          <View className='home-room'>
            <CellGroup>
              {[occasion('contest'), occasion('activity'), call].map(({ words, note, icon, onPress }) => <Cell key={words} icon={icon} words={words} note={note} onPress={onPress} />)}
            </CellGroup>
          </View>
        )}
        <View className='home-room'>{!care && <Coming kind='job-fair' />}</View>
        <View className='home-room'>{!care && <Coming kind='course' />}</View>
        <Button icon='a-large-small' words={care ? home.leaveCare : home.care} onPress={() => remembered.care.set(!care)} />
        {!care && <Figures {...official2024} />}
        <View className='home-foot'>{union.name}</View>
      </View>
    </Page>
  )
}
