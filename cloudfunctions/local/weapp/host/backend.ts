import { CurrentWindowBackendContext, Event as PageEvent, NativeNode, type Element as PageNode } from 'glass-easel'

// The framework writes a true attribute as an empty one and drops a false one; aria means something else by both.
NativeNode.prototype.updateAttribute = function (name: string, value: unknown): void {
  this.setAttribute(name, name.startsWith('aria-') && typeof value === 'boolean' ? String(value) : value)
}

/** The framework draws into the DOM; what people do with their fingers reaches it through `gestures.ts` alone. */
export class HostBackend extends CurrentWindowBackendContext {
  override onEvent(): void {}
  override setListenerStats(): void {}
}

/** The framework's node behind a DOM element or its nearest ancestor. */
export function nodeOf(target: EventTarget | null): PageNode | null {
  let element = target as (Node & { __wxElement?: PageNode }) | null
  while (element && !element.__wxElement) element = element.parentNode
  return element?.__wxElement ?? null
}

/** Sends a system event into the page as WeChat does; answers whether a handler caught it. */
export function dispatch(node: PageNode, type: string, detail: unknown, extraFields: Record<string, unknown> = {}): boolean {
  const event = new PageEvent(type, detail, { bubbles: true, composed: true, capturePhase: true, extraFields })
  PageEvent.dispatchEvent(node, event)
  return event.defaultPrevented()
}
