import { Text, View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskMove, Interview } from '../../../../cloudfunctions/contract/application'
import { nextStates } from '../../../../cloudfunctions/contract/application-moves'
import { hall } from '../../../client/hall'
import { jobQueries } from '../../../client/job-queries'
import type { HallProblem } from '../../../client/problem'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { applicantFacts, applicantNote, deskPage, deskStateWords, deskSteps, wishWordsOf } from '../../../copy/job-desk'
import { problemWords, retryWords } from '../../../copy/problems'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Facts } from '../../../ui/facts'
import { PaneBack } from '../../../ui/panes'
import { Notice } from '../../../ui/notice'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { History } from './history'
import { placeName } from '../../../parts/places'
import { WishBar } from '../../../parts/wish-bar'
import { InviteSheet } from './invite-sheet'

const dayMs = 86_400_000
type To = DeskMove['to']

/** One applicant as far as the desk may see him, and what can be done next. */
export function ApplicantPane({ id, now, onBack }: { id: string; now: number; onBack: () => void }) {
  const { data, error, isFetching, refetch } = useQuery(jobQueries.applicant(id))
  const wish = useWish('job', id)
  const [inviting, setInviting] = useState(false)
  const [moved, setMoved] = useState<To | null>(null)
  const [mobile, setMobile] = useState<string | null>(null)
  const [closed, setClosed] = useState<HallProblem | null>(null)

  const back = <PaneBack words={deskPage.backToApplicants} onPress={onBack} />
  if (!data) {
    return (
      <>
        {back}
        {error
          ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
          : <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body']} />}
      </>
    )
  }
  const move = (to: DeskMove) => {
    setMoved(to.to)
    wish.send('moveApplication', to, { until: now + dayMs, asOf: now })
  }
  const press = (to: To) => (to === 'interview' ? setInviting(true) : move({ id, to }))
  const invite = (interview: Interview) => {
    setInviting(false)
    move({ id, to: 'interview', interview })
  }
  const openMobile = () => {
    setClosed(null)
    hall.job.openMobile({ id }).then((opened) => setMobile(opened.mobile), (problem: HallProblem) => setClosed(problem))
  }
  const { word, tone } = deskStateWords[data.state]
  const moves = nextStates(data.state, 'desk') as To[]
  return (
    <>
      {back}
      <Card>
        <View className='desk-head'>
          <View className='desk-name' {...aria({ role: 'heading' })}>{data.name}</View>
          <Tag large tone={tone} words={word} />
        </View>
        <View className='desk-note'>{applicantNote(data)}</View>
        {data.wish && <Notice icon='hand-helping'>{wishWordsOf(data.wish, data.wish.area === null ? '' : placeName(data.wish.area))}</Notice>}
        <Facts facts={applicantFacts(data, data.area === null ? '' : placeName(data.area))} />
        {data.interview && <Notice icon='calendar-days'>{deskPage.interviewAt(data.interview.at, now)} · {data.interview.place}</Notice>}
        {data.state === 'applied' && <View className='desk-note'>{deskPage.readNote}</View>}
        {data.mobileOpens && (
          <View className='desk-moves'>
            {mobile === null
              ? <Button icon='phone' words={deskPage.mobile} onPress={openMobile} />
              : <Text className='desk-mobile' selectable userSelect>{mobile}</Text>}
            <View className='desk-note'>{deskPage.mobileNote}</View>
            {closed && <Notice icon='circle-alert' tone='doubt' live>{problemWords[closed.code].happened}。{problemWords[closed.code].advice}</Notice>}
          </View>
        )}
        <WishBar wish={wish} said={() => moved && deskPage.done[moved]}>
          {moves.map((to) => (
            <Button
              key={to} kind={to === (moves.includes('hired') ? 'hired' : moves[0]) ? 'main' : 'plain'}
              words={to === 'interview' && data.state === 'interview' ? deskPage.changeInterview : deskPage.moves[to]} onPress={() => press(to)}
            />
          ))}
        </WishBar>
        <History history={data.history} words={deskSteps} next={null} now={now} />
      </Card>
      {inviting && <InviteSheet now={now} onInvite={invite} onClose={() => setInviting(false)} />}
    </>
  )
}
