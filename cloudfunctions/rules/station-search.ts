import type { OpenState } from '../contract/opening-hours'
import type { Coordinates } from '../contract/place'
import type { FilterCode, Station } from '../contract/station'
import { restKinds, type StationKind } from '../contract/station-terms'
import { metersBetween } from './distance'
import { initialsOf } from './initials'
import { placeAt } from './mobile-stop'
import { isOpenNow, openState } from './opening-hours'

/** The radii that are tried, metres; where the last one holds nothing, the whole archive is searched. */
export const searchRadii = [5_000, 20_000, 50_000] as const

/** `at` and `address`: where one finds it, which for a mobile station is the stop where it stands now or next. */
export interface FoundStation { station: Station; open: OpenState; meters: number; at: Coordinates; address: string }
export interface Search { from: Coordinates; filters: readonly FilterCode[]; text: string; now: number; kinds?: readonly StationKind[] }
export interface Found { stations: FoundStation[]; radiusMeters: number | null; widened: boolean }

/** Whether a station passes all filters at its state; a broken microwave is no microwave. */
export function passesFilters(station: Station, open: OpenState, filters: readonly FilterCode[]): boolean {
  return filters.every((filter) => {
    switch (filter) {
      case 'open-now': return isOpenNow(open)
      case 'always': return station.hours.always
      case 'truck-parking': return station.truck !== null && station.truck.spaces > 0
      default: return station.facilities.some(({ code, state }) => code === filter && state === 'working')
    }
  })
}

type Told = Pick<Station, 'name' | 'address' | 'landmark' | 'host'>
/** What a search looks through. */
export const stationText = ({ name, address, landmark, host }: Told): string => `${name} ${address} ${landmark} ${host}`

/** What a station is found by when somebody types the first letters of its syllables. */
export const stationInitials = (station: Told, initials = initialsOf): string => stationText(station).split(' ').map(initials).join(' ')

/** Every word of the text stands in the name, the address, the landmark or the host, or begins there by its initials: `yjsjzj`. */
export function matchesText(station: Station, text: string): boolean {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return true
  const facts = stationText(station).toLowerCase()
  return words.every((word) => facts.includes(word) || (word.length > 1 && station.initials.includes(word)))
}

/** The stations that pass text and filters at an instant (ms), each with its state, in the given order. */
export function matchingStations(stations: readonly Station[], { filters, text, now, kinds = restKinds }: Omit<Search, 'from'>): Omit<FoundStation, 'meters'>[] {
  return stations.flatMap((station) => {
    if (!kinds.includes(station.kind) || !matchesText(station, text)) return []
    const open = openState(station, now)
    return passesFilters(station, open, filters) ? [{ station, open, ...placeAt(station, now) }] : []
  })
}

/** Stations by distance (metres, ties by id) within the first radius that holds any; borders of counties and cities play no part. */
export function searchStations(stations: readonly Station[], { from, ...asked }: Search): Found {
  const matching = matchingStations(stations, asked)
    .map((found): FoundStation => ({ ...found, meters: metersBetween(from, found.at) }))
  matching.sort((a, b) => a.meters - b.meters || (a.station.id < b.station.id ? -1 : 1))
  const nearest = matching[0]?.meters ?? Infinity
  const radius = searchRadii.find((meters) => nearest <= meters) ?? null
  return {
    stations: radius === null ? matching : matching.filter(({ meters }) => meters <= radius),
    radiusMeters: radius,
    widened: radius !== searchRadii[0],
  }
}
