import type { Correction } from '../contract/station'
import { mostCorrections } from '../contract/station-terms'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'

export interface CorrectionRecord extends Omit<Correction, 'id' | 'marked'> {
  _id: string
  /** Missing in those that are older than the question. */
  marked?: Correction['marked']
  station: string
  /** Null once he had his data deleted. */
  person: string | null
  /** Among the photographs, under this correction's id; null where there is none. */
  photo: string | null
  /** One of the few places in which a person's corrections wait: unique. Its own id once it waits no more. */
  place: string
  /** The wish under which it was decided; '' while it waits. */
  decidedUnder: string
}

const name = 'station-corrections'
const collection = () => database().collection(name)

/** One wish of one person is one correction. */
export const correctionId = (person: string, intent: string): string => derivedId('co', person, intent)
export const waitingPlaces = (person: string): string[] => Array.from({ length: mostCorrections }, (_, order) => derivedId('cp', person, String(order)))

/** Keeps a correction in a place where its person has none waiting; the same again is the one that lies there. `too-many`: no place is free. */
export async function addCorrection(record: Omit<CorrectionRecord, 'place'>, person: string): Promise<CorrectionRecord | 'too-many'> {
  for (const place of waitingPlaces(person)) {
    if (await addNew(name, { ...record, place })) return { ...record, place }
    const there = await findCorrection(record._id)
    if (there) return there
  }
  return 'too-many'
}

export async function findCorrection(id: string): Promise<CorrectionRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as CorrectionRecord[])[0]
}

export async function correctionsOfPerson(person: string, most: number): Promise<CorrectionRecord[]> {
  const { data } = await collection().where({ person }).orderBy('at', 'desc').limit(most).get()
  return data as CorrectionRecord[]
}

/** What waits at one station, the oldest first. */
export async function waitingAt(station: string, most: number): Promise<CorrectionRecord[]> {
  const { data } = await collection().where({ station, state: 'waiting' }).orderBy('at', 'asc').limit(most).get()
  return data as CorrectionRecord[]
}

export const allWaiting = (): Promise<CorrectionRecord[]> => readAll<CorrectionRecord>(name, { state: 'waiting' })

/** How many of a person wait now. */
export async function countWaiting(person: string): Promise<number> {
  const { total } = await collection().where({ person, state: 'waiting' }).count()
  return total ?? 0
}

export interface Decision { id: string; fields: Pick<CorrectionRecord, 'state' | 'answer' | 'decidedUnder'> }
/** What a decision sets; the place in which it waited is free again. */
export const decided = ({ id, fields }: Decision) => fieldsSet({ ...fields, place: id })

/** Decides one that waits; false where somebody has. */
export async function decideCorrection(decision: Decision): Promise<boolean> {
  const { updated } = await collection().where({ _id: decision.id, state: 'waiting' }).update(decided(decision))
  return updated === 1
}

/** Says which photograph belongs to it. */
export async function notePhoto(id: string, photo: string): Promise<void> {
  await collection().doc(id).update({ photo })
}

/** Takes back one whose photograph is none. */
export async function dropCorrection(id: string): Promise<void> {
  await collection().doc(id).remove()
}

/** What waits goes with its person; what was decided stays without him and his words. */
export async function eraseCorrections(person: string): Promise<void> {
  await collection().where({ person, state: 'waiting' }).remove()
  await collection().where({ person }).update(fieldsSet({ person: null, words: '', marked: null, photo: null }))
}
