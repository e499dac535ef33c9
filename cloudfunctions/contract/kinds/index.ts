import type { Kind } from './kind'
import { joining } from './joining'
import { membershipChange } from './membership-change'
import { suggestion } from './suggestion'
import { unionFounding } from './union-founding'

export * from './kind'

/** Every matter that people can bring. */
export const kinds = {
  suggestion,
  joining, 'membership-change': membershipChange, 'union-founding': unionFounding,
} as const
export type KindId = keyof typeof kinds
export const kindIds = Object.keys(kinds) as KindId[]
export const kindOf = (id: KindId): Kind => kinds[id] as unknown as Kind
