import { Image, View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { passTimes } from '../../../../cloudfunctions/rules/pass'
import { useOnline } from '../../../client/network'
import { useNow } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { usePerson } from '../../../client/person'
import { platform } from '../../../client/platform'
import { qrPicture } from '../../../client/qr-picture'
import { everywhere } from '../../../copy/everywhere'
import { passPage, serialWords } from '../../../copy/pass'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords, momentWords, spanWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../../../copy/problems/activity'
import '../../../copy/problems/contest'
import '../../../copy/problems/job'
import './index.scss'

/** What is shown at the door. It has been on the phone since the seat was given, so it needs no network. */
export default function PassPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const own = useQuery({ ...occasionQueries.mine(), enabled: known })
  const row = own.data?.rows.find(({ occasion }) => occasion.id === id)
  const asked = useQuery(occasionQueries.detail(id))
  const shown = asked.data?.mine
    ? { enrolment: asked.data.mine, title: asked.data.occasion.title, slot: asked.data.occasion.slots.find((slot) => slot.id === asked.data.mine!.slot) }
    : row && { enrolment: row.enrolment, title: row.occasion.title, slot: row.slot }
  const pass = shown?.enrolment.state === 'seated' ? shown : undefined
  useBrightScreen(pass !== undefined)
  const picture = useMemo(() => (pass?.enrolment.pass ? qrPicture(pass.enrolment.pass) : null), [pass?.enrolment.pass])

  if (!pass || !pass.slot) {
    const waits = asked.isPending && !shown
    return (
      <Page title={passPage.title} up={paths.home}>
        {waits ? <View className='pass-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'picture', 'title']} /></View>
          : asked.error && !shown
            ? <ProblemView {...problemWords[asked.error.code]} retry={{ words: retryWords, busy: asked.isFetching, onPress: () => void asked.refetch() }} />
            : <Empty icon='ticket' {...passPage.none}><Button kind='main' words={passPage.see} onPress={() => void Taro.redirectTo({ url: paths.occasion(id) })} /></Empty>}
      </Page>
    )
  }
  const { title, slot, enrolment: { serial, size, checkedInAt } } = pass
  const doors = passTimes(slot)
  const asOf = asked.data?.mine ? asked.data.asOf : own.data?.asOf ?? now
  return (
    <Page title={passPage.title} up={paths.home}>
      {(!online || asked.error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(asOf, now))}</Notice>}
      <View className='pass'>
        <View className='pass-title' {...aria({ role: 'heading' })}>{title}</View>
        <View className='pass-when'>{spanWords(slot.starts, slot.ends, now)} · {passPage.people(size)}</View>
        {checkedInAt !== null && <View className='pass-in'><Tag large tone='good' words={passPage.checkedIn(momentWords(checkedInAt, now))} /></View>}
        {picture !== null && <Image className='pass-code' src={picture} {...aria({ role: 'img', label: passPage.code(serialWords(serial)) })} />}
        <View className='pass-hint'>{picture === null ? passPage.noCode : passPage.show}</View>
        <View className='pass-serial' {...aria({ label: [...serial].join(' ') })}>{serialWords(serial)}</View>
        {picture !== null && <View className='pass-hint'>{passPage.serial}</View>}
        {checkedInAt === null && now >= doors.notBefore && now < doors.notAfter && (
          <Button words={passPage.self} onPress={() => void Taro.navigateTo({ url: paths.selfCheckIn(id, serial) })} />
        )}
      </View>
    </Page>
  )
}

/** Bright while it is looked at, as before when one leaves. */
function useBrightScreen(wanted: boolean): void {
  const dim = useRef<(() => void) | null>(null)
  const leave = () => {
    dim.current?.()
    dim.current = null
  }
  const shine = () => { if (wanted && dim.current === null) dim.current = platform.shineBright() }
  useDidShow(shine)
  useDidHide(leave)
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => { shine(); return leave }, [wanted])
}
