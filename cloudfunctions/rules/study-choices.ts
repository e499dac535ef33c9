import { fieldGroups, type StudyField } from '../contract/study-moves'
import type { Offering } from '../contract/study-application'

const groupOf = (field: StudyField): string => Object.entries(fieldGroups).find(([, fields]) => (fields as readonly StudyField[]).includes(field))![0]
type Place = Pick<Offering, 'id' | 'field' | 'level'>
const byId = (a: Place, b: Place): number => (a.id < b.id ? -1 : 1)

/**
 * Where a seat is asked for, in this order: first choice, second choice, and with 调剂 the other offerings of the first choice's
 * level, of the same field before those of its group. What lies further off is nobody's choice.
 */
export function seatOrder({ first, second, adjust }: { first: Place; second: Place | null; adjust: boolean }, all: readonly Place[]): string[] {
  const chosen = [first, ...(second ? [second] : [])]
  const near = all.filter(({ id, level, field }) => level === first.level && groupOf(field) === groupOf(first.field) && !chosen.some((each) => each.id === id))
  const same = near.filter(({ field }) => field === first.field).sort(byId)
  const other = near.filter(({ field }) => field !== first.field).sort(byId)
  return [...chosen, ...(adjust ? [...same, ...other] : [])].map(({ id }) => id)
}
