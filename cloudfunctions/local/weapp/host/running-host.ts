import type { Pack } from '../pack-format'
import { Program } from './code-space'
import { hostIs, type Host } from './host'
import type { OpenPage } from './open-page'
import { Phone } from './phone'
import { listenToGestures } from './gestures'
import type { Journal } from './journal'
import { PageStack } from './page-stack'
import { showModal } from './sheets/dialogs'
import { Toast } from './sheets/toast'
import { StyleSheets } from './style-sheets'
import type { SwitchBoard } from './switches'
import { createWx } from './api'
import { phoneFiles } from './api/files'

/** One running mini-program on one drawn phone. */
export class RunningHost implements Host {
  readonly phone: Phone
  readonly pages: PageStack
  readonly wx: Record<string, any>
  readonly toaster: Toast
  readonly cloudUrl: string
  private readonly program: Program
  private readonly styles: StyleSheets

  constructor(readonly pack: Pack, readonly switches: SwitchBoard, readonly journal: Journal, options: { mount: HTMLElement; cloudUrl: string }) {
    hostIs(this)
    this.cloudUrl = options.cloudUrl
    this.phone = new Phone(pack, options.mount)
    this.toaster = new Toast(this.phone.overlays)
    this.styles = new StyleSheets(pack, () => this.phone.size())
    this.dress()
    listenToGestures(this.phone.screen)
    this.pages = new PageStack(pack, () => this.program, this.phone, this.styles)
    this.wx = createWx(this)
    this.program = new Program(pack, this.wx, journal, () => this.pages.instances())
    switches.onChange((name) => { if (name === 'theme') { this.dress(); this.pages.repaint() } })
  }

  /** Starts the app at a page, `/pages/home/index?from=x`; without one at the first page of app.json. */
  start(url = `/${this.pack.app.pages[0]}`): void {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?')
    const known = this.program.isPage(path) ? path : this.pack.app.pages[0]!
    const launch = { path: known, query: Object.fromEntries(new URLSearchParams(search)), scene: 1001, shareTicket: '', referrerInfo: {} }
    this.launchOptions = launch
    const app = this.program.launch()
    app.onLaunch?.(launch)
    app.onShow?.(launch)
    addEventListener('visibilitychange', () => (document.hidden ? app.onHide?.() : app.onShow?.(launch)))
    this.pages.relaunch(known === path ? `/${path}${search ? `?${search}` : ''}` : `/${known}`)
  }

  launchOptions: Record<string, unknown> = {}

  topPage(): OpenPage | undefined {
    return this.pages.top
  }

  note(name: string, options: unknown): void {
    this.journal.calls.push({ name, options: JSON.parse(JSON.stringify(options ?? null)) })
  }

  toast(title: string): void {
    this.toaster.show({ title, icon: 'none', duration: 1500 })
  }

  async ask(question: { title: string; text: string; confirm: string; cancel: string }): Promise<boolean> {
    const answer = await showModal({ title: question.title, content: question.text, confirmText: question.confirm, cancelText: question.cancel })
    return answer.confirm
  }

  async openSettings(): Promise<Record<string, boolean>> {
    const allowed = this.switches.get('location') === 'allow'
    const yes = await this.ask({ title: '设置 · 位置信息', text: allowed ? '现在：允许' : '现在：不允许', confirm: '允许', cancel: '不允许' })
    this.switches.set('location', yes ? 'allow' : 'deny')
    return { 'scope.userLocation': yes }
  }

  asset(source: string): string {
    if (/^(data|blob):/.test(source)) return source
    if (source.startsWith('wxfile://')) return `data:image/jpeg;base64,${phoneFiles.get(source) ?? ''}`
    if (/^https?:/.test(source)) {
      const { hostname } = new URL(source)
      if (hostname === '127.0.0.1' || hostname === 'localhost') return source
      this.journal.warnings.push(`${source}: the host loads nothing from outside`)
      return ''
    }
    const base = source.startsWith('/') ? '' : `${this.topPage()?.path.split('/').slice(0, -1).join('/') ?? ''}/`
    const path = new URL(base + source, 'weapp://package/').pathname.replace(/^\/+/, '')
    return this.pack.assets[path] ?? this.pack.assets[source.replace(/^\.?\//, '')] ?? ''
  }

  private dress(): void {
    const theme = this.switches.get('theme')
    this.phone.setTheme(theme)
    this.styles.setTheme(theme)
  }
}
