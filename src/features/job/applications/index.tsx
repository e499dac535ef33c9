import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { jobQueries } from '../../../client/job-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { applicationsPage } from '../../../copy/job-application'
import { deskPage } from '../../../copy/job-desk'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { LoginSheet } from '../../../parts/login-sheet'
import { ApplicationCard } from './_parts/application-card'
import '../../../copy/problems/job'
import './index.scss'

/** What one has applied for, and where each application has got to. */
export default function MyApplications() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({ ...jobQueries.applications(), enabled: known })
  useFresh(data?.rows.map(({ interview }) => interview?.at ?? null) ?? [], known ? refetch : () => undefined)
  const stranger = !known || error?.code === 'identity.required'
  const findJobs = () => void Taro.navigateTo({ url: paths.jobs() })

  const body = () => {
    if (stranger) return <Empty icon='briefcase' title={applicationsPage.logIn.title} advice={applicationsPage.logIn.advice}>{!known && <Button kind='main' words={applicationsPage.logIn.do} onPress={() => setAsking(true)} />}</Empty>
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='applied-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'title', 'body', 'note', 'body']} /></View>
    }
    return (
      <View className='applied'>
        <CellGroup><Cell icon='book-open' words={applicationsPage.resume} note={applicationsPage.resumeNote} onPress={() => void Taro.navigateTo({ url: paths.resume() })} /></CellGroup>
        {data.rows.length === 0 && <Empty icon='briefcase' title={applicationsPage.none.title} advice={applicationsPage.none.advice}><Button kind='main' words={applicationsPage.none.do} onPress={findJobs} /></Empty>}
        {data.rows.map((row) => <ApplicationCard key={row.id} application={row} asOf={data.asOf} now={now} />)}
        <CellGroup><Cell icon='users' words={deskPage.entry} note={deskPage.entryNote} onPress={() => void Taro.navigateTo({ url: paths.employerDesk })} /></CellGroup>
      </View>
    )
  }
  return (
    <Page title={applicationsPage.title} up={paths.me} over={asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}
