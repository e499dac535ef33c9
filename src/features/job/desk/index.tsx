import { View } from '@tarojs/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { jobQueries } from '../../../client/job-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { deskPage, deskPostNote, deskPostTag } from '../../../copy/job-desk'
import { jobDemoBanner } from '../../../copy/job-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { applicationsPage } from '../../../copy/job-application'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { LoginSheet } from '../_parts/login-sheet'
import { ApplicantPane } from '../_parts/applicant-pane'
import { Applicants } from '../_parts/applicants'
import '../_parts/desk.scss'

/** The desk of one employer: its posts, who applied, and what is done about each. Two panes where there is room. */
export default function EmployerDesk() {
  const now = useNow()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const [post, setPost] = useState<{ id: string; title: string } | null>(null)
  const [applicant, setApplicant] = useState<string | null>(null)
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({ ...jobQueries.deskPosts(), enabled: known })
  useFresh([], known ? refetch : () => undefined)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const stranger = !known || error?.code === 'identity.required'
  const leavePost = () => {
    setPost(null)
    setApplicant(null)
  }

  const posts = () => (rows.length === 0 ? <Empty icon='briefcase' {...deskPage.none} /> : (
    <>
      <CellGroup title={deskPage.posts}>
        {rows.map((row) => (
          <Cell
            key={row.id} words={row.title} note={deskPostNote(row)} onPress={() => setPost(row)}
            end={<Tag tone={deskPostTag(row).tone} words={deskPostTag(row).word} />}
          />
        ))}
      </CellGroup>
      {hasNextPage && <Button kind='quiet' words={deskPage.more} busy={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
    </>
  ))
  const body = () => {
    if (stranger) return <Empty icon='briefcase' title={applicationsPage.logIn.title} advice={deskPage.entryNote}>{!known && <Button kind='main' words={applicationsPage.logIn.do} onPress={() => setAsking(true)} />}</Empty>
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <View className='desk-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note']} /></View>
    }
    return (
      <View className={applicant === null ? 'desk' : 'desk desk-deep'}>
        <View className='desk-list'>
          {post ? <Applicants key={post.id} post={post} chosen={applicant} onChoose={setApplicant} onBack={leavePost} /> : posts()}
        </View>
        <View className='desk-case'>
          {applicant === null ? <Empty icon='hand-helping' {...deskPage.choose} /> : <ApplicantPane key={applicant} id={applicant} now={now} onBack={() => setApplicant(null)} />}
        </View>
      </View>
    )
  }
  return (
    <Page title={deskPage.title} up={paths.me} banner={rows.some(({ demo }) => demo) ? jobDemoBanner : undefined} over={asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}>
      {body()}
    </Page>
  )
}
