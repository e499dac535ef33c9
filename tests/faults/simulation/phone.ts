import type { Answer, Call } from '../../../cloudfunctions/contract/action'
import type { Chance } from '../../../cloudfunctions/local/seed/chance'
import type { Sending } from '../../../src/client/call'
import { isResting, Outbox, type Wish } from '../../../src/client/outbox'
import { HallProblem } from '../../../src/client/problem'
import { lateCallAfter, secondCallAfter } from './faults'
import type { Given, Platform } from './platform'

/** Whether a phone has our outbox, or sends what was not answered once more as a new wish. */
export type Habit = 'outbox' | 'sends blindly'

/** How a wish went: under which intent it came to its end, and how often the phone sent it and asked about it. */
export interface Course { intent: string; sends: number; asks: number }
type Told = (answer: Answer<any>, course: Course) => void

/** Somebody looks at his phone again, ms. */
const wakesAfterMs = 60_000
const blindPauseMs = 1_000
const requestId = ''

/** The phone of one person, with the outbox that real phones have. */
export class Phone {
  readonly #chance: Chance
  readonly #outbox: Outbox
  readonly #waiting = new Map<string, { course: Course; told: Told }>()

  constructor(readonly platform: Platform, readonly openid: string, readonly habit: Habit) {
    const { timeline, chance } = platform
    this.#chance = chance
    this.#outbox = new Outbox({
      read: () => [], write: () => undefined, online: () => true, person: () => openid,
      now: () => Math.round(timeline.now), random: () => chance.next(), later: (work, ms) => timeline.after(ms, work),
      carry: (wish, sending) => this.#sent(wish, sending),
    })
    this.#outbox.watch((ended) => ended && this.#ended(ended))
  }

  /** Has something done once. */
  wish(noun: string, action: string, input: { id: string; [field: string]: unknown }, told: Told): void {
    if (this.habit === 'sends blindly') return this.#blindly(noun, { action, input }, told)
    const course = { intent: '', sends: 0, asks: 0 }
    this.#waiting.set(action, { course, told })
    this.#outbox.add(noun, action, input.id, input, Infinity)
  }

  /** Asks something that changes nothing, until it is answered. */
  look(noun: string, action: string, input: object, told: (answer: Answer<any>) => void): void {
    this.#carry(noun, { action, input }, (answer) => (answer?.ok ? told(answer) : this.platform.timeline.after(5_000, () => this.look(noun, action, input, told))))
  }

  #sent({ noun, action, input, misses }: Wish, sending: Sending): Promise<unknown> {
    const { course } = this.#waiting.get(action)!
    course.intent = sending.intent
    if (sending.ask) course.asks++
    else course.sends++
    if (isResting({ misses: misses + 1 } as Wish)) this.platform.timeline.after(wakesAfterMs, () => this.#outbox.wake())
    return new Promise((resolve, reject) => this.#carry(noun, { action, input, ...sending }, (given) => {
      if (!given) reject(new HallProblem('network.timeout'))
      else if (given.ok) resolve(given.data)
      else reject(new HallProblem(given.problem.code, given.problem.details))
    }))
  }

  #ended({ action, state, answer, problem }: Wish): void {
    const { course, told } = this.#waiting.get(action)!
    if (state === 'done') told({ ok: true, data: answer, requestId }, course)
    else told({ ok: false, problem: problem as Extract<Answer, { ok: false }>['problem'], requestId }, course)
  }

  #blindly(noun: string, call: Call, told: Told): void {
    const course: Course = { intent: Array.from({ length: 20 }, () => this.#chance.whole(0, 9)).join(''), sends: 1, asks: 0 }
    this.#carry(noun, { ...call, intent: course.intent }, (answer) => {
      const isEnd = answer?.ok || (answer && typeof answer.problem.details.retryAfterMs !== 'number' && answer.problem.code !== 'store.unavailable')
      if (isEnd) told(answer, course)
      else this.platform.timeline.after(blindPauseMs, () => this.#blindly(noun, call, told))
    })
  }

  /** One call over a bad network; null where no answer came in time. */
  #carry(noun: string, event: Call, told: (given: Given) => void): void {
    const { platform, openid } = this
    const { timeline, faults } = platform
    const chance = this.#chance
    const way = () => 15 + 45 * chance.next()
    let open = true
    const close = (given: Given): boolean => {
      if (!open) return false
      open = false
      platform.note(openid, JSON.stringify(event), JSON.stringify(given))
      told(given)
      return true
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
