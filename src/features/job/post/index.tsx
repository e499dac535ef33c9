import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { jobQueries } from '../../../client/job-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { everywhere } from '../../../copy/everywhere'
import { jobPage } from '../../../copy/job-post'
import { jobDemoBanner } from '../../../copy/job-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Seen } from './_parts/seen'
import '../../../copy/problems/job'
import './index.scss'

export default function JobPostPage() {
  const { id: asked = '', fair } = useRouter().params
  const id = decodeURIComponent(asked)
  const now = useNow()
  const online = useOnline()
  const { data, error, isFetching, refetch } = useQuery(jobQueries.post(id))
  useFresh(data ? [data.post.validThrough] : [], refetch)
  useShareAppMessage(() => ({ title: data ? jobPage.share(data.post) : jobPage.title, path: paths.jobPost(id) }))

  const gone = error?.code === 'post.unknown' || error?.code === 'post.over'
  if (!data || gone) {
    return (
      <Page title={jobPage.title} up={paths.home}>
        {error ? (
          <ProblemView {...problemWords[error.code]} {...(gone ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })}>
            <Button words={jobPage.seeOthers} onPress={() => void Taro.redirectTo({ url: paths.jobs() })} />
          </ProblemView>
        ) : (
          <View className='post-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'body', 'note', 'body', 'body', 'note', 'body']} /></View>
        )}
      </Page>
    )
  }
  return (
    <Page title={jobPage.title} up={paths.home} banner={data.post.demo ? jobDemoBanner : undefined}>
      {(!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      <Seen seen={data} fair={fair === undefined ? undefined : decodeURIComponent(fair)} now={now} />
    </Page>
  )
}
