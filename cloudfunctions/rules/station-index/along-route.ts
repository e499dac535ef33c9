import type { Coordinates } from '../../contract/place'
import { earthMeters, metersBetween } from '../distance'
import { passes, type StationFilter } from './filter'
import { leafStart, microDegrees, type StationIndex } from './layout'

/** A station beside a road: metres from the start along the line, and metres off it. */
export interface Beside { number: number; alongMeters: number; offMeters: number }

const radian = Math.PI / 180
const metersOfDegree = earthMeters * radian

/**
 * The stations that pass within so many metres of a line, in the order in which the road comes to them, ties by number;
 * each once, at its nearest pass, the first where two are equally near. Lines are straight in degrees between their points
 * and do not cross the 180th meridian; their length is the sum of great circles.
 *
 * Metres off the line are taken on a plane about each station, x scaled by the cosine of its latitude: against the great
 * circle they err by at most tan |lat| · metres / earth radius of themselves, which is 0.22 % at 54° and 10 km.
 * @throws RangeError where a point of the line is no place on earth.
 */
export function alongRoute(index: StationIndex, line: readonly Coordinates[], maxMetersOff: number, filter: StationFilter = {}): Beside[] {
  if (!line.every(({ lng, lat }) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) throw new RangeError('a point of the line is no place')
  if (index.count === 0 || line.length === 0 || !(maxMetersOff >= 0)) return []
  const found = new Map<number, Beside>()
  let behind = 0
  for (let rank = 0; rank < Math.max(1, line.length - 1); rank++) {
    const from = line[rank]!
    const to = line[rank + 1] ?? from
    const length = metersBetween(from, to)
    besideStretch(index, from, to, maxMetersOff, filter, (at, offMeters, share) => {
      const number = index.numbers[at]!
      const before = found.get(number)
      if (!before || offMeters < before.offMeters) found.set(number, { number, alongMeters: behind + share * length, offMeters })
    })
    behind += length
  }
  return [...found.values()].sort((a, b) => a.alongMeters - b.alongMeters || a.number - b.number)
}

/** How far a place lies off a stretch, metres, and at which share of it its nearest point is. */
export function offStretch(from: Coordinates, to: Coordinates, lng: number, lat: number): { meters: number; share: number } {
  const squeeze = Math.cos(lat * radian)
  const x = (lng - from.lng) * squeeze
  const y = lat - from.lat
  const toX = (to.lng - from.lng) * squeeze
  const toY = to.lat - from.lat
  const square = toX * toX + toY * toY
  const share = square > 0 ? Math.min(1, Math.max(0, (x * toX + y * toY) / square)) : 0
  const offX = x - share * toX
  const offY = y - share * toY
  return { meters: Math.sqrt(offX * offX + offY * offY) * metersOfDegree, share }
}

function besideStretch(
  index: StationIndex, from: Coordinates, to: Coordinates, maxMetersOff: number, filter: StationFilter,
  hit: (at: number, meters: number, share: number) => void,
): void {
  const { leaves, boxes, anyMasks, lngs, lats } = index
  const all = (filter.all ?? 0) | 0
  const reach = maxMetersOff / metersOfDegree + 1e-9
  const south = Math.min(from.lat, to.lat) - reach
  const north = Math.max(from.lat, to.lat) + reach
  const squeeze = Math.max(Math.cos(Math.min(90, Math.max(north, -south)) * radian), 1e-9)
  const west = Math.min(from.lng, to.lng) - reach / squeeze
  const east = Math.max(from.lng, to.lng) + reach / squeeze
  const toX = to.lng - from.lng
  const toY = to.lat - from.lat
  // On the plane of a station, |cross| · cos ≤ reach · √(toX² cos² + toY²); the least cosine of the corridor makes it true of all.
  const strip = reach * Math.sqrt(toX * toX + (toY / squeeze) ** 2) + 1e-9
  const waiting = [1]
  while (waiting.length > 0) {
    const node = waiting.pop()!
    if ((anyMasks[node]! & all) !== all) continue
    const boxWest = boxes[node * 4]! / microDegrees
    const boxSouth = boxes[node * 4 + 1]! / microDegrees
    const boxEast = boxes[node * 4 + 2]! / microDegrees
    const boxNorth = boxes[node * 4 + 3]! / microDegrees
    if (!(boxWest <= east && boxEast >= west && boxSouth <= north && boxNorth >= south)) continue
    const cross = toX * ((boxSouth + boxNorth) / 2 - from.lat) - toY * ((boxWest + boxEast) / 2 - from.lng)
    if (Math.abs(cross) - (Math.abs(toX) * (boxNorth - boxSouth) + Math.abs(toY) * (boxEast - boxWest)) / 2 > strip) continue
    if (node < leaves) {
      waiting.push(node * 2 + 1, node * 2)
      continue
    }
    const end = leafStart(index, node - leaves + 1)
    for (let at = leafStart(index, node - leaves); at < end; at++) {
      const { meters, share } = offStretch(from, to, lngs[at]! / microDegrees, lats[at]! / microDegrees)
      if (meters <= maxMetersOff && passes(index, at, all, filter)) hit(at, meters, share)
    }
  }
}
