import type { Sending } from '../../../client/call'
import { HallProblem, isPassing } from '../../../client/problem'
import type { Scan } from '../../../../cloudfunctions/contract/gate'
import { type Conflict, DoorBook, type HandedIn, scannerOf } from './door-book'
import { keepPack, keptPack, type Pack, type PackPage, takePack } from './door-pack'
import type { Shelf } from './shelf'
import { judge, type Verdict } from './verdict'

/** What the door needs of the phone that it stands on. */
export interface DoorPhone extends Shelf {
  now(): number
  online(): boolean
  /** From 0 up to, not including, 1. */
  random(): number
  later(work: () => void, ms: number): void
}
/** What the door asks of the counter; throws `HallProblem`. */
export interface DoorCounter {
  pack(input: { id: string; page: number }): Promise<PackPage>
  checkIn(input: { id: string; scans: Scan[] }, sending: Sending): Promise<{ results: HandedIn[] }>
}

export interface DoorState {
  pack: Pack | null
  /** How many people have arrived of a roster that is being fetched; null while none is. */
  taking: number | null
  /** Why the last fetching failed. */
  packProblem: HallProblem | null
  verdict: Verdict | null
  /** How often something was shown: the same verdict twice is two. */
  shows: number
  waiting: number
  conflicts: readonly Conflict[]
  sending: boolean
  /** Why handing in stands still. */
  sendProblem: HallProblem | null
}

const firstPauseMs = 5_000
const longestPauseMs = 60_000

/** One door of one occasion on one phone: looks at codes without a network, and hands in what it wrote down when there is one. */
export class Door {
  readonly book: DoorBook
  state: DoorState
  readonly #watchers = new Set<() => void>()
  #misses = 0
  #pausing = false
  /** The scan whose verdict is being shown. */
  #shownSequence: number | null = null

  /** Throws where the phone cannot keep anything at all. */
  constructor(readonly id: string, private readonly phone: DoorPhone, private readonly counter: DoorCounter) {
    this.book = new DoorBook(phone, id, scannerOf(phone, () => phone.random()))
    this.state = {
      pack: keptPack(phone, id), taking: null, packProblem: null, verdict: null, shows: 0,
      waiting: this.book.waiting().length, conflicts: this.book.conflicts(), sending: false, sendProblem: null,
    }
    this.book.know(this.state.pack?.sessions ?? [])
  }

  watch = (tell: () => void): (() => void) => {
    this.#watchers.add(tell)
    return () => void this.#watchers.delete(tell)
  }

  /** The server's time, as far as the phone knows it. */
  now(): number { return this.phone.now() + (this.state.pack?.ahead ?? 0) }

  /** Fetches the roster; the one before holds until the new one is whole and kept. */
  async take(): Promise<void> {
    if (this.state.taking !== null) return
    this.#set({ taking: 0, packProblem: null })
    try {
      const pack = await takePack((page) => this.counter.pack({ id: this.id, page }), () => this.phone.now(), (people) => this.#set({ taking: people }))
      try {
        keepPack(this.phone, this.id, pack)
      } catch {
        throw new HallProblem('outbox.not-kept')
      }
      this.book.know(pack.sessions ?? [])
      this.book.doubt(pack.roster)
      this.#set({ pack, taking: null })
      void this.handIn()
    } catch (failure) {
      if (!(failure instanceof HallProblem)) throw failure
      this.#set({ taking: null, packProblem: failure })
    }
  }

  /** Judges a code. Who is let in stands in the book before anybody is told. */
  look(text: string): Verdict | null {
    const { pack } = this.state
    if (!pack) return null
    const now = this.now()
    const verdict = judge(text, { pack, book: this.book, now })
    const shown = this.#written(verdict, now)
    this.#set({ verdict: shown, shows: this.state.shows + 1 })
    void this.handIn()
    return shown
  }

  /** The next one, please. */
  clear(): void {
    this.#shownSequence = null
    this.#set({ verdict: null })
  }

  noteWalkIn(seat: { serial: string; slot: string; size: number; at: number }): void {
    this.book.noteWalkIn(seat)
    this.#set({})
  }

  /** Hands in what waits, batch after batch. Without a network it only tries when somebody asks. */
  async handIn(asked = false): Promise<void> {
    if (this.state.sending || (!asked && !this.phone.online()) || this.book.waiting().length === 0) return
    this.#set({ sending: true, sendProblem: null })
    try {
      for (let scans = this.book.batch(); scans.length > 0; scans = this.book.batch()) {
        const { results } = await this.counter.checkIn({ id: this.id, scans }, { intent: this.#newIntent() })
        this.book.took(results)
        this.#misses = 0
        this.#set(this.#afterwards())
      }
      this.#set({ sending: false })
    } catch (failure) {
      if (!(failure instanceof HallProblem)) throw failure
      this.#set({ sending: false, sendProblem: failure })
      const told = failure.details.retryAfterMs
      if (typeof told === 'number' || isPassing(failure)) this.#goOnIn(typeof told === 'number' ? told : Math.min(longestPauseMs, firstPauseMs * 2 ** this.#misses++))
    }
  }

  #goOnIn(ms: number): void {
    if (this.#pausing) return
    this.#pausing = true
    this.phone.later(() => {
      this.#pausing = false
      void this.handIn()
    }, ms)
  }

  #written(verdict: Verdict, at: number): Verdict {
    this.#shownSequence = null
    if (verdict.kind !== 'in' && verdict.kind !== 'again') return verdict
    const { serial, slot, size } = verdict
    try {
      this.#shownSequence = this.book.write({ serial, slot, size, at, again: verdict.kind === 'again' }).sequence
      return verdict
    } catch {
      return verdict.kind === 'in' ? { kind: 'not-kept' } : verdict
    }
  }

  /** Another door was first with the pass that is on the screen now: that is told where everybody looks. */
  #afterwards(): Partial<DoorState> {
    const shown = this.book.conflicts().find(({ sequence }) => sequence === this.#shownSequence)
    if (shown?.outcome !== 'duplicate' || this.state.verdict?.kind !== 'in') return {}
    const { serial, slot, size, first } = shown
    return { verdict: { kind: 'again', serial, slot, size, at: first!.at, scanner: first!.scanner }, shows: this.state.shows + 1 }
  }

  #newIntent(): string {
    const letters = Array.from({ length: 16 }, () => Math.floor(this.phone.random() * 36).toString(36)).join('')
    return `${this.phone.now().toString(36)}${letters}`
  }

  #set(changes: Partial<DoorState>): void {
    this.state = { ...this.state, ...changes, waiting: this.book.waiting().length, conflicts: this.book.conflicts() }
    this.#watchers.forEach((tell) => tell())
  }
}
