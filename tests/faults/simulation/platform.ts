import { createHash } from 'node:crypto'
import { functionDefinitions } from '../../../config/functions'
import type { Answer } from '../../../cloudfunctions/contract/action'
import { type Caller, contextOf } from '../../../cloudfunctions/local/invocation'
import { journalFailed, lockTimeout, transactionConflict } from '../../../cloudfunctions/local/refusals'
import type { Chance } from '../../../cloudfunctions/local/seed/chance'
import type { Params } from '../../../cloudfunctions/local/wire/request'
import type { Archive, Reply } from './archive'
import { type Faults, lateQuestionAfter, stallMs } from './faults'
import { env, type Main, type Program } from './program'
import type { Timeline } from './timeline'

/** How long the SDK waits for a reply (store/database.ts), ms. */
const sdkWaitMs = 5_000
const coldStartMs = 120
const clockStepMs = 120_000
const limits = new Map(functionDefinitions().map(({ name, timeoutSeconds, memoryMB }) => [name, { timeoutSeconds, memoryMB }]))

/** `null`: the platform says that it failed, and nobody knows what was done. */
export type Given = Answer | null
interface Call { event: unknown; caller: Caller; answered: (given: Given) => void }
interface Pool { program: Program; instances: Set<Instance>; idle: Instance[]; waiting: Call[] }

/** One instance of a function: a state of its own, a clock of its own, one call at a time. */
class Instance {
  alive = true
  call: Call | undefined
  skewMs = 0
  readonly #main: Main

  constructor(readonly platform: Platform, readonly name: string, program: Program) {
    const { timeline, random, said } = platform
    this.#main = program({ now: () => Math.round(timeline.now) + this.skewMs, random, archive: this, say: (line) => void said.push(line) })
  }

  serve(call: Call): boolean {
    const { platform, name } = this
    const { timeoutSeconds, memoryMB } = limits.get(name)!
    this.call = call
    platform.timeline.after(timeoutSeconds * 1_000, () => {
      if (this.call !== call || !this.alive) return
      // The platform gives it up. It may yet come to itself, and then goes on with what it was doing.
      platform.end(this, platform.chance.happens(0.5))
    }, true)
    const context = { ...contextOf(call.caller, { name, env, timeoutSeconds, memoryMB }, ''), request_id: `request-${++platform.served}` }
    void this.#main(call.event, context).then((answer) => {
      if (!this.alive || this.call !== call) return
      this.call = undefined
      call.answered(answer as Answer)
      platform.isFree(this)
    })
    return true
  }

  /** One question to the archive, with whatever goes wrong on its way. Nothing wakes a dead instance. */
  send(action: string, params: Params): Promise<unknown> {
    const { platform } = this
    const { timeline, archive, chance, faults } = platform
    const sentAt = timeline.now
    const stands = (): number => (chance.happens(faults.stall) ? chance.pick(stallMs) : 0)
    return new Promise((resolve, reject) => {
      const settle = (work: () => void): boolean => {
        if (this.alive) work()
        return this.alive
      }
      const giveUp = () => settle(() => reject(Object.assign(new Error('request timed out'), { code: 'ESOCKETTIMEDOUT' })))
      const reply = (given: Reply) => settle(() => {
        if ('code' in given) reject(Object.assign(new Error(given.message), { code: given.code }))
        else resolve(given)
      })
      const leaves = (given: Reply): void => {
        if (chance.happens(faults.kill)) return platform.end(this, true)
        if (chance.happens(faults.replyLost)) return timeline.after(Math.max(0, sentAt + sdkWaitMs - timeline.now), giveUp)
        const still = stands()
        // Who wakes up finds the reply, or that he has waited too long: whichever he looks at first.
        timeline.after(archive.way() + still, still && chance.happens(0.5) ? giveUp : () => reply(given))
      }
      if (chance.happens(faults.kill)) return platform.end(this, true)
      const still = stands()
      const way = still + archive.way()
      if (chance.happens(faults.questionLost)) return timeline.after(still + sdkWaitMs, giveUp)
      const late = chance.happens(faults.questionLate)
      if (late) timeline.after(still + sdkWaitMs, giveUp)
      timeline.after(way + (late ? lateQuestionAfter(chance) : 0), () => {
        platform.note(action, String(params['query'] ?? params['data']))
        if (late) archive.arrive(action, params, () => undefined)
        else if (chance.happens(faults.refused)) leaves(platform.refusal())
        else archive.arrive(action, params, leaves)
      })
    })
  }
}

/** The platform: starts instances, gives each one call at a time, ends those that take too long, and loses some by itself. */
export class Platform {
  /** Calls that came, and those that an instance began with. */
  came = 0
  served = 0
  /** What the functions wrote to their log. */
  readonly said: string[] = []
  readonly #pools = new Map<string, Pool>()
  readonly #hash = createHash('sha256')
  #lines: string[] = []

  constructor(
    readonly timeline: Timeline, readonly archive: Archive, readonly chance: Chance, readonly random: Chance, public faults: Faults,
    programs: Readonly<Record<string, Program>>, readonly mostInstances: number,
  ) {
    for (const [name, program] of Object.entries(programs)) this.#pools.set(name, { program, instances: new Set(), idle: [], waiting: [] })
  }

  call(name: string, call: Call): boolean {
    this.came++
    return this.#give(name, call)
  }

  #give(name: string, call: Call): boolean {
    const pool = this.#pools.get(name)!
    const instance = pool.idle.pop()
    if (instance) return instance.serve(call)
    if (pool.instances.size >= this.mostInstances) {
      pool.waiting.push(call)
      return false
    }
    const fresh = new Instance(this, name, pool.program)
    pool.instances.add(fresh)
    fresh.call = call
    this.timeline.after(coldStartMs, () => fresh.serve(call))
    return false
  }

  isFree(instance: Instance): void {
    const pool = this.#pools.get(instance.name)!
    if (!pool.instances.has(instance)) return
    const next = pool.waiting.shift()
    if (next) instance.serve(next)
    else pool.idle.push(instance)
  }

  /** Takes an instance out of service; one that is not dead goes on by itself, and nobody hears of it. */
  end(instance: Instance, dead: boolean): void {
    const pool = this.#pools.get(instance.name)!
    const { call } = instance
    if (dead) instance.alive = false
    instance.call = undefined
    pool.instances.delete(instance)
    call?.answered(null)
    const next = pool.waiting.shift()
    if (next) this.#give(instance.name, next)
  }

  refusal(): Reply {
    const { code, message } = this.chance.pick([transactionConflict, lockTimeout, journalFailed])()
    return { code, message }
  }

  /** The clock of some instance jumps. */
  stepSomeClock(): void {
    const all = [...this.#pools.values()].flatMap(({ instances }) => [...instances])
    if (all.length) this.chance.pick(all).skewMs = this.chance.whole(-clockStepMs, clockStepMs)
  }

  note(...what: string[]): void {
    if (this.#lines.push(`${this.timeline.now} ${what.join(' ')}`) >= 1_000) this.#flush()
  }

  /** Of everything that happened, in its order. */
  trace(): string {
    this.#flush()
    return this.#hash.copy().digest('hex').slice(0, 16)
  }

  #flush(): void {
    this.#hash.update(this.#lines.join('\n'))
    this.#lines = []
  }
}
