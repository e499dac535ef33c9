import type { Pack } from '../pack-format'
import type { Program } from './code-space'
import type { Instance, OpenPage, Ways } from './open-page'
import { hostClass, type Phone } from './phone'
import type { StyleSheets } from './style-sheets'
import { TabBar } from './tab-bar'

const deepest = 10
const bottomPx = 50

/** The pages that are open, as WeChat stacks them: ten deep at most, tab pages are kept. */
export class PageStack implements Ways {
  private stack: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()
  private readonly tabBar: TabBar | undefined
  private readonly arrivals: Array<(page: OpenPage) => void> = []

  constructor(private readonly pack: Pack, private readonly program: () => Program, private readonly phone: Phone, private readonly styles: StyleSheets) {
    if (pack.app.tabBar) this.tabBar = new TabBar(pack, phone, (path) => this.switchTab(path, true))
  }

  get top(): OpenPage | undefined {
    return this.stack.at(-1)
  }

  instances(): Instance[] {
    return this.stack.map(({ instance }) => instance)
  }

  onArrival(listener: (page: OpenPage) => void): void {
    this.arrivals.push(listener)
  }

  isTab(path: string): boolean {
    return Boolean(this.pack.app.tabBar?.list.some(({ pagePath }) => pagePath === path))
  }

  push(url: string): OpenPage {
    const { path, query } = this.parse(url)
    if (this.isTab(path)) throw new Error('can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new Error('webview count limit exceed')
    this.hide(this.top)
    return this.enter(path, query)
  }

  replace(url: string): OpenPage {
    const { path, query } = this.parse(url)
    if (this.isTab(path)) throw new Error('can not redirectTo a tabbar page')
    this.close(this.stack.pop())
    return this.enter(path, query)
  }

  back(delta = 1): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page')
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left--) this.close(this.stack.pop())
    this.show(this.top!)
  }

  switchTab(url: string, tapped = false): OpenPage {
    const { path } = this.parse(url)
    if (!this.isTab(path)) throw new Error('can not switch to non-TabBar page')
    for (const page of this.stack) if (!this.isTab(page.path)) this.close(page)
    const before = this.stack.find((page) => this.isTab(page.path))
    if (before && before.path !== path) this.hide(before)
    const kept = this.tabs.get(path)
    this.stack = kept ? [kept] : []
    const page = kept ?? this.enter(path, {})
    if (kept && before !== kept) this.show(kept)
    else if (kept) this.arrived(kept)
    if (tapped) {
      const index = this.pack.app.tabBar!.list.findIndex(({ pagePath }) => pagePath === path)
      page.instance.onTabItemTap?.({ index, pagePath: path, text: this.pack.app.tabBar!.list[index]!.text })
    }
    return page
  }

  relaunch(url: string): OpenPage {
    const { path, query } = this.parse(url)
    for (const page of new Set([...this.stack, ...this.tabs.values()])) this.close(page)
    this.stack = []
    this.tabs.clear()
    return this.enter(path, query)
  }

  /** A new theme changes what `@names` in the configuration mean. */
  repaint(): void {
    for (const { frame, config } of new Set([...this.stack, ...this.tabs.values()])) {
      frame.setColors(config.navigationBarTextStyle, config.navigationBarBackgroundColor)
    }
    this.tabBar?.paint()
  }

  private parse(url: string): { path: string; query: Record<string, string> } {
    const [rawPath = '', search = ''] = url.split('?')
    const current = this.top?.path.split('/').slice(0, -1) ?? []
    const parts = rawPath.startsWith('/') || !this.top ? [] : this.program().isPage(rawPath) ? [] : current
    for (const part of rawPath.split('/')) {
      if (part === '..') parts.pop()
      else if (part && part !== '.') parts.push(part)
    }
    const path = parts.join('/')
    if (!this.program().isPage(path)) throw new Error(`page "${path}" is not found`)
    const query: Record<string, string> = {}
    for (const pair of search.split('&').filter(Boolean)) {
      const [name = '', ...value] = pair.split('=')
      query[name] = value.join('=')
    }
    return { path, query }
  }

  private enter(path: string, query: Record<string, string>): OpenPage {
    const config = { ...this.pack.app.window, ...this.pack.configs[path] }
    const tab = this.isTab(path)
    const frame = this.phone.frame(config, { back: this.stack.length > 0 && !tab, tab, onBack: () => this.back() })
    this.styles.showPage(path)
    const { root, instance, element } = this.program().create(path, query, frame.scroller)
    const page: OpenPage = { path, query, instance, root, element, frame, config }
    this.stack.push(page)
    if (tab) this.tabs.set(path, page)
    this.listenToScroll(page)
    this.arrived(page)
    instance.onLoad?.(query)
    instance.onShow?.()
    instance.onReady?.()
    return page
  }

  private show(page: OpenPage): void {
    page.frame.layer.inert = false
    page.frame.layer.classList.remove(hostClass('behind'))
    this.styles.showPage(page.path)
    this.arrived(page)
    page.instance.onShow?.()
  }

  private arrived(page: OpenPage): void {
    this.tabBar?.show(this.isTab(page.path) ? page.path : undefined)
    for (const listener of this.arrivals) listener(page)
  }

  private hide(page: OpenPage | undefined): void {
    if (!page) return
    page.instance.onHide?.()
    page.frame.layer.inert = true
    page.frame.layer.classList.add(hostClass('behind'))
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return
    if (this.isTab(page.path)) this.tabs.delete(page.path)
    page.instance.onUnload?.()
    page.root.release()
    page.frame.layer.remove()
  }

  private listenToScroll({ frame, instance }: OpenPage): void {
    let atBottom = false
    frame.scroller.addEventListener('scroll', () => {
      const { scrollTop, scrollHeight, clientHeight } = frame.scroller
      instance.onPageScroll?.({ scrollTop })
      const near = scrollTop + clientHeight >= scrollHeight - bottomPx
      if (near && !atBottom) instance.onReachBottom?.()
      atBottom = near
    }, { passive: true })
  }
}
