import type { Coordinates } from '../../contract/place'
import { earthMeters, latitudeCosine, metersFrom } from '../distance'
import type { StationFilter } from './filter'
import { leafStart, microDegrees, type StationIndex } from './layout'

export interface Near { number: number; meters: number }
export interface NearestFilter extends StationFilter { maxMeters?: number }

const microRadian = Math.PI / 180 / microDegrees

/**
 * The `k` nearest stations that pass, in great-circle metres as `metersBetween` has them to the last bit, ties by number;
 * none beyond `maxMeters`. Meant for tens of answers: each costs a little more than the one before.
 *
 * The search compares squared chords of the unit sphere. Those to stations are rough within `widened`, those to branches
 * never too long: so whoever could be an answer is kept, and the few that are kept are measured.
 * @throws RangeError where `from` is no place on earth.
 */
export function nearest(index: StationIndex, from: Coordinates, k: number, filter: NearestFilter = {}): Near[] {
  if (!(Math.abs(from.lng) <= 180 && Math.abs(from.lat) <= 90)) throw new RangeError(`nobody stands at ${from.lng}, ${from.lat}`)
  const { leaves, boxes, anyMasks, lngs, lats, masks, hours, numbers } = index
  const { openHours, accept, maxMeters = Infinity } = filter
  const all = (filter.all ?? 0) | 0
  const wanted = Math.min(k, index.count)
  if (!(wanted >= 1)) return []

  const x = from.lng * microDegrees
  const y = from.lat * microDegrees
  const cosine = latitudeCosine(from.lat)
  const sine = Math.sin(y * microRadian)
  const desk = spare ?? { places: [], chords: [], waiting: [], floors: [] }
  spare = undefined
  const { places, chords, waiting, floors } = desk
  let held = 0
  let top = 0
  let limit = widened(Math.min((maxMeters / earthMeters) * (maxMeters / earthMeters), longest))
  let node = (anyMasks[1]! & all) === all ? 1 : 0
  for (;;) {
    while (node > 0 && node < leaves) {
      const left = node * 2
      const right = left + 1
      const toLeft = (anyMasks[left]! & all) === all ? floorTo(boxes, left, x, y, cosine, sine) : Infinity
      const toRight = (anyMasks[right]! & all) === all ? floorTo(boxes, right, x, y, cosine, sine) : Infinity
      const isLeftFirst = toLeft <= toRight
      const later = isLeftFirst ? toRight : toLeft
      if (later <= limit) {
        waiting[top] = isLeftFirst ? right : left
        floors[top++] = later
      }
      node = (isLeftFirst ? toLeft : toRight) > limit ? 0 : isLeftFirst ? left : right
    }
    const end = node > 0 ? leafStart(index, node - leaves + 1) : 0
    for (let at = node > 0 ? leafStart(index, node - leaves) : 0; at < end; at++) {
      if ((masks[at]! & all) !== all || (openHours && !(openHours[hours[at]!]! > 0))) continue
      const chord = chordTo(lngs[at]!, lats[at]!, x, y, cosine, sine)
      if (!(chord <= limit) || (accept && !accept(numbers[at]!))) continue
      let rank = held++
      for (; rank > 0 && chords[rank - 1]! > chord; rank--) {
        chords[rank] = chords[rank - 1]!
        places[rank] = places[rank - 1]!
      }
      chords[rank] = chord
      places[rank] = at
      if (held < wanted) continue
      limit = Math.min(limit, widened(chords[wanted - 1]!))
      while (chords[held - 1]! > limit) held--
    }
    do {
      if (top === 0) {
        const found = measured(index, from, cosine, places, held, maxMeters)
        spare = desk
        return found.length > wanted ? found.slice(0, wanted) : found
      }
      node = waiting[--top]!
    } while (floors[top]! > limit)
  }
}

/** Arrays of the last search, so that the next makes none; one that starts within another's `accept` makes its own. */
let spare: { places: number[]; chords: number[]; waiting: number[]; floors: number[] } | undefined

function measured({ lngs, lats, numbers }: StationIndex, from: Coordinates, cosine: number, places: readonly number[], held: number, maxMeters: number): Near[] {
  const found: Near[] = []
  for (let candidate = 0; candidate < held; candidate++) {
    const at = places[candidate]!
    const number = numbers[at]!
    const meters = metersFrom(from, cosine, lngs[at]! / microDegrees, lats[at]! / microDegrees)
    if (!(meters <= maxMeters)) continue
    let rank = found.push({ number, meters }) - 1
    for (; rank > 0 && isBefore(meters, number, found[rank - 1]!); rank--) [found[rank - 1], found[rank]] = [found[rank]!, found[rank - 1]!]
  }
  return found
}

const isBefore = (meters: number, number: number, other: Near): boolean => meters < other.meters || (meters === other.meters && number < other.number)

/** No squared chord is longer than this. */
const longest = 4.1
/** Up to here, about 300 km, a chord is rough; beyond it is computed. */
const nearby = 0.05

/** A squared chord with more than twice what `chordTo` may be off: 3e-9 of itself, and what rounding takes, far below the six centimetres here. */
const widened = (chord: number): number => chord * (1 + 1e-8) + 1e-16

/**
 * The squared chord to a station, 4 sin²(d/2): with u the way north and v the way east, 4 sin²(u/2) + cos q cos(q + u) 4 sin²(v/2).
 * For short ways the series of both, which leave out u⁸/20160, v⁸/20160 and v² u⁵/120: a fifth of the time.
 */
function chordTo(lng: number, lat: number, x: number, y: number, cosine: number, sine: number): number {
  const u = (lat - y) * microRadian
  const v = Math.abs(lng - x) * microRadian
  if (Math.abs(u) > nearby || v > nearby) {
    const up = 2 * Math.sin(u / 2)
    const across = 2 * Math.sin(v / 2)
    return up * up + cosine * Math.cos(lat * microRadian) * across * across
  }
  const uu = u * u
  const vv = v * v
  const there = cosine * (1 - uu * (1 / 2 - uu / 24)) - sine * u * (1 - uu / 6)
  return uu * (1 - uu * (1 / 12 - uu / 360)) + cosine * there * vv * (1 - vv * (1 / 12 - vv / 360))
}

/** What no squared chord to a station of a node falls below, by x²(1 − x²/12) ≤ 4 sin²(x/2) up to half a turn. */
function floorTo(boxes: Int32Array, node: number, x: number, y: number, cosine: number, sine: number): number {
  const west = boxes[node * 4]!
  const south = boxes[node * 4 + 1]!
  const east = boxes[node * 4 + 2]!
  const north = boxes[node * 4 + 3]!
  const u = (y < south ? south - y : y > north ? y - north : 0) * microRadian
  // The other way round the earth may be shorter.
  const v = (x < west ? Math.min(west - x, turn + x - east) : x > east ? Math.min(x - east, turn + west - x) : 0) * microRadian
  if (v === 0) return u * u * (1 - u * u / 12)
  // The least cosine is at the farther edge from the equator, w beyond the own latitude q: cos(q + w) ≥ cos q (1 − w²/2) − w sin q.
  const w = Math.max(0, (Math.max(north, -south) - Math.abs(y)) * microRadian)
  const least = Math.max(0, cosine * (1 - w * w / 2) - w * Math.abs(sine))
  return u * u * (1 - u * u / 12) + cosine * least * v * v * (1 - v * v / 12)
}

const turn = 360 * microDegrees
