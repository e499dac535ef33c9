import type { station } from '../../contract/station'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { openState } from '../../rules/opening-hours'
import { findStation } from '../../store/stations'

export const detail: Handler<typeof station.actions.detail> = async ({ id }, { now }) => {
  const found = await findStation(id)
  if (!found) throw problem('station.unknown')
  return { station: found, open: openState(found, now), asOf: now }
}
