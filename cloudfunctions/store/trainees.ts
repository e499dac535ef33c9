import type { Exam } from '../rules/sessions'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'
import { seal, unseal } from './sealed'

export interface TraineeRecord {
  _id: string
  occasion: string
  person: string
  /** Sealed; null until he has said it. */
  name: string | null
  exam: Exam | null
  certificate: string | null
  changedAt: number
}

const collection = () => database().collection('trainees')
const place = (id: string) => ({ collection: 'trainees', id, field: 'name' })

export const traineeId = (occasion: string, person: string): string => derivedId('tr', occasion, person)

/** Errors: `SealRefusal`. */
export const sealedName = (id: string, name: string): string => seal(name, place(id))
/** Errors: `SealRefusal`. */
export const openName = ({ _id, name }: TraineeRecord): string | null => (name === null ? null : unseal(name, place(_id)))

export async function findTrainee(occasion: string, person: string): Promise<TraineeRecord | undefined> {
  const { data } = await collection().doc(traineeId(occasion, person)).get()
  return (data as TraineeRecord[])[0]
}

export const traineesOf = (occasion: string): Promise<TraineeRecord[]> => readAll('trainees', { occasion })

/** Changes what is known of a trainee, from what it was; false where somebody has changed it meanwhile. */
export async function changeTrainee(before: TraineeRecord | undefined, after: TraineeRecord): Promise<boolean> {
  if (!before) return addNew('trainees', { ...after })
  const { _id, ...fields } = after
  const { updated } = await collection().where({ _id, changedAt: before.changedAt }).update(fieldsSet(fields))
  return updated === 1
}
