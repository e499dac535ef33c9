import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OccasionRow } from '../../../../cloudfunctions/contract/occasion'
import { dayNumber } from '../../../../cloudfunctions/rules/shanghai-time'
import { hall } from '../../../client/hall'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { everywhere } from '../../../copy/everywhere'
import { doorListWords, gatePages } from '../../../copy/gate'
import { modeWords } from '../../../copy/occasion-list'
import { occasionDemoBanner, occasionKinds, occasionKindWords } from '../../../copy/occasion-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords, spanWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { doorOf, forgetOldDoors, keptDoors, useHandingIn } from '../_parts/doors'
import '../../../copy/problems/gate'
import './index.scss'

/** What is on soon, of every kind. */
async function coming() {
  const answers = await Promise.all(occasionKinds.map((kind) => hall.occasion.list({ kind })))
  return { rows: answers.flatMap(({ rows }) => rows), asOf: answers[0]!.asOf, demo: answers.some(({ demo }) => demo) }
}

/** The doors of today and tomorrow, and those whose book is on this phone. */
export default function Doors() {
  const now = useNow()
  const online = useOnline()
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['occasion', 'coming'], queryFn: coming })
  const [kept, setKept] = useState(keptDoors)
  useHandingIn()
  useFresh([], () => {
    forgetOldDoors(Date.now())
    setKept(keptDoors())
    return refetch()
  })

  const today = dayNumber(now)
  const running = (data?.rows ?? []).filter(({ starts, ends, phase }) => dayNumber(starts) <= today + 1 && ends > now && phase !== 'called-off').sort((a, b) => a.starts - b.starts)
  const groups = [
    { title: doorListWords.today, rows: running.filter(({ starts }) => dayNumber(starts) <= today) },
    { title: doorListWords.tomorrow, rows: running.filter(({ starts }) => dayNumber(starts) > today) },
  ].filter(({ rows }) => rows.length > 0)
  const others = kept.filter(({ id }) => !running.some((row) => row.id === id))
  const open = (id: string) => void Taro.navigateTo({ url: paths.door(id) })

  const body = () => {
    if (!data && others.length === 0) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='doors'><Skeleton label={everywhere.loading} lines={['note', 'title', 'title', 'title']} /></View>
    }
    if (groups.length === 0 && others.length === 0) {
      return <Empty icon='calendar-days' {...doorListWords.none}><Button words={doorListWords.back} onPress={() => void Taro.switchTab({ url: paths.home })} /></Empty>
    }
    return (
      <View className='doors'>
        {groups.map(({ title, rows }) => (
          <CellGroup key={title} title={title}>
            {rows.map((row) => <Cell key={row.id} icon={occasionKindWords[row.kind].icon} words={row.title} note={noteOf(row, now)} onPress={() => open(row.id)} />)}
          </CellGroup>
        ))}
        {others.length > 0 && (
          <CellGroup title={doorListWords.kept}>
            {others.map(({ id, title }) => <Cell key={id} icon='door-open' words={title} note={waitingNote(id)} onPress={() => open(id)} />)}
          </CellGroup>
        )}
      </View>
    )
  }
  return (
    <Page title={gatePages.list} up={paths.me} banner={data?.demo ? occasionDemoBanner : undefined}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}

const noteOf = ({ id, starts, ends, mode, place }: OccasionRow, now: number): string =>
  [spanWords(starts, ends, now), modeWords(mode, place), waitingNote(id)].filter(Boolean).join(' · ')

/** Only of doors whose book is here already: asking must not make one. */
function waitingNote(id: string): string | undefined {
  const waiting = keptDoors().some((door) => door.id === id) ? doorOf(id)?.state.waiting ?? 0 : 0
  return waiting > 0 ? doorListWords.waits(waiting) : undefined
}
