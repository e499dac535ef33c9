import { element } from '../phone'

const signs: Record<string, string> = { success: '✓', error: '!' }

/** One toast at a time, as in WeChat: a loading one stays until it is hidden. */
export class Toast {
  private shown: HTMLElement | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly overlays: HTMLElement) {}

  show(options: { title?: string; icon?: string; image?: string; duration?: number; mask?: boolean }): void {
    this.hide()
    const icon = options.icon ?? 'success'
    const box = element('div', `toast ${icon === 'none' ? 'toast-text' : 'toast-icon'}`)
    box.setAttribute('role', icon === 'loading' ? 'status' : 'alert')
    if (icon === 'loading') box.append(element('span', 'toast-spinner'))
    else if (signs[icon]) box.append(element('span', 'toast-sign', signs[icon]))
    box.append(element('span', 'toast-title', options.title ?? ''))
    const layer = element('div', options.mask ? 'toast-layer masked' : 'toast-layer')
    layer.append(box)
    this.overlays.append(layer)
    this.shown = layer
    if (icon !== 'loading') this.timer = setTimeout(() => this.hide(), options.duration ?? 1500)
  }

  hide(): void {
    clearTimeout(this.timer)
    this.shown?.remove()
    this.shown = undefined
  }
}
