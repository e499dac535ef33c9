import type { Standard } from '../contract/standard'
import type { Measure } from '../contract/standard-terms'
import { addNew, database, readAll } from './database'

/** `living-131082-2026-0003`: a measure, a county, a year and the so-manieth time that it was set; none is ever changed. */
export interface StandardRecord extends Standard { _id: string; by: string; intent: string }

const name = 'standards'
export const standardId = ({ measure, county, year, revision }: Pick<Standard, 'measure' | 'county' | 'year' | 'revision'>): string =>
  `${measure}-${county}-${year}-${`${revision}`.padStart(4, '0')}`

/** Sets it anew; false where somebody has set this revision. */
export const addStandard = (record: Omit<StandardRecord, '_id'>): Promise<boolean> => addNew(name, { _id: standardId(record), ...record })

export async function findStandard(id: string): Promise<StandardRecord | undefined> {
  const { data } = await database().collection(name).doc(id).get()
  return (data as StandardRecord[])[0]
}

/** What counts now for a county and year; nothing where nobody has set it. */
export async function standardFor(measure: Measure, county: string, year: number): Promise<StandardRecord | undefined> {
  const { data } = await database().collection(name).where({ county, year, measure }).orderBy('revision', 'desc').limit(1).get()
  return (data as StandardRecord[])[0]
}

/** All that ever stood, of one county or everywhere. */
export const standardsKept = (county?: string): Promise<StandardRecord[]> => readAll(name, county === undefined ? {} : { county })

export async function countStandards(): Promise<number> {
  const { total } = await database().collection(name).count()
  return total ?? 0
}
