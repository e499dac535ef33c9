import type { Answer } from '../../../cloudfunctions/contract/action'
import type { ProblemCode } from '../../../cloudfunctions/contract/problem'
import type { Chance } from '../../../cloudfunctions/local/seed/chance'
import { lateCallAfter, secondCallAfter } from './faults'
import type { Given, Platform } from './platform'

/** How a phone behaves whose call was not answered: it asks first and sends under the same intent, or it sends a new wish. */
export type Habit = 'asks' | 'sends blindly'

const firstPauseMs = 1_000
const longestPauseMs = 30_000
/** Answers that say nothing of what was done. */
const saysNothing: readonly ProblemCode[] = ['store.unavailable', 'server.failed']

/** How a wish went: under which intent it came to its end, and how often the phone sent it and asked about it. */
export interface Course { intent: string; sends: number; asks: number }

/** The phone of one person: one wish at a time, until somebody has told what became of it. */
export class Phone {
  readonly #chance: Chance
  #wishes = 0

  constructor(readonly platform: Platform, readonly openid: string, readonly habit: Habit) {
    this.#chance = platform.chance
  }

  /** Has something done once. */
  wish(noun: string, action: string, input: object, told: (answer: Answer<any>, course: Course) => void): void {
    const { platform } = this
    const { timeline } = platform
    const course: Course = { intent: this.#freshIntent(), sends: 0, asks: 0 }
    let misses = 0
    const later = (ms: number, work: () => void) => timeline.after(ms * (1 + 0.2 * this.#chance.next()), work)
    const pause = () => Math.min(longestPauseMs, firstPauseMs * 2 ** misses++)
    const step = (ask: boolean) => {
      if (ask) course.asks++
      else course.sends++
      this.#carry(noun, { action, input, intent: course.intent, ...(ask && { ask: true }) }, (answer) => {
        if (!answer || (!answer.ok && saysNothing.includes(answer.problem.code))) return later(pause(), notKnown)
        if (answer.ok) return told(answer, course)
        const { code, details } = answer.problem
        if (ask && code === 'intent.unknown') return step(false)
        if (typeof details.retryAfterMs !== 'number') return told(answer, course)
        return later(details.retryAfterMs, () => step(ask || code === 'intent.doing'))
      })
    }
    const notKnown = () => {
      if (this.habit === 'asks') return step(true)
      course.intent = this.#freshIntent()
      return step(false)
    }
    step(false)
  }

  #freshIntent(): string {
    return `${this.openid.replace('-', '')}n${`${++this.#wishes}`.padStart(12, '0')}`
  }

  /** Asks something that changes nothing, until it is answered. */
  look(noun: string, action: string, input: object, told: (answer: Answer<any>) => void): void {
    this.#carry(noun, { action, input }, (answer) => (answer?.ok ? told(answer) : this.platform.timeline.after(5_000, () => this.look(noun, action, input, told))))
  }

  /** One call over a bad network; null where no answer came in time. */
  #carry(noun: string, event: object, told: (given: Given) => void): void {
    const { platform, openid } = this
    const { timeline, faults } = platform
    const chance = this.#chance
    const way = () => 15 + 45 * chance.next()
    let open = true
    const close = (given: Given): void => {
      if (!open) return
      open = false
      platform.note(openid, JSON.stringify(event), JSON.stringify(given))
      told(given)
    }
    const caller = { kind: 'member' as const, ip: '', member: { id: openid, name: '', role: '', openid, phone: null } }
    const arrive = () => platform.call(noun, {
      event, caller,
      answered: (given) => { if (!chance.happens(faults.answerLost)) timeline.after(way(), () => close(given)) },
    })
    timeline.after(chance.whole(3_000, 10_000), () => close(null))
    if (chance.happens(faults.callTwice)) timeline.after(way() + secondCallAfter(chance), arrive)
    if (chance.happens(faults.callLate)) timeline.after(lateCallAfter(chance), arrive)
    else if (!chance.happens(faults.callLost)) timeline.after(way(), arrive)
  }
}
