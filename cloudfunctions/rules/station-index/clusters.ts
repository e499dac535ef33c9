import type { Box } from '../cluster'
import { notAbove, notBelow, passes, type StationFilter } from './filter'
import { leafStart, microDegrees, type StationIndex } from './layout'
import { roughCosine } from './rough-cosine'

/** One thing to draw: a bubble of several stations about their middle (GCJ-02 degrees), or one station with its number. */
export interface Marker { lng: number; lat: number; count: number; number: number | null }

const tilePx = 256
const cellPx = 60
const maxMarkers = 100
/** Two markers nearer than this part of a cell lie on each other, and the lower one cannot be touched. */
const apart = 0.7
const deepestZoom = 24

/**
 * What to draw of a box at a zoom level: at most 100 markers, none on another. Branches of the tree are the clusters: the
 * first on the way down that is no larger than 60 px is a marker with its whole count. So a marker at the edge may count
 * stations just outside, and every station of the branches that touch the box is counted exactly once.
 * With a filter those that pass are counted one by one: then the cost is that of the stations in the box.
 */
export function clusters(index: StationIndex, box: Box, zoom: number, filter?: StationFilter): Marker[] {
  if (index.count === 0) return []
  const view = { west: notBelow(box.west), south: notBelow(box.south), east: notAbove(box.east), north: notAbove(box.north) }
  const microOfPx = (360 * microDegrees) / (tilePx * 2 ** Math.min(Math.max(zoom, 0), deepestZoom))
  for (let cell = cellPx * microOfPx; ; cell *= 1.5) {
    const bubbles = cut(index, view, cell, filter)
    if (bubbles) return parted(bubbles, cell * apart).map(({ x, y, count, number }) => ({
      lng: Math.round(x) / microDegrees, lat: Math.round(y) / microDegrees, count, number: count === 1 ? number : null,
    }))
  }
}

/** A marker in the making: its middle in 1e-6 degree, the number of one of its stations. */
interface Bubble { x: number; y: number; count: number; number: number }

/** The branches no larger than a cell (1e-6 degree at the equator) that touch the view; nothing where they are too many. */
function cut(index: StationIndex, view: Box, cell: number, filter?: StationFilter): Bubble[] | undefined {
  const { depth, leaves, boxes, anyMasks, middles, lngs, lats, numbers } = index
  const all = (filter?.all ?? 0) | 0
  const bubbles: Bubble[] = []
  const touches = (west: number, south: number, east: number, north: number) =>
    west <= view.east && east >= view.west && south <= view.north && north >= view.south
  const fits = (west: number, south: number, east: number, north: number) =>
    east - west <= cell && north - south <= cell * roughCosine((south + north) / 2)

  const gather = (from: number, to: number) => {
    let x = 0, y = 0, count = 0, number = 0
    for (let at = from; at < to; at++) {
      if (filter && !passes(index, at, all, filter)) continue
      x += lngs[at]!
      y += lats[at]!
      number = numbers[at]!
      count++
    }
    if (count > 0) bubbles.push({ x: x / count, y: y / count, count, number })
  }
  /** A leaf larger than a cell: its stations lie in the order of a tree too, so halves of it are taken. */
  const crumble = (from: number, to: number) => {
    let west = lngs[from]!, east = west, south = lats[from]!, north = south
    for (let at = from + 1; at < to; at++) {
      west = Math.min(west, lngs[at]!)
      east = Math.max(east, lngs[at]!)
      south = Math.min(south, lats[at]!)
      north = Math.max(north, lats[at]!)
    }
    if (!touches(west, south, east, north)) return
    if (to - from === 1 || fits(west, south, east, north)) return gather(from, to)
    crumble(from, (from + to) >> 1)
    crumble((from + to) >> 1, to)
  }

  const waiting = [1]
  while (waiting.length > 0) {
    const node = waiting.pop()!
    const west = boxes[node * 4]!, south = boxes[node * 4 + 1]!, east = boxes[node * 4 + 2]!, north = boxes[node * 4 + 3]!
    if ((anyMasks[node]! & all) !== all || !touches(west, south, east, north)) continue
    const isSmall = fits(west, south, east, north)
    if (isSmall || node >= leaves) {
      const below = depth - (31 - Math.clz32(node))
      const from = leafStart(index, (node << below) - leaves)
      const to = leafStart(index, ((node + 1) << below) - leaves)
      if (!isSmall) crumble(from, to)
      else if (filter) gather(from, to)
      else bubbles.push({ x: middles[node * 2]!, y: middles[node * 2 + 1]!, count: to - from, number: numbers[from]! })
      if (bubbles.length > maxMarkers) return undefined
    } else waiting.push(node * 2 + 1, node * 2)
  }
  return bubbles
}

/** The bubbles again, joined until no two middles are nearer than the gap. */
function parted(bubbles: Bubble[], gap: number): Bubble[] {
  const kept: Bubble[] = []
  for (const bubble of bubbles) {
    const { x, y, count } = bubble
    const squash = 1 / roughCosine(y)
    const near = kept.find((other) => square(other.x - x) + square((other.y - y) * squash) < gap * gap)
    if (!near) {
      kept.push(bubble)
      continue
    }
    near.x = (near.x * near.count + x * count) / (near.count + count)
    near.y = (near.y * near.count + y * count) / (near.count + count)
    near.count += count
  }
  return kept.length < bubbles.length ? parted(kept, gap) : kept
}

const square = (value: number): number => value * value
