import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { jobQueries } from '../../../client/job-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { deskPage, deskPostNote, deskPostTag } from '../../../copy/job-desk'
import { jobDemoBanner } from '../../../copy/job-words'
import { papersPage } from '../../../copy/job-papers'
import { employerReturnWords } from '../../../copy/job-review'
import { problemWords, retryWords } from '../../../copy/problems'
import { applicationsPage } from '../../../copy/job-application'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Panes } from '../../../ui/panes'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { ApplicantPane } from '../_parts/applicant-pane'
import { Applicants } from '../_parts/applicants'
import { LoginSheet } from '../../../parts/login-sheet'
import { PostCard } from './_parts/post-card'
import '../../../copy/problems/job'
import '../_parts/desk.scss'

/** The desk of one employer: its posts, who applied, and what is done about each. Two panes where there is room. */
export default function EmployerDesk() {
  const now = useNow()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const [chosen, setPost] = useState<string | null>(null)
  const [applicant, setApplicant] = useState<string | null>(null)
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({ ...jobQueries.deskPosts(), enabled: known })
  useFresh([], known ? refetch : () => undefined)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const post = rows.find(({ id }) => id === chosen)
  const { data: papers } = useQuery({ ...jobQueries.deskEmployer(), enabled: known })
  const stranger = !known || error?.code === 'identity.required'
  const leavePost = () => {
    setPost(null)
    setApplicant(null)
  }

  const write = <Button kind='main' icon='plus' words={deskPage.write} onPress={() => void Taro.navigateTo({ url: paths.writePost() })} />
  const own = papers?.employer
  const papersLine = papers && (
    <>
      {own && own.reviewedAt === null && <Notice icon='info' tone='doubt'>{deskPage.unreviewed}</Notice>}
      <CellGroup>
        <Cell
          icon='landmark' words={own?.name ?? papersPage.entry} onPress={() => void Taro.navigateTo({ url: paths.employerPapers })}
          note={!own ? papersPage.empty : own.returned ? papersPage.returned(employerReturnWords[own.returned.reason]) : own.reviewedAt === null ? papersPage.waits : papersPage.inOrder}
        />
      </CellGroup>
    </>
  )
  const posts = () => (rows.length === 0 ? <>{papersLine}<Empty icon='briefcase' {...deskPage.none}>{own && write}</Empty></> : (
    <>
      {write}
      {papersLine}
      <CellGroup title={deskPage.posts}>
        {rows.map((row) => (
          <Cell
            key={row.id} words={row.title} note={deskPostNote(row)} onPress={() => setPost(row.id)}
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
      <Panes
        className='desk' deep={applicant !== null}
        list={post ? <Applicants key={post.id} post={post} chosen={applicant} onChoose={setApplicant} onBack={leavePost}><PostCard post={post} now={now} /></Applicants> : posts()}
        chosen={applicant === null ? <Empty icon='hand-helping' {...deskPage.choose} /> : <ApplicantPane key={applicant} id={applicant} now={now} onBack={() => setApplicant(null)} />}
      />
    )
  }
  return (
    <Page title={deskPage.title} up={paths.me} banner={rows.some(({ demo }) => demo) ? jobDemoBanner : undefined} over={asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}>
      {body()}
    </Page>
  )
}
