import type { Objection } from '../contract/contest'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'

export interface ObjectionRecord extends Omit<Objection, 'id' | 'answer'> {
  _id: string
  demo: boolean
  contest: string
  person: string
  serial: string
  answer: { text: string; at: number; by: string } | null
  intent: string
}

/** One a person and publication. */
export const objectionId = (contest: string, publication: number, person: string): string => derivedId('oj', contest, `${publication}`, person)

export async function findObjection(id: string): Promise<ObjectionRecord | undefined> {
  const { data } = await database().collection('contest-objections').doc(id).get()
  return (data as ObjectionRecord[])[0]
}

export const addObjection = (record: ObjectionRecord): Promise<boolean> => addNew('contest-objections', { ...record })

/** Answers an objection that is open still. */
export async function closeObjection(id: string, fields: Pick<ObjectionRecord, 'state' | 'answer'>): Promise<boolean> {
  const { updated } = await database().collection('contest-objections').where({ _id: id, state: 'open' }).update(fieldsSet(fields))
  return updated === 1
}

export const objectionsOf = (contest: string): Promise<ObjectionRecord[]> => readAll('contest-objections', { contest })
