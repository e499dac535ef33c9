import type { Pack, WindowConfig } from '../pack-format'

/** What WeChat draws round a page, and the layers over it. */
export interface Frame {
  layer: HTMLElement
  viewport: HTMLElement
  scroller: HTMLElement
  setTitle(title: string): void
  setColors(front: string | undefined, background: string | undefined): void
  setLoading(on: boolean): void
}

export const navigationBarHeight = 44
export const tabBarHeight = 50

/** The phone's screen: pages in layers, the tab bar under the pages that have one, sheets and toasts above. */
export class Phone {
  readonly screen: HTMLElement
  readonly pages: HTMLElement
  readonly overlays: HTMLElement
  statusBarHeight = 0

  constructor(private readonly pack: Pack, mount: HTMLElement) {
    this.screen = element('div', 'phone-screen')
    this.pages = element('div', 'phone-pages')
    this.overlays = element('div', 'phone-overlays')
    const status = element('div', 'phone-status')
    status.setAttribute('aria-hidden', 'true')
    this.screen.append(status, this.pages, this.overlays)
    mount.append(this.screen)
    const measure = () => {
      this.screen.style.setProperty('--phone-width', `${this.size().width}px`)
      this.statusBarHeight = status.offsetHeight
    }
    measure()
    addEventListener('resize', measure)
  }

  size(): { width: number; height: number } {
    return { width: this.screen.clientWidth || 375, height: this.screen.clientHeight || 667 }
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.screen.dataset.theme = theme
    this.screen.style.colorScheme = theme
  }

  /** `@navBg` → the value which theme.json gives it. */
  themed(value: string | undefined): string | undefined {
    if (!value?.startsWith('@')) return value
    const theme = this.screen.dataset.theme === 'dark' ? 'dark' : 'light'
    return this.pack.themes[theme][value.slice(1)]
  }

  frame(config: WindowConfig, options: { back: boolean; tab: boolean; onBack(): void }): Frame {
    const layer = element('section', 'page-layer')
    const bar = element('header', 'navigation-bar')
    const title = element('h1', 'navigation-title')
    const spinner = element('span', 'navigation-loading')
    spinner.hidden = true
    if (options.back) {
      const back = element('button', 'navigation-back')
      back.type = 'button'
      back.setAttribute('aria-label', '返回')
      back.addEventListener('click', options.onBack)
      bar.append(back)
    }
    const capsule = element('span', 'navigation-capsule')
    capsule.setAttribute('aria-hidden', 'true')
    bar.append(spinner, title, capsule)
    bar.classList.toggle(hostClass('custom'), config.navigationStyle === 'custom')
    const viewport = element('div', 'page-viewport')
    const scroller = element('div', 'page-scroller')
    viewport.append(scroller)
    layer.append(bar, viewport)
    if (config.disableScroll) scroller.style.overflow = 'hidden'

    const frame: Frame = {
      layer, viewport, scroller,
      setTitle: (text) => { title.textContent = text },
      setColors: (front, background) => {
        bar.style.background = this.themed(background) ?? ''
        const colour = this.themed(front)
        bar.style.color = colour === 'white' ? '#fff' : colour === 'black' ? '#000' : colour ?? ''
        layer.style.background = this.themed(config.backgroundColor) ?? ''
      },
      setLoading: (on) => { spinner.hidden = !on },
    }
    frame.setTitle(config.navigationBarTitleText ?? '')
    frame.setColors(config.navigationBarTextStyle, config.navigationBarBackgroundColor)
    this.pages.append(layer)
    // The tab bar comes and goes after the page has been put in place.
    new ResizeObserver(() => viewport.style.setProperty('--page-height', `${viewport.clientHeight}px`)).observe(viewport)
    return frame
  }
}

/** Classes of the host wear its name: the page stands in the same document and may call its own parts by the same word. */
export const hostClass = (name: string): string => `host-${name}`

export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text?: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className.split(' ').filter(Boolean).map(hostClass).join(' ')
  if (text !== undefined) made.textContent = text
  return made
}
