import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfferingRow } from '../../../../cloudfunctions/contract/study-application'
import { studyLevels, type StudyLevel } from '../../../../cloudfunctions/contract/study-moves'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { studyQueries } from '../../../client/study-queries'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { cataloguePage, levelWords, seatsWords, studyDemoBanner } from '../../../copy/study'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { pressable } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { SearchBar } from '../../../ui/search-bar'
import { SeatBar } from '../../../ui/seat-bar'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../../../copy/problems/account'
import '../../../copy/problems/study'
import '../_parts/study.scss'
import './index.scss'

const go = (url: string) => () => void Taro.navigateTo({ url })

/** This year's round: until when, what is paid, and what can be studied where, with the seats that are left. */
export default function Catalogue() {
  const now = useNow()
  const online = useOnline()
  const [level, setLevel] = useState<StudyLevel | null>(null)
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const { data, error, isFetching, refetch } = useQuery(studyQueries.catalogue({ text, ...(level && { level }) }))
  useFresh([data?.round?.opens ?? null, data?.round?.closes ?? null], refetch)
  useShareAppMessage(() => ({ title: cataloguePage.title, path: paths.study }))
  const search = (words: string) => {
    setTyped(words)
    setText(words.trim())
  }

  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='study-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'note', 'body', 'note']} /></View>
    }
    const { round, rows } = data
    if (!round) return <Empty icon='graduation-cap' {...cataloguePage.noRound} />
    return (
      <View className='study catalogue'>
        <Card>
          <View className='catalogue-round'>{round.title}</View>
          <View className='catalogue-closes'>{round.opens > now ? cataloguePage.opens(round.opens, now) : cataloguePage.closes(round.closes, now)}</View>
          <View className='study-note'>{cataloguePage.papersUntil(round.papersUntil, now)}</View>
          <View className='study-note'>{cataloguePage.money(round.instalments)}</View>
          <View className='study-buttons'>
            <Button kind='main' words={cataloguePage.check} onPress={go(paths.studyCheck)} />
            <Button words={cataloguePage.mine} onPress={go(paths.studyApplication)} />
          </View>
        </Card>
        <SearchBar words={cataloguePage.search} text={typed} maxLength={20} onInput={setTyped} onSearch={search} />
        <ChipRow label={cataloguePage.levels} chips={studyLevels.map((code) => ({ code, words: levelWords[code] }))} chosen={level ? [level] : []} onToggle={(code) => setLevel(code === level ? null : code)} />
        {rows.length === 0 ? <Empty icon='graduation-cap' {...cataloguePage.none} /> : (
          <View className='offering-rows'>{rows.map((row) => <Line key={row.id} row={row} />)}</View>
        )}
        {rows.length > 0 && <View className='study-note'>{cataloguePage.all(rows.length)}</View>}
      </View>
    )
  }
  return (
    <Page title={cataloguePage.title} up={paths.home} banner={data?.demo ? studyDemoBanner : undefined}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}

/** One place to study; a press begins an application with it. */
function Line({ row }: { row: OfferingRow }) {
  const { id, major, institution, level, left, capacity } = row
  return (
    <View className='offering' {...pressable(go(paths.studyApply(id)), { label: `${major}，${institution}，${levelWords[level]}，${seatsWords(row)}` })}>
      <View className='offering-head'><View className='study-title'>{major}</View><Tag tone={left > 0 ? 'good' : 'doubt'} words={seatsWords(row)} /></View>
      <View className='offering-line'><View>{institution}</View><View>{levelWords[level]}</View></View>
      <SeatBar tenths={Math.round((1 - left / Math.max(1, capacity)) * 10)} />
    </View>
  )
}
