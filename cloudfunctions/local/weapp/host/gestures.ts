import { dispatch, nodeOf } from './backend'

interface Finger { identifier: number; clientX: number; clientY: number; pageX: number; pageY: number }

const longPressMs = 350
const slipPx = 10

/** Turns what the browser reports into tap, longpress, touch… as the page's handlers know them. */
export function listenToGestures(screen: HTMLElement): void {
  const finger = (identifier: number, x: number, y: number): Finger => {
    const box = screen.getBoundingClientRect()
    return { identifier, clientX: x - box.left, clientY: y - box.top, pageX: x - box.left, pageY: y - box.top }
  }
  const send = (event: Event, type: string, touches: Finger[], changedTouches: Finger[]) => {
    const node = nodeOf(event.target)
    const at = changedTouches[0] ?? { clientX: 0, clientY: 0 }
    if (node && dispatch(node, type, { x: at.clientX, y: at.clientY }, { touches, changedTouches }) && event.cancelable) {
      event.preventDefault()
    }
  }

  screen.addEventListener('click', (event) => {
    if ((event.target as Element).closest('wx-button[disabled]')) return
    const at = finger(0, event.clientX, event.clientY)
    send(event, 'tap', [], [at])
  })

  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    screen.addEventListener(type, (event) => {
      const all = (list: TouchList) => [...list].map((touch) => finger(touch.identifier, touch.clientX, touch.clientY))
      send(event, type, all(event.touches), all(event.changedTouches))
    }, { passive: false })
  }

  let pressed = false
  const asTouch = (type: string) => (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    if (type === 'touchstart') pressed = true
    if (!pressed) return
    if (type !== 'touchstart' && type !== 'touchmove') pressed = false
    const at = finger(0, event.clientX, event.clientY)
    send(event, type, pressed ? [at] : [], [at])
  }
  screen.addEventListener('pointerdown', asTouch('touchstart'))
  screen.addEventListener('pointermove', asTouch('touchmove'))
  screen.addEventListener('pointerup', asTouch('touchend'))

  listenToLongPress(screen, (event) => send(event, 'longpress', [], [finger(0, event.clientX, event.clientY)]))
  showPressed(screen)

  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const) {
    screen.addEventListener(type, (event) => {
      const node = nodeOf(event.target)
      if (node) dispatch(node, type, {})
    })
  }
}

function listenToLongPress(screen: HTMLElement, fire: (event: PointerEvent) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start = { x: 0, y: 0 }
  screen.addEventListener('pointerdown', (event) => {
    start = { x: event.clientX, y: event.clientY }
    clearTimeout(timer)
    timer = setTimeout(() => fire(event), longPressMs)
  })
  screen.addEventListener('pointermove', (event) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > slipPx) clearTimeout(timer)
  })
  for (const type of ['pointerup', 'pointercancel'] as const) screen.addEventListener(type, () => clearTimeout(timer))
}

/** `hover-class`: what is under the finger shows it. */
function showPressed(screen: HTMLElement): void {
  let release: (() => void) | undefined
  screen.addEventListener('pointerdown', (event) => {
    const element = (event.target as Element).closest('[hover-class]:not([hover-class="none"]):not([hover-class=""])')
    const names = element?.getAttribute('hover-class')?.split(/\s+/).filter(Boolean) ?? []
    release?.()
    if (!element || !names.length) return
    element.classList.add(...names)
    release = () => setTimeout(() => element.classList.remove(...names), 70)
  })
  for (const type of ['pointerup', 'pointercancel'] as const) {
    screen.addEventListener(type, () => { release?.(); release = undefined })
  }
}
