import type { LivingStandard } from '../contract/hardship'
import { addNew, database, readAll } from './database'

/** `131082-2026-0003`: a county, a year and the so-manieth time that it was set; none is ever changed. */
export interface LivingStandardRecord extends LivingStandard { _id: string; by: string; intent: string }

const name = 'living-standards'
export const standardId = ({ county, year, revision }: Pick<LivingStandard, 'county' | 'year' | 'revision'>): string =>
  `${county}-${year}-${`${revision}`.padStart(4, '0')}`

/** Sets it anew; false where somebody has set this revision. */
export const addStandard = (record: Omit<LivingStandardRecord, '_id'>): Promise<boolean> => addNew(name, { _id: standardId(record), ...record })

export async function findStandard(id: string): Promise<LivingStandardRecord | undefined> {
  const { data } = await database().collection(name).doc(id).get()
  return (data as LivingStandardRecord[])[0]
}

/** What counts now for a county and year; nothing where nobody has set it. */
export async function standardFor(county: string, year: number): Promise<LivingStandardRecord | undefined> {
  const { data } = await database().collection(name).where({ county, year }).orderBy('revision', 'desc').limit(1).get()
  return (data as LivingStandardRecord[])[0]
}

/** All that ever stood, of one county or everywhere. */
export const standardsKept = (county?: string): Promise<LivingStandardRecord[]> => readAll(name, county === undefined ? {} : { county })
