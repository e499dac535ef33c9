import type { Sending } from './call'
import { HallProblem, type HallProblemCode } from './problem'

/** `unknown` was sent, and nobody knows whether it arrived: it is asked about, never blindly sent again. */
export type WishState = 'queued' | 'sending' | 'unknown' | 'done' | 'refused' | 'expired'

/** One thing that somebody wants done once, kept on the phone until he has seen what became of it. */
export interface Wish {
  intent: string
  noun: string
  action: string
  /** Wishes about the same thing go one after the other. */
  lane: string
  input: object
  /** Whose wish it is; '' is nobody yet. Nobody else's identity ever carries it. */
  person: string
  madeAt: number
  /** After this it is no longer sent. */
  expires: number
  state: WishState
  sends: number
  /** Answers in a row that were none. */
  misses: number
  /** Not tried again before this. */
  notBefore: number
  answer: unknown
  problem: { code: HallProblemCode; details: Record<string, string | number> } | null
}

/** What the outbox needs of the phone that it lies on. */
export interface OutboxPhone {
  read(): readonly Wish[]
  /** Throws where it cannot be kept. */
  write(wishes: readonly Wish[]): void
  carry(wish: Wish, sending: Sending): Promise<unknown>
  online(): boolean
  person(): string
  now(): number
  /** From 0 up to, not including, 1. */
  random(): number
  later(work: () => void, ms: number): void
}

const mostWishes = 50
const mostLetters = 64 * 1_024
/** As long as the office keeps its answer. */
const finishedKeptMs = 7 * 86_400_000
/** Misses in a row before it waits for a better moment instead of trying on: a network, the app shown again, a tap. */
const mostMisses = 12
const firstPauseMs = 1_000
const longestPauseMs = 30_000
const mostJitter = 0.2
const finished: readonly WishState[] = ['done', 'refused', 'expired']
/** What was answered, but says nothing of what was done. */
const saysNothing: readonly HallProblemCode[] = ['network.failed', 'network.timeout', 'answer.unreadable', 'store.unavailable', 'server.failed']

export const isFinished = ({ state }: Wish): boolean => finished.includes(state)
/** Tried often enough for now; it goes on when there is a better moment. */
export const isResting = ({ misses }: Wish): boolean => misses >= mostMisses
/** A name for one wish that no other phone makes. `random` gives numbers from 0 up to 1. */
export const newIntent = (random: () => number, now = Date.now()): string =>
  now.toString(36) + Array.from({ length: 16 }, () => Math.floor(random() * 36).toString(36)).join('')

export const laneOf = (noun: string, id: string): string => `${noun} ${id}`

/** Exactly once over a bad network. It starts when it is woken, and again with every better moment. */
export class Outbox {
  private wishes: readonly Wish[]
  private readonly watchers = new Set<(finished: Wish | null) => void>()
  /** Lanes in which something is on its way. */
  private readonly busy = new Set<string>()
  private seen: { wishes: readonly Wish[]; person: string; own: readonly Wish[] } = { wishes: [], person: '', own: [] }

  constructor(private readonly phone: OutboxPhone) {
    // Whoever was killed while sending does not know whether it arrived.
    this.wishes = phone.read().map((wish) => (wish.state === 'sending' ? { ...wish, state: 'unknown' as const } : wish))
  }

  /** Told with every change; with the wish where it has just come to its end. */
  watch(tell: (finished: Wish | null) => void): () => void {
    this.watchers.add(tell)
    return () => void this.watchers.delete(tell)
  }

  /** Every wish that this person may see, the oldest first; the same list until something changes. */
  readonly all = (): readonly Wish[] => {
    const person = this.phone.person()
    if (this.seen.wishes !== this.wishes || this.seen.person !== person) {
      this.seen = { wishes: this.wishes, person, own: this.wishes.filter((wish) => wish.person === '' || wish.person === person) }
    }
    return this.seen.own
  }

  /** The latest wish of a lane that this person may see. */
  latest(lane: string): Wish | undefined {
    return this.all().filter((wish) => wish.lane === lane).pop()
  }

  /**
   * Keeps a wish about one thing and sends it when it can; asked for a second time while it is under way, it is the same wish.
   * Errors: `outbox.full`, `outbox.not-kept`.
   */
  add(noun: string, action: string, about: string, input: object, expires: number): Wish {
    const lane = laneOf(noun, about)
    const person = this.phone.person()
    const under = this.wishes.find((wish) => wish.lane === lane && wish.person === person && !isFinished(wish) && wish.action === action)
    if (under) return under
    const now = this.phone.now()
    const wish: Wish = {
      intent: newIntent(this.phone.random, this.phone.now()), noun, action, lane, input, person, madeAt: now, expires,
      state: 'queued', sends: 0, misses: 0, notBefore: 0, answer: null, problem: null,
    }
    // What has come to its end makes way: in its own lane at once, elsewhere when there is no more room.
    const kept = this.wishes.filter((each) => !isFinished(each) || (each.lane !== lane && now - each.madeAt < finishedKeptMs))
    const next = [...kept, wish]
    while (tooMuch(next)) {
      const oldest = next.findIndex(isFinished)
      if (oldest < 0) throw new HallProblem('outbox.full', { most: mostWishes })
      next.splice(oldest, 1)
    }
    try {
      this.phone.write(next)
    } catch {
      throw new HallProblem('outbox.not-kept')
    }
    this.show(next)
    this.pump(lane)
    return wish
  }

  /** The screen has shown how it ended, or it was never sent and is not wanted any more. */
  dismiss(intent: string): void {
    const wish = this.wishes.find((each) => each.intent === intent)
    if (wish && (isFinished(wish) || (wish.state === 'queued' && wish.sends === 0))) this.keep(this.wishes.filter((each) => each !== wish))
  }

  /** Somebody asks for it once more. What may have arrived is asked about first. */
  again(intent: string): void {
    const wish = this.wishes.find((each) => each.intent === intent)
    if (!wish || wish.state === 'done' || wish.state === 'expired') return
    const person = wish.person || this.phone.person()
    const state = wish.state === 'sending' ? wish.state : wish.sends > 0 ? 'unknown' : 'queued'
    this.change(wish, { ...soon(wish), state, person, problem: null })
    this.pump(wish.lane, true)
  }

  /** A better moment: the app is shown, there is a network. */
  wake(): void {
    for (const wish of this.wishes) if (!isFinished(wish) && wish.misses > 0) this.change(wish, soon(wish))
    for (const lane of new Set(this.wishes.map((wish) => wish.lane))) this.pump(lane)
  }

  /** Takes the first open wish of a lane one step on. */
  private pump(lane: string, asked = false): void {
    if (this.busy.has(lane)) return
    const wish = this.wishes.find((each) => each.lane === lane && !isFinished(each))
    if (!wish || isResting(wish)) return
    const now = this.phone.now()
    if (wish.state === 'queued' && now >= wish.expires) {
      this.change(wish, { state: 'expired' })
      return this.pump(lane)
    }
    if ((wish.person !== '' && wish.person !== this.phone.person()) || (!asked && !this.phone.online())) return
    if (wish.notBefore > now) return this.phone.later(() => this.pump(lane), wish.notBefore - now)
    this.busy.add(lane)
    void this.step(wish).finally(() => {
      this.busy.delete(lane)
      this.pump(lane)
    })
  }

  private async step(wish: Wish): Promise<void> {
    const { intent } = wish
    const ask = wish.state === 'unknown'
    const current = ask ? wish : this.change(wish, { state: 'sending', sends: wish.sends + 1, person: wish.person || this.phone.person() })
    try {
      const answer = await this.phone.carry(current, ask ? { intent, ask } : { intent })
      this.change(current, { state: 'done', answer, problem: null })
    } catch (failure) {
      if (!(failure instanceof HallProblem)) throw failure
      this.change(current, this.afterProblem(current, ask, failure))
    }
  }

  private afterProblem({ misses }: Wish, ask: boolean, { code, details }: HallProblem): Partial<Wish> {
    const problem = { code, details }
    if (ask && code === 'intent.unknown') return { state: 'queued', problem: null, notBefore: 0 }
    const told = toldPause(problem)
    if (told === null && !saysNothing.includes(code)) return { state: 'refused', problem }
    const pause = told ?? Math.min(longestPauseMs, firstPauseMs * 2 ** misses)
    const waits = { problem, misses: misses + 1, notBefore: this.phone.now() + Math.ceil(pause * (1 + mostJitter * this.phone.random())) }
    // Only a refusal that names its time is sure that nothing was done; the first sending may still be at work.
    const undone = !ask && told !== null && code !== 'intent.doing'
    return { ...waits, state: !undone ? 'unknown' : waits.misses < mostMisses ? 'queued' : 'refused' }
  }

  private change(wish: Wish, changes: Partial<Wish>): Wish {
    const changed = { ...wish, ...changes }
    this.keep(this.wishes.map((each) => (each.intent === wish.intent ? changed : each)), isFinished(changed) ? changed : null)
    return changed
  }

  private keep(wishes: readonly Wish[], ended: Wish | null = null): void {
    try {
      this.phone.write(wishes)
    } catch {
      // The intent was kept before the first sending, so whatever is found after a restart may be asked about again.
    }
    this.show(wishes, ended)
  }

  private show(wishes: readonly Wish[], ended: Wish | null = null): void {
    this.wishes = wishes
    this.watchers.forEach((tell) => tell(ended))
  }
}

const tooMuch = (wishes: readonly Wish[]): boolean => wishes.length > mostWishes || JSON.stringify(wishes).length > mostLetters

/** The time that the counter named, ms; only such a wait may not be cut short. */
const toldPause = (problem: Wish['problem']): number | null => (typeof problem?.details.retryAfterMs === 'number' ? problem.details.retryAfterMs : null)

const soon = ({ notBefore, problem }: Wish): Partial<Wish> => ({ misses: 0, notBefore: toldPause(problem) === null ? 0 : notBefore })
