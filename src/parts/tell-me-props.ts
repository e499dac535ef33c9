import type { Template } from '../../cloudfunctions/contract/templates'

/** At most three at once: WeChat asks about no more. */
export interface TellMeProps { about: readonly Template[] }
