import { element } from '../phone'
import { host } from '../host'

/** A layer over the page that takes the screen until it is answered. */
export function openSheet<Answer>(className: string, role: string, label: string, fill: (panel: HTMLElement, answer: (value: Answer) => void) => void, onMask?: () => Answer): Promise<Answer> {
  return new Promise((resolve) => {
    const mask = element('div', 'sheet-mask')
    const panel = element('div', `sheet ${className}`)
    panel.setAttribute('role', role)
    panel.setAttribute('aria-modal', 'true')
    panel.setAttribute('aria-label', label)
    const answer = (value: Answer) => {
      mask.remove()
      panel.remove()
      removeEventListener('keydown', onKey)
      resolve(value)
    }
    const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape' && onMask) answer(onMask()) }
    addEventListener('keydown', onKey)
    if (onMask) mask.addEventListener('click', () => answer(onMask()))
    fill(panel, answer)
    host().phone.overlays.append(mask, panel)
    panel.querySelector<HTMLElement>('button:last-of-type')?.focus({ preventScroll: true })
  })
}

export function sheetButton(className: string, text: string, press: () => void): HTMLButtonElement {
  const made = element('button', className, text)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}
