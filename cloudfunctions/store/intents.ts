import { addNew, database } from './database'

/** What became of one intent: who works at it until when, or what was answered. */
export interface IntentRecord {
  /** What was asked, as a digest. */
  content: string
  /** Until when the one at work is believed to be alive, ms; null once it is done. */
  lease: number | null
  /** JSON of the answer; '' while it is being worked at. */
  answer: string
  /** After this moment nobody asks any more, ms. */
  expires: number
}

const collection = () => database().collection('intents')

/** Claims an intent that nobody has claimed yet; false where somebody has. */
export const claimIntent = (id: string, record: IntentRecord): Promise<boolean> => addNew('intents', { _id: id, ...record })

export async function findIntent(id: string): Promise<IntentRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as IntentRecord[])[0]
}

/** Takes over from one who has died at work; false where he has finished, or another was quicker. */
export async function takeOverIntent(id: string, from: number, lease: number): Promise<boolean> {
  const { updated } = await collection().where({ _id: id, lease: from }).update({ lease })
  return updated === 1
}

/** Keeps the answer, unless another has taken over. */
export async function keepAnswer(id: string, lease: number, answer: string): Promise<void> {
  await collection().where({ _id: id, lease }).update({ lease: null, answer })
}

/** Forgets an intent at which nothing was done, so that it may be sent again. */
export async function releaseIntent(id: string, lease: number): Promise<void> {
  await collection().where({ _id: id, lease }).remove()
}

/** Forgets the answers that nobody will ask for any more; gives their number. */
export async function dropExpiredIntents(now: number): Promise<number> {
  const { deleted } = await collection().where({ expires: database().command.lt(now) }).remove()
  return typeof deleted === 'number' ? deleted : 0
}
