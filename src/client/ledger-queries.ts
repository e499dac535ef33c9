import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { hall } from './hall'
import { platform } from './platform'

const known = () => platform.person() !== ''
const pages = { initialPageParam: 0, getNextPageParam: ({ nextPage }: { nextPage: number | null }) => nextPage }

export const ledgerQueries = {
  totals: () => queryOptions({ queryKey: ['ledger', 'totals'], queryFn: () => hall.ledger.totals({}) }),
  /** With the salts: whoever finds them on the phone could prove what is not his. */
  mine: () => queryOptions({ queryKey: ['ledger', 'mine'], queryFn: () => hall.ledger.mine({}), enabled: known(), meta: { kept: false }, gcTime: 0 }),
}
export const noticeQueries = {
  list: () => infiniteQueryOptions({ queryKey: ['notice', 'list'], queryFn: ({ pageParam }) => hall.notice.list({ page: pageParam }), ...pages }),
  mine: () => queryOptions({ queryKey: ['notice', 'mine'], queryFn: () => hall.notice.mine({}), enabled: known() }),
  objections: () => infiniteQueryOptions({ queryKey: ['notice', 'objections'], queryFn: ({ pageParam }) => hall.notice.objections({ page: pageParam }), ...pages, meta: { kept: false }, gcTime: 0 }),
}
export const standardQueries = {
  list: () => queryOptions({ queryKey: ['standard', 'list'], queryFn: () => hall.standard.list({}) }),
  history: (county: string) => queryOptions({ queryKey: ['standard', 'history', county], queryFn: () => hall.standard.history({ id: county }), gcTime: 0, meta: { kept: false } }),
}
