import type { Coordinates } from '../../contract/place'
import type { FacilityCode, Station, StationRow, station } from '../../contract/station'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { type FoundStation, searchStations } from '../../rules/station-search'
import { stations as catalogue } from '../../store/stations'
import { knownAreas } from './known-areas'

const pageSize = 20
/** What a driver looks for first; the row shows these, the station page all. */
const rowFacilities: readonly FacilityCode[] = ['water', 'toilet', 'charging', 'microwave', 'shower', 'medicine']

export const nearby: Handler<typeof station.actions.nearby> = async ({ from, page, ...asked }, { now }) => {
  const stations = await catalogue.all(now)
  const found = searchStations(stations, { from: placeOf(from, stations), ...asked, now })
  const shown = found.stations.slice(page * pageSize, (page + 1) * pageSize)
  return {
    rows: shown.map(rowOf),
    total: found.stations.length,
    nextPage: (page + 1) * pageSize < found.stations.length ? page + 1 : null,
    radiusMeters: found.radiusMeters,
    widened: found.widened,
    asOf: now,
    demo: stations.some(({ demo }) => demo),
  }
}

function placeOf(from: { at: Coordinates } | { area: string }, stations: readonly Station[]): Coordinates {
  if ('at' in from) return from.at
  const area = knownAreas(stations).find(({ code }) => code === from.area)
  if (!area) throw problem('area.unknown')
  return area.centre
}

const rowOf = ({ station: { id, kind, name, access, facilities, truck, confirmed }, open, meters, at, address }: FoundStation): StationRow => ({
  id, kind, name, address, at, open,
  owner: null,
  meters: Math.round(meters),
  access: access.method,
  facilities: rowFacilities.filter((wanted) => facilities.some(({ code, state }) => code === wanted && state === 'working')),
  truckSpaces: truck?.spaces ?? 0,
  confirmedAt: confirmed.at,
})
