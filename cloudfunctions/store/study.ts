import type { Eligibility } from '../contract/eligibility'
import type { ApplicationPaper, Asked, Offering, RefuseReason, Round, StudyApplication, StudyFacts, StudyState, YearStatus } from '../contract/study-application'
import { Catalogue } from './catalogue'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'
import type { SentPaper } from './papers'
import { fingerprint, seal, unseal } from './sealed'

export const rounds = new Catalogue<Round>('study-rounds')
export const offerings = new Catalogue<Offering>('study-offerings')

export interface StudyRecord {
  _id: string
  demo: boolean
  round: string
  person: string
  /** One phone holds one application a round: `round:person` while it lives, its own id once it was withdrawn. */
  holder: string
  state: StudyState
  version: number
  first: string
  second: string | null
  adjust: boolean
  /** Where a seat is asked for, in this order. */
  plan: readonly string[]
  /** The occasion in which it has a seat or stands in line. */
  seat: string | null
  /** The occasion in which a seat is still to be given back. */
  leaving: string | null
  /** Until when the one who seats it is believed to be alive, ms, and how many have tried. */
  lease: number
  attempt: number
  area: string
  facts: StudyFacts
  judged: Eligibility
  /** Sealed; null once it was withdrawn. */
  name: string | null
  mobile: string | null
  idNumber: string | null
  consent: { version: string; at: number }
  papers: readonly SentPaper<ApplicationPaper>[]
  asked: readonly Asked[]
  refusal: { reason: RefuseReason; words: string; at: number; by: string } | null
  appeal: { words: string; at: number; decision: string | null } | null
  years: readonly { year: number; status: YearStatus; reportedAt: number; confirmedAt: number | null }[]
  certificate: string | null
  history: readonly (StudyApplication['history'][number] & { who: string | null })[]
  at: number
  changedAt: number
  /** The wishes that were last fulfilled on it: a late second sending finds itself here. */
  intents: readonly string[]
}

const name = 'study-applications'
const collection = () => database().collection(name)
const sealedFields = ['name', 'mobile', 'idNumber'] as const
export type Identity = Record<typeof sealedFields[number], string>

/** One possible id a person and round, whatever phone he holds; it tells nobody his number. Errors: `SealRefusal`. */
export const studyId = (round: string, idNumber: string): string => derivedId('sa', round, fingerprint(idNumber, name))
export const holderOf = (round: string, person: string): string => `${round}:${person}`

export const sealIdentity = (id: string, identity: Identity): Identity =>
  Object.fromEntries(sealedFields.map((field) => [field, seal(identity[field], { collection: name, id, field })])) as Identity
/** Opens one field and no other; null where there is none any more. Errors: `SealRefusal`. */
export function openIdentity(record: StudyRecord, field: keyof Identity): string | null {
  const sealed = record[field]
  return sealed === null ? null : unseal(sealed, { collection: name, id: record._id, field })
}
export const sealField = (id: string, field: keyof Identity, text: string): string => seal(text, { collection: name, id, field })

export const addStudy = (record: StudyRecord): Promise<boolean> => addNew(name, { ...record })

export async function findStudy(id: string): Promise<StudyRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as StudyRecord[])[0]
}

/** Changes an application that nobody has changed since it was read, and gives it as it is then; nothing where somebody has. */
export async function changeStudy(seen: StudyRecord, fields: Partial<Omit<StudyRecord, '_id' | 'version'>>): Promise<StudyRecord | undefined> {
  const version = seen.version + 1
  const { updated } = await collection().where({ _id: seen._id, version: seen.version }).update(fieldsSet({ ...fields, version }))
  return updated === 1 ? { ...seen, ...fields, version } : undefined
}

/** A person's applications, the newest first. */
export async function studiesOf(person: string, most: number): Promise<StudyRecord[]> {
  const { data } = await collection().where({ person }).orderBy('at', 'desc').limit(most).get()
  return data as StudyRecord[]
}

const startingWith = (areas: readonly string[]) => (areas.includes('') ? {} : { area: database().RegExp({ regexp: `^(${areas.join('|')})` }) })

/** What lies in these areas ('' is everywhere) in a state, unchanged for longest first; one more than asked for where there is more. */
export async function studiesIn(state: StudyState, areas: readonly string[], from: number, most: number): Promise<StudyRecord[]> {
  const { data } = await collection().where({ state, ...startingWith(areas) }).orderBy('changedAt', 'asc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return data as StudyRecord[]
}

/** Everybody who stands in line, or is refused: for the clock. */
export const studiesStanding = (state: 'waitlisted' | 'refused'): Promise<StudyRecord[]> => readAll(name, { state })

/** Begun before this moment, and nobody is at work at it any more. */
export async function unseatedStudies(before: number, most: number): Promise<StudyRecord[]> {
  const { command } = database()
  const { data } = await collection().where({ state: 'pending', changedAt: command.lte(before), lease: command.lte(before) }).limit(most).get()
  return data as StudyRecord[]
}

/** Those whose seats were to be given back before this moment. */
export async function leavingStudies(before: number, most: number): Promise<StudyRecord[]> {
  const { command } = database()
  const { data } = await collection().where({ leaving: command.gt(''), changedAt: command.lte(before) }).limit(most).get()
  return data as StudyRecord[]
}
