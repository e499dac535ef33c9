import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InputOf } from '../../cloudfunctions/contract/action'
import type { Applicant, Application, Profile } from '../../cloudfunctions/contract/application'
import type { job } from '../../cloudfunctions/contract/job'
import type { DeskPost } from '../../cloudfunctions/contract/job-post'
import { hall } from './hall'
import { platform } from './platform'
import { queryClient } from './query-client'

export type JobQuestion = Omit<InputOf<(typeof job)['actions']['posts']>, 'page'>

/** 1e-4 degree is about 10 m: a metre more or less is the same place, and the answers can be kept. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
/** Other people's names are not kept on this phone. */
const ofOthers = { meta: { kept: false }, gcTime: 0 }
const known = () => platform.person() !== ''

/** A queue of the union's, a page after the other. */
const paged = <Page extends { nextPage: number | null }>(name: string, ask: (page: number) => Promise<Page>) => infiniteQueryOptions({
  queryKey: ['job', name],
  queryFn: ({ pageParam }) => ask(pageParam),
  initialPageParam: 0,
  getNextPageParam: ({ nextPage }) => nextPage,
  enabled: known(),
})

export const jobQueries = {
  posts: ({ from, ...question }: JobQuestion) => {
    const asked: JobQuestion = { ...question, ...(from ? { from: { lng: rounded(from.lng), lat: rounded(from.lat) } } : {}) }
    return infiniteQueryOptions({
      queryKey: ['job', 'posts', asked],
      queryFn: ({ pageParam }) => hall.job.posts({ ...asked, page: pageParam }),
      initialPageParam: 0,
      getNextPageParam: ({ nextPage }) => nextPage,
      placeholderData: keepPreviousData,
    })
  },
  post: (id: string) => queryOptions({ queryKey: ['job', 'post', id], queryFn: () => hall.job.post({ id }) }),
  fairBoard: (fair: string) => queryOptions({ queryKey: ['job', 'fair-board', fair], queryFn: () => hall.job.fairBoard({ fair }) }),
  outcome: (fair: string) => queryOptions({ queryKey: ['job', 'outcome', fair], queryFn: () => hall.job.outcome({ fair }) }),
  profile: () => queryOptions({ queryKey: ['job', 'profile'], queryFn: () => hall.job.profile({}), enabled: known() }),
  applications: () => queryOptions({ queryKey: ['job', 'applications'], queryFn: () => hall.job.applications({}), enabled: known() }),
  deskEmployer: () => queryOptions({ queryKey: ['job', 'desk-employer'], queryFn: () => hall.job.deskEmployer({}), enabled: known() }),
  deskPosts: () => infiniteQueryOptions({
    queryKey: ['job', 'desk-posts'],
    queryFn: ({ pageParam }) => hall.job.deskPosts({ page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    enabled: known(),
  }),
  stillListed: (ids: string[]) => queryOptions({ queryKey: ['job', 'still-listed', ids], queryFn: () => hall.job.stillListed({ ids }), enabled: ids.length > 0 }),
  deskPost: (id: string) => queryOptions({ queryKey: ['job', 'desk-post', id], queryFn: () => hall.job.deskPost({ id }), enabled: known() && id !== '' }),
  employersWaiting: () => paged('employers-waiting', (page) => hall.job.employersWaiting({ page })),
  postsWaiting: () => paged('posts-waiting', (page) => hall.job.postsOf({ standing: 'submitted', page })),
  reportedPosts: () => paged('reported-posts', (page) => hall.job.reportedPosts({ page })),
  followUpsDue: () => ({ ...paged('follow-ups-due', (page) => hall.job.followUpsDue({ page })), ...ofOthers }),
  decidedPosts: () => paged('decided-posts', (page) => hall.job.decidedPosts({ page })),
  /** Of one post; null is the union's own desk. */
  applicants: (post: string | null) => infiniteQueryOptions({
    queryKey: ['job', 'applicants', post],
    queryFn: ({ pageParam }) => hall.job.applicants({ ...(post === null ? {} : { post }), page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    enabled: known(),
    ...ofOthers,
  }),
  applicant: (id: string) => queryOptions({ queryKey: ['job', 'applicant', id], queryFn: () => hall.job.applicant({ id }), enabled: known(), ...ofOthers }),
}

/** What a wish was answered is shown at once, and without a network too. */
export function keepJobAnswer(action: string, answer: unknown): void {
  if (action === 'saveProfile') queryClient.setQueryData(jobQueries.profile().queryKey, answer as Profile)
  if (action === 'moveApplication') queryClient.setQueryData(jobQueries.applicant((answer as Applicant).id).queryKey, answer as Applicant)
  if (action === 'savePost' || action === 'submitPost' || action === 'withdrawPost') queryClient.setQueryData(jobQueries.deskPost((answer as DeskPost).id).queryKey, answer as DeskPost)
  if (action === 'apply' || action === 'pool' || action === 'withdraw') keepApplication(answer as Application)
}

function keepApplication(application: Application): void {
  if (application.post) queryClient.setQueryData(jobQueries.post(application.post.id).queryKey, (seen) => seen && { ...seen, mine: application })
  queryClient.setQueryData(jobQueries.applications().queryKey, (seen) => seen && {
    ...seen,
    rows: seen.rows.some(({ id }) => id === application.id) ? seen.rows.map((row) => (row.id === application.id ? application : row)) : [application, ...seen.rows],
  })
}

// An answer may come when no page that says so is open any more.
queryClient.setQueryDefaults(['job', 'applicant'], ofOthers)
