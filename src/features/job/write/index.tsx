import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import type { DeskPost } from '../../../../cloudfunctions/contract/job-post'
import { jobQueries } from '../../../client/job-queries'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { applicationsPage } from '../../../copy/job-application'
import { deskPage } from '../../../copy/job-desk'
import { writePage } from '../../../copy/job-write'
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

/** A post is written: a new one, one's own anew (`id`), or another like it (`copy`). */
export default function WritePost() {
  const { id = '', copy = '' } = useRouter().params
  const from = decodeURIComponent(id || copy)
  const person = usePerson()
  const [asking, setAsking] = useState(false)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { data, error, isFetching, refetch } = useQuery({ ...jobQueries.deskPost(from), enabled: person !== '' && from !== '', staleTime: 0 })

  // As it was when it was opened: what is saved from here comes back too, and must not draw the questions anew.
  const opened = useRef<{ person: string; post: DeskPost } | null>(null)
  if (data && !isFetching && opened.current?.person !== person) opened.current = { person, post: data }
  const post = opened.current?.person === person ? opened.current.post : null

  const body = () => {
    if (person === '') return <Empty icon='briefcase' title={applicationsPage.logIn.title} advice={deskPage.entryNote}><Button kind='main' words={applicationsPage.logIn.do} onPress={() => setAsking(true)} /></Empty>
    if (from === '' || post) {
      // Not the lane of the post itself: the desk beneath follows that one, and would take the answer away.
      const lane = id ? `writing ${from}` : copy ? `copy of ${from}` : 'new post'
      return <Questions key={lane} person={person} lane={lane} post={post} copied={copy !== ''} onSheet={setSheet} />
    }
    return error && !isFetching
      ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
      : <View className='form-wait'><Skeleton label={everywhere.loading} lines={['title', 'note', 'body', 'note', 'body', 'note', 'body', 'note', 'body']} /></View>
  }
  return (
    <Page title={writePage.title} up={paths.me} over={asking && person === '' ? <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} /> : sheet}>
      {body()}
    </Page>
  )
}
