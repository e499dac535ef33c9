import { lengths } from '../lengths'

/**
 * One element of the page. The templates write WeChat's attributes; what a browser, a screen reader and a test look for
 * stands beside them: `role` for `aria-role`, no empty label, lengths in the phone's measure.
 */
class PageElement extends HTMLElement {
  override setAttribute(name: string, value: string): void {
    if (name === 'style') return super.setAttribute(name, lengths(String(value)))
    if (name === 'aria-role') this.mirror('role', value)
    if (name.startsWith('aria-') && (value === '' || value === undefined)) return this.removeAttribute(name)
    super.setAttribute(name, value)
  }

  private mirror(name: string, value: string): void {
    if (value) super.setAttribute(name, value)
    else this.removeAttribute(name)
  }
}

export function defineElements(tags: readonly string[]): void {
  for (const tag of ['page', ...tags]) {
    if (!customElements.get(`wx-${tag}`)) customElements.define(`wx-${tag}`, class extends PageElement {})
  }
}
