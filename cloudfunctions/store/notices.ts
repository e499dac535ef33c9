import type { ObjectionOutcome, ObjectionState } from '../contract/notice-terms'
import type { PublicNotice } from '../contract/notice'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'
import { seal, unseal } from './sealed'

/** A notice as it is kept: what the public may see, masked already, and what it is about. */
export interface NoticeRecord extends Omit<PublicNotice, 'id'> {
  _id: string
  case: string
  area: string
  /** Who worked at the case before it hung: none of them decides an objection. */
  workers: readonly string[]
  /** When it comes down, ms. */
  over: number
  /** When it was taken down before that; null where it was not. */
  endedAt: number | null
}

export interface NoticeObjectionRecord {
  _id: string
  notice: string
  area: string
  person: string
  state: ObjectionState
  /** Open ones come first: 0, then 1. */
  order: 0 | 1
  /** Sealed: it is about somebody's life. */
  words: string
  at: number
  answer: { words: string; at: number; by: string } | null
  intent: string
}

const notices = () => database().collection('notices')
const objections = () => database().collection('notice-objections')
const placeOf = (id: string) => ({ collection: 'notice-objections', id, field: 'words' })
const startingWith = (areas: readonly string[]) => (areas.includes('') ? {} : { area: database().RegExp({ regexp: `^(${areas.join('|')})` }) })

/** One for each time that a case is put up. */
export const noticeId = (of: string, round: number): string => derivedId('nt', of, `${round}`)
/** One a person and notice. */
export const noticeObjectionId = (notice: string, person: string): string => derivedId('no', notice, person)

export const addNotice = (record: NoticeRecord): Promise<boolean> => addNew('notices', { ...record })
export async function findNotice(id: string): Promise<NoticeRecord | undefined> {
  const { data } = await notices().doc(id).get()
  return (data as NoticeRecord[])[0]
}
export async function findNotices(ids: readonly string[]): Promise<NoticeRecord[]> {
  return ids.length ? readAll<NoticeRecord>('notices', { _id: database().command.in([...new Set(ids)]) }) : []
}
/** Takes down whatever of a case hangs still. */
export async function endNotices(of: string, now: number): Promise<void> {
  await notices().where({ case: of, endedAt: null, over: database().command.gt(now) }).update(fieldsSet({ endedAt: now }))
}
/** What hangs now, the newest first; one more than asked for where there is more. */
export async function hangingNotices(now: number, from: number, most: number): Promise<NoticeRecord[]> {
  const { data } = await notices().where({ over: database().command.gt(now), endedAt: null }).orderBy('over', 'desc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return data as NoticeRecord[]
}

/** Adds an objection with its words sealed; false where this person has objected. Errors: `SealRefusal`. */
export const addNoticeObjection = (record: NoticeObjectionRecord): Promise<boolean> =>
  addNew('notice-objections', { ...record, words: seal(record.words, placeOf(record._id)) })
const opened = (record: NoticeObjectionRecord): NoticeObjectionRecord => ({ ...record, words: record.words === '' ? '' : unseal(record.words, placeOf(record._id)) })

/** With its words opened. Errors: `SealRefusal`. */
export async function findNoticeObjection(id: string): Promise<NoticeObjectionRecord | undefined> {
  const { data } = await objections().doc(id).get()
  return (data as NoticeObjectionRecord[]).map(opened)[0]
}
/** How many objections to a notice stand in a state. */
export async function countObjections(notice: string, state: ObjectionState): Promise<number> {
  const { total } = await objections().where({ notice, state }).count()
  return total ?? 0
}
/** Decides an objection that is open still. */
export async function decideNoticeObjection(id: string, state: ObjectionOutcome, answer: NonNullable<NoticeObjectionRecord['answer']>): Promise<boolean> {
  const { updated } = await objections().where({ _id: id, state: 'open' }).update(fieldsSet({ state, answer, order: 1 }))
  return updated === 1
}
/** Errors: `SealRefusal`. */
export async function noticeObjectionsOf(person: string, most: number): Promise<NoticeObjectionRecord[]> {
  const { data } = await objections().where({ person }).orderBy('at', 'desc').limit(most).get()
  return (data as NoticeObjectionRecord[]).map(opened)
}
/** In these areas, the open ones first and the oldest of them on top; one more than asked for where there is more. Errors: `SealRefusal`. */
export async function noticeObjectionsIn(areas: readonly string[], from: number, most: number): Promise<NoticeObjectionRecord[]> {
  const { data } = await objections().where(startingWith(areas)).orderBy('order', 'asc').orderBy('at', 'asc').skip(from).limit(most + 1).get()
  return (data as NoticeObjectionRecord[]).map(opened)
}
