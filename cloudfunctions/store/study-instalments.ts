import type { InstalmentState, ProofKind, ReturnReason } from '../contract/study-moves'
import { addNew, database, fieldsSet, isTaken, readAll } from './database'
import { derivedId } from './derived-id'

/** One year's money of one application. */
export interface InstalmentRecord {
  _id: string
  application: string
  area: string
  year: number
  /** As the round said when it was claimed. */
  fen: number
  proof: ProofKind
  file: string
  hash: string
  state: InstalmentState
  version: number
  claimedAt: number
  reason: ReturnReason | null
  approvedBy: string | null
  paidAt: number | null
  paidBy: string | null
  /** The bank's number of the payment; its own id until it was paid, since no two may share one. */
  slip: string
}

const name = 'study-instalments'
const collection = () => database().collection(name)

export const instalmentId = (application: string, year: number): string => derivedId('si', application, String(year))
export const addInstalment = (record: InstalmentRecord): Promise<boolean> => addNew(name, { ...record })
export const instalmentsOf = (application: string): Promise<InstalmentRecord[]> => readAll<InstalmentRecord>(name, { application })
export async function instalmentsOfMany(applications: readonly string[]): Promise<InstalmentRecord[]> {
  return applications.length ? readAll<InstalmentRecord>(name, { application: database().command.in([...applications]) }) : []
}

export async function findInstalment(id: string): Promise<InstalmentRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as InstalmentRecord[])[0]
}

/** Changes a claim that nobody has changed since it was read; `taken` where another payment has this bank slip. */
export async function changeInstalment({ _id, version }: InstalmentRecord, fields: Partial<InstalmentRecord>): Promise<'done' | 'changed' | 'taken'> {
  try {
    const { updated } = await collection().where({ _id, version }).update(fieldsSet({ ...fields, version: version + 1 }))
    return updated === 1 ? 'done' : 'changed'
  } catch (failure) {
    if (isTaken(failure)) return 'taken'
    throw failure
  }
}

/** Claims in a state, the oldest first; one more than asked for where there is more. */
export async function instalmentsIn(state: InstalmentState, areas: readonly string[], from: number, most: number): Promise<InstalmentRecord[]> {
  const inAreas = areas.includes('') ? {} : { area: database().RegExp({ regexp: `^(${areas.join('|')})` }) }
  const { data } = await collection().where({ state, ...inAreas }).orderBy('claimedAt', 'asc').orderBy('_id', 'asc').skip(from).limit(most + 1).get()
  return data as InstalmentRecord[]
}
