import * as answers from '../../cloudfunctions/rules/station-answers'
import { stationPacks } from './packs-on-phone'

/** What answers without a network; in WeChat it lies in the package. */
export const offline = async () => ({ answers, stationPacks })
