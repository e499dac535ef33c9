import type { station } from '../../contract/station'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { openState } from '../../rules/opening-hours'
import { stations as catalogue } from '../../store/stations'

export const detail: Handler<typeof station.actions.detail> = async ({ id }, { now }) => {
  const found = await catalogue.find(id)
  if (!found) throw problem('station.unknown')
  return { station: found, open: openState(found, now), asOf: now }
}
