import { useInfiniteQuery } from '@tanstack/react-query'
import type { KindId, Shelf } from '../../../../../cloudfunctions/contract/kinds'
import { areaName } from '../../../../../cloudfunctions/rules/readable'
import { matterQueries } from '../../../../client/matter-queries'
import { everywhere } from '../../../../copy/everywhere'
import { kindWords } from '../../../../copy/kinds'
import { caseDesk } from '../../../../copy/matter'
import { problemWords, retryWords } from '../../../../copy/problems'
import { Button } from '../../../../ui/button'
import { Cell, CellGroup } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import { Tag } from '../../../../ui/tag'

interface QueueProps { shelf: Shelf; kind: KindId | null; chosen: string | null; now: number; onChoose: (id: string) => void }

/** One shelf, what is due first on top. */
export function Queue({ shelf, kind, chosen, now, onChoose }: QueueProps) {
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(matterQueries.queue(shelf, kind))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  if (!data) {
    return error
      ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
      : <Skeleton label={everywhere.loading} lines={['body', 'note', 'body', 'note', 'body', 'note']} />
  }
  if (rows.length === 0) return <Empty icon='list-checks' {...caseDesk.none} />
  return (
    <>
      <CellGroup>
        {rows.map((row) => {
          const { word, tone } = kindWords[row.kind].states[row.state]!
          const note = [areaName(row.area), row.owner ?? '', row.due === null ? '' : caseDesk.due(row.due, now), row.missing ? caseDesk.missing(row.missing) : ''].filter(Boolean).join(' · ')
          return <Cell key={row.id} words={[row.name ?? '', row.title].filter(Boolean).join(' · ')} note={note} chosen={row.id === chosen} onPress={() => onChoose(row.id)} end={<Tag tone={row.overdue ? 'halt' : tone} words={word} />} />
        })}
      </CellGroup>
      {hasNextPage && <Button kind='quiet' words={caseDesk.more} busy={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
    </>
  )
}
