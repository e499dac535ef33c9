import { host } from '../host'
import { linesElement, markerElement, type Marker } from '../map/overlays'
import { fromScreen, toScreen, viewOver, type LngLat, type Size, type View } from '../map/projection'
import { element } from '../phone'
import { isOn, type BuiltIn, type Part } from './built-in'

/** The native map without its tiles: what the page puts on it stands where it belongs, the ground is a calm grey. */
export const map: BuiltIn = {
  tag: 'map',
  defaults: {
    longitude: undefined, latitude: undefined, scale: 16, minScale: 3, maxScale: 20, markers: [], polyline: [], polygons: [], circles: [],
    includePoints: [], showLocation: false, enableZoom: true, enableScroll: true,
  },
  created(part) {
    part.own.view = { centre: { longitude: 116.7, latitude: 39.5 }, scale: 16 } satisfies View
    part.own.ground = element('div', 'map-ground')
    part.own.things = element('div', 'map-things')
    part.$$.append(part.own.ground, part.own.things, element('span', 'map-note', '地图由宿主示意，真机为腾讯地图'))
    listenToFingers(part)
  },
  attached(part) {
    part.own.watch = new ResizeObserver(() => fitThenDraw(part))
    part.own.watch.observe(part.$$)
  },
  detached(part) { part.own.watch?.disconnect() },
  render(part) { schedule(part) },
  changed: {
    longitude(part, value) { if (isNumber(value)) part.own.view = { ...part.own.view, centre: { ...part.own.view.centre, longitude: Number(value) } } },
    latitude(part, value) { if (isNumber(value)) part.own.view = { ...part.own.view, centre: { ...part.own.view.centre, latitude: Number(value) } } },
    scale(part, value) { if (isNumber(value)) part.own.view = { ...part.own.view, scale: clamp(part, Number(value)) } },
    includePoints(part, points) { part.own.fit = Array.isArray(points) && points.length ? points : undefined },
  },
}

const isNumber = (value: unknown) => value !== '' && value !== undefined && value !== null && !Number.isNaN(Number(value))
const clamp = ({ data }: Part, scale: number) => Math.min(Number(data.maxScale) || 20, Math.max(Number(data.minScale) || 3, scale))
const sizeOf = (part: Part): Size => ({ width: part.$$.clientWidth || 300, height: part.$$.clientHeight || 150 })

function schedule(part: Part): void {
  if (part.own.scheduled) return
  part.own.scheduled = true
  requestAnimationFrame(() => { part.own.scheduled = false; fitThenDraw(part) })
}

function fitThenDraw(part: Part): void {
  if (part.own.fit && part.$$.clientWidth) {
    part.own.view = viewOver(part.own.fit, sizeOf(part), [20, 20, 20, 20], { min: Number(part.data.minScale) || 3, max: Number(part.data.maxScale) || 20 }) ?? part.own.view
    part.own.fit = undefined
  }
  draw(part)
}

function draw(part: Part): void {
  const { view } = part.own as { view: View }
  const size = sizeOf(part)
  const markers = (part.data.markers ?? []) as Marker[]
  const pins = markers.map((marker) => markerElement(marker, toScreen(marker, view, size), (name) =>
    part.triggerEvent(name, { markerId: marker.id ?? 0 }, { extraFields: { markerId: marker.id ?? 0 } })))
  const lines = linesElement({ polyline: part.data.polyline ?? [], polygons: part.data.polygons ?? [], circles: part.data.circles ?? [] }, view, size)
  part.own.things.replaceChildren(lines, ...(isOn(part.data.showLocation) ? hereElement(view, size) : []), ...pins)
}

function hereElement(view: View, size: Size): HTMLElement[] {
  const { switches } = host()
  if (switches.get('location') !== 'allow') return []
  const { x, y } = toScreen({ longitude: switches.get('longitude'), latitude: switches.get('latitude') }, view, size)
  const dot = element('span', 'map-here')
  dot.style.cssText = `left:${x}px;top:${y}px`
  return [dot]
}

type Cause = 'drag' | 'scale' | 'update'

function tellRegion(part: Part, type: 'begin' | 'end', causedBy: Cause | 'gesture'): void {
  const detail = { type, causedBy, region: regionOf(part), scale: part.own.view.scale, centerLocation: part.own.view.centre, rotate: 0, skew: 0 }
  part.triggerEvent('regionchange', detail, { extraFields: { type, causedBy } })
}

export function regionOf(part: Part) {
  const size = sizeOf(part)
  return {
    southwest: fromScreen({ x: 0, y: size.height }, part.own.view, size),
    northeast: fromScreen({ x: size.width, y: 0 }, part.own.view, size),
  }
}

/** Moves what the map shows, as the program asked or a finger did, and tells the page. */
export function moveMap(part: Part, view: View, causedBy: Cause): void {
  tellRegion(part, 'begin', causedBy === 'update' ? 'update' : 'gesture')
  part.own.view = { centre: view.centre, scale: clamp(part, view.scale) }
  draw(part)
  tellRegion(part, 'end', causedBy)
}

export function includePoints(part: Part, points: LngLat[], padding: number[]): void {
  const view = viewOver(points, sizeOf(part), padding.length ? padding : [0, 0, 0, 0], { min: Number(part.data.minScale) || 3, max: Number(part.data.maxScale) || 20 })
  if (view) moveMap(part, view, 'update')
}

function listenToFingers(part: Part): void {
  const fingers = new Map<number, { x: number; y: number }>()
  let moved: Cause | undefined
  part.$$.addEventListener('pointerdown', (event) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (fingers.size === 1) moved = undefined
  })
  part.$$.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId)
    if (!before || !isOn(part.data.enableScroll)) return
    const after = { x: event.clientX, y: event.clientY }
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    if (!moved && Math.hypot(after.x - before.x, after.y - before.y) < 6) return
    if (!moved) tellRegion(part, 'begin', 'gesture')
    fingers.set(event.pointerId, after)
    const { view } = part.own as { view: View }
    const size = sizeOf(part)
    if (other) {
      moved = 'scale'
      const ratio = Math.hypot(after.x - other.x, after.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1)
      part.own.view = { ...view, scale: clamp(part, view.scale + Math.log2(ratio)) }
    } else {
      moved = 'drag'
      part.own.view = { ...view, centre: fromScreen({ x: size.width / 2 - (after.x - before.x), y: size.height / 2 - (after.y - before.y) }, view, size) }
    }
    draw(part)
  })
  const lift = (event: PointerEvent) => {
    fingers.delete(event.pointerId)
    if (moved && !fingers.size) tellRegion(part, 'end', moved)
  }
  addEventListener('pointerup', lift)
  addEventListener('pointercancel', lift)
  part.$$.addEventListener('wheel', (event) => {
    if (!isOn(part.data.enableZoom)) return
    event.preventDefault()
    moveMap(part, { ...part.own.view, scale: part.own.view.scale - Math.sign(event.deltaY) * 0.5 }, 'scale')
  }, { passive: false })
  part.$$.addEventListener('click', (event) => {
    if (moved) return
    const box = part.$$.getBoundingClientRect()
    part.triggerEvent('tap', fromScreen({ x: event.clientX - box.left, y: event.clientY - box.top }, part.own.view, sizeOf(part)))
    event.stopPropagation()
  })
}
