import { byteLengthOf, columnsOver, leafStart, microDegrees, seal, type StationIndex } from './layout'
import { roughCosine } from './rough-cosine'

/** A station as the index knows it: GCJ-02 degrees, kept to 1e-6; facility codes and flags as 32 bits; the id of its hours, below 65536. */
export interface IndexedPoint { lng: number; lat: number; mask: number; hours: number }

/**
 * Packs stations; the same stations in the same order give the same bytes on every machine, since only sums and products
 * are used. A station's number is its rank in the list.
 * @throws RangeError for a place off the earth, a mask that is no unsigned 32-bit number, or an hours id that is not below 65536.
 */
export function buildStationIndex(points: readonly IndexedPoint[]): Uint8Array {
  points.forEach(checked)
  const bytes = new Uint8Array(byteLengthOf(points.length))
  const index = columnsOver(bytes, points.length)
  const lngs = Int32Array.from(points, ({ lng }) => Math.round(lng * microDegrees))
  const lats = Int32Array.from(points, ({ lat }) => Math.round(lat * microDegrees))
  for (let rank = 0; rank < points.length; rank++) index.numbers[rank] = rank
  arrange(index, lngs, lats, 0, index.leaves)
  index.numbers.forEach((number, at) => {
    index.lngs[at] = lngs[number]!
    index.lats[at] = lats[number]!
    index.masks[at] = points[number]!.mask
    index.hours[at] = points[number]!.hours
  })
  if (points.length > 0) describeNodes(index)
  seal(bytes, points.length)
  return bytes
}

function checked({ lng, lat, mask, hours }: IndexedPoint, number: number): void {
  const sound = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && mask >>> 0 === mask && hours >>> 0 === hours && hours < 65_536
  if (!sound) throw new RangeError(`station ${number} cannot be indexed: ${lng}, ${lat}, mask ${mask}, hours ${hours}`)
}

/** Orders the numbers of the leaves `first` to `end` so that each half, quarter … lies apart; within a leaf it goes on down to single stations. */
function arrange(index: StationIndex, lngs: Int32Array, lats: Int32Array, first: number, end: number): void {
  const split = (from: number, to: number, firstLeaf: number, endLeaf: number): void => {
    if (to - from < 2) return
    const middleLeaf = (firstLeaf + endLeaf) / 2
    const inLeaf = endLeaf - firstLeaf < 2
    const middle = inLeaf ? (from + to) >> 1 : leafStart(index, middleLeaf)
    select(index.numbers, isWide(index.numbers, lngs, lats, from, to) ? lngs : lats, from, to - 1, middle)
    split(from, middle, firstLeaf, inLeaf ? endLeaf : middleLeaf)
    split(middle, to, inLeaf ? firstLeaf : middleLeaf, endLeaf)
  }
  split(0, index.count, first, end)
}

function isWide(numbers: Uint32Array, lngs: Int32Array, lats: Int32Array, from: number, to: number): boolean {
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity
  for (let at = from; at < to; at++) {
    const lng = lngs[numbers[at]!]!
    const lat = lats[numbers[at]!]!
    if (lng < west) west = lng
    if (lng > east) east = lng
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  return (east - west) * roughCosine((south + north) / 2) > north - south
}

/** Hoare's selection: the number at `wanted` is the one that sorting would put there, smaller keys before it, larger behind. */
function select(numbers: Uint32Array, keys: Int32Array, from: number, to: number, wanted: number): void {
  while (to > from) {
    const a = keys[numbers[from]!]!, b = keys[numbers[(from + to) >> 1]!]!, c = keys[numbers[to]!]!
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
    let low = from
    let high = to
    while (low <= high) {
      while (keys[numbers[low]!]! < pivot) low++
      while (keys[numbers[high]!]! > pivot) high--
      if (low > high) break
      const held = numbers[low]!
      numbers[low++] = numbers[high]!
      numbers[high--] = held
    }
    if (wanted <= high) to = high
    else if (wanted >= low) from = low
    else return
  }
}

function describeNodes(index: StationIndex): void {
  const { leaves, boxes, anyMasks, middles, lngs, lats, masks } = index
  const counts = new Float64Array(leaves * 2)
  const sums = new Float64Array(leaves * 4)
  for (let node = 0; node < leaves * 2; node++) boxes.set(node === 0 ? [0, 0, 0, 0] : [2 ** 31 - 1, 2 ** 31 - 1, -(2 ** 31), -(2 ** 31)], node * 4)
  const widen = (node: number, west: number, south: number, east: number, north: number) => {
    boxes[node * 4] = Math.min(boxes[node * 4]!, west)
    boxes[node * 4 + 1] = Math.min(boxes[node * 4 + 1]!, south)
    boxes[node * 4 + 2] = Math.max(boxes[node * 4 + 2]!, east)
    boxes[node * 4 + 3] = Math.max(boxes[node * 4 + 3]!, north)
  }
  for (let leaf = 0; leaf < leaves; leaf++) {
    const node = leaves + leaf
    for (let at = leafStart(index, leaf); at < leafStart(index, leaf + 1); at++) {
      widen(node, lngs[at]!, lats[at]!, lngs[at]!, lats[at]!)
      anyMasks[node]! |= masks[at]!
      counts[node]! += 1
      sums[node * 2]! += lngs[at]!
      sums[node * 2 + 1]! += lats[at]!
    }
  }
  for (let node = leaves * 2 - 1; node > 0; node--) {
    middles[node * 2] = Math.round(sums[node * 2]! / counts[node]!)
    middles[node * 2 + 1] = Math.round(sums[node * 2 + 1]! / counts[node]!)
    const parent = node >> 1
    if (parent === 0) continue
    widen(parent, boxes[node * 4]!, boxes[node * 4 + 1]!, boxes[node * 4 + 2]!, boxes[node * 4 + 3]!)
    anyMasks[parent]! |= anyMasks[node]!
    counts[parent]! += counts[node]!
    sums[parent * 2]! += sums[node * 2]!
    sums[parent * 2 + 1]! += sums[node * 2 + 1]!
  }
}
