import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { jobQueries } from '../../../client/job-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { everywhere } from '../../../copy/everywhere'
import { fairPage } from '../../../copy/job-fair'
import { jobList } from '../../../copy/job-list'
import { jobDemoBanner } from '../../../copy/job-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Facts } from '../../../ui/facts'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Sheet } from '../../../ui/sheet'
import { Skeleton } from '../../../ui/skeleton'
import { Live } from '../../../parts/live'
import { Plan } from './_parts/plan'
import '../../../copy/problems/job'
import './index.scss'

/** Who comes to a fair, where he stands and with which jobs; and what came of it. */
export default function FairBoard() {
  const fair = decodeURIComponent(useRouter().params.fair ?? '')
  const now = useNow()
  const online = useOnline()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, error, isFetching, refetch } = useQuery(jobQueries.fairBoard(fair))
  const { data: outcome } = useQuery(jobQueries.outcome(fair))
  const { data: seen } = useQuery(occasionQueries.detail(fair))
  useFresh([], refetch)
  useShareAppMessage(() => ({ title: fairPage.title, path: paths.fairBoard(fair) }))

  const seeJobs = (employer?: string) => void Taro.navigateTo({ url: paths.jobs({ fair, ...(employer === undefined ? {} : { employer }) }) })
  const shown = data?.employers.find(({ id }) => id === chosen)
  const close = () => setChosen(null)
  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'occasion.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <View className='board-wait'><Skeleton label={everywhere.loading} lines={['title', 'picture', 'body', 'note', 'body', 'note']} /></View>
    }
    if (data.employers.length === 0) return <Empty icon='users' {...fairPage.none} />
    return (
      <View className='board'>
        <View className='board-part'>
          <Card title={fairPage.sums(data.totals)}><Button kind='main' words={fairPage.all} onPress={() => seeJobs()} /></Card>
          <Card title={fairPage.plan} note={data.plan ? fairPage.planNote : fairPage.noPlan}>
            {data.plan && <Plan plan={data.plan} employers={data.employers} chosen={chosen} onChoose={setChosen} />}
          </Card>
          {seen && <Live live={seen.occasion.live} phase={seen.phase} />}
          {outcome && outcome.applications > 0 && (
            <Card title={fairPage.outcome} note={fairPage.outcomeNote}>
              <Facts facts={(Object.keys(fairPage.figures) as (keyof typeof fairPage.figures)[]).map((figure) => ({ name: fairPage.figures[figure], value: fairPage.people(outcome[figure]) }))} />
            </Card>
          )}
        </View>
        <View className='board-part'>
          <CellGroup title={fairPage.employers}>
            {data.employers.map(({ id, name, agency, booth, posts, headcount }) => (
              <Cell key={id} words={booth ? fairPage.booth(booth.number, name) : name} note={[agency ? jobList.agency : '', fairPage.posts(posts, headcount)].filter(Boolean).join(' · ')} onPress={() => setChosen(id)} />
            ))}
          </CellGroup>
        </View>
      </View>
    )
  }
  const sheet = shown && (
    <Sheet title={shown.name} closeWords={everywhere.close} onClose={close}>
      <View className='board-ask'>
        <View>{[shown.booth?.number, fairPage.posts(shown.posts, shown.headcount)].filter(Boolean).join(' · ')}</View>
        {shown.posts > 0 && <Button kind='main' words={fairPage.seePosts} onPress={() => { close(); seeJobs(shown.id) }} />}
      </View>
    </Sheet>
  )
  return (
    <Page title={fairPage.title} up={paths.home} banner={data?.demo ? jobDemoBanner : undefined} over={sheet}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}
