import type { PaperKind } from '../contract/paper'
import { database, readAll } from './database'
import { derivedId } from './derived-id'

/** A paper in somebody's library: one of each kind; `intent` is the wish that brought it. */
export interface PaperRecord { _id: string; person: string; kind: PaperKind; file: string; hash: string; at: number; intent: string }
/** A paper as it was when it was sent: another one in the library does not change it. */
export interface SentPaper<Kind extends PaperKind = PaperKind> { kind: Kind; file: string; hash: string; at: number }

const collection = () => database().collection('papers')
const idOf = (person: string, kind: PaperKind): string => derivedId('pp', person, kind)

export const papersOf = (person: string): Promise<PaperRecord[]> => readAll<PaperRecord>('papers', { person })

export async function findPaper(person: string, kind: PaperKind): Promise<PaperRecord | undefined> {
  const { data } = await collection().doc(idOf(person, kind)).get()
  return (data as PaperRecord[])[0]
}

/** Puts a paper in the place of the one of its kind. */
export async function keepPaperRecord(paper: Omit<PaperRecord, '_id'>): Promise<void> {
  await collection().doc(idOf(paper.person, paper.kind)).set(paper)
}

export async function dropPaperRecord(person: string, kind: PaperKind): Promise<void> {
  await collection().doc(idOf(person, kind)).remove()
}
