import type { RetirementTrack } from '../contract/person'
import type { Enrolment } from '../rules/seats/documents'
import { addNew, database, fieldsSet, isTaken, readAll } from './database'
import { derivedId } from './derived-id'
import { fingerprint, seal, unseal } from './sealed'

export interface Member { name: string; mobile: string; birthMonth: string; retirementTrack?: RetirementTrack | undefined }

/** Who competes under one seat. It counts as long as the seat of this serial stands. */
export interface EntryRecord {
  _id: string
  demo: boolean
  contest: string
  person: string
  serial: string
  unit: string
  team: string
  publish: boolean
  /** The members, sealed whole. */
  members: string
  /** One a member, told by his mobile number: no two entries of a contest can share one. */
  keys: string[]
  /** Whether the content check has passed its words; until then nobody is shown them. */
  checked: boolean
  certificates: string[]
  version: number
  intents: string[]
  at: number
}

const collection = () => database().collection('contest-entries')
const placeOf = (id: string) => ({ collection: 'contest-entries', id, field: 'members' })

export const entryId = (contest: string, person: string): string => derivedId('en', contest, person)
/** Tells whether two mobile numbers in a contest are the same. Errors: `SealRefusal`. */
export const memberKey = (contest: string, mobile: string): string => `${contest}:${fingerprint(mobile, `contest-member ${contest}`)}`
/** Errors: `SealRefusal`. */
export const sealMembers = (id: string, members: readonly Member[]): string => seal(JSON.stringify(members), placeOf(id))
/** Errors: `SealRefusal`. */
export const openMembers = ({ _id, members }: EntryRecord): Member[] => (members === '' ? [] : JSON.parse(unseal(members, placeOf(_id))) as Member[])

export async function findEntry(id: string): Promise<EntryRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as EntryRecord[])[0]
}

/** False where the id or one of the members is taken. */
export const addEntry = (record: EntryRecord): Promise<boolean> => addNew('contest-entries', { ...record })

/** Changes an entry that nobody has changed since it was read; `taken`: one of the members competes elsewhere. */
export async function changeEntry({ _id, version }: EntryRecord, fields: Partial<EntryRecord>): Promise<boolean | 'taken'> {
  try {
    const { updated } = await collection().where({ _id, version }).update(fieldsSet({ ...fields, version: version + 1 }))
    return updated === 1
  } catch (error) {
    if (isTaken(error)) return 'taken'
    throw error
  }
}

/** The entries in which these members stand. */
export async function entriesWith(keys: readonly string[]): Promise<EntryRecord[]> {
  const { data } = await collection().where({ keys: database().command.in([...keys]) }).limit(keys.length).get()
  return data as EntryRecord[]
}

export const entriesOf = (contest: string): Promise<EntryRecord[]> => readAll('contest-entries', { contest })

/** Everybody who has a seat in a contest. */
export const seatsOf = (contest: string): Promise<Enrolment[]> => readAll('enrolments', { occasion: contest, state: 'seated' })
