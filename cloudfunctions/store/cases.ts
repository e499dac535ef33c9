import type { KindId } from '../contract/kinds'
import type { Answers, At, Desk, ReturnReason } from '../contract/kinds/kind'
import type { WorkingLine } from '../contract/matter'
import type { PaperKind } from '../contract/paper'
import type { Part } from '../rules/readable'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'
import type { SentPaper } from './papers'
import { seal, unseal } from './sealed'

/** A paper as it was when it was sent; `late` came after the case. */
export interface CasePaper extends SentPaper<PaperKind> { late: boolean }
export interface CaseRecord {
  _id: string
  kind: KindId
  demo: boolean
  /** What somebody reads aloud or types to ask how it stands. */
  receipt: string
  /** Who brought it. */
  person: string
  /** Two cases that are one have the same: `kind:same` while it lives or has come to good, its own id afterwards. */
  holder: string
  state: string
  version: number
  /** Where it lies, and since when, ms; the union whose people have it first. */
  at: At
  since: number
  union: string | null
  area: string
  /** Ms; working days of the stage that had passed before something was asked for again. */
  due: number | null
  spent: number
  /** Whoever has it was told that it is nearly due; whoever is above him, that it is overdue. */
  reminded: boolean
  escalated: boolean
  /** From where it was returned. */
  cameFrom: string | null
  /** The version of the form, and of the rule by which it was judged. */
  form: string
  rule: { id: string; version: string } | null
  working: readonly WorkingLine[]
  fen: number | null
  /** Sealed: the answers, what they read like each time they were sent, and the name for lists. */
  answers: string
  copies: readonly string[]
  name: string | null
  papers: readonly CasePaper[]
  asked: readonly { what: string; paper: boolean; reason: ReturnReason }[]
  history: readonly CaseEventRecord[]
  /** The last four digits of the telephone number, as a fingerprint. */
  tail: string | null
  source: string | null
  /** The batch of a base union that it was filed with, and under what the papers of this one member lie in the filer's library ('': the filer's own). */
  batch: string | null
  papersAbout: string
  /** The state whose effect has still to be brought about. */
  owed: string | null
  sentAt: number
  changedAt: number
  ended: boolean
}
export interface CaseEventRecord { move: string; to: string; at: number; by: Desk | 'applicant' | 'office'; who: string | null; said: string | null }

const name = 'cases'
const collection = () => database().collection(name)

export const caseId = (person: string, intent: string): string => derivedId('ca', person, intent)

/** Seals something of a case for its place in it. Errors: `SealRefusal`. */
export const sealOfCase = (id: string, field: string, value: unknown): string => seal(JSON.stringify(value), { collection: name, id, field })
const openOfCase = <T>(id: string, field: string, sealed: string): T => JSON.parse(unseal(sealed, { collection: name, id, field })) as T

/** Errors of all: `SealRefusal`. */
export const answersOf = ({ _id, answers }: CaseRecord): Answers => openOfCase(_id, 'answers', answers)
/** As it read when it was sent, the latest first. */
export const copiesOf = ({ _id, copies }: CaseRecord): Part[][] => copies.map((sealed, order) => openOfCase<Part[]>(_id, `copies.${order}`, sealed)).reverse()
export const nameOf = ({ _id, name: sealed }: CaseRecord): string | null => (sealed === null ? null : openOfCase(_id, 'name', sealed))
export const saidAt = ({ _id, history }: CaseRecord, order: number): Answers => (history[order]?.said ? openOfCase(_id, `said.${order}`, history[order]!.said!) : {})

/** False where one with this id, or one that counts as the same, is there. */
export const addCase = (record: CaseRecord): Promise<boolean> => addNew(name, { ...record })

/** Errors: DATABASE_DUPLICATE_WRITE where one of them is there. */
export async function addCases(records: readonly CaseRecord[]): Promise<void> {
  await collection().add(records.map((record) => ({ ...record })))
}

export async function findCase(id: string): Promise<CaseRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as CaseRecord[])[0]
}

async function firstWhere(condition: object): Promise<CaseRecord | undefined> {
  const { data } = await collection().where(condition).limit(1).get()
  return (data as CaseRecord[])[0]
}
export const caseHeldBy = (holder: string): Promise<CaseRecord | undefined> => firstWhere({ holder })
export const caseByReceipt = (receipt: string): Promise<CaseRecord | undefined> => firstWhere({ receipt })

/** Changes a case that nobody has changed since it was read, and gives it as it is then; nothing where somebody has. */
export async function changeCase(seen: CaseRecord, fields: Partial<Omit<CaseRecord, '_id' | 'version'>>): Promise<CaseRecord | undefined> {
  const version = seen.version + 1
  const { updated } = await collection().where({ _id: seen._id, version: seen.version }).update(fieldsSet({ ...fields, version }))
  return updated === 1 ? { ...seen, ...fields, version } : undefined
}

/** The effect of a state has been brought about. */
export async function settled(id: string, state: string): Promise<void> {
  await collection().where({ _id: id, owed: state }).update(fieldsSet({ owed: null }))
}

/** A person's cases, the newest first. */
export async function casesOf(person: string, most: number): Promise<CaseRecord[]> {
  const { data } = await collection().where({ person }).orderBy('sentAt', 'desc').limit(most).get()
  return data as CaseRecord[]
}

/** All of them. */
export const allCasesOf = (person: string): Promise<CaseRecord[]> => readAll(name, { person })

/** What a person has filed in a batch, or in all of them. */
export const batchedCasesOf = (person: string, batch?: string): Promise<CaseRecord[]> =>
  readAll(name, { person, batch: batch ?? database().command.gt('') })

/** Those that are under way, without batches. */
export async function liveCasesOf(person: string): Promise<number> {
  const { total } = await collection().where({ person, ended: false, batch: null }).count()
  return total ?? 0
}

/** Whether a person has anything of a kind under way. */
export async function hasLiveCase(person: string, kind: KindId): Promise<boolean> {
  const { data } = await collection().where({ person, kind, ended: false }).limit(1).get()
  return data.length > 0
}

/** Where somebody looks: at one union's, or in areas ('' is everywhere). */
export interface Sweep { at: readonly At[]; union?: string; areas?: readonly string[] }
interface Page { kind: KindId | null; escalated?: boolean; ended?: boolean; from: number; most: number }

/** What lies in one of these places, what is due first on top; one more than asked for where there is more. */
export async function casesAt(sweeps: readonly Sweep[], { kind, escalated, ended = false, from, most }: Page): Promise<CaseRecord[]> {
  const { command, RegExp } = database()
  if (sweeps.length === 0) return []
  const common = { ended, ...(kind && { kind }), ...(escalated !== undefined && { escalated }) }
  const condition = sweeps.map(({ at, union, areas }) => ({
    ...common, at: command.in([...at]), ...(union !== undefined && { union }),
    ...(areas && !areas.includes('') && { area: RegExp({ regexp: `^(${areas.join('|')})` }) }),
  }))
  const { data } = await collection().where(condition.length === 1 ? condition[0]! : command.or(condition))
    .orderBy(ended ? 'changedAt' : 'due', ended ? 'desc' : 'asc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return data as CaseRecord[]
}

/** What is due before this moment and was not yet marked so: for the clock. */
export async function casesDue(before: number, mark: 'reminded' | 'escalated', most: number): Promise<CaseRecord[]> {
  const { command } = database()
  const { data } = await collection().where({ ended: false, [mark]: false, due: command.gt(0).and(command.lte(before)) }).limit(most).get()
  return data as CaseRecord[]
}

/** Those whose effect was to be brought about before this moment. */
export async function owedCases(before: number, most: number): Promise<CaseRecord[]> {
  const { command } = database()
  const { data } = await collection().where({ owed: command.gt(''), changedAt: command.lte(before) }).limit(most).get()
  return data as CaseRecord[]
}

/** Those of a kind that came to a state before this moment. */
export const casesStanding = (kind: KindId, state: string, before: number): Promise<CaseRecord[]> =>
  readAll(name, { kind, state, since: database().command.lte(before) })

export async function countCases(): Promise<number> {
  const { total } = await collection().count()
  return total ?? 0
}
