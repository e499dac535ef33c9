import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Message } from '../../../../cloudfunctions/contract/message'
import { degreePrefix } from '../../../../cloudfunctions/contract/degree-id'
import { messageQueries, tellRead } from '../../../client/message-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { messagePage, messageWords } from '../../../copy/messages'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { pressable } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { TellMe } from '../../../parts/tell-me'
import './index.scss'

/** What one was told, the newest first. Here it stands, whether or not WeChat could deliver it. */
export default function Messages() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({ ...messageQueries.list(), enabled: known })
  useFresh([], known ? refetch : () => undefined)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const first = data?.pages[0]
  const newest = first?.unread ? first.asOf : 0
  useEffect(() => { if (newest) tellRead(newest) }, [newest])

  const body = () => {
    if (!known || error?.code === 'identity.required') return <Empty icon='message-square' {...messagePage.logIn} />
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='messages'><Skeleton label={everywhere.loading} lines={['note', 'body', 'note', 'note', 'body', 'note']} /></View>
    }
    if (rows.length === 0) return <Empty icon='message-square' {...messagePage.none} />
    return (
      <View className='messages'>
        <TellMe about={['progress', 'seat', 'soon']} />
        {rows.map((row) => <OneMessage key={row.id} row={row} now={now} />)}
        {hasNextPage && <Button words={messagePage.more} busy={isFetching} onPress={() => void fetchNextPage()} />}
      </View>
    )
  }
  return (
    <Page title={messagePage.title} up={paths.me}>
      {first && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(first.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}

const ofKeeper = new Set<Message['kind']>(['ticket-opened', 'ticket-overdue', 'medicine-expiring', 'medicine-expired', 'correction-waiting'])
const ofContest = new Set<Message['kind']>(['score-published', 'objection-answered', 'title-awarded'])

/** Where one sees what it is about; null where there is no page of its own. */
function placeOf({ kind, about }: Message): string | null {
  if (kind === 'feedback-asked') return paths.feedback(about)
  if (kind === 'mobile-released') return paths.memberCard
  if (kind === 'booking-moved') return paths.unionBookings
  // A degree's seats are given by application, and its occasion has no page of its own.
  if (kind === 'study-moved' || about.startsWith(degreePrefix)) return paths.studyApplication
  if (kind === 'case-moved') return paths.case(about)
  if (kind === 'case-due' || kind === 'case-overdue') return paths.caseDesk
  if (ofKeeper.has(kind)) return paths.keeperDesk(about)
  if (kind === 'correction-decided') return paths.correctStation(about)
  if (ofContest.has(kind)) return paths.contestResults(about)
  return about.startsWith('oc-') ? paths.occasion(about) : null
}

function OneMessage({ row, now }: { row: Message; now: number }) {
  const { happened, advice } = messageWords(row, now)
  const path = placeOf(row)
  const open = () => { if (path !== null) void Taro.navigateTo({ url: path }) }
  return (
    <View className='message' {...(path !== null ? pressable(open, { role: 'link', label: `${happened}。${advice}` }) : {})}>
      <View className='message-head'>{agoWords(row.at, now)}{!row.read && <Tag tone='doubt' words={messagePage.unread} />}</View>
      <View className='message-happened'>{happened}</View>
      <View className='message-advice'>{advice}</View>
    </View>
  )
}
