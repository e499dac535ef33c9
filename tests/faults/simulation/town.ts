import type { Answer } from '../../../cloudfunctions/contract/action'
import type { Enrolment as Shown, Occasion } from '../../../cloudfunctions/contract/occasion'
import { chance as chanceOf, type Chance } from '../../../cloudfunctions/local/seed/chance'
import { seedOccasions } from '../../../cloudfunctions/local/seed/occasions'
import { bucketsOf, shareOf } from '../../../cloudfunctions/rules/seats/buckets'
import { freshCounter } from '../../../cloudfunctions/rules/seats/documents'
import { Archive } from './archive'
import { type Faults, faultsOf, none } from './faults'
import { Judge } from './judge'
import { type Habit, Phone } from './phone'
import { Platform } from './platform'
import type { Program } from './program'
import { Timeline } from './timeline'

export const start = Date.UTC(2026, 5, 1, 1)
const minute = 60_000
const hour = 60 * minute
const id = 'oc-fair'
/** No town is awake for longer. */
const mostHours = 24
/** So many strikes of the clock without a fault, after everybody has gone home. */
const strikesToRest = 4

export interface Settings {
  programs: Readonly<Record<'occasion' | 'clock' | 'gate', Program>>
  /** How many calls are made before nobody wishes anything more. */
  calls?: number
  faults?: Faults
  habit?: Habit
}

export interface Story {
  seed: number
  /** Of all that happened; two stories of one seed have the same. */
  trace: string
  complaints: readonly string[]
  calls: number
  operations: number
  seated: number
  offered: number
  /** Virtual, ms. */
  lasted: number
  /** People for whom a wish that was refused was done all the same, when its call came again. */
  unawares: number
}

interface Mix { people: number; capacities: number[]; waitlist: boolean; buckets: number; offerMinutes: number; groupMost: number; moves: boolean; arriveWithin: number; thinkMs: number }

const mixOf = (chance: Chance, calls: number): Mix => {
  const people = Math.max(8, Math.round(calls / chance.whole(6, 20)))
  const demand = chance.pick([0.05, 0.3, 0.8, 1.5])
  const slots = chance.happens(0.3) ? 2 : 1
  const waitlist = chance.happens(0.7)
  return {
    people, capacities: Array.from({ length: slots }, () => Math.max(1, Math.round((people * demand) / slots))),
    waitlist, buckets: waitlist ? 1 : chance.pick([1, 4]), offerMinutes: chance.whole(3, 8), groupMost: chance.pick([1, 2, 6]), moves: chance.happens(0.5),
    arriveWithin: chance.happens(0.4) ? 200 : chance.whole(1, 10) * minute, thinkMs: chance.pick([2_000, 20_000, 60_000]),
  }
}

/** Tells what happens in one town under one seed: people come, change their minds and go, things go wrong, the clock strikes. */
export async function tell(seed: number, { programs, calls = 1_000, faults, habit = 'outbox' }: Settings): Promise<Story> {
  const chance = chanceOf(seed)
  const mix = mixOf(chance, calls)
  const timeline = new Timeline(start)
  const judge = new Judge()
  const archive = new Archive(timeline, chance, judge.witness)
  const platform = new Platform(timeline, archive, chance, chanceOf(seed ^ 0x5ea75), faults ?? faultsOf(seed, chance), programs, 8)
  const slots = fairSlots(mix.capacities)
  openFair(archive, slots, mix)

  const resting = () => platform.came >= calls
  for (let person = 0; person < mix.people; person++) {
    const life = new Life(new Phone(platform, `person-${person}`, habit), judge, mix, slots.map((slot) => slot.id), resting)
    timeline.after(chance.next() * mix.arriveWithin, () => life.enrol())
  }
  if (mix.moves) for (const slot of slots) moveCapacity(new Phone(platform, `organizer-${slot.id}`, habit), slot, mix.people, resting)
  const busyClocks = () => {
    if (resting()) return
    if (chance.happens(Math.min(1, platform.faults.clockStep / 4))) platform.stepSomeClock()
    timeline.after(minute / 4, busyClocks)
  }
  if (platform.faults.clockStep) busyClocks()
  let strikes = 0
  const strike = () => {
    if (timeline.now - start > mostHours * hour) throw new Error(`seed ${seed}: the story does not end`)
    // What still happens when only the clock is left is the end of somebody's patience: then it is the clock's turn.
    if (timeline.isQuiet && resting()) {
      platform.faults = none
      strikes++
    }
    platform.call('clock', { event: {}, caller: { kind: 'timer' }, answered: () => undefined })
    if (strikes < strikesToRest) timeline.after(minute, strike)
  }
  timeline.after(minute * chance.next(), strike)
  await timeline.run()
  return {
    seed, trace: platform.trace(), complaints: judge.atRest(archive, platform.said), calls: platform.came, operations: archive.operations,
    seated: judge.seated, offered: judge.offered,
    lasted: timeline.now - start, unawares: judge.unawares(archive),
  }
}

export const fairSlots = (capacities: readonly number[]): Occasion['slots'] =>
  capacities.map((capacity, index) => ({ id: `s${index + 1}`, starts: start + 48 * hour, ends: start + 50 * hour, capacity }))

/** The fair, its counters and who may change them, as the office leaves them in the archive. */
export function openFair(archive: Archive, slots: Occasion['slots'], { waitlist, buckets, offerMinutes, groupMost }: Pick<Mix, 'waitlist' | 'buckets' | 'offerMinutes' | 'groupMost'>): void {
  const enrolling = { opens: start - hour, closes: start + 40 * hour, cancelUntil: start + 40 * hour, waitlist, buckets, offerMinutes, groupMost }
  const { id: _id, ...fair } = { ...seedOccasions(start)[0]!, id, slots, enrolling, calledOff: null }
  archive.insert('occasions', { _id, ...fair })
  archive.insert('catalogues', { _id: 'occasions', version: '1' })
  for (const slot of slots) {
    archive.insert('staff', { _id: `organizer-${slot.id}`, name: '', duties: [{ role: 'organizer', area: null, of: null }] })
    bucketsOf({ id, enrolling: { ...seedOccasions(start)[0]!.enrolling, buckets } }, slot.id).forEach((counter, bucket) => {
      archive.insert('seat-counters', freshCounter(counter, shareOf(slot.capacity, buckets, bucket)))
    })
  }
}

/** What one person does with his phone. */
class Life {
  readonly #chance: Chance

  constructor(readonly phone: Phone, readonly judge: Judge, readonly mix: Mix, readonly slots: readonly string[], readonly resting: () => boolean) {
    this.#chance = phone.platform.chance
  }

  enrol(): void {
    const size = this.#chance.whole(1, this.mix.groupMost)
    this.#wish('enrol', { id, slot: this.#chance.pick(this.slots), size })
  }

  #wish(action: string, input: { id: string; slot?: string; size?: number; serial?: string }): void {
    if (this.resting()) return
    this.phone.wish('occasion', action, input, (answer: Answer<Shown>, { intent }) => {
      this.judge.told(this.phone.openid, action, input, answer, intent)
      this.#think(() => (answer.ok ? this.#decide(answer.data) : this.#look()))
    })
  }

  #think(work: () => void): void {
    const ms = -Math.log(1 - this.#chance.next()) * this.mix.thinkMs
    this.phone.platform.timeline.after(ms, () => { if (!this.resting()) work() })
  }

  #look(): void {
    this.phone.look('occasion', 'detail', { id }, (answer) => this.#decide((answer as { data: { mine: Shown | null } }).data.mine))
  }

  /** Some change their minds, some do not answer. */
  #decide(mine: Shown | null): void {
    const chance = this.#chance
    const wish = (action: string) => this.#wish(action, { id, serial: mine!.serial })
    if (mine?.state === 'offered') return chance.happens(0.5) ? wish('accept') : chance.happens(0.4) ? wish('decline') : chance.happens(0.3) ? wish('cancel') : this.#think(() => this.#look())
    if (mine?.state === 'seated') return chance.happens(0.3) ? wish('cancel') : this.#think(() => this.#look())
    if (mine?.state === 'waiting') return chance.happens(0.1) ? wish('cancel') : this.#think(() => this.#look())
    return chance.happens(0.8) ? this.enrol() : this.#think(() => this.#look())
  }
}

/** The organizer raises and lowers the capacity of a slot by what he saw last. */
function moveCapacity(phone: Phone, slot: { id: string; capacity: number }, people: number, resting: () => boolean): void {
  const { chance, timeline } = phone.platform
  let from = slot.capacity
  const move = () => {
    if (resting()) return
    const to = chance.happens(0.5) ? chance.whole(0, from) : from + chance.whole(1, Math.ceil(people / 10))
    phone.wish('gate', 'setCapacity', { id, slot: slot.id, from, to }, (answer: Answer<{ capacity: number }>) => {
      from = answer.ok ? answer.data.capacity : Number(answer.problem.details['capacity'] ?? from)
      timeline.after(chance.whole(5_000, 120_000), move)
    })
  }
  timeline.after(chance.whole(1_000, 60_000), move)
}
