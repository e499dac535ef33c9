import fc from 'fast-check'
import { changeCapacity } from '../../../cloudfunctions/rules/seats/capacity'
import { cancel, decline, lapse } from '../../../cloudfunctions/rules/seats/cancel'
import { isStanding, type Counter, type Enrolment, type EnrolmentState } from '../../../cloudfunctions/rules/seats/documents'
import { enrol } from '../../../cloudfunctions/rules/seats/enrol'
import { accept, byTurn, placeInLine, promote } from '../../../cloudfunctions/rules/seats/waitlist'
import { promoteByName } from './broken'
import { enrolmentsOf, tokens, work, type World } from './interpret'
import { atRest, everySeatAccounted, neverNegative, neverOversold } from './invariants'
import { idOf, serial, slot, townWith, wishOf } from './town'

const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const offerLasts = 3

type Deed =
  | { do: 'enrol'; person: string; size: number }
  | { do: 'cancel' | 'accept' | 'decline' | 'lapse'; person: string }
  | { do: 'capacity'; to: number }

const person = fc.constantFrom(...people)
const deeds: fc.Arbitrary<Deed[]> = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('enrol' as const), person, size: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'accept' as const, 'decline' as const, 'lapse' as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 0, max: 12 }) }) },
), { minLength: 1, maxLength: 24 })

/** The hall as one would run it with a list on paper: who sits, who is invited until when, and the line. */
class Paper {
  readonly given = new Map<string, { size: number; until?: number }>()
  line: { person: string; size: number }[] = []
  constructor(public capacity: number) {}

  get free(): number {
    return this.capacity - [...this.given.values()].reduce((sum, { size }) => sum + size, 0)
  }
  does(deed: Deed, now: number): void {
    if (deed.do === 'capacity') this.capacity = deed.to
    else if (deed.do === 'enrol') this.enrol(deed)
    else this.answers(deed, now)
    for (let first = this.line[0]; first && first.size <= this.free; first = this.line[0]) {
      this.line.shift()
      this.given.set(first.person, { size: first.size, until: now + offerLasts })
    }
  }
  private enrol({ person: who, size }: { person: string; size: number }): void {
    if (this.given.has(who) || this.line.some((one) => one.person === who)) return
    if (this.line.length === 0 && size <= this.free) this.given.set(who, { size })
    else if (size <= this.capacity) this.line.push({ person: who, size })
  }
  private answers({ do: answer, person: who }: { do: string; person: string }, now: number): void {
    const held = this.given.get(who)
    const late = held?.until !== undefined && held.until <= now
    if (answer === 'cancel') this.line = this.line.filter((one) => one.person !== who)
    if (answer === 'accept' && held?.until !== undefined && !late) this.given.set(who, { size: held.size })
    else if (answer === 'cancel' || (answer === 'decline' && held?.until !== undefined) || (answer === 'lapse' && late)) this.given.delete(who)
  }
}

type Promoter = (world: World, now: number, token: () => string) => void
const inOrder: Promoter = (world, now, token) => { work(world, promote({ slot, now, until: now + offerLasts, token })) }

function done(world: World, deed: Deed, now: number, token: () => string): void {
  const { capacity: from } = world.get(`counter:${slot}`) as Counter
  if (deed.do === 'capacity') work(world, changeCapacity({ slot, from, to: deed.to }))
  else if (deed.do === 'enrol') work(world, enrol(wishOf(deed.person, token, { size: deed.size, now, intent: `${deed.person}${now}` })))
  else if (deed.do === 'accept') work(world, accept({ serial, id: idOf(deed.person), now }))
  else work(world, { cancel, decline, lapse }[deed.do]({ id: idOf(deed.person), serial, now, token }))
}

const inState = (world: World, ...states: EnrolmentState[]) => enrolmentsOf(world).filter(({ state }) => states.includes(state))
const waiting = (world: World) => inState(world, 'waiting')
const stateOf = (world: World, who: string) => enrolmentsOf(world).find((one) => one.person === who)!.state

/** Does the deeds one after the other and judges what is there after each; the first complaint ends it. */
function judged(
  capacity: number, sequence: readonly Deed[],
  judge: (world: World, deed: Deed, before: Enrolment[], now: number) => string | undefined, promoter = inOrder,
): { world: World; complaint?: string } {
  const world = townWith(capacity, [])
  const token = tokens('t')
  for (const [turn, deed] of sequence.entries()) {
    const before = enrolmentsOf(world)
    done(world, deed, turn + 1, token)
    promoter(world, turn + 1, token)
    const complaint = judge(world, deed, before, turn + 1)
    if (complaint) return { world, complaint: `${turn + 1}. ${JSON.stringify(deed)}: ${complaint}` }
  }
  return { world }
}

const property = (judge: (capacity: number, sequence: Deed[]) => string | undefined) =>
  fc.property(fc.integer({ min: 0, max: 8 }), deeds, (capacity, sequence) => {
    const complaint = judge(capacity, sequence)
    if (complaint) throw new Error(complaint)
  })
const runs = { numRuns: 10_000, seed: 6 }

const likePaper = (promoter?: Promoter) => property((capacity, sequence) => {
  const paper = new Paper(capacity)
  return judged(capacity, sequence, (world, deed, _before, now) => {
    paper.does(deed, now)
    const line = waiting(world)
    const given = inState(world, 'seated', 'offered')
      .map(({ person: who, size, state, until }) => `${who} ${size} ${state === 'offered' ? until : ''}`)
    const placed = line.map(({ _id, person: who }) => `${placeInLine(line, _id)} ${who}`)
    const there = [...given, ...placed].sort().join()
    const onPaper = [
      ...[...paper.given].map(([who, { size, until }]) => `${who} ${size} ${until ?? ''}`),
      ...paper.line.map((one, rank) => `${rank + 1} ${one.person}`),
    ].sort().join()
    return there === onPaper ? undefined : `${there} and not ${onPaper}`
  }, promoter).complaint
})

describe('一万串随意的报名、取消、接受、放弃、过期、改名额，一到六人一组', () => {
  test('每一步都和纸上的名单一样：谁有名额、谁待确认到几时、谁在第几位', () => fc.assert(likePaper(), runs))

  test('对照：让最后来的先补，就和纸上的不一样', () => {
    const lastFirst: Promoter = (world, now, token) => {
      const last = waiting(world).sort(byTurn).pop()
      if (last) work(world, promoteByName({ slot, id: last._id, now, until: now + offerLasts, token }))
    }
    expect(fc.check(likePaper(lastFirst), runs).failed).toBe(true)
  })
  test('不超、不漏；减了名额也没有人被请出去；取消、放弃、过期的人不再被递补；一组人不拆开', () => {
    fc.assert(property((capacity, sequence) => judged(capacity, sequence, (world, deed, before) => {
      for (const invariant of [neverOversold, neverNegative, everySeatAccounted, atRest]) {
        const complaint = invariant(world)
        if (complaint) return complaint
      }
      for (const was of before) {
        const is = world.get(`enrolment:${was._id}`) as Enrolment
        const own = deed.do !== 'capacity' && deed.person === was.person
        if (!own && was.state !== is.state && (was.state !== 'waiting' || is.state !== 'offered')) return `${was.person}: ${was.state}, ${is.state}`
        if (isStanding(was.state) && is.size !== was.size) return `${was.person} are ${is.size} of ${was.size}`
      }
      return undefined
    }).complaint), runs)
  })
  test('说第几位，就是第几个轮到', () => {
    fc.assert(property((capacity, sequence) => {
      const { world } = judged(capacity, sequence, () => undefined)
      const line = waiting(world)
      const place = ({ _id }: Enrolment) => placeInLine(line, _id)!
      const promised = [...line].sort((a, b) => place(a) - place(b)).map((one) => one.person)
      const served: string[] = []
      const token = tokens('later')
      while (served.length < promised.length) {
        const { capacity: from } = world.get(`counter:${slot}`) as Counter
        done(world, { do: 'capacity', to: from + 1 }, 1_000, token)
        inOrder(world, 1_000, token)
        served.push(...promised.filter((who) => !served.includes(who) && stateOf(world, who) === 'offered'))
      }
      return served.join() === promised.join() ? undefined : `${served} and not ${promised}`
    }), runs)
  })
})
