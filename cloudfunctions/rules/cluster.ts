import type { Coordinates } from '../contract/place'

export interface Box { west: number; south: number; east: number; north: number }
export interface ClusterPoint { id: string; at: Coordinates }
/** One thing to draw: a bubble of several points, or one point alone (`ids` of length one). */
export interface Cluster { at: Coordinates; ids: string[] }

const tilePx = 256
const maxMarkers = 100

const mercator = ({ lng, lat }: Coordinates, worldPx: number): [number, number] => {
  const sin = Math.sin((lat * Math.PI) / 180)
  return [(lng / 360 + 0.5) * worldPx, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * worldPx]
}

/** Two markers nearer than this part of a cell lie on each other, and the lower one cannot be touched. */
const apart = 0.7

/**
 * Gathers the points of a box on a Web-Mercator grid whose cells are `cellPx` wide at the zoom level; cells whose middles
 * come too near are one. Cells grow until at most 100 markers are left, since a larger update stalls a cheap phone's map.
 */
export function cluster(points: readonly ClusterPoint[], zoom: number, box: Box, cellPx = 60): Cluster[] {
  const worldPx = tilePx * 2 ** zoom
  const inside = points.filter(({ at }) => at.lng >= box.west && at.lng <= box.east && at.lat >= box.south && at.lat <= box.north)
  const cells = new Map<string, ClusterPoint[]>()
  for (const point of inside) {
    const [x, y] = mercator(point.at, worldPx)
    const cell = `${Math.floor(x / cellPx)}:${Math.floor(y / cellPx)}`
    const held = cells.get(cell)
    if (held) held.push(point)
    else cells.set(cell, [point])
  }
  if (cells.size > maxMarkers) return cluster(inside, zoom, box, cellPx * 1.5)
  return parted([...cells.values()], worldPx, cellPx * apart).map((held) => ({ at: middle(held), ids: held.map(({ id }) => id) }))
}

/** The cells again, joined until no two middles are nearer than `gapPx`; the larger one takes the smaller. */
function parted(cells: readonly ClusterPoint[][], worldPx: number, gapPx: number): ClusterPoint[][] {
  const kept: { held: ClusterPoint[]; x: number; y: number }[] = []
  for (const held of [...cells].sort((a, b) => b.length - a.length)) {
    const [x, y] = mercator(middle(held), worldPx)
    const near = kept.find((other) => Math.hypot(other.x - x, other.y - y) < gapPx)
    if (near) near.held = [...near.held, ...held]
    else kept.push({ held, x, y })
  }
  const joined = kept.map(({ held }) => held)
  return joined.length < cells.length ? parted(joined, worldPx, gapPx) : joined
}

const middle = (points: readonly ClusterPoint[]): Coordinates => ({ lng: mean(points, 'lng'), lat: mean(points, 'lat') })

const mean = (points: readonly ClusterPoint[], axis: keyof Coordinates): number =>
  points.reduce((sum, { at }) => sum + at[axis], 0) / points.length
