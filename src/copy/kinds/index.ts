import type { KindId } from '../../../cloudfunctions/contract/kinds'
import { joining } from './joining'
import type { KindWords } from './kind-words'
import { membershipChange } from './membership-change'
import { suggestion } from './suggestion'
import { unionFounding } from './union-founding'

export * from './kind-words'

/** What is said of every kind. */
export const kindWords: Readonly<Record<KindId, KindWords>> = {
  suggestion,
  joining, 'membership-change': membershipChange, 'union-founding': unionFounding,
}
