import { host } from '../host'
import { element, hostClass } from '../phone'
import { toScreen, type LngLat, type Point, type Size, type View } from './projection'

export interface Marker extends LngLat {
  id?: number; iconPath?: string; width?: number | string; height?: number | string; title?: string; zIndex?: number; alpha?: number
  anchor?: { x: number; y: number }; ariaLabel?: string
  callout?: Bubble & { display?: 'BYCLICK' | 'ALWAYS' }
  label?: Bubble
}
interface Bubble { content?: string; color?: string; fontSize?: number; borderRadius?: number; bgColor?: string; padding?: number; anchorX?: number; anchorY?: number; borderWidth?: number; borderColor?: string }
interface Line { points: LngLat[]; color?: string; width?: number; dottedLine?: boolean; fillColor?: string; strokeColor?: string; strokeWidth?: number }

const colourOf = (value: string | undefined, otherwise: string) => value || otherwise
const px = (value: unknown, otherwise: number) => (value === undefined || value === '' ? otherwise : parseFloat(String(value)) || otherwise)

export function markerElement(marker: Marker, at: Point, tap: (name: 'markertap' | 'callouttap' | 'labeltap') => void): HTMLElement {
  const width = px(marker.width, 24)
  const height = px(marker.height, 34)
  const anchor = marker.anchor ?? { x: 0.5, y: 1 }
  const pin = element('div', 'map-marker')
  pin.style.cssText = `left:${at.x - width * anchor.x}px;top:${at.y - height * anchor.y}px;width:${width}px;height:${height}px;z-index:${marker.zIndex ?? 0};opacity:${marker.alpha ?? 1}`
  pin.setAttribute('role', 'button')
  pin.tabIndex = 0
  pin.setAttribute('aria-label', marker.ariaLabel || marker.title || marker.callout?.content || marker.label?.content || `标记 ${marker.id ?? ''}`)
  const picture = marker.iconPath ? host().asset(marker.iconPath) : ''
  if (picture) {
    const icon = element('img', '')
    icon.src = picture
    icon.alt = ''
    pin.append(icon)
  } else pin.append(element('span', 'plain-pin'))
  press(pin, () => tap('markertap'))
  if (marker.label?.content) pin.append(bubble('map-label', marker.label, () => tap('labeltap')))
  if (marker.callout?.content && marker.callout.display === 'ALWAYS') pin.append(bubble('map-callout', marker.callout, () => tap('callouttap')))
  return pin
}

function bubble(className: string, words: Bubble, tap: () => void): HTMLElement {
  const made = element('span', className, words.content)
  made.style.cssText = `color:${colourOf(words.color, '#000')};font-size:${words.fontSize ?? 12}px;background:${colourOf(words.bgColor, className === 'map-callout' ? '#fff' : 'transparent')};`
    + `border-radius:${words.borderRadius ?? 0}px;padding:${words.padding ?? 0}px;margin:${words.anchorY ?? 0}px 0 0 ${words.anchorX ?? 0}px;border:${words.borderWidth ?? 0}px solid ${colourOf(words.borderColor, 'transparent')}`
  press(made, tap)
  return made
}

function press(target: HTMLElement, tap: () => void): void {
  target.addEventListener('click', (event) => { event.stopPropagation(); tap() })
}

const svg = 'http://www.w3.org/2000/svg'

export function linesElement(shapes: { polyline: Line[]; polygons: Line[]; circles: Array<LngLat & { radius: number; color?: string; fillColor?: string }> }, view: View, size: Size): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('class', hostClass('map-lines'))
  drawing.setAttribute('aria-hidden', 'true')
  const add = (name: string, attributes: Record<string, string | number>) => {
    const shape = document.createElementNS(svg, name)
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value))
    drawing.append(shape)
  }
  const path = (points: LngLat[]) => points.map((point) => { const { x, y } = toScreen(point, view, size); return `${x.toFixed(1)},${y.toFixed(1)}` }).join(' ')
  for (const { points, strokeColor, fillColor, strokeWidth } of shapes.polygons) {
    add('polygon', { points: path(points), fill: colourOf(fillColor, 'none'), stroke: colourOf(strokeColor, '#999'), 'stroke-width': strokeWidth ?? 1 })
  }
  for (const { points, color, width, dottedLine } of shapes.polyline) {
    add('polyline', { points: path(points), fill: 'none', stroke: colourOf(color, '#3c7'), 'stroke-width': width ?? 2, 'stroke-dasharray': dottedLine ? '6 4' : 'none' })
  }
  for (const circle of shapes.circles) {
    const { x, y } = toScreen(circle, view, size)
    const metersAPixel = (40_075_016.7 * Math.cos((circle.latitude * Math.PI) / 180)) / (256 * 2 ** view.scale)
    add('circle', { cx: x, cy: y, r: circle.radius / metersAPixel, fill: colourOf(circle.fillColor, 'none'), stroke: colourOf(circle.color, 'none') })
  }
  return drawing
}
