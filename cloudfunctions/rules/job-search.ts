import { fiveInsurances, type JobFilter, type JobSearch, type PostFacts, type PostState } from '../contract/job-post'
import type { MonthlyRange } from '../contract/pay'
import { metersBetween } from './distance'
import { monthlyRange } from './pay'

export interface PostOnShelf extends PostFacts { id: string; demo: boolean; employer: string; state: PostState; heldAt: number | null; listedAt: number | null }
export interface EmployerOnShelf { id: string; name: string; agency: boolean; reviewed: object | null }
export interface ShelvedJob<Post extends PostOnShelf = PostOnShelf, Employer extends EmployerOnShelf = EmployerOnShelf> {
  post: Post; employer: Employer; month: MonthlyRange | null; insured: boolean; words: string
}
/** What may be shown, in the two orders that do not depend on who asks. */
export interface Shelf<Job extends ShelvedJob = ShelvedJob> { newest: readonly Job[]; monthly: readonly Job[] }
export interface FoundJob<Job extends ShelvedJob = ShelvedJob> { job: Job; meters: number | null }

/** Whether a post may be shown at `now`, ms: listed, not hidden, not expired, its employer reviewed. */
export const isShown = (post: Pick<PostOnShelf, 'state' | 'heldAt' | 'validThrough'>, employer: Pick<EmployerOnShelf, 'reviewed'> | undefined, now: number): boolean =>
  post.state === 'listed' && post.heldAt === null && post.validThrough > now && !!employer?.reviewed

const isInsured = ({ insurance }: PostFacts): boolean => fiveInsurances.every((code) => insurance.includes(code))

/** Sorts once what is asked for often. The lower figure orders by pay, since it is the one that is promised; unknown comes last. */
export function shelve<Post extends PostOnShelf, Employer extends EmployerOnShelf>(posts: readonly Post[], employers: readonly Employer[], now: number): Shelf<ShelvedJob<Post, Employer>> {
  const known = new Map(employers.map((employer) => [employer.id, employer]))
  const jobs = posts.flatMap((post) => {
    const employer = known.get(post.employer)
    if (!employer || !isShown(post, employer, now)) return []
    return [{ post, employer, month: monthlyRange(post.pay), insured: isInsured(post), words: `${post.title} ${employer.name} ${post.skills}`.toLowerCase() }]
  })
  const newest = jobs.sort((a, b) => (b.post.listedAt ?? 0) - (a.post.listedAt ?? 0) || (a.post.id < b.post.id ? -1 : 1))
  // Sorting is stable: equal pay stays newest first.
  return { newest, monthly: [...newest].sort((a, b) => (b.month?.min ?? -1) - (a.month?.min ?? -1) || (b.month?.max ?? -1) - (a.month?.max ?? -1)) }
}

const passes: Record<JobFilter, (job: ShelvedJob) => boolean> = {
  board: ({ post }) => post.board !== 'none',
  lodging: ({ post }) => post.lodging !== 'none',
  insured: ({ insured }) => insured,
  'day-shift': ({ post }) => post.shifts.codes.includes('day'),
}

/** The jobs of a shelf that pass, in the wanted order; what has expired meanwhile is gone. `now` in ms. */
export function searchJobs<Job extends ShelvedJob>(shelf: Shelf<Job>, { text, filters, pay, leastMonth, area, fair, employer, sort, from }: JobSearch, now: number): FoundJob<Job>[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const found = (sort === 'monthly' ? shelf.monthly : shelf.newest).filter((job) => {
    const { post, month } = job
    return post.validThrough > now
      && (pay === undefined || post.pay.method === pay)
      && (leastMonth === undefined || (month !== null && month.min >= leastMonth))
      && (area === undefined || post.place.area.startsWith(area))
      && (fair === undefined || post.fairs.includes(fair))
      && (employer === undefined || post.employer === employer)
      && filters.every((filter) => passes[filter](job))
      && words.every((word) => job.words.includes(word))
  })
  const measured = found.map((job): FoundJob<Job> => ({ job, meters: from ? metersBetween(from, job.post.place.at) : null }))
  return sort === 'distance' ? measured.sort((a, b) => a.meters! - b.meters!) : measured
}
