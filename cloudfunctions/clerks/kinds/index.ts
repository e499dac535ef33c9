import type { KindId } from '../../contract/kinds'
import type { Clerk } from './clerk'
import { mutualAid } from './mutual-aid'
import { suggestion } from './suggestion'

/** Who knows what is special to each kind. */
export const clerks: Readonly<Record<KindId, Clerk>> = { suggestion, 'mutual-aid': mutualAid }
