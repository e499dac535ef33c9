import { MiniProgramEnv, type AssociatedBackend, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter'
import { pagesOf, type Pack } from '../pack-format'
import { HostBackend } from './backend'
import { registerBuiltIns } from './built-ins'
import type { Journal } from './journal'
import { Modules, resolve } from './modules'
import type { Instance } from './open-page'
import { asJsonOnly } from './set-data'

export interface AppInstance { [method: string]: any }

/** The package inside WeChat's component framework: templates, modules and components, ready to become pages. */
export class Program {
  app: AppInstance | undefined
  private readonly space: CodeSpace
  private readonly backend: AssociatedBackend
  private readonly modules: Modules

  constructor(private readonly pack: Pack, wx: object, private readonly journal: Journal, currentPages: () => Instance[]) {
    const env = new MiniProgramEnv()
    this.space = env.createCodeSpace('app', true)
    this.backend = env.associateBackend(new HostBackend())
    registerBuiltIns(this.space.getComponentSpace(), pack)

    const groups = new Function(`return ${pack.templates}`)() as Record<string, never>
    for (const [path, content] of Object.entries(groups)) {
      this.space.addCompiledTemplate(path, { groupList: groups, content, fallbackListenerOnNativeNode: true } as never)
    }
    for (const [path, config] of Object.entries(pack.configs)) {
      this.space.addComponentStaticConfig(path, (config.component ? { ...config, styleIsolation: 'shared' } : config) as never)
    }
    this.modules = new Modules(pack, (path) => this.space.componentEnv(path, ({ Page, Component, Behavior }) => ({
      wx, Page, Behavior,
      Component: (definition: Record<string, any>) => Component(this.asComponent(path, definition) as never),
      App: (app: AppInstance) => { this.app = app },
      getApp: () => this.app,
      getCurrentPages: currentPages,
    })))
  }

  launch(): AppInstance {
    this.modules.load('app')
    if (!this.app) throw new Error('app.js never called App()')
    return this.app
  }

  isPage(path: string): boolean {
    return pagesOf(this.pack.app).includes(path)
  }

  /** Makes the page's instance and draws it where `placeholder` stands. */
  create(path: string, query: Record<string, string>, parent: HTMLElement): { root: Root; instance: Instance; element: HTMLElement } {
    this.loadWithComponents(path, new Set())
    const root = this.backend.createRoot('wx-page', this.space, path)
    const instance = root.get() as unknown as Instance
    Object.assign(instance, { route: path, __route__: path, options: query })
    instance.setData = asJsonOnly(path, this.journal, instance.setData.bind(instance))
    const placeholder = document.createElement('div')
    parent.append(placeholder)
    root.attach(parent as never, placeholder as never)
    return { root, instance, element: root.getComponent().$$ as unknown as HTMLElement }
  }

  private loadWithComponents(path: string, seen: Set<string>): void {
    if (seen.has(path)) return
    seen.add(path)
    for (const target of Object.values(this.pack.configs[path]?.usingComponents ?? {})) {
      this.loadWithComponents(resolve(path, target), seen)
    }
    this.modules.load(path)
  }

  /** Taro hands `{}` where the framework expects lists; and a component's setData is counted like a page's. */
  private asComponent(path: string, definition: Record<string, any>): Record<string, any> {
    const journal = this.journal
    const created = definition.lifetimes?.created ?? definition.created
    return {
      ...definition,
      behaviors: Array.isArray(definition.behaviors) ? definition.behaviors : [],
      externalClasses: Array.isArray(definition.externalClasses) ? definition.externalClasses : [],
      lifetimes: {
        ...definition.lifetimes,
        created(this: Instance) {
          this.setData = asJsonOnly(path, journal, this.setData.bind(this))
          created?.call(this)
        },
      },
    }
  }
}
