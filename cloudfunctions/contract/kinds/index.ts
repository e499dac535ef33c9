import type { Kind } from './kind'
import { mutualAid } from './mutual-aid'
import { suggestion } from './suggestion'

export * from './kind'

/** Every matter that people can bring. */
export const kinds = { suggestion, 'mutual-aid': mutualAid } as const
export type KindId = keyof typeof kinds
export const kindIds = Object.keys(kinds) as KindId[]
export const kindOf = (id: KindId): Kind => kinds[id] as unknown as Kind
