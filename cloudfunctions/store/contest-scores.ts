import type { ScoreState, ScoreValue } from '../contract/contest-moves'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'

interface Entered { by: string; value: ScoreValue; at: number }
/** What was, and is no more: a pair that differed, what a third person made of it, and why a score was opened again. */
export type ScoreLine =
  | { kind: 'differed'; attempt: number; first: Entered; second: Entered }
  | { kind: 'settled'; attempt: number; by: string; value: ScoreValue; reason: string; at: number }
  | { kind: 'reopened'; attempt: number; by: string; value: ScoreValue; first: Entered | null; second: Entered | null; reason: string; at: number }

/** One seat in one round. */
export interface ScoreRecord {
  _id: string
  demo: boolean
  contest: string
  serial: string
  round: string
  state: ScoreState
  attempt: number
  first: Entered | null
  second: Entered | null
  /** Once it is confirmed. */
  value: ScoreValue | null
  /** Only ever grows. */
  history: ScoreLine[]
  version: number
}

export const scoreId = (contest: string, serial: string, round: string): string => derivedId('sc', contest, serial, round)

export async function findScore(id: string): Promise<ScoreRecord | undefined> {
  const { data } = await database().collection('contest-scores').doc(id).get()
  return (data as ScoreRecord[])[0]
}

export const addScore = (record: ScoreRecord): Promise<boolean> => addNew('contest-scores', { ...record })

/** Changes a score that nobody has changed since it was read; false where somebody has. */
export async function changeScore({ _id, version }: ScoreRecord, fields: Partial<ScoreRecord>): Promise<boolean> {
  const { updated } = await database().collection('contest-scores').where({ _id, version }).update(fieldsSet({ ...fields, version: version + 1 }))
  return updated === 1
}

export const scoresOf = (contest: string): Promise<ScoreRecord[]> => readAll('contest-scores', { contest })

/** Who has ever entered or settled a number of a score. */
export const scorersOf = ({ first, second, history }: ScoreRecord): string[] => [first, second, ...history.flatMap((line) =>
  line.kind === 'settled' ? [line] : [line.first, line.second])].flatMap((each) => (each ? [each.by] : []))
