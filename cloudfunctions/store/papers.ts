import type { PaperKind } from '../contract/paper'
import { database, readAll } from './database'
import { derivedId } from './derived-id'

/** A paper in somebody's library: one of each kind for himself (`about` is ''), and for each member for whom he files; `intent` is the wish that brought it. */
export interface PaperRecord { _id: string; person: string; kind: PaperKind; about: string; file: string; hash: string; at: number; intent: string }
/** A paper as it was when it was sent: another one in the library does not change it. */
export interface SentPaper<Kind extends PaperKind = PaperKind> { kind: Kind; file: string; hash: string; at: number }

const collection = () => database().collection('papers')
const idOf = (person: string, kind: PaperKind, about: string): string => derivedId('pp', person, kind, ...(about === '' ? [] : [about]))

/** All of them, whomever they are about. */
export const papersOf = (person: string): Promise<PaperRecord[]> => readAll<PaperRecord>('papers', { person })

export async function findPaper(person: string, kind: PaperKind, about: string): Promise<PaperRecord | undefined> {
  const { data } = await collection().doc(idOf(person, kind, about)).get()
  return (data as PaperRecord[])[0]
}

/** Puts a paper in the place of the one of its kind that is about the same. */
export async function keepPaperRecord(paper: Omit<PaperRecord, '_id'>): Promise<void> {
  await collection().doc(idOf(paper.person, paper.kind, paper.about)).set(paper)
}

export async function dropPaperRecord(person: string, kind: PaperKind, about: string): Promise<void> {
  await collection().doc(idOf(person, kind, about)).remove()
}

export async function dropPapersAbout(person: string, about: string): Promise<void> {
  await collection().where({ person, about }).remove()
}
