import type { KindId } from '../../contract/kinds'
import type { Clerk } from './clerk'
import { consultation } from './consultation'
import { hardship } from './hardship'
import { joining } from './joining'
import { legalAid } from './legal-aid'
import { membershipChange } from './membership-change'
import { mutualAid } from './mutual-aid'
import { suggestion } from './suggestion'
import { unionFounding } from './union-founding'

/** Who knows what is special to each kind. */
export const clerks: Readonly<Record<KindId, Clerk>> = {
  joining,
  'membership-change': membershipChange,
  'union-founding': unionFounding,
  'mutual-aid': mutualAid,
  hardship,
  'legal-aid': legalAid,
  consultation,
  suggestion,
}
