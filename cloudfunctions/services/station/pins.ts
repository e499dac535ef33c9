import type { station } from '../../contract/station'
import { groundNow } from '../../clerks/ground'
import type { Handler } from '../../office/serve'
import { pinsAnswer } from '../../rules/station-answers'

export const pins: Handler<typeof station.actions.pins> = async (input, { now }) => pinsAnswer(await groundNow(now), input, now)
