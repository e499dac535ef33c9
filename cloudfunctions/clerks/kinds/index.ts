import type { KindId } from '../../contract/kinds'
import type { Clerk } from './clerk'
import { consultation } from './consultation'
import { hardship } from './hardship'
import { legalAid } from './legal-aid'
import { suggestion } from './suggestion'

/** Who knows what is special to each kind. */
export const clerks: Readonly<Record<KindId, Clerk>> = { suggestion, consultation, hardship, 'legal-aid': legalAid }
