import type { Occasion } from '../contract/occasion'
import type { Duty } from '../contract/role'
import type { Caller } from './caller'
import { knownOccasion } from './occasions'
import { problem } from './problem'

/** Whether these duties look after an occasion: by its name, by its area, or everywhere. */
export const mayOrganize = ({ id, place }: Occasion, duties: readonly Duty[]): boolean =>
  duties.some(({ area, of }) => (of === null || of === id) && (area === null || place?.area.startsWith(area)))

/** An occasion that the caller may look after. Errors: `occasion.unknown`, `role.required`. */
export async function organizedOccasion(id: string, { duties }: Caller, now: number): Promise<Occasion> {
  const found = await knownOccasion(id, now)
  if (!mayOrganize(found, duties)) throw problem('role.required')
  return found
}
