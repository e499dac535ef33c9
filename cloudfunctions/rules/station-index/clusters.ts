import type { Box } from '../cluster'
import { notAbove, notBelow, passes, type StationFilter } from './filter'
import { leafStart, microDegrees, type StationIndex } from './layout'
import { roughCosine } from './rough-cosine'

/** One thing to draw: a bubble of several stations about their middle (GCJ-02 degrees), or one station with its number. */
export interface Marker { lng: number; lat: number; count: number; number: number | null }

const tilePx = 256
/** A branch just larger is taken in halves, so most markers speak for some 120 px, as wide as a circle of 60 px about them. */
const cellPx = 170
/** Two markers nearer than this lie on each other, and the lower one cannot be touched. */
const apartPx = 42
const maxMarkers = 100
const deepestZoom = 24
const leastMicro = -(2 ** 31)
const mostMicro = 2 ** 31 - 1

/**
 * What to draw of a box at a zoom level: at most 100 markers, none on another. Branches of the tree are the clusters: the
 * first on the way down that is no larger than 170 px is a marker with its whole count, unless it would lie on another: then
 * the two are one. So a marker at the edge may count stations just outside, and every station of the branches that touch the
 * box is counted exactly once. With a filter those that pass are counted one by one: then the cost is that of the stations in the box.
 */
export function clusters(index: StationIndex, box: Box, zoom: number, filter?: StationFilter): Marker[] {
  if (index.count === 0) return []
  const microOfPx = (360 * microDegrees) / (tilePx * 2 ** Math.min(Math.max(zoom, 0), deepestZoom))
  const cut: Cut = {
    index, filter, all: (filter?.all ?? 0) | 0, wide: 0, high: 0, squash: 0, limit: 0, found: 0,
    // Whole numbers within 32 bits, which compare with the tree's fastest.
    west: Math.max(leastMicro, notBelow(box.west)) | 0, south: Math.max(leastMicro, notBelow(box.south)) | 0,
    east: Math.min(mostMicro, notAbove(box.east)) | 0, north: Math.min(mostMicro, notAbove(box.north)) | 0,
  }
  const table = spare ?? newTable()
  spare = undefined
  let scale = microOfPx
  while (!fill(cut, scale, table)) scale *= 1.5
  const markers = new Array<Marker>(cut.found)
  for (let row = 0; row < cut.found; row++) {
    const count = table.counts[row]!
    const number = count === 1 ? index.numbers[table.places[row]!]! : null
    markers[row] = { lng: Math.round(table.xs[row]!) / microDegrees, lat: Math.round(table.ys[row]!) / microDegrees, count, number }
  }
  spare = table
  return markers
}

/**
 * One question at work, in 1e-6 degree: the view, how wide and high a branch may be, the squared gap between two middles
 * measured upward, and what a square of the way across is worth upward. All pixels are as high as where the view is next to
 * the equator; so on a view of half a country markers at its far end stand farther apart, and none nearer.
 */
interface Cut {
  index: StationIndex; filter: StationFilter | undefined; all: number
  west: number; south: number; east: number; north: number
  wide: number; high: number; squash: number; limit: number; found: number
}

/**
 * Markers in the making, by row: middle in 1e-6 degree, count, where in the tree one of its stations is. Kept for the next
 * question, so that it makes no arrays.
 */
interface Table { xs: Float64Array; ys: Float64Array; counts: Int32Array; places: Int32Array; waiting: Int32Array }
let spare: Table | undefined
/** A leaf may still be taken apart when all but one row is full. */
const rows = maxMarkers + 32
const newTable = (): Table => ({ xs: new Float64Array(rows), ys: new Float64Array(rows), counts: new Int32Array(rows), places: new Int32Array(rows), waiting: new Int32Array(64) })

/** Fills the table with the branches no larger than a cell that touch the view; false where they are too many. */
function fill(cut: Cut, scale: number, table: Table): boolean {
  const { index, all, filter } = cut
  const { depth, leaves, boxes, anyMasks, middles } = index
  const { west: viewWest, south: viewSouth, east: viewEast, north: viewNorth } = cut
  const { waiting } = table
  const cell = scale * cellPx
  // At the poles it would be nothing, and less than nothing where it is rough.
  const cosine = Math.max(0.001, roughCosine(nearestToEquator(cut.south - cell, cut.north + cell)))
  const wide = cut.wide = cell
  const high = cut.high = cell * cosine
  cut.squash = cosine * cosine
  cut.limit = (scale * apartPx) ** 2 * cut.squash
  cut.found = 0
  waiting[0] = 1
  let top = 1
  while (top > 0) {
    const node = waiting[--top]!
    const west = boxes[node * 4]!, south = boxes[node * 4 + 1]!, east = boxes[node * 4 + 2]!, north = boxes[node * 4 + 3]!
    if ((anyMasks[node]! & all) !== all || !(west <= viewEast && east >= viewWest && south <= viewNorth && north >= viewSouth)) continue
    const isSmall = east - west <= wide && north - south <= high
    if (!isSmall && node < leaves) {
      waiting[top++] = node * 2 + 1
      waiting[top++] = node * 2
      continue
    }
    const below = depth - 31 + Math.clz32(node)
    const from = leafStart(index, (node << below) - leaves)
    const to = leafStart(index, ((node + 1) << below) - leaves)
    if (!isSmall) halve(cut, from, to, table)
    else if (filter) gather(cut, from, to, table)
    else put(cut, table, middles[node * 2]!, middles[node * 2 + 1]!, to - from, from)
    if (cut.found > maxMarkers) return false
  }
  return true
}

/** Adds a row, which takes in whoever lies nearer than the gap until nobody does: so no two rows ever lie on each other. */
function put(cut: Cut, { xs, ys, counts, places }: Table, x: number, y: number, count: number, place: number): void {
  const { squash, limit } = cut
  let found = cut.found
  for (let row = found - 1; row >= 0; row--) {
    const across = xs[row]! - x
    const up = ys[row]! - y
    if (across * across * squash + up * up >= limit) continue
    const share = counts[row]! / (counts[row]! + count)
    x += across * share
    y += up * share
    count += counts[row]!
    found--
    xs[row] = xs[found]!
    ys[row] = ys[found]!
    counts[row] = counts[found]!
    places[row] = places[found]!
    row = found
  }
  xs[found] = x
  ys[found] = y
  counts[found] = count
  places[found] = place
  cut.found = found + 1
}

const touches = (view: Cut, west: number, south: number, east: number, north: number): boolean =>
  west <= view.east && east >= view.west && south <= view.north && north >= view.south

const nearestToEquator = (south: number, north: number): number => (south > 0 ? south : north < 0 ? north : 0)

/** A leaf larger than a cell: its stations lie in the order of a tree too, so halves of it are taken. */
function halve(cut: Cut, from: number, to: number, table: Table): void {
  const middle = (from + to) >> 1
  crumble(cut, from, middle, table)
  crumble(cut, middle, to, table)
}

function crumble(cut: Cut, from: number, to: number, table: Table): void {
  const { lngs, lats } = cut.index
  let west = lngs[from]!, east = west, south = lats[from]!, north = south
  for (let at = from + 1; at < to; at++) {
    const lng = lngs[at]!
    const lat = lats[at]!
    if (lng < west) west = lng
    if (lng > east) east = lng
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  if (!touches(cut, west, south, east, north)) return
  if (to - from === 1 || (east - west <= cut.wide && north - south <= cut.high)) gather(cut, from, to, table)
  else halve(cut, from, to, table)
}

function gather(cut: Cut, from: number, to: number, table: Table): void {
  const { index, filter, all } = cut
  let x = 0, y = 0, count = 0, place = 0
  for (let at = from; at < to; at++) {
    if (filter && !passes(index, at, all, filter)) continue
    x += index.lngs[at]!
    y += index.lats[at]!
    place = at
    count++
  }
  if (count > 0) put(cut, table, x / count, y / count, count, place)
}

