import type { ApplicationState, Interview, JobWish, Mover } from '../contract/application'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'
import { type OpenProfile, type SealedProfile, sealProfile } from './profiles'
import { unseal } from './sealed'

/** The desk of those who ask the union to find them a job. */
export const unionDesk = 'union'

export interface ApplicationRecord {
  _id: string
  demo: boolean
  post: string | null
  /** An employer's id, or the union's own desk. */
  desk: string
  fair: string | null
  /** What the union is asked for; gone with a withdrawal. */
  wish?: JobWish | null
  person: string
  state: ApplicationState
  consent: { version: string; at: number }
  /** The profile as it was sent; null once the person has withdrawn. */
  snapshot: SealedProfile | null
  interview: Interview | null
  stillThere: boolean | null
  history: { to: ApplicationState; at: number; by: Mover }[]
  at: number
  changedAt: number
  /** The wish that sent it: begun again, it finds itself here. */
  intent: string
}

const collection = () => database().collection('applications')
const place = (id: string) => ({ collection: 'applications', id })

/** One possible id of what one person asks one desk about; it tells nobody who he is. */
export const applicationId = (about: string, person: string): string => derivedId('ap', about, person)

export const sealSnapshot = (id: string, profile: OpenProfile): SealedProfile => sealProfile(profile, place(id))
/** Opens one field of what was sent, and no other; null where there is none any more. Errors: `SealRefusal`. */
export function openField({ _id, snapshot }: ApplicationRecord, field: 'name' | 'mobile'): string | null {
  const sealed = snapshot?.[field] ?? null
  return sealed === null ? null : unseal(sealed, { ...place(_id), field })
}

export const addApplication = (record: ApplicationRecord): Promise<boolean> => addNew('applications', { ...record })

export async function findApplication(id: string): Promise<ApplicationRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as ApplicationRecord[])[0]
}

/** Changes an application that nobody has changed since it was read; false where somebody has. */
export async function changeApplication({ _id, state, changedAt }: ApplicationRecord, fields: Partial<ApplicationRecord>): Promise<boolean> {
  const { updated } = await collection().where({ _id, state, changedAt }).update(fieldsSet(fields))
  return updated === 1
}

/** A person's applications, the newest first. */
export async function applicationsOfPerson(person: string, most: number): Promise<ApplicationRecord[]> {
  const { data } = await collection().where({ person }).orderBy('at', 'desc').limit(most).get()
  return data as ApplicationRecord[]
}

export interface DeskQuery { desks: readonly string[]; states: readonly ApplicationState[]; post?: string }

/** What lies at these desks, the newest first; one more than asked for where there is more. */
export async function applicationsAtDesks({ desks, states, post }: DeskQuery, from: number, most: number): Promise<ApplicationRecord[]> {
  const { command } = database()
  const condition = { desk: command.in([...desks]), state: command.in([...states]), ...(post === undefined ? {} : { post }) }
  const { data } = await collection().where(condition).orderBy('at', 'desc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return data as ApplicationRecord[]
}

/** How many applications each of a desk's posts has, and how many of them in one state; posts that have none are absent. */
export async function countsOfPosts(desk: string, posts: readonly string[], states: readonly ApplicationState[], unread: ApplicationState): Promise<ReadonlyMap<string, { all: number; unread: number }>> {
  if (posts.length === 0) return new Map()
  const { command } = database()
  const sums = command.aggregate
  const { data } = await collection().aggregate()
    .match({ desk, post: command.in([...posts]), state: command.in([...states]) })
    .group({ _id: '$post', all: sums.sum(1), unread: sums.sum(sums.cond({ if: sums.eq(['$state', unread]), then: 1, else: 0 })) })
    .limit(posts.length).end()
  return new Map((data as { _id: string; all: number; unread: number }[]).map(({ _id, ...counts }) => [_id, counts]))
}

/** Who was hired before this moment and has not been asked since, the longest ago first. */
export async function hiredBefore(before: number, from: number, most: number): Promise<ApplicationRecord[]> {
  const { data } = await collection().where({ state: 'hired', changedAt: database().command.lte(before) })
    .orderBy('changedAt', 'asc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return data as ApplicationRecord[]
}

export const applicationsOfFair = (fair: string): Promise<Pick<ApplicationRecord, '_id' | 'history' | 'stillThere'>[]> => readAll('applications', { fair })
