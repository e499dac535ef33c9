import { isDeepStrictEqual } from 'node:util'
import type { FacilityCode, Station, StationChange } from '../contract/station'
import type { Changer } from '../contract/station-terms'
import { addNew, database } from './database'

/** One change as it is kept: nobody changes it again, and only who he was can be forgotten. */
export interface ChangeRecord {
  _id: string
  station: string
  /** The edition that it made. */
  edition: number
  at: number
  /** Null where a worker had his data deleted. */
  who: string | null
  by: Changer
  /** Under which wish of his. */
  intent: string
  field: StationChange['field']
  /** Of a facility alone. */
  code?: FacilityCode
  before: unknown
  after: unknown
}

const whole = ['hours', 'stops', 'pause', 'confirmed', 'doubt', 'access', 'address', 'landmark', 'at'] as const
type Difference = Pick<ChangeRecord, 'field' | 'code' | 'before' | 'after'>

/** What is another in a station now, field by field and facility by facility. */
export function differences(before: Station, after: Station): Difference[] {
  const facility = ({ facilities }: Station, wanted: FacilityCode) => facilities.find(({ code }) => code === wanted) ?? null
  const codes = [...new Set([...before.facilities, ...after.facilities].map(({ code }) => code))]
  const all: Difference[] = [
    ...whole.map((field) => ({ field, before: before[field], after: after[field] })),
    { field: 'phone', before: before.keeper.phone, after: after.keeper.phone },
    ...codes.map((code) => ({ field: 'facility' as const, code, before: facility(before, code), after: facility(after, code) })),
  ]
  return all.filter((each) => !isDeepStrictEqual(each.before, each.after))
}

/** The last changes of a station, the newest first. */
export async function lastChanges(station: string, most: number): Promise<ChangeRecord[]> {
  const { data } = await database().collection('station-changes').where({ station }).orderBy('edition', 'desc').orderBy('_id', 'asc').limit(most).get()
  return data as ChangeRecord[]
}

/** Keeps a change that was made elsewhere, once. */
export const keepChange = (record: ChangeRecord): Promise<boolean> => addNew('station-changes', { ...record })

/** Whether this edition was made by a person under this wish: who died before he was answered has done it. */
export async function wasMadeBy(station: string, edition: number, { who, intent }: Pick<ChangeRecord, 'who' | 'intent'>): Promise<boolean> {
  const { total } = await database().collection('station-changes').where({ station, edition, who, intent }).count()
  return (total ?? 0) > 0
}

/** A change as everybody may read it. */
export const publicChange = ({ at, by, field, code, before, after }: ChangeRecord): StationChange =>
  ({ at, by, field, before, after, ...(code !== undefined && { code }) }) as StationChange

/** Takes a person out of what he did as a worker; it stays as a worker's. */
export async function forgetWorker(person: string): Promise<void> {
  await database().collection('station-changes').where({ who: person, by: 'worker' }).update({ who: null })
}
