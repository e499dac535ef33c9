import type { Hours } from '../contract/opening-hours'
import type { Coordinates } from '../contract/place'
import type { FilterCode, Station } from '../contract/station'
import { facilityCodes, restKinds, type StationKind, stationKinds } from '../contract/station-terms'
import type { Box } from './cluster'
import { earthMeters } from './distance'
import { canBeUsed } from './medicine'
import { isTrusted, scheduledState } from './opening-hours'
import { buildStationIndex } from './station-index/build'
import type { StationFilter } from './station-index/filter'
import { openStationIndex, type StationIndex } from './station-index/layout'
import { matchesText } from './station-text'
import { fitsTruck, type TruckNeeds } from './truck-needs'

/** Stations as a search walks them: those that stand still in the index, by their rank among the ids; the others apart. */
export interface LaidOut {
  index: StationIndex
  /** By number in the index. */
  byId: readonly Station[]
  /** The different hours that there are, by their id in the index. */
  hours: readonly Hours[]
  /** Mobile stations. */
  roaming: readonly Station[]
}

const known = new WeakMap<readonly Station[], LaidOut>()

/** Laid out once for one list of stations. */
export function laidOut(stations: readonly Station[]): LaidOut {
  const found = known.get(stations) ?? layOut(stations)
  known.set(stations, found)
  return found
}

function layOut(stations: readonly Station[]): LaidOut {
  const ordered = [...stations].sort((a, b) => (a.id < b.id ? -1 : 1))
  const byId = ordered.filter(({ stops }) => !stops.length)
  const ids = new Map<string, number>()
  const hours: Hours[] = []
  const hoursId = (of: Hours): number => {
    const json = JSON.stringify(of)
    const id = ids.get(json) ?? hours.push(of) - 1
    ids.set(json, id)
    return id
  }
  const bytes = buildStationIndex(byId.map((station) => ({ ...station.at, mask: maskOf(station), hours: hoursId(station.hours) })))
  return { index: openStationIndex(bytes), byId, hours, roaming: ordered.filter(({ stops }) => stops.length) }
}

const bit = (order: number): number => 2 ** order
const facilityBit = (code: (typeof facilityCodes)[number]): number => bit(facilityCodes.indexOf(code))
const truckBit = bit(facilityCodes.length)
const alwaysBit = bit(facilityCodes.length + 1)
const restBit = bit(facilityCodes.length + 2)
const kindBit = (kind: StationKind): number => bit(facilityCodes.length + 3 + stationKinds.indexOf(kind))
const isRest = (kind: StationKind): boolean => (restKinds as readonly StationKind[]).includes(kind)

const maskOf = ({ facilities, truck, hours, kind }: Station): number =>
  facilities.filter(({ state }) => state === 'working').reduce((mask, { code }) => mask + facilityBit(code), 0)
  + (truck && truck.spaces > 0 ? truckBit : 0) + (hours.always ? alwaysBit : 0) + (isRest(kind) ? restBit : 0) + kindBit(kind)

interface Asked { filters: readonly FilterCode[]; text: string; now: number; kinds?: readonly StationKind[] }

/** What of a search the index can tell by itself, and what only the station itself; `now` in ms. */
export function indexFilter(byId: readonly Station[], hours: readonly Hours[], { filters, text, now, kinds = restKinds }: Asked): StationFilter {
  const openOnly = filters.includes('open-now')
  const medicine = filters.includes('medicine')
  const anyRest = kinds.length === restKinds.length && kinds.every(isRest)
  const ofKind = anyRest ? restBit : kinds.length === 1 ? kindBit(kinds[0]!) : 0
  const wanted = [...new Set(filters)].reduce((mask, filter) => mask + bitOf(filter), ofKind)
  return {
    all: wanted,
    ...(openOnly && { openHours: Uint8Array.from(hours, (each) => (scheduledState(each, now).state === 'open' ? 1 : 0)) }),
    accept: (number) => {
      const station = byId[number]!
      // The bits outlive a day, and the day decides on medicine.
      return (ofKind !== 0 || kinds.includes(station.kind)) && (!openOnly || isTrusted(station, now))
        && (!medicine || station.facilities.some((facility) => facility.code === 'medicine' && canBeUsed(facility, now))) && matchesText(station, text)
    },
  }
}

function bitOf(filter: FilterCode): number {
  switch (filter) {
    case 'open-now': return 0
    case 'always': return alwaysBit
    case 'truck-parking': return truckBit
    default: return facilityBit(filter)
  }
}

/** The bits of what a truck needs of a place; a search along a road asks for nothing else of the index. */
export const truckFilter = (byId: readonly Station[], needs: TruckNeeds): StationFilter => ({
  all: truckBit,
  accept: (number) => fitsTruck(byId[number]!, needs),
})

/** A box that holds everything within so many metres of a place, and a little more. */
export function boxAbout({ lng, lat }: Coordinates, meters: number): Box {
  const reach = (meters / earthMeters) * (180 / Math.PI) * 1.001
  if (!(Math.abs(lat) + reach < 89)) return { west: -180, south: -90, east: 180, north: 90 }
  const sideways = reach / Math.cos(((Math.abs(lat) + reach) * Math.PI) / 180)
  return { west: lng - sideways, south: lat - reach, east: lng + sideways, north: lat + reach }
}
