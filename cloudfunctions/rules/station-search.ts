import type { OpenState } from '../contract/opening-hours'
import type { Coordinates } from '../contract/place'
import type { FilterCode, Station } from '../contract/station'
import { restKinds, type StationKind } from '../contract/station-terms'
import { metersBetween } from './distance'
import { canBeUsed } from './medicine'
import { placeAt } from './mobile-stop'
import { isOpenNow, openState } from './opening-hours'
import { boxAbout, indexFilter, laidOut } from './station-ground'
import { inBox } from './station-index/in-box'
import { nearest } from './station-index/nearest'
import { matchesText } from './station-text'

/** The radii that are tried, metres; where the last one holds nothing, the whole archive is searched. */
export const searchRadii = [5_000, 20_000, 50_000] as const

/** `at` and `address`: where one finds it, which for a mobile station is the stop where it stands now or next. */
export interface FoundStation { station: Station; open: OpenState; meters: number; at: Coordinates; address: string }
export interface Search { from: Coordinates; filters: readonly FilterCode[]; text: string; now: number; kinds?: readonly StationKind[] }
export interface Found { stations: FoundStation[]; total: number; radiusMeters: number | null; widened: boolean }

/** Whether a station passes all filters at an instant (ms) and its state then; a broken microwave is no microwave, and expired medicine no medicine. */
export function passesFilters(station: Station, open: OpenState, filters: readonly FilterCode[], now: number): boolean {
  return filters.every((filter) => {
    switch (filter) {
      case 'open-now': return isOpenNow(open)
      case 'always': return station.hours.always
      case 'truck-parking': return station.truck !== null && station.truck.spaces > 0
      default: return station.facilities.some((facility) => facility.code === filter && canBeUsed(facility, now))
    }
  })
}

/** The stations that pass text and filters at an instant (ms), each with its state, in the given order. */
export function matchingStations(stations: readonly Station[], { filters, text, now, kinds = restKinds }: Omit<Search, 'from'>): Omit<FoundStation, 'meters'>[] {
  return stations.flatMap((station) => {
    if (!kinds.includes(station.kind) || !matchesText(station, text)) return []
    const open = openState(station, now)
    return passesFilters(station, open, filters, now) ? [{ station, open, ...placeAt(station, now) }] : []
  })
}

/**
 * The nearest `most` stations (metres, ties by id) within the first radius that holds any, and how many it holds; borders of
 * counties and cities play no part.
 */
export function searchStations(stations: readonly Station[], { from, most, ...asked }: Search & { most: number }): Found {
  const { index, byId, hours, roaming } = laidOut(stations)
  const filter = indexFilter(byId, hours, asked)
  // They are where they are today: few, and measured one by one.
  const passing = matchingStations(roaming, asked).map((found): FoundStation => ({ ...found, meters: metersBetween(from, found.at) }))
  const first = Math.min(nearest(index, from, 1, filter)[0]?.meters ?? Infinity, ...passing.map(({ meters }) => meters))
  const radius = searchRadii.find((meters) => first <= meters) ?? null
  const maxMeters = radius ?? Infinity
  const near = nearest(index, from, most, { ...filter, maxMeters }).map(({ number, meters }): FoundStation => {
    const station = byId[number]!
    return { station, open: openState(station, asked.now), meters, at: station.at, address: station.address }
  })
  const moving = passing.filter(({ meters }) => meters <= maxMeters)
  return {
    stations: [...near, ...moving].sort((a, b) => a.meters - b.meters || (a.station.id < b.station.id ? -1 : 1)).slice(0, most),
    total: moving.length + inBox(index, boxAbout(from, maxMeters), filter).filter((number) => metersBetween(from, byId[number]!.at) <= maxMeters).length,
    radiusMeters: radius,
    widened: radius !== searchRadii[0],
  }
}
