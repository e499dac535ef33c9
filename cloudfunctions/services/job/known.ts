import { applicationStates, deskSees } from '../../contract/application-moves'
import type { Occasion } from '../../contract/occasion'
import { problem } from '../../office/problem'
import type { Caller } from '../../office/caller'
import { counties, townships } from '../../rules/areas'
import { isShown } from '../../rules/job-search'
import { unionDesk } from '../../store/applications'
import { type EmployerRecord, employers, type PostRecord, posts } from '../../store/jobs'
import { occasions } from '../../store/occasions'

/** A job fair from this instance's copy. Errors: `occasion.unknown`, also where it is no fair. */
export async function knownFair(id: string, now: number): Promise<Occasion> {
  const found = (await occasions.all(now)).find((each) => each.id === id)
  if (found?.kind !== 'job-fair') throw problem('occasion.unknown')
  return found
}

const areas = new Set([...counties, ...townships].map(({ code }) => code))

/** Errors: `area.unknown`. */
export function assertArea(code: string): void {
  if (!areas.has(code)) throw problem('area.unknown')
}

/** A post that may be shown now, as it stands in the archive. Errors: `post.over` where it was shown once, `post.unknown`. */
export async function shownPost(id: string, now: number): Promise<{ post: PostRecord; employer: EmployerRecord }> {
  const post = await posts.find(id)
  const employer = post && await employers.find(post.employer)
  if (!post || !employer?.reviewed || post.heldAt !== null || post.listedAt === null) throw problem('post.unknown')
  if (!isShown(post, employer, now)) throw problem('post.over', { at: Math.min(post.validThrough, now) })
  return { post, employer }
}

/** For which employer the caller works. A duty that names none is nobody's desk. Errors: `role.required`. */
export function ownEmployer({ duties }: Caller): string {
  const own = duties.find(({ role, of }) => role === 'employer' && of !== null)?.of
  if (!own) throw problem('role.required')
  return own
}

/** At which desks the caller sits: that of his employer, and the union's where he reviews for the whole city. */
export const desksOf = ({ duties }: Caller): string[] => duties.flatMap(({ role, area, of }) => {
  if (role === 'employer') return of === null ? [] : [of]
  return role === 'reviewer' && area === null && of === null ? [unionDesk] : []
})

/** Those of the caller's desks at which anybody may be seen: an employer that is not reviewed, or no more, sees no applicant. */
export async function openDesks(caller: Caller, now: number): Promise<string[]> {
  const known = await employers.all(now)
  return desksOf(caller).filter((desk) => desk === unionDesk || known.some(({ id, reviewed }) => id === desk && reviewed !== null))
}

/** The states in which a desk sees an application at all. */
export const seenAtDesk = applicationStates.filter((state) => deskSees[state] !== 'nothing')

/** Whether the caller reviews in this county or township. */
export const reviews = ({ duties }: Caller, code: string): boolean =>
  duties.some(({ role, area, of }) => role === 'reviewer' && of === null && (area === null || code.startsWith(area)))

/** One page of records of which one more was read, to know whether there are more. */
export const pageOf = <T>(records: readonly T[], page: number, size: number): { shown: T[]; nextPage: number | null } =>
  ({ shown: records.slice(0, size), nextPage: records.length > size ? page + 1 : null })
