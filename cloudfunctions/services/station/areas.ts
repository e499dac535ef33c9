import type { station } from '../../contract/station'
import { groundNow } from '../../clerks/ground'
import type { Handler } from '../../office/serve'
import { areasAnswer } from '../../rules/station-answers'

export const areas: Handler<typeof station.actions.areas> = async (_input, { now }) => areasAnswer(await groundNow(now))
