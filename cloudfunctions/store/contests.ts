import type { Contest } from '../contract/contest'
import { Catalogue } from './catalogue'

export interface ContestRecord extends Contest {
  /** Whoever changes a contest counts it up by one. */
  version: number
  /** Which publication everybody has been told of. */
  told: number
  /** When the last certificate of a final contest was out. */
  awardedAt: number | null
}

export const contests = new Catalogue<ContestRecord>('contests')

/** Changes a contest that nobody has changed since it was read; false where somebody has. */
export const changeContest = ({ id, version }: ContestRecord, fields: Partial<Omit<ContestRecord, 'id' | 'version'>>): Promise<boolean> =>
  contests.change(id, { version }, { ...fields, version: version + 1 })
