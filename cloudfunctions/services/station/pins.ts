import type { station } from '../../contract/station'
import type { Handler } from '../../office/serve'
import { openState } from '../../rules/opening-hours'
import { matchesText, passesFilters } from '../../rules/station-search'
import { stationCatalogue } from '../../store/stations'

export const pins: Handler<typeof station.actions.pins> = async ({ filters, text }, { now }) => {
  const stations = await stationCatalogue(now)
  return {
    pins: stations.flatMap((found) => {
      const open = openState(found, now)
      return matchesText(found, text) && passesFilters(found, open, filters)
        ? [{ id: found.id, name: found.name, at: found.at, state: open.state }]
        : []
    }),
    asOf: now,
    demo: stations.some(({ demo }) => demo),
  }
}
