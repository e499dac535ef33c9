import { action, counter } from '../../../cloudfunctions/contract/action'
import * as z from '../../../cloudfunctions/contract/zod'
import { problem } from '../../../cloudfunctions/office/problem'
import { openDoor } from '../../../cloudfunctions/office/serve'
import type { Sending } from '../../../src/client/call'
import { Outbox, type Wish } from '../../../src/client/outbox'
import { HallProblem } from '../../../src/client/problem'

const Letter = z.strictObject({ number: z.number() })
const input = z.strictObject({ id: z.string() })
const letters = counter('letters', {
  post: action({ access: 'member', once: 'by-record', perMinute: 1e6, input, output: Letter, problems: ['seats.full', 'seats.busy'] }),
  tear: action({ access: 'member', once: 'by-record', perMinute: 1e6, input, output: Letter, problems: [] }),
})

/** A real window whose record is a map: what came of each intent. */
export function openLetterBox() {
  const done: { intent: string; what: string }[] = []
  const records = new Map<string, { number: number }>()
  /** Set to refuse the next sendings, one after the other. */
  const refusals: { code: 'seats.full' | 'seats.busy' | 'rate.limited' | 'store.unavailable' | 'intent.doing'; retryAfterMs?: number }[] = []
  const refuse = () => {
    const refusal = refusals.shift()
    if (refusal) throw problem(refusal.code, refusal.retryAfterMs === undefined ? {} : { retryAfterMs: refusal.retryAfterMs })
  }
  const once = (what: string) => ({
    done: async ({ id }: { id: string }, { intent }: { intent: string }) => {
      refuse()
      if (!records.has(intent)) {
        done.push({ intent, what: `${what} ${id}` })
        records.set(intent, { number: done.length })
      }
      return records.get(intent)!
    },
    asked: async (_input: unknown, { intent }: { intent: string }) => {
      if (!records.has(intent)) throw problem('intent.unknown')
      return records.get(intent)!
    },
  })
  const main = openDoor(letters, { post: once('post'), tear: once('tear') })
  const context = (person: string) => ({
    request_id: 'r', memory_limit_in_mb: 256, time_limit_in_ms: 3_000, environ: person ? `TCB_ENV=e;WX_OPENID=o-${person}` : 'TCB_ENV=e',
  })
  const asked: string[] = []
  async function carry({ action: name, input: given, person }: Wish, sending: Sending): Promise<unknown> {
    asked.push(`${sending.ask ? 'ask' : 'send'} ${name} ${(given as { id: string }).id}`)
    const answer = await main(JSON.parse(JSON.stringify({ action: name, input: given, ...sending })), context(person))
    if (answer.ok) return answer.data
    throw new HallProblem(answer.problem.code, answer.problem.details)
  }
  return { done, refusals, asked, carry }
}

export type LetterBox = ReturnType<typeof openLetterBox>
/** What the air does to one sending. */
export type Fate = 'arrives' | 'lost on the way' | 'answer lost' | 'killed before' | 'killed after'

/** mulberry32 */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A phone with its storage and its clock; it can be killed and started again. */
export function newPhone(box: LetterBox, random: () => number = seeded(7)) {
  let stored = '[]'
  let life = 0
  let clock = Date.UTC(2026, 10, 22)
  let due: { at: number; work: () => void }[] = []
  const phone = {
    online: true,
    person: 'zhang',
    storageFull: false,
    fate: (): Fate => 'arrives',
    stored: () => JSON.parse(stored) as Wish[],
    now: () => clock,
    start(): Outbox {
      const mine = ++life
      const dead = () => mine !== life
      const never = new Promise<never>(() => undefined)
      const outbox = new Outbox({
        read: phone.stored,
        write(wishes) {
          if (phone.storageFull) throw new Error('exceed storage max size')
          if (!dead()) stored = JSON.stringify(wishes)
        },
        async carry(wish, sending) {
          const fate = phone.fate()
          const kill = () => {
            phone.kill()
            return never
          }
          if (fate === 'killed before') return kill()
          if (fate === 'lost on the way') throw new HallProblem('network.failed')
          const answer = await box.carry(wish, sending)
          if (fate === 'killed after') return kill()
          if (fate === 'answer lost') throw new HallProblem('network.timeout')
          return dead() ? never : answer
        },
        online: () => phone.online,
        person: () => phone.person,
        now: () => clock,
        random,
        later: (work, ms) => void due.push({ at: clock + ms, work: () => { if (!dead()) work() } }),
      })
      outbox.wake()
      return outbox
    },
    kill() { life = -Math.abs(life) - 1 },
    restart(): Outbox {
      life = Math.abs(life)
      return phone.start()
    },
    settle: async () => { for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate) },
    async pass(ms: number) {
      const until = clock + ms
      for (;;) {
        await phone.settle()
        const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        due = due.filter((each) => each !== next)
        clock = Math.max(clock, next.at)
        next.work()
      }
      clock = until
      await phone.settle()
    },
  }
  return phone
}
