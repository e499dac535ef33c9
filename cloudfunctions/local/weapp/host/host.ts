import type { Pack } from '../pack-format'
import type { Journal } from './journal'
import type { OpenPage, Ways } from './open-page'
import type { Phone } from './phone'
import type { Toast } from './sheets/toast'
import type { SwitchBoard } from './switches'

/** What a built-in component and a piece of `wx` may ask of the phone they run on. */
export interface Host {
  readonly pack: Pack
  readonly switches: SwitchBoard
  readonly journal: Journal
  readonly phone: Phone
  readonly pages: Ways
  readonly toaster: Toast
  readonly wx: Record<string, any>
  /** Where the local cloud listens, no slash at the end. */
  readonly cloudUrl: string
  readonly launchOptions: Record<string, unknown>
  topPage(): OpenPage | undefined
  /** Writes down what would leave the mini-program. */
  note(name: string, options: unknown): void
  toast(title: string): void
  ask(question: { title: string; text: string; confirm: string; cancel: string }): Promise<boolean>
  openSettings(): Promise<Record<string, boolean>>
  /** A file of the package, or an address on this machine, as the browser needs it; '' for anything else. */
  asset(source: string): string
}

let current: Host | undefined

export function hostIs(running: Host): void {
  current = running
}

/** The one that runs in this window. */
export function host(): Host {
  if (!current) throw new Error('no mini-program has been started')
  return current
}
