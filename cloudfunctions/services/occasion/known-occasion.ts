import type { Occasion } from '../../contract/occasion'
import { problem } from '../../office/problem'
import { occasions } from '../../store/occasions'

/** An occasion from this instance's copy. Errors: `occasion.unknown`. */
export async function knownOccasion(id: string, now: number): Promise<Occasion> {
  const found = (await occasions.all(now)).find((each) => each.id === id)
  if (!found) throw problem('occasion.unknown')
  return found
}
