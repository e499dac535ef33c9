import type { station } from '../../contract/station'
import type { Handler } from '../../office/serve'
import { matchingStations } from '../../rules/station-search'
import { stations as catalogue } from '../../store/stations'

export const pins: Handler<typeof station.actions.pins> = async (asked, { now }) => {
  const stations = await catalogue.all(now)
  return {
    pins: matchingStations(stations, { ...asked, now }).map(({ station: { id, name }, open: { state }, at }) => ({ id, name, at, state })),
    asOf: now,
    demo: stations.some(({ demo }) => demo),
  }
}
