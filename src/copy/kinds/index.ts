import type { KindId } from '../../../cloudfunctions/contract/kinds'
import type { KindWords } from './kind-words'
import { mutualAid } from './mutual-aid'
import { suggestion } from './suggestion'

export * from './kind-words'

/** What is said of every kind. */
export const kindWords: Readonly<Record<KindId, KindWords>> = { suggestion, 'mutual-aid': mutualAid }
