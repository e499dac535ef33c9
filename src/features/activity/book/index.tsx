import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { activityQueries } from '../../../client/activity-queries'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { bookingsPage, bookPage, talkDemoBanner, talksPage } from '../../../copy/talks'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import '../../../copy/problems/activity'
import '../_parts/activity.scss'
import { LoginSheet } from '../../../parts/login-sheet'
import { BookingForm } from './_parts/booking-form'

/** Asks for one talk in the name of a base union. */
export default function BookTalk() {
  const id = decodeURIComponent(useRouter().params.talk ?? '')
  const known = usePerson() !== ''
  const [sheet, setSheet] = useState<ReactNode>(null)
  const [asking, setAsking] = useState(false)
  const { data, error, isFetching, refetch } = useQuery(activityQueries.talks())
  const own = useQuery({ ...activityQueries.ownUnion(), enabled: known })
  const talk = data?.rows.find((each) => each.id === id)
  const failed = error ?? own.error

  const body = () => {
    if (!known) return <Empty icon='presentation' title={bookingsPage.logIn.title} advice={bookingsPage.logIn.advice}><Button kind='main' words={bookingsPage.logIn.do} onPress={() => setAsking(true)} /></Empty>
    if (!data || !own.data) {
      return failed
        ? <ProblemView {...problemWords[failed.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => { void refetch(); void own.refetch() } }} />
        : <View className='act-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'note']} /></View>
    }
    const { union } = own.data
    if (!union || !talk) {
      const words = talk ? bookPage.notUnion : { title: problemWords['talk.unknown'].happened, advice: problemWords['talk.unknown'].advice }
      return <Empty icon='presentation' {...words}><Button words={talksPage.title} onPress={() => void Taro.redirectTo({ url: paths.talks })} /></Empty>
    }
    return <BookingForm talk={talk} union={union} asOf={data.asOf} onSheet={setSheet} />
  }
  return (
    <Page title={bookPage.title} up={paths.me} banner={data?.demo ? talkDemoBanner : undefined} over={asking && !known ? <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} /> : sheet}>
      {body()}
    </Page>
  )
}
