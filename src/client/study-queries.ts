import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InputOf } from '../../cloudfunctions/contract/action'
import type { Facts } from '../../cloudfunctions/contract/eligibility'
import type { study } from '../../cloudfunctions/contract/study'
import type { StudyApplication, StudyCase } from '../../cloudfunctions/contract/study-application'
import type { StudyLevel, StudyState } from '../../cloudfunctions/contract/study-moves'
import { hall } from './hall'
import { platform } from './platform'
import { queryClient } from './query-client'

const known = () => platform.person() !== ''
/** Other people's cases are not kept on this phone. */
const ofOthers = { meta: { kept: false }, gcTime: 0 }
const nextOf = { initialPageParam: 0, getNextPageParam: ({ nextPage }: { nextPage: number | null }) => nextPage }

export const studyQueries = {
  catalogue: (asked: InputOf<(typeof study)['actions']['catalogue']> = {}) =>
    queryOptions({ queryKey: ['study', 'catalogue', asked], queryFn: () => hall.study.catalogue(asked), placeholderData: keepPreviousData }),
  check: (level: StudyLevel, facts: Facts) =>
    queryOptions({ queryKey: ['study', 'check', level, facts], queryFn: () => hall.study.check({ level, facts }), placeholderData: keepPreviousData, meta: { kept: false } }),
  mine: () => queryOptions({ queryKey: ['study', 'mine'], queryFn: () => hall.study.mine({}), enabled: known() }),
  queue: (state: StudyState) => infiniteQueryOptions({ queryKey: ['study', 'queue', state], queryFn: ({ pageParam }) => hall.study.queue({ state, page: pageParam }), ...nextOf, ...ofOthers }),
  case: (id: string) => queryOptions({ queryKey: ['study', 'case', id], queryFn: () => hall.study.case({ id }), ...ofOthers }),
  claims: (state: 'claimed' | 'approved' | 'paid') => infiniteQueryOptions({ queryKey: ['study', 'claims', state], queryFn: ({ pageParam }) => hall.study.claims({ state, page: pageParam }), ...nextOf, ...ofOthers }),
}

const students = ['apply', 'withdraw', 'accept', 'decline', 'resubmit', 'appeal', 'reportYear', 'claimInstalment']

/** What a wish was answered is shown at once, and without a network too. */
export function keepStudyAnswer(action: string, answer: unknown): void {
  if (action === 'move' || action === 'confirmYear') queryClient.setQueryData(studyQueries.case((answer as StudyCase).id).queryKey, answer as StudyCase)
  if (!students.includes(action)) return
  const application = answer as StudyApplication
  queryClient.setQueryData(studyQueries.mine().queryKey, (seen) => seen && {
    ...seen,
    rows: seen.rows.some(({ id }) => id === application.id) ? seen.rows.map((row) => (row.id === application.id ? application : row)) : [application, ...seen.rows],
  })
}

// An answer may come when no page that says so is open any more.
queryClient.setQueryDefaults(['study', 'case'], ofOthers)
