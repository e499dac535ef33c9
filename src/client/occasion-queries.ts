import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Enrolment, OccasionKind } from '../../cloudfunctions/contract/occasion'
import { hall } from './hall'
import { platform } from './platform'
import { queryClient } from './query-client'

export const occasionQueries = {
  list: (kind: OccasionKind) => infiniteQueryOptions({
    queryKey: ['occasion', 'list', kind],
    queryFn: ({ pageParam }) => hall.occasion.list({ kind, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
  }),
  detail: (id: string) => queryOptions({
    queryKey: ['occasion', 'detail', id],
    queryFn: () => hall.occasion.detail({ id }),
  }),
  mine: () => queryOptions({
    queryKey: ['occasion', 'mine'],
    queryFn: () => hall.occasion.mine({}),
    enabled: platform.person() !== '',
  }),
}

/** What a wish was answered is shown at once, and without a network too. */
export function keepEnrolment(enrolment: Enrolment): void {
  queryClient.setQueryData(occasionQueries.detail(enrolment.occasion).queryKey, (seen) => seen && { ...seen, mine: enrolment })
  queryClient.setQueryData(occasionQueries.mine().queryKey, (seen) => seen && {
    ...seen, rows: seen.rows.map((row) => (row.occasion.id === enrolment.occasion ? { ...row, enrolment } : row)),
  })
}
