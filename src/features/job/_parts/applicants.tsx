import { useInfiniteQuery } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { jobQueries } from '../../../client/job-queries'
import { everywhere } from '../../../copy/everywhere'
import { applicantNote, deskPage, deskStateWords, wishWordsOf } from '../../../copy/job-desk'
import { reviewPage } from '../../../copy/job-review'
import { problemWords, retryWords } from '../../../copy/problems'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { PaneBack } from '../../../ui/panes'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { placeName } from '../../../parts/places'

interface ApplicantsProps {
  /** Null is the union's own desk. */
  post: { id: string; title: string } | null
  chosen: string | null
  onChoose: (id: string) => void
  onBack?: () => void
}

/** Who applied for one post, or asked the union; the post itself (its children) stands above. */
export function Applicants({ post, chosen, onChoose, onBack, children }: PropsWithChildren<ApplicantsProps>) {
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(jobQueries.applicants(post?.id ?? null))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['body', 'note', 'body', 'note', 'body', 'note']} />
    }
    if (rows.length === 0) return <Empty icon='users' {...(post ? deskPage.noApplicants : reviewPage.none.pool)} />
    return (
      <CellGroup title={post ? deskPage.applicants(post.title) : reviewPage.queues.pool}>
        {rows.map((row) => (
          <Cell
            key={row.id} words={row.name} note={row.wish ? wishWordsOf(row.wish, row.wish.area === null ? '' : placeName(row.wish.area)) : applicantNote(row)} chosen={row.id === chosen} onPress={() => onChoose(row.id)}
            end={<Tag tone={deskStateWords[row.state].tone} words={deskStateWords[row.state].word} />}
          />
        ))}
      </CellGroup>
    )
  }
  return (
    <>
      {onBack && <PaneBack words={deskPage.backToPosts} onPress={onBack} />}
      {children}
      {body()}
      {hasNextPage && <Button kind='quiet' words={deskPage.more} busy={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
    </>
  )
}
