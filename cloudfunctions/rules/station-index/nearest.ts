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
 * @throws RangeError where `from` is no place on earth.
 */
export function nearest(index: StationIndex, from: Coordinates, k: number, filter: NearestFilter = {}): Near[] {
  const desk = search(index, from, k, filter)
  const cosine = latitudeCosine(from.lat)
  const found: Near[] = []
  for (let rank = 0; rank < desk.held; rank++) found.push({ number: index.numbers[desk.places[rank]!]!, meters: metersTo(index, desk.places[rank]!, from, cosine) })
  spare = desk
  return found
}

/**
 * The same stations in the same order, for whoever needs no metres: to measure all takes a third of an answer's time.
 * @throws RangeError where `from` is no place on earth.
 */
export function nearestNumbers(index: StationIndex, from: Coordinates, k: number, filter: NearestFilter = {}): number[] {
  const desk = search(index, from, k, filter)
  const found = new Array<number>(desk.held)
  for (let rank = 0; rank < desk.held; rank++) found[rank] = index.numbers[desk.places[rank]!]!
  spare = desk
  return found
}

/**
 * Leaves the answers on a desk, in order.
 *
 * The search compares squared chords of the unit sphere. Those to stations are rough within `widened`, those to branches
 * never too long: so whoever could be an answer is kept. The few whose chords are too alike to tell are measured then.
 */
function search(index: StationIndex, from: Coordinates, k: number, filter: NearestFilter): Desk {
  if (!(Math.abs(from.lng) <= 180 && Math.abs(from.lat) <= 90)) throw new RangeError(`nobody stands at ${from.lng}, ${from.lat}`)
  const { leaves, boxes, anyMasks, lngs, lats, masks, hours, numbers } = index
  const { openHours, accept, maxMeters = Infinity } = filter
  const all = (filter.all ?? 0) | 0
  const wanted = Math.min(k, index.count)
  const desk = spare ?? newDesk()
  spare = undefined
  desk.held = 0
  if (!(wanted >= 1 && maxMeters >= 0)) return desk

  const x = from.lng * microDegrees
  const y = from.lat * microDegrees
  const cosine = latitudeCosine(from.lat)
  const sine = Math.sin(y * microRadian)
  const { waiting, floors } = desk
  let { places, chords } = desk
  let held = 0
  let top = 0
  let limit = widened(Math.min((maxMeters / earthMeters) * (maxMeters / earthMeters), longest))
  let node = (anyMasks[1]! & all) === all ? 1 : 0
  for (;;) {
    while (node > 0 && node < leaves) {
      // One loop for the two branches: called at two places, `floorTo` would be too large for the engine to inline.
      let nearer = 0
      let floor = 0
      for (let child = node * 2; child <= node * 2 + 1; child++) {
        const floorOfChild = (anyMasks[child]! & all) === all ? floorTo(boxes, child, x, y, cosine, sine) : Infinity
        if (!(floorOfChild <= limit)) continue
        if (nearer > 0) {
          const isNearer = floorOfChild < floor
          waiting[top] = isNearer ? nearer : child
          floors[top++] = isNearer ? floor : floorOfChild
          if (!isNearer) continue
        }
        nearer = child
        floor = floorOfChild
      }
      node = nearer
    }
    const end = node > 0 ? leafStart(index, node - leaves + 1) : 0
    for (let at = node > 0 ? leafStart(index, node - leaves) : 0; at < end; at++) {
      if ((masks[at]! & all) !== all || (openHours && !(openHours[hours[at]!]! > 0))) continue
      const chord = chordTo(lngs[at]!, lats[at]!, x, y, cosine, sine)
      if (!(chord <= limit) || (accept && !accept(numbers[at]!))) continue
      if (held === places.length) ({ places, chords } = enlarged(desk))
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
        desk.held = held
        settle(index, from, cosine, desk, wanted, maxMeters)
        return desk
      }
      node = waiting[--top]!
    } while (floors[top]! > limit)
  }
}

/**
 * What a search has found, by rank, and the branches it has still to see. Kept for the next search, so that it makes no
 * arrays; one that starts within another's `accept` makes its own.
 */
interface Desk { held: number; places: Int32Array; chords: Float64Array; waiting: Int32Array; floors: Float64Array }
let spare: Desk | undefined
const newDesk = (): Desk => ({ held: 0, places: new Int32Array(64), chords: new Float64Array(64), waiting: new Int32Array(32), floors: new Float64Array(32) })

function enlarged(desk: Desk): Desk {
  const { places, chords } = desk
  desk.places = new Int32Array(places.length * 2)
  desk.chords = new Float64Array(chords.length * 2)
  desk.places.set(places)
  desk.chords.set(chords)
  return desk
}

/**
 * Puts those whose chords are within `widened` of each other, or of the farthest allowed, in their order by metres, and
 * leaves out whoever is too far or too many.
 */
function settle(index: StationIndex, from: Coordinates, cosine: number, desk: Desk, wanted: number, maxMeters: number): void {
  const { held, places, chords } = desk
  const farthest = squaredChord(maxMeters)
  let kept = 0
  for (let first = 0, end = 1; first < held && kept < wanted; first = end++) {
    while (end < held && chords[end]! <= widened(chords[end - 1]!)) end++
    if (end === first + 1 && widened(chords[first]!) < farthest) {
      places[kept++] = places[first]!
      continue
    }
    for (const { at } of byMeters(index, from, cosine, places.subarray(first, end), maxMeters)) places[kept++] = at
  }
  desk.held = Math.min(kept, wanted)
}

const byMeters = (index: StationIndex, from: Coordinates, cosine: number, places: Int32Array, maxMeters: number) =>
  Array.from(places, (at) => ({ at, number: index.numbers[at]!, meters: metersTo(index, at, from, cosine) }))
    .filter(({ meters }) => meters <= maxMeters)
    .sort((a, b) => a.meters - b.meters || a.number - b.number)

const metersTo = ({ lngs, lats }: StationIndex, at: number, from: Coordinates, cosine: number): number =>
  metersFrom(from, cosine, lngs[at]! / microDegrees, lats[at]! / microDegrees)

/** Of a distance along the ground; infinite well beyond half the earth, where it leaves out nobody. */
function squaredChord(meters: number): number {
  const sine = Math.sin(meters / earthMeters / 2)
  return meters / earthMeters < 3.15 ? 4 * sine * sine : Infinity
}

/** No squared chord is longer than this. */
const longest = 4.1
/** Up to here, about 100 km, a chord is rough; beyond it is computed. */
const nearby = 0.016

/** A squared chord with more than twice what `chordTo` may be off: 3e-9 of itself, and what rounding takes, far below the six centimetres here. */
const widened = (chord: number): number => chord * (1 + 1e-8) + 1e-16

/**
 * The squared chord to a station, 4 sin²(d/2): with u the way north and v the way east, 4 sin²(u/2) + cos q cos(q + u) 4 sin²(v/2).
 * For short ways the series of both, which leave out u⁴/360, v⁴/360 and u⁴/24 of themselves: a fifth of the time.
 */
function chordTo(lng: number, lat: number, x: number, y: number, cosine: number, sine: number): number {
  const u = (lat - y) * microRadian
  const v = (lng - x) * microRadian
  const uu = u * u
  const vv = v * v
  if (uu + vv > nearby * nearby) {
    const up = 2 * Math.sin(u / 2)
    const across = 2 * Math.sin(v / 2)
    return up * up + cosine * Math.cos(lat * microRadian) * across * across
  }
  return uu - uu * uu * twelfth + cosine * (cosine * (1 - uu * 0.5) - sine * (u - u * uu * sixth)) * (vv - vv * vv * twelfth)
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
  if (v === 0) return u * u * (1 - u * u * twelfth)
  // The least cosine is at the farther edge from the equator, w beyond the own latitude q: cos(q + w) ≥ cos q (1 − w²/2) − w sin q.
  const w = Math.max(0, (Math.max(north, -south) - Math.abs(y)) * microRadian)
  const least = Math.max(0, cosine * (1 - w * w * 0.5) - w * Math.abs(sine))
  return u * u * (1 - u * u * twelfth) + cosine * least * v * v * (1 - v * v * twelfth)
}

// Products, since a division takes ten times as long.
const twelfth = 1 / 12
const sixth = 1 / 6
const turn = 360 * microDegrees
