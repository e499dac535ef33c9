import { useInfiniteQuery } from '@tanstack/react-query'
import type { StudyState } from '../../../../../cloudfunctions/contract/study-moves'
import { studyQueries } from '../../../../client/study-queries'
import { everywhere } from '../../../../copy/everywhere'
import { problemWords, retryWords } from '../../../../copy/problems'
import { studyStateWords } from '../../../../copy/study'
import { studyDesk, studyRowNote } from '../../../../copy/study-desk'
import { Button } from '../../../../ui/button'
import { Cell, CellGroup } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import { Tag } from '../../../../ui/tag'

interface QueueProps { state: StudyState; chosen: string | null; now: number; onChoose: (id: string) => void }

/** What lies in one state, unchanged for longest first. */
export function Queue({ state, chosen, now, onChoose }: QueueProps) {
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(studyQueries.queue(state))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  if (!data) {
    return error
      ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
      : <Skeleton label={everywhere.loading} lines={['body', 'note', 'body', 'note', 'body', 'note']} />
  }
  if (rows.length === 0) return <Empty icon='graduation-cap' {...studyDesk.none} />
  return (
    <>
      <CellGroup>
        {rows.map((row) => (
          <Cell key={row.id} words={row.name} note={studyRowNote(row, now)} chosen={row.id === chosen} onPress={() => onChoose(row.id)} end={<Tag tone={studyStateWords[row.state].tone} words={studyStateWords[row.state].word} />} />
        ))}
      </CellGroup>
      {hasNextPage && <Button kind='quiet' words={studyDesk.more} busy={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
    </>
  )
}
