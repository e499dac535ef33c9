import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { jobQueries } from '../../../client/job-queries'
import { useFresh } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { resumePage } from '../../../copy/resume'
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

/** The one profile, sent with each application. `back`: somebody wants to apply, and goes on by himself when it is whole. */
export default function Resume() {
  const back = useRouter().params.back === '1'
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({ ...jobQueries.profile(), enabled: known })
  useFresh([], known ? refetch : () => undefined)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const stranger = !known || error?.code === 'identity.required'

  const body = () => {
    if (stranger) return <Empty icon='briefcase' title={resumePage.logIn.title} advice={resumePage.logIn.advice}>{!known && <Button kind='main' words={resumePage.logIn.do} onPress={() => setAsking(true)} />}</Empty>
    if (data) return <Questions kept={data} back={back} onSheet={setSheet} />
    return error
      ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
      : <View className='form-wait'><Skeleton label={everywhere.loading} lines={['title', 'note', 'body', 'note', 'body', 'note', 'body', 'note', 'body']} /></View>
  }
  return (
    <Page title={resumePage.title} up={paths.me} over={asking && stranger ? <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} /> : sheet}>
      {body()}
    </Page>
  )
}
