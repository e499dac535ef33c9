import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InputOf } from '../../cloudfunctions/contract/action'
import type { union } from '../../cloudfunctions/contract/union'
import { hall } from './hall'
import { platform } from './platform'

const known = () => platform.person() !== ''
/** What holds for half a minute, or is somebody else's, is not kept on this phone. */
const unkept = { meta: { kept: false }, gcTime: 0 }

export const memberQueries = {
  mine: () => queryOptions({ queryKey: ['membership', 'mine'], queryFn: () => hall.membership.mine({}), enabled: known() }),
  code: () => queryOptions({ queryKey: ['membership', 'code'], queryFn: () => hall.membership.code({}), ...unkept, staleTime: 0 }),
  check: (number: string, digits: string) => queryOptions({
    queryKey: ['membership', 'check', number, digits], queryFn: () => hall.membership.check({ number, digits }), ...unkept, retry: false, refetchOnWindowFocus: false,
  }),
  pool: () => infiniteQueryOptions({
    queryKey: ['membership', 'pool'], queryFn: ({ pageParam }) => hall.membership.pool({ page: pageParam }),
    initialPageParam: 0, getNextPageParam: ({ nextPage }: { nextPage: number | null }) => nextPage, ...unkept,
  }),
  source: (id: string) => queryOptions({ queryKey: ['membership', 'source', id], queryFn: () => hall.membership.source({ id }), enabled: id !== '', retry: false }),
  sources: () => queryOptions({ queryKey: ['membership', 'sources'], queryFn: () => hall.membership.sources({}), ...unkept }),
  route: (asked: InputOf<(typeof union)['actions']['route']>, enabled: boolean) =>
    queryOptions({ queryKey: ['union', 'route', asked], queryFn: () => hall.union.route(asked), enabled, placeholderData: keepPreviousData, meta: { kept: false } }),
}
