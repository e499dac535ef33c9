import type { Feedback } from '../contract/activity'
import type { TextCheck } from '../contract/job-post'
import { addNew, database } from './database'
import { derivedId } from './derived-id'

export interface FeedbackRecord extends Feedback { _id: string; occasion: string; check: TextCheck; at: number }

const collection = () => database().collection('feedbacks')

/** One possible id of what one person says of one occasion; it does not tell who. */
export const feedbackId = (occasion: string, person: string): string => derivedId('fb', occasion, person)

export const addFeedback = (record: FeedbackRecord): Promise<boolean> => addNew('feedbacks', { ...record })

export async function findFeedback(id: string): Promise<FeedbackRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as FeedbackRecord[])[0]
}

export type FeedbackSum = Pick<Feedback, 'useful' | 'pace' | 'again'> & { count: number }

/** How many said what, row by row in the archive: at most one sum for each combination of answers. */
export async function sumFeedback(occasion: string): Promise<FeedbackSum[]> {
  const { aggregate } = database().command
  const { data } = await database().collection('feedbacks').aggregate()
    .match({ occasion }).group({ _id: { useful: '$useful', pace: '$pace', again: '$again' }, count: aggregate.sum(1) }).limit(100).end()
  return (data as { _id: Omit<FeedbackSum, 'count'>; count: number }[]).map(({ _id, count }) => ({ ..._id, count }))
}

/** Words that the content check has passed, the newest first; one more than asked for where there is more. */
export async function wordsOf(occasion: string, from: number, most: number): Promise<{ words: string; at: number }[]> {
  const { data } = await collection().where({ occasion, check: 'pass', words: database().command.neq('') }).orderBy('at', 'desc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return (data as FeedbackRecord[]).map(({ words, at }) => ({ words, at }))
}
