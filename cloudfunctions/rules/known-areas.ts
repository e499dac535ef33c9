import type { Area, Coordinates } from '../contract/place'
import type { Station } from '../contract/station'
import { counties, townships } from './areas'

/** One catalogue gives one answer, however many searches start from an area before the next one is read. */
const known = new WeakMap<readonly Station[], Area[]>()

/** Every area of the city from which a search may start, however many stations there are in it. */
export function areasWith(stations: readonly Station[]): Area[] {
  const areas = known.get(stations) ?? areasOf(stations)
  known.set(stations, areas)
  return areas
}

/**
 * Counties and townships with the place from which a search starts. No survey of township centres may be shipped, so a
 * township's is the middle of its stations, and its county's where it has none.
 */
function areasOf(stations: readonly Station[]): Area[] {
  const inCounty = groupBy(stations, ({ county }) => county)
  const inTownship = groupBy(stations, ({ township }) => township)
  return counties.flatMap((county): Area[] => [
    { ...county, stations: inCounty.get(county.code)?.length ?? 0 },
    ...townships.filter((township) => township.county === county.code).map((township): Area => {
      const held = inTownship.get(township.code) ?? []
      return { ...township, centre: held.length ? middle(held) : county.centre, stations: held.length }
    }),
  ])
}

function groupBy(stations: readonly Station[], keyOf: (station: Station) => string): Map<string, Station[]> {
  const groups = new Map<string, Station[]>()
  for (const station of stations) {
    const group = groups.get(keyOf(station))
    if (group) group.push(station)
    else groups.set(keyOf(station), [station])
  }
  return groups
}

const middle = (stations: readonly Station[]): Coordinates => ({
  lng: mean(stations.map(({ at }) => at.lng)),
  lat: mean(stations.map(({ at }) => at.lat)),
})

const mean = (degrees: readonly number[]): number => Math.round((degrees.reduce((sum, value) => sum + value, 0) / degrees.length) * 1e6) / 1e6
