import type { KindId } from '../../contract/kinds'
import type { Clerk } from './clerk'
import { joining } from './joining'
import { membershipChange } from './membership-change'
import { suggestion } from './suggestion'
import { unionFounding } from './union-founding'

/** Who knows what is special to each kind. */
export const clerks: Readonly<Record<KindId, Clerk>> = {
  suggestion,
  joining, 'membership-change': membershipChange, 'union-founding': unionFounding,
}
