import { View } from '@tarojs/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReviewedEmployer } from '../../../../cloudfunctions/contract/employer'
import type { ReviewedPost } from '../../../../cloudfunctions/contract/job-post'
import { jobQueries } from '../../../client/job-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import type { HallProblem } from '../../../client/problem'
import { everywhere } from '../../../copy/everywhere'
import { applicationsPage } from '../../../copy/job-application'
import { deskPostTag } from '../../../copy/job-desk'
import { decidedWords, reviewPage } from '../../../copy/job-review'
import { jobDemoBanner, payWords } from '../../../copy/job-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { ChipRow } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { Panes } from '../../../ui/panes'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { ApplicantPane } from '../_parts/applicant-pane'
import { Applicants } from '../_parts/applicants'
import { LoginSheet } from '../../../parts/login-sheet'
import { EmployerCase } from './_parts/employer-case'
import { FollowUpCard } from './_parts/follow-up-card'
import { PostCase, type Reports } from './_parts/post-case'
import '../../../copy/problems/job'
import '../_parts/desk.scss'

type Queue = keyof typeof reviewPage.queues
const queues = (Object.keys(reviewPage.queues) as Queue[]).map((code) => ({ code, words: reviewPage.queues[code] }))

/** What stands in a queue: an employer's papers, or a post with what was reported of it. */
type Item = { employer: ReviewedEmployer } | { post: ReviewedPost; reports: Reports }
const idOf = (item: Item): string => ('employer' in item ? item.employer.id : item.post.id)

/** The union's desk: employers and posts that wait, what was reported, who asks for a job, and what was done. Two panes where there is room. */
export default function JobReview() {
  const now = useNow()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const [queue, setQueue] = useState<Queue>('posts')
  const [chosen, setChosen] = useState<string | null>(null)
  const of = (each: Queue) => known && queue === each
  const employers = useInfiniteQuery({ ...jobQueries.employersWaiting(), enabled: of('employers') })
  const waiting = useInfiniteQuery({ ...jobQueries.postsWaiting(), enabled: known && (queue === 'posts' || queue === 'pool') })
  const reported = useInfiniteQuery({ ...jobQueries.reportedPosts(), enabled: of('reported') })
  const decided = useInfiniteQuery({ ...jobQueries.decidedPosts(), enabled: of('decided') })
  const followUps = useInfiniteQuery({ ...jobQueries.followUpsDue(), enabled: of('followUps') })
  const found = { employers, posts: waiting, reported, decided, pool: waiting, followUps }[queue]
  useFresh([], known ? () => void found.refetch() : () => undefined)
  const posts = (pages: readonly { rows: ReviewedPost[] }[] | undefined): Item[] | undefined => pages?.flatMap(({ rows }) => rows.map((post) => ({ post, reports: [] })))
  const items: Item[] | undefined = queue === 'employers' ? employers.data?.pages.flatMap(({ rows }) => rows.map((employer) => ({ employer })))
    : queue === 'reported' ? reported.data?.pages.flatMap(({ rows }) => rows)
      : queue === 'followUps' ? followUps.data && []
        : posts((queue === 'decided' ? decided : waiting).data?.pages)
  // What was decided leaves its queue; what it looked like stays until another is chosen.
  const last = useRef<Item | null>(null)
  const there = items?.find((item) => idOf(item) === chosen)
  if (there) last.current = there
  const shown = there ?? (last.current && idOf(last.current) === chosen ? last.current : null)
  const error = found.error as HallProblem | null
  const stranger = !known || error?.code === 'identity.required'
  const choose = (next: Queue) => {
    setQueue(next)
    setChosen(null)
  }
  const leave = () => setChosen(null)

  const line = (item: Item) => {
    if ('employer' in item) return <Cell key={item.employer.id} words={item.employer.name} note={item.employer.uscc} chosen={item.employer.id === chosen} onPress={() => setChosen(item.employer.id)} />
    const { post, reports } = item
    const note = reports.length > 0 ? reviewPage.reports(reports.length) : queue === 'decided' ? decidedWords(post, now) ?? '' : payWords(post.pay)
    return (
      <Cell
        key={post.id} words={post.title} note={`${post.employerName} · ${note}`} chosen={post.id === chosen} onPress={() => setChosen(post.id)}
        end={queue === 'decided' ? <Tag tone={deskPostTag(post).tone} words={deskPostTag(post).word} /> : undefined}
      />
    )
  }
  const list = () => {
    if (queue === 'pool' && items) return <Applicants post={null} chosen={chosen} onChoose={setChosen} />
    if (!items) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: found.isFetching, onPress: () => void found.refetch() } })} />
        : <View className='desk-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body', 'note']} /></View>
    }
    const due = followUps.data?.pages.flatMap(({ rows }) => rows) ?? []
    if (queue === 'followUps' && due.length > 0) return due.map((row) => <FollowUpCard key={row.id} row={row} now={now} />)
    if (items.length === 0) return <Empty icon='check' {...reviewPage.none[queue]} />
    return (
      <>
        <CellGroup title={reviewPage.queues[queue]}>{items.map(line)}</CellGroup>
        {found.hasNextPage && <Button kind='quiet' words={reviewPage.more} busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()} />}
      </>
    )
  }
  const pane = () => {
    if (chosen !== null && queue === 'pool') return <ApplicantPane key={chosen} id={chosen} now={now} onBack={leave} />
    if (queue === 'followUps') return <Empty icon='phone' {...reviewPage.followUp} />
    if (!shown) return <Empty icon='shield-check' {...reviewPage.choose} />
    return 'employer' in shown
      ? <EmployerCase key={shown.employer.id} employer={shown.employer} waits={there !== undefined} now={now} onBack={leave} />
      : <PostCase key={shown.post.id} post={shown.post} reports={shown.reports} waits={there !== undefined} now={now} onBack={leave} />
  }
  const body = stranger ? (
    <Empty icon='shield-check' title={applicationsPage.logIn.title} advice={reviewPage.note}>{!known && <Button kind='main' words={applicationsPage.logIn.do} onPress={() => setAsking(true)} />}</Empty>
  ) : (
    <>
      {error?.code !== 'role.required' && <ChipRow label={reviewPage.queueLabel} chips={queues} chosen={[queue]} onToggle={choose} />}
      <Panes className='desk' deep={chosen !== null} list={list()} chosen={pane()} />
    </>
  )
  const demo = items?.some((item) => 'post' in item && item.post.demo) ?? false
  return (
    <Page title={reviewPage.title} up={paths.me} banner={demo ? jobDemoBanner : undefined} over={asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}>
      {body}
    </Page>
  )
}
