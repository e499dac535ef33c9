import { consultation } from './consultation'
import { hardship } from './hardship'
import { joining } from './joining'
import type { Kind } from './kind'
import { legalAid } from './legal-aid'
import { membershipChange } from './membership-change'
import { mutualAid } from './mutual-aid'
import { suggestion } from './suggestion'
import { unionFounding } from './union-founding'

export * from './kind'

/** Every matter that people can bring. */
export const kinds = {
  joining,
  'membership-change': membershipChange,
  'union-founding': unionFounding,
  'mutual-aid': mutualAid,
  hardship,
  'legal-aid': legalAid,
  consultation,
  suggestion,
} as const
export type KindId = keyof typeof kinds
export const kindIds = Object.keys(kinds) as KindId[]
export const kindOf = (id: KindId): Kind => kinds[id] as unknown as Kind
