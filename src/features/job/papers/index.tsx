import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { jobQueries } from '../../../client/job-queries'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { applicationsPage } from '../../../copy/job-application'
import { deskPage } from '../../../copy/job-desk'
import { papersPage } from '../../../copy/job-papers'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { LoginSheet } from '../../../parts/login-sheet'
import { Questions } from './_parts/questions'
import '../../../copy/problems/job'
import '../_parts/form.scss'

/** What an employer says of itself, as the union holds it against its papers. */
export default function Papers() {
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { data, error, isFetching, refetch } = useQuery({ ...jobQueries.deskEmployer(), enabled: known })
  const body = () => {
    if (!known) return <Empty icon='briefcase' title={applicationsPage.logIn.title} advice={deskPage.entryNote}><Button kind='main' words={applicationsPage.logIn.do} onPress={() => setAsking(true)} /></Empty>
    if (data) return <Questions kept={data.employer} onSheet={setSheet} />
    return error
      ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
      : <View className='form-wait'><Skeleton label={everywhere.loading} lines={['title', 'note', 'body', 'note', 'body', 'note', 'body']} /></View>
  }
  return (
    <Page title={papersPage.title} up={paths.me} over={asking && !known ? <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} /> : sheet}>
      {body()}
    </Page>
  )
}
