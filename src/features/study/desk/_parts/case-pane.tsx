import { Image, Text, View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { study } from '../../../../../cloudfunctions/contract/study'
import type { StudyDeskMove } from '../../../../../cloudfunctions/contract/study-application'
import { type DeskMoveName, openPurposes } from '../../../../../cloudfunctions/contract/study-moves'
import { hall } from '../../../../client/hall'
import type { HallProblem } from '../../../../client/problem'
import { studyQueries } from '../../../../client/study-queries'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { problemWords, retryWords } from '../../../../copy/problems'
import { paperWords } from '../../../../copy/papers'
import { diplomaWords } from '../../../../copy/person-words'
import { applicationPage, askedName, levelWords, refuseWords, returnWords, studyStateWords, yearWords } from '../../../../copy/study'
import { studyDesk } from '../../../../copy/study-desk'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Facts } from '../../../../ui/facts'
import { PaneBack } from '../../../../ui/panes'
import { Notice } from '../../../../ui/notice'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import { Tag } from '../../../../ui/tag'
import { placeName } from '../../../../parts/places'
import { Progress } from '../../_parts/progress'
import { WishBar } from '../../../../parts/wish-bar'
import { ReturnSheet, WordsSheet } from './move-sheets'

const dayMs = 86_400_000
type Opened = OutputOf<(typeof study)['actions']['open']>

interface CasePaneProps { id: string; now: number; onBack: () => void; onSheet: (sheet: ReactNode) => void }

/** One case: what is known of it, its papers once somebody has said why he opens them, and what can be done, or why not. */
export function CasePane({ id, now, onBack, onSheet }: CasePaneProps) {
  const { data, error, isFetching, refetch } = useQuery(studyQueries.case(id))
  const wish = useWish('study', id)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [closed, setClosed] = useState<HallProblem | null>(null)
  const close = () => onSheet(null)
  const back = <PaneBack words={studyDesk.back} onPress={onBack} />
  if (!data) {
    return (
      <>
        {back}
        {error
          ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
          : <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'body']} />}
      </>
    )
  }
  const { version, state, facts, first, second, offering, area, papers, missing, asked, refusal, appeal, years, due, history, judged, moves } = data
  const send = (move: StudyDeskMove) => { close(); wish.send('move', move, { until: now + dayMs, asOf: now }) }
  const press = (move: DeskMoveName) => {
    if (move === 'admit' || move === 'start' || move === 'complete') return send({ id, version, move })
    if (move === 'return') return onSheet(<ReturnSheet onClose={close} onSend={(list) => send({ id, version, move, asked: list })} />)
    return onSheet(
      <WordsSheet
        title={studyDesk.moves[move]} reasoned={move === 'refuse'} onClose={close}
        onSend={(words, reason) => send(move === 'refuse' ? { id, version, move, words, reason: reason! } : { id, version, move, words })}
      />,
    )
  }
  const open = () => onSheet(
    <ChoiceSheet
      title={studyDesk.purpose} advice={studyDesk.openNote} close={everywhere.close} choices={openPurposes.map((code) => ({ code, words: studyDesk.purposes[code] }))} onClose={close}
      onChoose={(purpose) => { close(); setClosed(null); hall.study.open({ id, purpose }).then(setOpened, (problem: HallProblem) => setClosed(problem)) }}
    />,
  )
  const shown = offering ?? first
  const { word, tone } = studyStateWords[state]
  const chief = moves.find(({ hindrance }) => hindrance === null)?.move
  return (
    <>
      {back}
      <Card>
        <View className='study-head'>
          <View><View className='study-title' {...aria({ role: 'heading' })}>{opened?.name ?? data.name}</View><View className='study-note'>{shown.major}（{levelWords[shown.level]}） · {shown.institution}</View></View>
          <Tag large tone={tone} words={word} />
        </View>
        <Facts facts={[
          { name: applicationPage.first, value: `${first.major} · ${first.institution}` }, ...(second ? [{ name: applicationPage.second, value: `${second.major} · ${second.institution}` }] : []),
          { name: studyDesk.household, value: facts.householdInHebei ? studyDesk.local : studyDesk.other(facts.pensionMonthsInHebei ?? 0) }, { name: studyDesk.diploma, value: diplomaWords[facts.diploma] },
          { name: studyDesk.area, value: `${placeName(area)}总工会` }, { name: studyDesk.papers, value: [papers.map(({ kind }) => paperWords[kind]).join('、'), missing.length ? `${applicationPage.missing}${missing.map((kind) => paperWords[kind]).join('、')}` : ''].filter(Boolean).join('；') },
        ]} />
        <View className='study-note'>{studyDesk.judged(judged.version)}</View>
        {refusal && <Notice icon='circle-alert' tone='doubt'>{refuseWords[refusal.reason]}：{refusal.words}</Notice>}
        {appeal && <Notice icon='message-square'>{applicationPage.appealWords}：{appeal.words}{appeal.decision ? `（${appeal.decision}）` : ''}</Notice>}
        {asked.map(({ what, reason }) => <View key={what} className='study-note'>{askedName(what)}：{returnWords[reason]}</View>)}
        {opened ? (
          <>
            <Facts facts={[{ name: studyDesk.mobile, value: opened.mobile }, { name: studyDesk.idNumber, value: opened.idNumber }]} />
            <View className='desk-papers'>
              {opened.papers.map(({ kind, url, at }) => (
                <View key={`${kind}${at}`} className='desk-paper'>
                  {url === null ? <Text>{studyDesk.gone}</Text> : <Image className='desk-photo' src={url} mode='aspectFit' {...aria({ role: 'img', label: paperWords[kind] })} />}
                  <View>{paperWords[kind]}</View>
                </View>
              ))}
            </View>
          </>
        ) : <View className='study-buttons'><Button icon='shield-check' words={studyDesk.open} onPress={open} /></View>}
        {closed && <Notice icon='circle-alert' tone='doubt' live>{problemWords[closed.code].happened}。{problemWords[closed.code].advice}</Notice>}
        {years.length > 0 && <View className='study-section'>{studyDesk.years}</View>}
        {years.map(({ year, status, confirmedAt }) => (
          <View key={year} className='study-head'>
            <View>{applicationPage.year(year)} · {yearWords[status]}{confirmedAt === null ? '' : `，${applicationPage.confirmed}`}</View>
            {confirmedAt === null && <Button words={studyDesk.confirm} label={`${applicationPage.year(year)}，${studyDesk.confirm}`} onPress={() => wish.send('confirmYear', { id, year, status }, { until: now + dayMs, asOf: now })} />}
          </View>
        ))}
        <WishBar wish={wish} said={() => studyDesk.done}>
          {moves.map(({ move, hindrance }) => (
            <Button key={move} kind={move === chief ? 'main' : 'plain'} disabled={hindrance !== null} words={studyDesk.moves[move]} onPress={() => press(move)} />
          ))}
        </WishBar>
        {moves.filter(({ hindrance }) => hindrance !== null).map(({ move, hindrance }) => <View key={move} className='study-why'>{studyDesk.moves[move]}：{studyDesk.hindrances[hindrance!]}</View>)}
        <View className='study-section'>{applicationPage.progress}</View>
        <Progress history={history} due={due && applicationPage.due(due, now)} now={now} />
      </Card>
    </>
  )
}
