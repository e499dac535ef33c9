import type { job } from '../../contract/job'
import type { JobRow } from '../../contract/job-post'
import type { Handler } from '../../office/serve'
import { type FoundJob, searchJobs } from '../../rules/job-search'
import { type Job, shelfNow } from './shelf'

const pageSize = 20

export const posts: Handler<typeof job.actions.posts> = async (search, { now }) => {
  const shelf = await shelfNow(now)
  const found = searchJobs(shelf, search, now)
  const end = (search.page + 1) * pageSize
  return {
    rows: found.slice(end - pageSize, end).map(rowOf),
    total: found.length,
    nextPage: end < found.length ? search.page + 1 : null,
    asOf: now,
    demo: shelf.newest.some(({ post }) => post.demo),
  }
}

export const stillListed: Handler<typeof job.actions.stillListed> = async ({ ids }, { now }) => {
  const asked = new Set(ids)
  const shelf = await shelfNow(now)
  return { rows: shelf.newest.filter(({ post }) => asked.has(post.id) && post.validThrough > now).map((each) => rowOf({ job: each, meters: null })), asOf: now }
}

const rowOf = ({ job: { post, employer, month, insured }, meters }: FoundJob<Job>): JobRow => ({
  id: post.id, title: post.title, employer: employer.name, agency: employer.agency, headcount: post.headcount,
  pay: { method: post.pay.method, min: post.pay.min, max: post.pay.max },
  month, area: post.place.area, shifts: post.shifts.codes,
  meters: meters === null ? null : Math.round(meters),
  board: post.board !== 'none', lodging: post.lodging !== 'none', insured,
  listedAt: post.listedAt ?? 0, validThrough: post.validThrough,
})
