import type { Booth, EmployerFacts, EmployerReturnReason, HallPlan } from '../contract/employer'
import type { Decision, PostFacts, PostReturnReason, PostState, ReportReason, TextCheck } from '../contract/job-post'
import { Catalogue } from './catalogue'
import { addNew, database, readAll } from './database'

export interface EmployerRecord extends EmployerFacts {
  id: string
  demo: boolean
  booths: Booth[]
  /** Null until the union has looked at its papers, and again when it changes what it says of itself. */
  reviewed: { at: number; by: string } | null
  returned: { at: number; by: string; reason: EmployerReturnReason; text?: string } | null
}

export interface PostRecord extends PostFacts {
  id: string
  demo: boolean
  employer: string
  state: PostState
  check: TextCheck
  /** When it was last listed; it stays when the post is withdrawn, since a fair's outcome counts it. */
  listedAt: number | null
  heldAt: number | null
  returned: { at: number; by: string; reason: PostReturnReason; text?: string } | null
  /** What the union did last; absent where it has not looked at it yet. */
  decided?: { at: number; by: string; what: Decision } | null
  changedAt: number
  /** The wishes that were last fulfilled on it: a late second sending finds itself here. */
  intents: string[]
}

/** A second is as long as a list may show what was taken down; the post itself and applying for it ask the archive. */
const recheckMs = 1_000
export const employers = new Catalogue<EmployerRecord>('employers', { recheckMs })
export const posts = new Catalogue<PostRecord>('job-posts', { recheckMs, only: (now) => ({ state: 'listed', validThrough: database().command.gt(now) }) })
export const hallPlans = new Catalogue<HallPlan & { id: string }>('hall-plans')

type Stored = Omit<PostRecord, 'id'> & { _id: string }
const fromStored = ({ _id, ...facts }: Stored): PostRecord => ({ id: _id, ...facts })
const collection = () => database().collection('job-posts')

/** One page of a condition, one more than asked for where there is more. */
const page = async (condition: object, order: 'asc' | 'desc', from: number, most: number): Promise<PostRecord[]> =>
  ((await collection().where(condition).orderBy('changedAt', order).orderBy('_id', 'asc').skip(from).limit(most + 1).get()).data as Stored[]).map(fromStored)

/** An employer's own posts, the last changed first. */
export const postsOfEmployer = (employer: string, from: number, most: number): Promise<PostRecord[]> => page({ employer }, 'desc', from, most)

/** Posts in a state, longest unchanged first; `listed` without the expired ones, which stand under `expired`. */
export function postsStanding(standing: PostState | 'expired', now: number, from: number, most: number): Promise<PostRecord[]> {
  const { command } = database()
  if (standing === 'expired') return page({ state: 'listed', validThrough: command.lte(now) }, 'asc', from, most)
  return page(standing === 'listed' ? { state: 'listed', validThrough: command.gt(now) } : { state: standing }, 'asc', from, most)
}

/** These posts as they stand in the archive, whatever their state. */
export async function postsById(ids: readonly string[]): Promise<ReadonlyMap<string, PostRecord>> {
  const { data } = ids.length ? await collection().where({ _id: database().command.in([...ids]) }).limit(ids.length).get() : { data: [] }
  return new Map((data as Stored[]).map((stored) => [stored._id, fromStored(stored)]))
}

/** What the union decided, the latest first. */
export async function decidedBefore(from: number, most: number): Promise<PostRecord[]> {
  const { data } = await collection().where({ 'decided.at': database().command.gt(0) }).orderBy('decided.at', 'desc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return (data as Stored[]).map(fromStored)
}

/** Posts that reports have hidden. */
export const heldPosts = (from: number, most: number): Promise<PostRecord[]> => page({ heldAt: database().command.gt(0) }, 'asc', from, most)

/** What was ever listed for a fair. */
export const postsOfFair = async (fair: string): Promise<PostRecord[]> =>
  (await readAll<Stored>('job-posts', { fairs: fair, listedAt: database().command.gt(0) })).map(fromStored)

export interface ReportRecord { _id: string; post: string; person: string; reason: ReportReason; text: string; at: number; settled: boolean }

export const addReport = (report: ReportRecord): Promise<boolean> => addNew('job-reports', { ...report })

export async function findReport(id: string): Promise<ReportRecord | undefined> {
  const { data } = await database().collection('job-reports').doc(id).get()
  return (data as ReportRecord[])[0]
}

/** What the union has not looked at yet, of these posts. */
export async function openReports(ids: readonly string[]): Promise<ReportRecord[]> {
  return ids.length ? readAll<ReportRecord>('job-reports', { post: database().command.in([...ids]), settled: false }) : []
}

/** The union has looked: these reports count no more. */
export async function settleReportsOf(post: string): Promise<void> {
  await database().collection('job-reports').where({ post, settled: false }).update({ settled: true })
}
