import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { spanOf } from '../../../../cloudfunctions/rules/occasion-phase'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { everywhere } from '../../../copy/everywhere'
import { occasionPage } from '../../../copy/occasion'
import { occasionDemoBanner, occasionKindWords } from '../../../copy/occasion-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords, spanWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Seen } from './_parts/seen'
import '../../../copy/problems/activity'
import '../../../copy/problems/contest'
import '../../../copy/problems/job'
import './index.scss'

export default function OccasionPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const online = useOnline()
  const { data, error, isFetching, refetch } = useQuery(occasionQueries.detail(id))
  const title = data ? occasionKindWords[data.occasion.kind].word : occasionPage.title
  const span = data && spanOf(data.occasion)
  useFresh(data ? [data.occasion.enrolling.opens, data.occasion.enrolling.closes, span!.starts, span!.ends, data.mine?.until ?? null] : [], refetch)
  useShareAppMessage(() => ({
    title: data ? occasionPage.share(data.occasion.title, spanWords(span!.starts, span!.ends, now)) : occasionPage.title,
    path: paths.occasion(id),
  }))

  if (!data) {
    return (
      <Page title={occasionPage.title} up={paths.home}>
        {error ? (
          <ProblemView
            {...problemWords[error.code]}
            {...(error.code === 'occasion.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })}
          >
            <Button words={occasionPage.seeOthers(occasionKindWords['job-fair'].word)} onPress={() => void Taro.redirectTo({ url: paths.occasions('job-fair') })} />
          </ProblemView>
        ) : (
          <View className='occasion-wait'><Skeleton label={everywhere.loading} lines={['note', 'title', 'body', 'body', 'note', 'body', 'body', 'note', 'body', 'body']} /></View>
        )}
      </Page>
    )
  }
  return (
    <Page title={title} up={paths.home} banner={data.occasion.demo ? occasionDemoBanner : undefined}>
      {(!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      <Seen seen={data} now={now} />
    </Page>
  )
}
