import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { KindId, Shelf } from '../../cloudfunctions/contract/kinds'
import type { Case, CaseFile } from '../../cloudfunctions/contract/matter'
import { hall } from './hall'
import { platform } from './platform'
import { queryClient } from './query-client'

const known = () => platform.person() !== ''
/** Other people's cases are not kept on this phone. */
const ofOthers = { meta: { kept: false }, gcTime: 0 }
/** Answers about one's own health are not kept on it either, but for how far a case is. */
const unkept = { meta: { kept: false } }

export const matterQueries = {
  mine: () => queryOptions({ queryKey: ['matter', 'mine'], queryFn: () => hall.matter.mine({}), enabled: known() }),
  batches: () => queryOptions({ queryKey: ['matter', 'batches'], queryFn: () => hall.matter.batches({}), enabled: known(), ...ofOthers }),
  one: (id: string) => queryOptions({ queryKey: ['matter', 'one', id], queryFn: () => hall.matter.one({ id }), enabled: known(), ...unkept }),
  status: (receipt: string, tail: string) => queryOptions({ queryKey: ['matter', 'status', receipt, tail], queryFn: () => hall.matter.status({ receipt, tail }), ...unkept, retry: false }),
  queue: (shelf: Shelf, kind: KindId | null) => infiniteQueryOptions({
    queryKey: ['matter', 'queue', shelf, kind], queryFn: ({ pageParam }) => hall.matter.queue({ shelf, kind, page: pageParam }),
    initialPageParam: 0, getNextPageParam: ({ nextPage }: { nextPage: number | null }) => nextPage, ...ofOthers,
  }),
  file: (id: string) => queryOptions({ queryKey: ['matter', 'file', id], queryFn: () => hall.matter.file({ id }), ...ofOthers }),
}

/** What a move answered is what the page shows. */
export function keepMatterAnswer(action: string, answer: unknown): void {
  const found = answer as Case | CaseFile
  queryClient.setQueryData(['matter', action === 'move' ? 'file' : 'one', found.id], { case: found, asOf: Date.now() })
}

// An answer may come when no page that says so is open any more.
queryClient.setQueryDefaults(['matter', 'file'], ofOthers)
queryClient.setQueryDefaults(['matter', 'one'], unkept)
