import type { Host } from '../host'
import type { Instance } from '../open-page'
import { elementOf, find } from './query'

interface Margins { left?: number; right?: number; top?: number; bottom?: number }

/** `createIntersectionObserver` on what is really on the drawn screen. */
export function observerApi(host: Host) {
  return {
    createIntersectionObserver: (instance: Instance | undefined, options: { thresholds?: number[]; observeAll?: boolean } = {}) => {
      let root: Element | undefined
      let margins: Margins = {}
      let watching: IntersectionObserver | undefined
      const made = {
        relativeTo(selector: string, around: Margins = {}) {
          const node = find(host, selector, instance)[0]
          root = node && elementOf(node)
          margins = around
          return made
        },
        relativeToViewport(around: Margins = {}) { margins = around; return made },
        observe(selector: string, tell: (result: unknown) => void) {
          const { top = 0, right = 0, bottom = 0, left = 0 } = margins
          watching = new IntersectionObserver((entries) => {
            for (const { intersectionRatio, intersectionRect, boundingClientRect, rootBounds, time } of entries) {
              tell({ intersectionRatio, intersectionRect: box(intersectionRect), boundingClientRect: box(boundingClientRect), relativeRect: box(rootBounds), time })
            }
          }, { root: root ?? host.topPage()!.frame.scroller, rootMargin: `${top}px ${right}px ${bottom}px ${left}px`, threshold: options.thresholds ?? [0] })
          const nodes = find(host, selector, instance)
          for (const node of options.observeAll ? nodes : nodes.slice(0, 1)) watching.observe(elementOf(node))
        },
        disconnect() { watching?.disconnect() },
      }
      return made
    },
  }
}

const box = (rect: DOMRectReadOnly | null) => rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom, width: rect.width, height: rect.height }
