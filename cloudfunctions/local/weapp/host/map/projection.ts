export interface LngLat { longitude: number; latitude: number }
export interface Point { x: number; y: number }

const tile = 256

/** Web Mercator, px at a scale; scale 3–20 as in WeChat's map. */
export function project({ longitude, latitude }: LngLat, scale: number): Point {
  const world = tile * 2 ** scale
  const sine = Math.sin((latitude * Math.PI) / 180)
  return { x: ((longitude + 180) / 360) * world, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world }
}

export function unproject({ x, y }: Point, scale: number): LngLat {
  const world = tile * 2 ** scale
  const n = Math.PI - (2 * Math.PI * y) / world
  return { longitude: (x / world) * 360 - 180, latitude: (180 / Math.PI) * Math.atan(Math.sinh(n)) }
}

export interface View { centre: LngLat; scale: number }
export interface Size { width: number; height: number }

export function toScreen(at: LngLat, view: View, size: Size): Point {
  const centre = project(view.centre, view.scale)
  const point = project(at, view.scale)
  return { x: point.x - centre.x + size.width / 2, y: point.y - centre.y + size.height / 2 }
}

export function fromScreen(point: Point, view: View, size: Size): LngLat {
  const centre = project(view.centre, view.scale)
  return unproject({ x: centre.x + point.x - size.width / 2, y: centre.y + point.y - size.height / 2 }, view.scale)
}

/** The view that shows all points inside the padding (top, right, bottom, left, px). */
export function viewOver(points: LngLat[], size: Size, padding: number[], scales: { min: number; max: number }): View | undefined {
  if (!points.length) return undefined
  const [top = 0, right = top, bottom = top, left = right] = padding
  const at0 = points.map((point) => project(point, 0))
  const xs = at0.map(({ x }) => x)
  const ys = at0.map(({ y }) => y)
  const span = { x: Math.max(...xs) - Math.min(...xs), y: Math.max(...ys) - Math.min(...ys) }
  const room = { x: Math.max(40, size.width - left - right), y: Math.max(40, size.height - top - bottom) }
  const fit = Math.min(Math.log2(room.x / (span.x || 1e-9)), Math.log2(room.y / (span.y || 1e-9)))
  const scale = Math.min(scales.max, Math.max(scales.min, Math.min(fit, 16)))
  const middle = { x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2 }
  const shift = { x: (right - left) / 2 / 2 ** scale, y: (bottom - top) / 2 / 2 ** scale }
  return { centre: unproject({ x: middle.x + shift.x, y: middle.y + shift.y }, 0), scale }
}
