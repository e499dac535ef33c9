import { ownOwner } from '../../contract/pack-owners'
import type { station } from '../../contract/station'
import { groundNow, renewedGround } from '../../clerks/ground'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { detailAnswer } from '../../rules/station-answers'
import { stations as catalogue } from '../../store/stations'

/** What a driver reads before he walks is what the archive says now, not what this instance remembers. */
export const detail: Handler<typeof station.actions.detail> = async (input, { now }) => {
  const own = await catalogue.find(input.id)
  const answer = detailAnswer(own ? await renewedGround(own, now) : await groundNow(now), ownOwner, input, now)
  if (!answer) throw problem('station.unknown')
  return answer
}
