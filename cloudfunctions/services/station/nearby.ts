import { ownOwner } from '../../contract/pack-owners'
import type { station } from '../../contract/station'
import { groundNow } from '../../clerks/ground'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { nearbyAnswer } from '../../rules/station-answers'

export const nearby: Handler<typeof station.actions.nearby> = async (input, { now }) => {
  const answer = nearbyAnswer(await groundNow(now), ownOwner, input, now)
  if (!answer) throw problem('area.unknown')
  return answer
}
