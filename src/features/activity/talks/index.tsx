import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { activityQueries } from '../../../client/activity-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { bookingsPage, talkDemoBanner, talksPage } from '../../../copy/talks'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import '../../../copy/problems/activity'
import '../_parts/activity.scss'

/** The topics that a base union can book, and how far the year's plan is. */
export default function Talks() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const { data, error, isFetching, refetch } = useQuery(activityQueries.talks())
  const own = useQuery({ ...activityQueries.ownUnion(), enabled: known }).data?.union
  useFresh([], refetch)
  useShareAppMessage(() => ({ title: talksPage.entry, path: paths.talks }))

  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='act-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'note', 'body', 'note']} /></View>
    }
    if (data.rows.length === 0) return <Empty icon='presentation' {...talksPage.none} />
    const full = data.plan.taken >= data.plan.quota
    return (
      <View className='act act-wide'>
        <View className='act-whole'>
          <Card title={talksPage.plan(data.plan)}>
            <View className='act-note'>{talksPage.held(data.plan)}</View>
            {!own && <View className='act-note'>{talksPage.who}</View>}
          </Card>
        </View>
        <View className='act-whole'>
          <CellGroup>
            {own && <Cell icon='list-checks' words={bookingsPage.title} note={own.name} onPress={() => void Taro.navigateTo({ url: paths.unionBookings })} />}
            <Cell icon='calendar-days' words={talksPage.seeActivities} onPress={() => void Taro.navigateTo({ url: paths.occasions('activity') })} />
          </CellGroup>
        </View>
        {data.rows.map(({ id, title, about, minutes, audience, speakers }) => (
          <Card key={id}>
            <View className='act-big' {...aria({ role: 'heading' })}>{title}</View>
            <View className='act-note'>{talksPage.minutes(minutes, audience)}</View>
            <View>{about}</View>
            <View className='act-note'>{talksPage.speakers(speakers.map(({ name, unit }) => `${name}（${unit}）`))}</View>
            {own && (
              <View className='act-steps'>
                <Button disabled={full} words={full ? talksPage.full : talksPage.book} label={`${talksPage.book}：${title}`} onPress={() => void Taro.navigateTo({ url: paths.bookTalk(id) })} />
              </View>
            )}
          </Card>
        ))}
      </View>
    )
  }
  return (
    <Page title={talksPage.title} up={paths.home} banner={data?.demo ? talkDemoBanner : undefined}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}
