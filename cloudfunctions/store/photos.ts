import { type HideReason, mostPhotos } from '../contract/photo-reasons'
import { addNew, database, fieldsSet } from './database'
import { derivedId } from './derived-id'

/** `unasked`: the platform has not been asked yet; `waiting`: it was, and has not answered. */
export type PhotoCheck = 'unasked' | 'waiting' | 'pass' | 'risky' | 'doubt'

export interface PhotoRecord {
  _id: string
  occasion: string
  person: string
  /** One person's one picture of one occasion, by its bytes: unique. */
  same: string
  file: string
  width: number
  height: number
  check: PhotoCheck
  /** Under which the platform answers; '' before it was asked. */
  trace: string
  /** When it was asked, ms. */
  askedAt: number
  hiddenFor: HideReason | null
  at: number
}

const collection = () => database().collection('photos')

/** One person has so many ids in one occasion, and no more. */
const idsOf = (occasion: string, person: string): string[] => Array.from({ length: mostPhotos }, (_, number) => derivedId('ph', occasion, person, String(number)))
export const sameName = (occasion: string, person: string, hash: string): string => derivedId('same', occasion, person, hash)

export async function ownPhotos(occasion: string, person: string): Promise<PhotoRecord[]> {
  const { data } = await collection().where({ _id: database().command.in(idsOf(occasion, person)) }).limit(mostPhotos).get()
  return data as PhotoRecord[]
}

/** Keeps a photograph under the first of its owner's ids that is free; the same picture again is the one that lies there. `enough`: none is free. */
export async function addPhoto(photo: Omit<PhotoRecord, '_id'>): Promise<PhotoRecord | 'enough'> {
  for (;;) {
    const own = await ownPhotos(photo.occasion, photo.person)
    const there = own.find(({ same }) => same === photo.same)
    if (there) return there
    const free = idsOf(photo.occasion, photo.person).find((id) => !own.some(({ _id }) => _id === id))
    if (free === undefined) return 'enough'
    if (await addNew('photos', { _id: free, ...photo })) return { _id: free, ...photo }
  }
}

export async function findPhoto(id: string): Promise<PhotoRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as PhotoRecord[])[0]
}

/** One page of an occasion's photographs, the newest first, one more than asked for where there is more; `person`: those shown to everybody, and all of his own. */
export async function photosOf(occasion: string, seen: { all: boolean; person: string }, from: number, most: number): Promise<PhotoRecord[]> {
  const { command } = database()
  const shown = { occasion, check: 'pass', hiddenFor: null }
  const condition = seen.all ? { occasion } : command.or([shown, { occasion, person: seen.person }])
  const { data } = await collection().where(condition).orderBy('at', 'desc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return data as PhotoRecord[]
}

/** Changes a photograph that is still the one that was seen; false where it is gone or another. */
export async function changePhoto({ _id, same }: Pick<PhotoRecord, '_id' | 'same'>, condition: object, fields: Partial<PhotoRecord>): Promise<boolean> {
  const { updated } = await collection().where({ ...condition, _id, same }).update(fieldsSet(fields))
  return updated === 1
}

export async function removePhoto({ _id, same }: Pick<PhotoRecord, '_id' | 'same'>): Promise<void> {
  await collection().where({ _id, same }).remove()
}

/** What the platform was not asked about before this moment, because it could not be or whoever would have asked died, and what it has never answered. */
export async function unansweredPhotos(before: number, silentSince: number, most: number): Promise<PhotoRecord[]> {
  const { command } = database()
  const { data } = await collection().where(command.or([
    { check: 'unasked', at: command.lt(before) }, { check: 'waiting', askedAt: command.lt(silentSince) },
  ])).limit(most).get()
  return data as PhotoRecord[]
}

/** The platform's answer; once it has answered, or the picture is gone, nothing happens. */
export async function answerCheck(trace: string, check: PhotoCheck): Promise<void> {
  if (trace !== '') await collection().where({ trace, check: 'waiting' }).update({ check })
}
