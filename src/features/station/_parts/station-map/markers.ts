import type { Coordinates } from '../../../../../cloudfunctions/contract/place'
import { type Box, cluster } from '../../../../../cloudfunctions/rules/cluster'
import { isOpenNow } from '../../../../../cloudfunctions/rules/opening-hours'
import { type Tone, openStateWords } from '../../../../copy/open-state'
import type { Pin } from './types'

/** One thing to draw: a station, or a bubble that stands for several. */
export type Marker =
  | { kind: 'pin'; at: Coordinates; id: string; name: string; tone: Tone; word: string }
  | { kind: 'bubble'; at: Coordinates; ids: string[]; someOpen: boolean }

const nearlyAtOnePlaceZoom = 16

/** What to draw of the pins at a zoom level within a box. The chosen one is never swallowed by a bubble. */
export function markersOf(pins: readonly Pin[], zoom: number, box: Box, chosen: string | null): Marker[] {
  const byId = new Map(pins.map((pin) => [pin.id, pin]))
  const alone = chosen === null ? undefined : byId.get(chosen)
  const crowd = alone ? pins.filter((pin) => pin !== alone) : pins
  const cellPx = zoom >= nearlyAtOnePlaceZoom ? 1 : 60
  const drawn = cluster(crowd, zoom, box, cellPx).map(({ at, ids }): Marker => {
    const first = byId.get(ids[0]!)!
    if (ids.length === 1) return pinMarker(first)
    return { kind: 'bubble', at, ids, someOpen: ids.some((id) => isOpenNow(byId.get(id)!)) }
  })
  return alone ? [...drawn, pinMarker(alone)] : drawn
}

const pinMarker = ({ id, at, name, state }: Pin): Marker => ({ kind: 'pin', at, id, name, ...openStateWords[state] })

/** The box that a view of so many px shows, wider by a quarter on each side so that a small drag needs no new markers. */
export function boxAround(at: Coordinates, zoom: number, widthPx: number, heightPx: number): Box {
  const degreesPerPx = 360 / (256 * 2 ** zoom)
  const east = degreesPerPx * widthPx * 0.75
  const north = degreesPerPx * heightPx * 0.75 * Math.cos((at.lat * Math.PI) / 180)
  return { west: at.lng - east, east: at.lng + east, south: at.lat - north, north: at.lat + north }
}
