import type { Shelf, ShelvedJob } from '../../rules/job-search'
import { shelve } from '../../rules/job-search'
import { type EmployerRecord, employers, type PostRecord, posts } from '../../store/jobs'

export type Job = ShelvedJob<PostRecord, EmployerRecord>
let held: { posts: readonly PostRecord[]; employers: readonly EmployerRecord[]; shelf: Shelf<Job> } | undefined

/** What may be shown, from this instance's copy; sorted again only when something has changed. */
export async function shelfNow(now: number): Promise<Shelf<Job>> {
  const [allPosts, allEmployers] = [await posts.all(now), await employers.all(now)]
  if (held?.posts !== allPosts || held.employers !== allEmployers) held = { posts: allPosts, employers: allEmployers, shelf: shelve(allPosts, allEmployers, now) }
  return held.shelf
}
