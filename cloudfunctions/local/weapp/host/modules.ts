import type { Pack } from '../pack-format'

/** What a browser has and WeChat has not: the code must find nothing under these names. */
const absentInWeChat = [
  'window', 'document', 'location', 'navigator', 'history', 'screen', 'self', 'top', 'parent', 'frames',
  'fetch', 'Request', 'Response', 'Headers', 'FormData', 'Blob', 'File', 'FileReader', 'XMLHttpRequest', 'WebSocket',
  'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal',
  'Node', 'Element', 'HTMLElement', 'Image', 'Event', 'CustomEvent', 'EventTarget', 'MutationObserver', 'IntersectionObserver',
  'ResizeObserver', 'getComputedStyle', 'matchMedia', 'requestAnimationFrame', 'cancelAnimationFrame', 'alert', 'confirm',
  'crypto', 'performance', 'queueMicrotask', 'structuredClone', 'TextEncoder', 'TextDecoder', 'atob', 'btoa',
  'MessageChannel', 'BroadcastChannel', 'Worker', 'customElements', 'weappHost',
] as const

/** WeChat forbids code from strings; what tries it must fail here as it fails there. */
const GuardedFunction = new Proxy(Function, {
  construct() { throw new EvalError('Code generation from strings disallowed for this context') },
  apply() { throw new EvalError('Code generation from strings disallowed for this context') },
})

export type Surroundings = Record<'wx' | 'App' | 'Page' | 'Component' | 'Behavior' | 'getApp' | 'getCurrentPages', unknown>

/** The files of the package as modules: each runs once, with WeChat's globals and none of the browser's. */
export class Modules {
  private readonly cache = new Map<string, { exports: unknown }>()

  constructor(private readonly pack: Pack, private readonly surroundings: (path: string) => Surroundings) {}

  has(path: string): boolean {
    return path in this.pack.scripts
  }

  load(path: string): unknown {
    const known = this.cache.get(path)
    if (known) return known.exports
    const code = this.pack.scripts[path]
    if (code === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} as unknown }
    this.cache.set(path, module)
    const given: Record<string, unknown> = {
      ...this.surroundings(path), module, exports: module.exports, require: (to: string) => this.load(resolve(path, to)),
      Function: GuardedFunction,
    }
    const run = new Function(...Object.keys(given), ...absentInWeChat, `${code}\n//# sourceURL=weapp:///${path}.js`)
    run(...Object.values(given))
    return module.exports
  }
}

/** `../../comp` seen from `pages/home/index` → `comp`. */
export function resolve(from: string, to: string): string {
  if (to.startsWith('/')) return to.slice(1).replace(/\.js$/, '')
  const parts = from.split('/').slice(0, -1)
  for (const part of to.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
