import type { KindId } from '../../../cloudfunctions/contract/kinds'
import { consultation } from './consultation'
import { hardship } from './hardship'
import type { KindWords } from './kind-words'
import { legalAid } from './legal-aid'
import { suggestion } from './suggestion'

export * from './kind-words'

/** What is said of every kind. */
export const kindWords: Readonly<Record<KindId, KindWords>> = { suggestion, consultation, hardship, 'legal-aid': legalAid }
