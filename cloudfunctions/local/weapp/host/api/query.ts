import type { Element as PageNode } from 'glass-easel'
import type { Host } from '../host'
import type { Instance } from '../open-page'

type Fields = { id?: boolean; dataset?: boolean; rect?: boolean; size?: boolean; scrollOffset?: boolean; properties?: string[]; computedStyle?: string[]; node?: boolean; context?: boolean }
type Done = (result: unknown) => void

/** `createSelectorQuery` with real measures, relative to the page as WeChat gives them. */
export function queryApi(host: Host) {
  return { createSelectorQuery: () => new SelectorQuery(host) }
}

class SelectorQuery {
  private readonly asked: Array<{ run(): unknown; done: Done | undefined }> = []
  private within: Instance | undefined

  constructor(private readonly host: Host) {}

  in(instance: Instance): this {
    this.within = instance
    return this
  }

  select = (selector: string) => this.nodes(() => find(this.host, selector, this.within)[0] ?? null)
  selectAll = (selector: string) => this.nodes(() => find(this.host, selector, this.within))
  selectViewport = () => this.nodes(() => 'viewport' as const)

  exec(done?: (results: unknown[]) => void): this {
    requestAnimationFrame(() => {
      const results = this.asked.map(({ run, done: each }) => {
        const result = run()
        each?.(result)
        return result
      })
      done?.(results)
    })
    return this
  }

  private nodes(target: () => PageNode | PageNode[] | 'viewport' | null) {
    const ask = (fields: Fields, done?: Done) => {
      this.asked.push({ done, run: () => {
        const found = target()
        if (found === null) return null
        if (found === 'viewport') return viewport(this.host, fields)
        return Array.isArray(found) ? found.map((node) => measure(this.host, node, fields)) : measure(this.host, found, fields)
      } })
      return this
    }
    return {
      fields: ask,
      boundingClientRect: (done?: Done) => ask({ id: true, dataset: true, rect: true, size: true }, done),
      scrollOffset: (done?: Done) => ask({ id: true, dataset: true, scrollOffset: true }, done),
      context: (done?: Done) => ask({ context: true }, done),
      node: (done?: Done) => ask({ node: true }, done),
    }
  }
}

export function find(host: Host, selector: string, within?: Instance): PageNode[] {
  const component = (within as { _$?: { getShadowRoot(): { querySelectorAll(selector: string): PageNode[] } | null } } | undefined)?._$ ?? host.topPage()?.root.getComponent()
  return component?.getShadowRoot()?.querySelectorAll(selector) ?? []
}

export const elementOf = (node: PageNode) => node.$$ as unknown as HTMLElement

function measure(host: Host, node: PageNode, fields: Fields): Record<string, unknown> {
  const element = elementOf(node)
  const box = element.getBoundingClientRect()
  const page = host.topPage()!.frame.viewport.getBoundingClientRect()
  const style = fields.computedStyle?.length ? getComputedStyle(element) : undefined
  return {
    ...(fields.id ? { id: node.id } : {}),
    ...(fields.dataset ? { dataset: node.dataset } : {}),
    ...(fields.rect ? { left: box.left - page.left, top: box.top - page.top, right: box.right - page.left, bottom: box.bottom - page.top } : {}),
    ...(fields.size ? { width: box.width, height: box.height } : {}),
    ...(fields.scrollOffset ? { scrollLeft: element.scrollLeft, scrollTop: element.scrollTop, scrollWidth: element.scrollWidth, scrollHeight: element.scrollHeight } : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, (node as unknown as { data?: Record<string, unknown> }).data?.[name]])),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, style!.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))])),
  }
}

function viewport(host: Host, fields: Fields): Record<string, unknown> {
  const scroller = host.topPage()!.frame.scroller
  return {
    id: '', dataset: {},
    ...(fields.rect ? { left: 0, top: 0, right: scroller.clientWidth, bottom: scroller.clientHeight } : {}),
    ...(fields.size ? { width: scroller.clientWidth, height: scroller.clientHeight } : {}),
    ...(fields.scrollOffset ? { scrollLeft: scroller.scrollLeft, scrollTop: scroller.scrollTop, scrollWidth: scroller.scrollWidth, scrollHeight: scroller.scrollHeight } : {}),
  }
}
