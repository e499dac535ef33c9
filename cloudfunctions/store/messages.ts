import type { Message } from '../contract/message'
import { addNew, database } from './database'

/** A message as it is kept; the same id is told once. */
export type StoredMessage = Omit<Message, 'id' | 'read'> & { _id: string; person: string; readAt: number | null }

const collection = () => database().collection('messages')

/** Leaves a message; false where it lies there already. */
export const leaveMessage = (message: Omit<StoredMessage, 'readAt'>): Promise<boolean> => addNew('messages', { ...message, readAt: null })

/** A person's messages, the newest first. */
export async function messagesOf(person: string, page: number, size: number): Promise<Message[]> {
  const { data } = await collection().where({ person }).orderBy('at', 'desc').orderBy('_id', 'desc').skip(page * size).limit(size).get()
  return (data as StoredMessage[]).map(({ _id, kind, about, title, moment, at, readAt }) => ({ id: _id, kind, about, title, moment, at, read: readAt !== null }))
}

export async function countUnread(person: string): Promise<number> {
  const { total } = await collection().where({ person, readAt: null }).count()
  return total ?? 0
}

/** Marks a person's messages up to a moment (ms) as read at `now`. */
export async function readMessages(person: string, upTo: number, now: number): Promise<void> {
  await collection().where({ person, readAt: null, at: database().command.lte(upTo) }).update({ readAt: now })
}
