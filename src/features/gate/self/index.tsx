import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useOnline } from '../../../client/network'
import { occasionQueries } from '../../../client/occasion-queries'
import { isFinished } from '../../../client/outbox'
import { useWish } from '../../../client/wishes'
import { enrolSheet } from '../../../copy/enrolling'
import { everywhere } from '../../../copy/everywhere'
import { gatePages, selfWords } from '../../../copy/gate'
import { problemWords, retryWords } from '../../../copy/problems'
import { momentWords, spanWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../../../copy/problems/gate'
import './index.scss'

const codeLetters = 6
/** A code holds for its half minute and the next. */
const codeHoldsMs = 60_000

/** A worker checks himself in with the code on the venue's screen. */
export default function SelfCheckIn() {
  const { id: asked = '', serial: told = '' } = useRouter().params
  const id = decodeURIComponent(asked)
  const online = useOnline()
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const queries = useQueryClient()
  const { data, error, isFetching, refetch } = useQuery(occasionQueries.detail(id))
  const { wish, notTaken, send, dismiss } = useWish('gate', id)
  const own = wish?.action === 'checkInByScreen' ? wish : undefined
  const busy = own !== undefined && !isFinished(own)
  const ended = own && isFinished(own) ? own : undefined
  useEffect(() => {
    if (!ended) return
    if (ended.state === 'expired') setSaid(selfWords.late)
    if (ended.state === 'refused') setSaid(`${problemWords[ended.problem!.code].happened}。${problemWords[ended.problem!.code].advice}`)
    if (ended.state === 'done') void queries.invalidateQueries({ queryKey: ['occasion'] })
    else dismiss()
    setCode('')
  // Once for each wish that has come to its end.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended?.intent])

  const mine = data?.mine?.state === 'seated' ? data.mine : null
  const checkedInAt = ended?.state === 'done' ? (ended.answer as { checkedInAt: number }).checkedInAt : mine?.checkedInAt ?? null
  const serial = told || mine?.serial
  const checkIn = () => {
    if (busy || code.length !== codeLetters || serial === undefined) return
    setSaid(null)
    const now = Date.now()
    send('checkInByScreen', { id, serial, code }, { until: now + codeHoldsMs, asOf: now })
  }

  const body = () => {
    if (checkedInAt !== null) {
      return (
        <View className='self-done' {...aria({ role: 'status', live: 'polite' })}>
          <Tag large tone='good' words={selfWords.done(momentWords(checkedInAt, Date.now()))} />
          <View>{selfWords.doneNote}</View>
        </View>
      )
    }
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='self'><Skeleton label={everywhere.loading} lines={['title', 'body', 'title']} /></View>
    }
    if (!mine) return <Empty icon='ticket' {...selfWords.none}><Button kind='main' words={selfWords.see} onPress={() => void Taro.redirectTo({ url: paths.occasion(id) })} /></Empty>
    const slot = data.occasion.slots.find((each) => each.id === mine.slot)
    return (
      <View className='self'>
        <View className='self-title' {...aria({ role: 'heading' })}>{data.occasion.title}</View>
        {slot && <View className='self-advice'>{spanWords(slot.starts, slot.ends, Date.now())} · {enrolSheet.people(mine.size)}</View>}
        <View className='self-advice'>{selfWords.advice}</View>
        <Field
          label={selfWords.code} placeholder={selfWords.hint} value={code} maxLength={codeLetters} kind='number' className='self-field'
          onInput={(text) => setCode(text.replace(/\D/g, '').slice(0, codeLetters))} onConfirm={checkIn}
        />
        {!online && <Notice icon='wifi-off' live>{selfWords.offline}</Notice>}
        {(notTaken ?? said) && <Notice icon='circle-alert' tone='doubt' live>{notTaken ? problemWords[notTaken].happened : said}</Notice>}
        <Button
          kind='main' disabled={!online || code.length !== codeLetters} busy={busy}
          words={!busy ? selfWords.do : own!.state === 'unknown' ? selfWords.unknown : selfWords.doing} onPress={checkIn}
        />
      </View>
    )
  }
  return <Page title={gatePages.self} up={paths.me}>{body()}</Page>
}
