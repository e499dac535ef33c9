import type { station } from '../../contract/station'
import type { Handler } from '../../office/serve'
import { knownAreas } from './known-areas'
import { stations as catalogue } from '../../store/stations'

export const areas: Handler<typeof station.actions.areas> = async (_input, { now }) => ({ areas: knownAreas(await catalogue.all(now)) })
