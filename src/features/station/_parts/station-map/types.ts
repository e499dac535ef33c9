import type { Coordinates } from '../../../../../cloudfunctions/contract/place'
import type { station } from '../../../../../cloudfunctions/contract/station'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'

export type Pin = OutputOf<(typeof station)['actions']['pins']>['pins'][number]

/** What the map looks at; a new object moves it. */
export interface Focus { at: Coordinates; zoom: number }

/** One map, drawn by WeChat on the phone and by Leaflet in a browser. */
export interface StationMapProps {
  pins: readonly Pin[]
  focus: Focus
  /** From where is searched; drawn as a dot. */
  origin: Coordinates | null
  chosen: string | null
  onChoose: (id: string) => void
  /** A touch on the empty map. */
  onTouch: (at: Coordinates) => void
}

/** Zoom at which one station is looked at. */
export const closeZoom = 15
/** All eleven counties, from 38.5 to 40.1 degrees. */
export const wholeCity: Focus = { at: { lng: 116.72, lat: 39.35 }, zoom: 8 }

const halfOfMapPx = 80
const metersPerPxAtZoom0 = 156_543 * Math.cos((39.4 * Math.PI) / 180)

const nearOnes = 8

/** The zoom level, whole, at which the nearest eight of so many distances (metres) still lie on a phone's map. */
export function zoomToNearest(distances: readonly number[]): number {
  const reach = [...distances].sort((a, b) => a - b)[Math.min(nearOnes, distances.length) - 1] ?? 1
  return Math.max(10, Math.min(closeZoom, Math.floor(Math.log2((metersPerPxAtZoom0 * halfOfMapPx) / Math.max(1, reach)))))
}
