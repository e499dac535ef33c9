import { type Applicant, type ApplicantRow, type Application, deskSees } from '../../contract/application'
import type { DeskEmployer, Employer, ReviewedEmployer } from '../../contract/employer'
import type { DeskPost, JobPost, ReviewedPost } from '../../contract/job-post'
import { ageInMonths } from '../../rules/calendar-months'
import { standingOf } from '../../rules/job-post'
import { maskName } from '../../rules/masks'
import { monthlyRange } from '../../rules/pay'
import { dayNumber } from '../../rules/shanghai-time'
import { type ApplicationRecord, openField } from '../../store/applications'
import { type EmployerRecord, employers, type PostRecord, postsById } from '../../store/jobs'
import { staffNames } from '../../store/staff'

export function shownJobPost(post: PostRecord): JobPost {
  const { state: _state, check: _check, heldAt: _heldAt, returned: _returned, changedAt: _changedAt, intents: _intents, decided: _decided, ...shown } = post
  return { ...shown, listedAt: post.listedAt ?? 0, month: monthlyRange(post.pay) }
}

export function shownDeskPost(post: PostRecord, employer: EmployerRecord | undefined, now: number): DeskPost {
  const { state: _state, heldAt, returned, intents: _intents, decided: _decided, ...shown } = post
  return {
    ...shown, employerName: employer?.name ?? '', standing: standingOf(post, now), held: heldAt !== null,
    returned: returned && { at: returned.at, reason: returned.reason, text: returned.text ?? '' },
  }
}

/** Desk posts with the names of their employers. */
export async function shownDeskPosts(posts: readonly PostRecord[], now: number): Promise<DeskPost[]> {
  const known = await employers.all(now)
  return posts.map((post) => shownDeskPost(post, known.find(({ id }) => id === post.employer), now))
}

/** Desk posts with who of the union decided last. */
export async function shownReviewedPosts(posts: readonly PostRecord[], now: number): Promise<ReviewedPost[]> {
  const names = await staffNames(posts.flatMap(({ decided }) => decided?.by ?? []))
  const shown = await shownDeskPosts(posts, now)
  return posts.map(({ decided }, index) => ({ ...shown[index]!, decided: decided ? { ...decided, by: names.get(decided.by) ?? '' } : null }))
}

/** Only one whose papers were reviewed is shown to everybody. */
export const shownEmployer = ({ id, name, uscc, agency, licence, area, publicPhone }: EmployerRecord, reviewedAt: number): Employer =>
  ({ id, name, uscc, agency, licence, area, publicPhone: publicPhone ?? null, reviewedAt })

export const shownDeskEmployer = ({ id, name, uscc, agency, licence, phone, publicPhone, area, booths, reviewed, returned }: EmployerRecord): DeskEmployer => ({
  id, name, uscc, agency, licence, phone, publicPhone: publicPhone ?? null, area, booths,
  reviewedAt: reviewed?.at ?? null,
  returned: returned && { at: returned.at, reason: returned.reason, text: returned.text ?? '' },
})

/** Employers with who of the union looked at them last. */
export async function shownReviewedEmployers(records: readonly EmployerRecord[]): Promise<ReviewedEmployer[]> {
  const lastOf = ({ reviewed, returned }: EmployerRecord) => (reviewed ?? returned)?.by ?? null
  const names = await staffNames(records.flatMap((record) => lastOf(record) ?? []))
  return records.map((record) => {
    const by = lastOf(record)
    return { ...shownDeskEmployer(record), by: by === null ? null : names.get(by) ?? '' }
  })
}

const living: readonly ApplicationRecord['state'][] = ['applied', 'read', 'interview', 'hired']

/** Applications as their persons see them; posts are named although they are over. */
export async function shownApplications(records: readonly ApplicationRecord[], now: number): Promise<Application[]> {
  const titles = await titlesOf(records)
  const known = await employers.all(now)
  return records.map((record) => {
    const employer = known.find(({ id }) => id === record.desk)
    return {
      id: record._id, post: titles(record), employer: employer ? { id: employer.id, name: employer.name } : null, fair: record.fair, wish: record.wish ?? null,
      state: record.state, consent: record.consent, interview: record.interview,
      phone: employer && living.includes(record.state) ? employer.phone : null,
      history: record.history,
    }
  })
}

export const shownApplication = async (record: ApplicationRecord, now: number): Promise<Application> => (await shownApplications([record], now))[0]!

/** What a desk sees of those who applied; of who has withdrawn nothing. */
export async function shownApplicants(records: readonly ApplicationRecord[], now: number): Promise<Applicant[]> {
  const titles = await titlesOf(records)
  return records.flatMap((record) => {
    const sees = deskSees[record.state]
    if (sees === 'nothing' || !record.snapshot) return []
    const { birthMonth, area, occupation, diploma, years, skills, wanted } = record.snapshot
    const name = openField(record, 'name') ?? ''
    return [{
      id: record._id, post: titles(record), fair: record.fair, wish: record.wish ?? null, state: record.state,
      name: sees === 'masked' ? maskName(name) : name,
      age: birthMonth === null ? null : Math.floor(ageInMonths(birthMonth, dayNumber(now)) / 12),
      area, occupation, diploma, years, skills, wanted,
      at: record.at, interview: record.interview, history: record.history, mobileOpens: sees === 'reachable',
    }]
  })
}

export const rowOfApplicant = ({ skills: _skills, wanted: _wanted, history: _history, mobileOpens: _mobileOpens, ...row }: Applicant): ApplicantRow => row

async function titlesOf(records: readonly ApplicationRecord[]): Promise<(record: ApplicationRecord) => { id: string; title: string } | null> {
  const posts = await postsById([...new Set(records.flatMap(({ post }) => post ?? []))])
  return ({ post }) => {
    const found = post === null ? undefined : posts.get(post)
    return found ? { id: found.id, title: found.title } : null
  }
}
