import type { ComponentSpace } from 'glass-easel'
import type { Pack } from '../../pack-format'

/** A running built-in component: `$$` is its element, `data` what the template set. */
export interface Part {
  $$: HTMLElement
  data: Record<string, any>
  dataset: Record<string, unknown> | null
  /** Private to the component's own code. */
  own: Record<string, any>
  triggerEvent(name: string, detail?: unknown, options?: { bubbles?: boolean; composed?: boolean; extraFields?: Record<string, unknown> }): void
  setData(data: Record<string, unknown>): void
}

export interface BuiltIn {
  tag: string
  defaults?: Record<string, unknown>
  created?(part: Part): void
  attached?(part: Part): void
  detached?(part: Part): void
  /** After any property has changed. */
  render?(part: Part): void
  /** After this property has changed. */
  changed?: Record<string, (part: Part, value: any) => void>
}

const parts = new WeakMap<Element, Part>()

/** The component whose element this is. */
export const partOf = (target: Element | null | undefined): Part | undefined => (target ? parts.get(target) : undefined)

export const closestPart = (from: Element, tag: string): Part | undefined => partOf(from.closest(`wx-${tag}`))

/** Taro writes `{{xs.b(i.p1, false)}}`, but a page may also give the text 'false'. */
export const isOn = (value: unknown): boolean => value === true || (value !== false && value !== 'false' && Boolean(value))

const ariaNames = ['aria-label', 'aria-hidden', 'aria-live', 'aria-checked', 'aria-selected', 'aria-expanded', 'aria-disabled'] as const
const camel = (name: string) => name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())

export function register(space: ComponentSpace, pack: Pack, builtIn: BuiltIn): void {
  const tag = `wx-${builtIn.tag}`
  const names = new Set([...(pack.attributes[builtIn.tag] ?? []).map(camel), ...Object.keys(builtIn.defaults ?? {}), 'ariaRole', ...ariaNames.map(camel), 'hidden', 'name'])
  const properties = Object.fromEntries([...names].map((name) => [name, { type: null, value: builtIn.defaults?.[name] }]))
  const refresh = (part: Part) => {
    // Whose page was left has no element any more.
    if (!part.own || !part.$$) return
    mirrorAria(part)
    part.$$.toggleAttribute('hidden', isOn(part.data.hidden))
    builtIn.render?.(part)
  }
  const observers: Record<string, (this: Part, value: unknown) => void> = { '**'() { refresh(this) } }
  for (const [name, changed] of Object.entries(builtIn.changed ?? {})) observers[name] = function (value) { if (this.own) changed(this, value) }
  const definition = space.define(tag).definition({
    properties, observers,
    lifetimes: {
      created(this: Part) {
        this.own = {}
        parts.set(this.$$, this)
        builtIn.created?.(this)
      },
      attached(this: Part) { refresh(this); builtIn.attached?.(this) },
      detached(this: Part) { builtIn.detached?.(this) },
    },
  } as never).registerComponent()
  space.setGlobalUsingComponent(tag, definition as never)
}

function mirrorAria({ $$, data }: Part): void {
  if (data.ariaRole) $$.setAttribute('role', String(data.ariaRole))
  for (const name of ariaNames) {
    const value = data[camel(name)]
    if (value === undefined || value === '' || value === null) continue
    $$.setAttribute(name, String(value))
  }
}
