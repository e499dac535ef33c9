import type { Occasion } from '../contract/occasion'
import type { Caller } from './caller'
import { knownOccasion } from './occasions'
import { problem } from './problem'

/** An occasion that the caller may look after: by its name, by its area, or everywhere. Errors: `occasion.unknown`, `role.required`. */
export async function organizedOccasion(id: string, { duties }: Caller, now: number): Promise<Occasion> {
  const found = await knownOccasion(id, now)
  const may = duties.some(({ area, of }) => (of === null || of === id) && (area === null || found.place?.area.startsWith(area)))
  if (!may) throw problem('role.required')
  return found
}
