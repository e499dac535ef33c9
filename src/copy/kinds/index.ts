import type { KindId } from '../../../cloudfunctions/contract/kinds'
import { consultation } from './consultation'
import { hardship } from './hardship'
import { joining } from './joining'
import type { KindWords } from './kind-words'
import { legalAid } from './legal-aid'
import { membershipChange } from './membership-change'
import { mutualAid } from './mutual-aid'
import { suggestion } from './suggestion'
import { unionFounding } from './union-founding'

export * from './kind-words'

/** What is said of every kind. */
export const kindWords: Readonly<Record<KindId, KindWords>> = {
  joining,
  'membership-change': membershipChange,
  'union-founding': unionFounding,
  'mutual-aid': mutualAid,
  hardship,
  'legal-aid': legalAid,
  consultation,
  suggestion,
}
