import type { Coordinates } from '../contract/place'
import type { OpenState } from '../contract/opening-hours'
import type { Station } from '../contract/station'
import { metersBetween } from './distance'
import { isOpenNow, openState } from './opening-hours'
import { laidOut, truckFilter } from './station-ground'
import { alongRoute } from './station-index/along-route'
import type { TruckNeeds } from './truck-needs'

/** 50 km/h: what a loaded truck makes on the county's roads. A guess, and said to be one. */
export const truckMetersPerMinute = 833
const minuteMs = 60_000

export interface RoadSearch {
  /** The road, GCJ-02: as a navigation has it, or its two ends. */
  line: readonly Coordinates[]
  /** How far off the road a driver would go, metres. */
  offMeters: number
  needs: TruckNeeds
  /** Leaves out what will be shut when he gets there. */
  openThen: boolean
  /** When he sets off, ms. */
  leaves: number
}

/** A place beside the road: how far along it, how much longer the way gets (there and back), and how it will be on arrival. */
export interface RoadStop { station: Station; alongMeters: number; detourMeters: number; arrives: number; open: OpenState }

/**
 * Where a truck may stand beside a road, in the order of the road, those about its ends by how far they are off. Open or not is said of the minute in which he would get
 * there, since a place that shuts in half an hour is no help sixty kilometres on.
 */
export function stopsAlong(stations: readonly Station[], { line, offMeters, needs, openThen, leaves }: RoadSearch): RoadStop[] {
  const { index, byId } = laidOut(stations)
  return alongRoute(index, line, offMeters, truckFilter(byId, needs)).flatMap(({ number, alongMeters, offMeters: off }): RoadStop[] => {
    const station = byId[number]!
    const arrives = leaves + ((alongMeters + off) / truckMetersPerMinute) * minuteMs
    const open = openState(station, arrives)
    return openThen && !isOpenNow(open) ? [] : [{ station, alongMeters, detourMeters: 2 * off, arrives, open }]
  }).sort((a, b) => a.alongMeters - b.alongMeters || a.detourMeters - b.detourMeters)
}

export const roadMeters = (line: readonly Coordinates[]): number => line.reduce((sum, at, order) => sum + (order ? metersBetween(line[order - 1]!, at) : 0), 0)

/** No road of this region has more points once a navigation has thinned it out. */
const mostPoints = 2_000

/**
 * A road as the web interfaces of Chinese maps write it, `lng,lat;lng,lat`, GCJ-02; null for anything else, for fewer than
 * two points and for places that are not in China.
 */
export function lineFrom(text: string): Coordinates[] | null {
  const points = text.split(';')
  if (points.length < 2 || points.length > mostPoints) return null
  const line = points.map((point): Coordinates | null => {
    const found = /^(\d{2,3}(?:\.\d{1,9})?),(\d{1,2}(?:\.\d{1,9})?)$/.exec(point)
    const [lng, lat] = found ? [Number(found[1]), Number(found[2])] : [0, 0]
    return lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54 ? { lng, lat } : null
  })
  return line.every((point): point is Coordinates => point !== null) ? line : null
}
