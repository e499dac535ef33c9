import type { Box } from '../cluster'
import { notAbove, notBelow, passes, type StationFilter } from './filter'
import { leafStart, type StationIndex } from './layout'

/** The numbers of at most `limit` stations within a box, edges included (degrees GCJ-02), that pass; neighbours follow each other. */
export function inBox(index: StationIndex, box: Box, filter: StationFilter = {}, limit = Infinity): number[] {
  const { leaves, boxes, anyMasks, lngs, lats, numbers } = index
  const west = notBelow(box.west)
  const south = notBelow(box.south)
  const east = notAbove(box.east)
  const north = notAbove(box.north)
  const all = (filter.all ?? 0) | 0
  const found: number[] = []
  if (index.count === 0) return found
  const waiting = [1]
  while (waiting.length > 0 && found.length < limit) {
    const node = waiting.pop()!
    if ((anyMasks[node]! & all) !== all) continue
    if (!(boxes[node * 4]! <= east && boxes[node * 4 + 2]! >= west && boxes[node * 4 + 1]! <= north && boxes[node * 4 + 3]! >= south)) continue
    if (node < leaves) {
      waiting.push(node * 2 + 1, node * 2)
      continue
    }
    const end = leafStart(index, node - leaves + 1)
    for (let at = leafStart(index, node - leaves); at < end && found.length < limit; at++) {
      const isInside = lngs[at]! >= west && lngs[at]! <= east && lats[at]! >= south && lats[at]! <= north
      if (isInside && passes(index, at, all, filter)) found.push(numbers[at]!)
    }
  }
  return found
}
