import type { Box } from '../cluster'
import { notAbove, notBelow, passes, type StationFilter } from './filter'
import { leafStart, microDegrees, type StationIndex } from './layout'
import { roughCosine } from './rough-cosine'

/** One thing to draw: a bubble of several stations about their middle (GCJ-02 degrees), or one station with its number. */
export interface Marker { lng: number; lat: number; count: number; number: number | null }

const tilePx = 256
/** As wide as a circle of 60 px about a marker. */
const cellPx = 120
/** Two markers nearer than this lie on each other, and the lower one cannot be touched. */
const apartPx = 42
const maxMarkers = 100
const deepestZoom = 24
const leastMicro = -(2 ** 31)
const mostMicro = 2 ** 31 - 1

/**
 * What to draw of a box at a zoom level: at most 100 markers, none on another. Branches of the tree are the clusters: the
 * first on the way down that is no larger than 120 px is a marker with its whole count. So a marker at the edge may count
 * stations just outside, and every station of the branches that touch the box is counted exactly once.
 * With a filter those that pass are counted one by one: then the cost is that of the stations in the box.
 */
export function clusters(index: StationIndex, box: Box, zoom: number, filter?: StationFilter): Marker[] {
  if (index.count === 0) return []
  const microOfPx = (360 * microDegrees) / (tilePx * 2 ** Math.min(Math.max(zoom, 0), deepestZoom))
  const cut: Cut = {
    index, filter, all: (filter?.all ?? 0) | 0, cell: 0, found: 0,
    // Whole numbers within 32 bits, which compare with the tree's fastest.
    west: Math.max(leastMicro, notBelow(box.west)) | 0, south: Math.max(leastMicro, notBelow(box.south)) | 0,
    east: Math.min(mostMicro, notAbove(box.east)) | 0, north: Math.min(mostMicro, notAbove(box.north)) | 0,
  }
  const table = spare ?? newTable()
  spare = undefined
  let scale = microOfPx
  while (!fill(cut, scale * cellPx, table)) scale *= 1.5
  part(cut, scale * apartPx, table)
  const markers: Marker[] = []
  for (let row = 0; row < cut.found; row++) {
    const count = table.counts[row]!
    markers.push({ lng: Math.round(table.xs[row]!) / microDegrees, lat: Math.round(table.ys[row]!) / microDegrees, count, number: count === 1 ? table.numbers[row]! : null })
  }
  spare = table
  return markers
}

/** One question at work; the view and the cell in 1e-6 degree, the cell as wide as at the equator. */
interface Cut {
  index: StationIndex; filter: StationFilter | undefined; all: number
  west: number; south: number; east: number; north: number
  cell: number; found: number
}

/** Markers in the making, by row: middle in 1e-6 degree, count, the number of one station. Kept for the next question, so that it makes no arrays. */
interface Table { xs: Float64Array; ys: Float64Array; counts: Int32Array; numbers: Float64Array; waiting: Int32Array }
let spare: Table | undefined
/** A leaf may still be taken apart when all but one row is full. */
const rows = maxMarkers + 32
const newTable = (): Table => ({ xs: new Float64Array(rows), ys: new Float64Array(rows), counts: new Int32Array(rows), numbers: new Float64Array(rows), waiting: new Int32Array(64) })

/** Fills the table with the branches no larger than a cell that touch the view; false where they are too many. */
function fill(cut: Cut, cell: number, table: Table): boolean {
  const { index, all, filter } = cut
  const { depth, leaves, boxes, anyMasks, middles, numbers } = index
  const { waiting } = table
  cut.cell = cell
  cut.found = 0
  waiting[0] = 1
  let top = 1
  while (top > 0) {
    const node = waiting[--top]!
    const west = boxes[node * 4]!, south = boxes[node * 4 + 1]!, east = boxes[node * 4 + 2]!, north = boxes[node * 4 + 3]!
    if ((anyMasks[node]! & all) !== all || !touches(cut, west, south, east, north)) continue
    const isSmall = fits(cell, west, south, east, north)
    if (!isSmall && node < leaves) {
      waiting[top++] = node * 2 + 1
      waiting[top++] = node * 2
      continue
    }
    const below = depth - 31 + Math.clz32(node)
    const from = leafStart(index, (node << below) - leaves)
    const to = leafStart(index, ((node + 1) << below) - leaves)
    if (!isSmall) crumble(cut, from, to, table)
    else if (filter) gather(cut, from, to, table)
    else put(cut, table, middles[node * 2]!, middles[node * 2 + 1]!, to - from, numbers[from]!)
    if (cut.found > maxMarkers) return false
  }
  return true
}

function put(cut: Cut, { xs, ys, counts, numbers }: Table, x: number, y: number, count: number, number: number): void {
  const row = cut.found++
  xs[row] = x
  ys[row] = y
  counts[row] = count
  numbers[row] = number
}

const touches = (view: Cut, west: number, south: number, east: number, north: number): boolean =>
  west <= view.east && east >= view.west && south <= view.north && north >= view.south

const fits = (cell: number, west: number, south: number, east: number, north: number): boolean =>
  east - west <= cell && north - south <= cell * roughCosine((south + north) * 0.5)

/** A leaf larger than a cell: its stations lie in the order of a tree too, so halves of it are taken. */
function crumble(cut: Cut, from: number, to: number, table: Table): void {
  const { lngs, lats } = cut.index
  let west = lngs[from]!, east = west, south = lats[from]!, north = south
  for (let at = from + 1; at < to; at++) {
    const lng = lngs[at]!
    const lat = lats[at]!
    if (lng < west) west = lng
    else if (lng > east) east = lng
    if (lat < south) south = lat
    else if (lat > north) north = lat
  }
  if (!touches(cut, west, south, east, north)) return
  if (to - from === 1 || fits(cut.cell, west, south, east, north)) return gather(cut, from, to, table)
  const middle = (from + to) >> 1
  crumble(cut, from, middle, table)
  crumble(cut, middle, to, table)
}

function gather(cut: Cut, from: number, to: number, table: Table): void {
  const { index, filter, all } = cut
  let x = 0, y = 0, count = 0, number = 0
  for (let at = from; at < to; at++) {
    if (filter && !passes(index, at, all, filter)) continue
    x += index.lngs[at]!
    y += index.lats[at]!
    number = index.numbers[at]!
    count++
  }
  if (count > 0) put(cut, table, x / count, y / count, count, number)
}

/** Joins rows until no two middles are nearer than the gap. */
function part(cut: Cut, gap: number, { xs, ys, counts, numbers }: Table): void {
  for (let before = -1; before !== cut.found;) {
    before = cut.found
    let kept = 0
    for (let row = 0; row < before; row++) {
      const x = xs[row]!
      const y = ys[row]!
      const cosine = roughCosine(y)
      const squash = cosine * cosine
      const limit = gap * gap * squash
      // Backwards, since rows that lie together in the tree follow each other here.
      let near = kept - 1
      for (; near >= 0; near--) {
        const across = xs[near]! - x
        const up = ys[near]! - y
        if (across * across * squash + up * up < limit) break
      }
      if (near < 0) {
        xs[kept] = x
        ys[kept] = y
        counts[kept] = counts[row]!
        numbers[kept++] = numbers[row]!
        continue
      }
      const share = counts[row]! / (counts[near]! + counts[row]!)
      xs[near]! += (x - xs[near]!) * share
      ys[near]! += (y - ys[near]!) * share
      counts[near]! += counts[row]!
    }
    cut.found = kept
  }
}
