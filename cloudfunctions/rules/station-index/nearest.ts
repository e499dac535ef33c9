import type { Coordinates } from '../../contract/place'
import { earthMeters, latitudeCosine, metersFrom } from '../distance'
import { passes, type StationFilter } from './filter'
import { leafStart, microDegrees, type StationIndex } from './layout'

export interface Near { number: number; meters: number }
export interface NearestFilter extends StationFilter { maxMeters?: number }

const microRadian = Math.PI / 180 / microDegrees
const turn = 360 * microDegrees

/**
 * The `k` nearest stations that pass, in great-circle metres as `metersBetween` has them to the last bit, ties by number;
 * none beyond `maxMeters`. Meant for tens of answers: each costs a little more than the one before.
 *
 * What is passed over is farther, by a true lower bound. With x an angle, x²(1 − x²/12) ≤ 4 sin²(x/2) ≤ x²: so the square
 * of metres / radius is never below the squared chord to the worst answer, and `floorTo` never above the one to a box.
 * @throws RangeError where `from` is no place on earth.
 */
export function nearest(index: StationIndex, from: Coordinates, k: number, filter: NearestFilter = {}): Near[] {
  if (!(Math.abs(from.lng) <= 180 && Math.abs(from.lat) <= 90)) throw new RangeError(`nobody stands at ${from.lng}, ${from.lat}`)
  const { leaves, boxes, anyMasks, lngs, lats, numbers } = index
  const all = (filter.all ?? 0) | 0
  const wanted = Math.min(k, index.count)
  if (!(wanted >= 1)) return []

  const x = from.lng * microDegrees
  const y = from.lat * microDegrees
  const cosine = latitudeCosine(from.lat)
  const sine = Math.sqrt(1 - cosine * cosine)
  const places: number[] = []
  const meters: number[] = []
  let worst = filter.maxMeters ?? Infinity
  let limit = ceilingOf(worst)
  const waiting: number[] = []
  const floors: number[] = []
  let node = (anyMasks[1]! & all) === all ? 1 : 0
  for (;;) {
    while (node > 0 && node < leaves) {
      const left = node * 2
      const right = left + 1
      const toLeft = (anyMasks[left]! & all) === all ? floorTo(boxes, left, x, y, cosine, sine) : never
      const toRight = (anyMasks[right]! & all) === all ? floorTo(boxes, right, x, y, cosine, sine) : never
      const isLeftFirst = toLeft <= toRight
      const later = isLeftFirst ? toRight : toLeft
      if (later <= limit) {
        waiting.push(isLeftFirst ? right : left)
        floors.push(later)
      }
      node = (isLeftFirst ? toLeft : toRight) > limit ? 0 : isLeftFirst ? left : right
    }
    if (node > 0) {
      const factor = cosine * leastCosine(boxes[node * 4 + 1]!, boxes[node * 4 + 3]!, y, cosine, sine)
      const end = leafStart(index, node - leaves + 1)
      for (let at = leafStart(index, node - leaves); at < end; at++) {
        const across = Math.abs(lngs[at]! - x)
        if (shrunk(lats[at]! - y) + factor * shrunk(Math.min(across, turn - across)) > limit || !passes(index, at, all, filter)) continue
        const distance = metersFrom(from, cosine, lngs[at]! / microDegrees, lats[at]! / microDegrees)
        let rank = places.length
        if (!(distance <= worst) || (rank === wanted && distance === worst && numbers[at]! > numbers[places[rank - 1]!]!)) continue
        if (rank === wanted) rank--
        while (rank > 0 && (meters[rank - 1]! > distance || (meters[rank - 1] === distance && numbers[places[rank - 1]!]! > numbers[at]!))) {
          meters[rank] = meters[rank - 1]!
          places[rank] = places[rank - 1]!
          rank--
        }
        meters[rank] = distance
        places[rank] = at
        if (places.length < wanted) continue
        worst = meters[wanted - 1]!
        limit = ceilingOf(worst)
      }
    }
    do {
      if (waiting.length === 0) return places.map((at, rank) => ({ number: numbers[at]!, meters: meters[rank]! }))
      node = waiting.pop()!
    } while (floors.pop()! > limit)
  }
}

const never = 1e300

/** What no squared chord up to so many metres exceeds, in squared 1e-6 degree; widened by what rounding could take, half a millimetre. */
function ceilingOf(meters: number): number {
  const micro = meters / earthMeters / microRadian
  return Math.min(micro * micro * (1 + 1e-9) + 1e-4, never / 10)
}

/** x²(1 − x²/12) of 1e-6 degrees, in their square. */
const shrunk = (micro: number): number => micro * micro * (1 - micro * micro * (microRadian * microRadian / 12))

/** What no squared chord from a place to a node's stations falls below, in squared 1e-6 degree; sine that of the latitude without its sign. */
function floorTo(boxes: Int32Array, node: number, x: number, y: number, cosine: number, sine: number): number {
  const west = boxes[node * 4]!
  const south = boxes[node * 4 + 1]!
  const east = boxes[node * 4 + 2]!
  const north = boxes[node * 4 + 3]!
  const up = y < south ? south - y : y > north ? y - north : 0
  // The other way round the earth may be shorter.
  const across = x < west ? Math.min(west - x, turn + x - east) : x > east ? Math.min(x - east, turn + west - x) : 0
  return shrunk(up) + cosine * leastCosine(south, north, y, cosine, sine) * shrunk(across)
}

/** What no cosine of a latitude from south to north falls below: by cos(q + d) ≥ cos q (1 − d²/2) − sin q · d, where the farther edge lies d beyond |q|. */
function leastCosine(south: number, north: number, y: number, cosine: number, sine: number): number {
  const beyond = (Math.max(north, -south) - Math.abs(y)) * microRadian
  return beyond <= 0 ? cosine : Math.max(0, cosine * (1 - beyond * beyond / 2) - sine * beyond)
}
