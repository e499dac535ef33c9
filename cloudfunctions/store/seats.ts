import type { Occasion } from '../contract/occasion'
import { openCounter } from '../rules/seats/capacity'
import { bucketsOf, shareOf } from '../rules/seats/buckets'
import { type Counter, type Enrolment, freshCounter } from '../rules/seats/documents'
import { type Answer, type Changes, type Conditions, run, type Step, type Test, type Work } from '../rules/seats/step'
import { addNew, database } from './database'

const collectionOf = { enrolment: 'enrolments', counter: 'seat-counters' } as const
const enrolments = () => database().collection('enrolments')
const counters = () => database().collection('seat-counters')

/** Does work on seats in the archive. A step whose outcome is unknown throws; then nothing more is done by this call. */
export const doSeatWork = <Outcome>(work: Work<Outcome>): Promise<Outcome> => run(work, perform)

async function perform(step: Step): Promise<Answer> {
  if ('line' in step) return firstWaiting(step.line)
  const collection = collectionOf[step.on]
  if ('insert' in step) return addNew(collection, { ...step.insert })
  if ('read' in step) return ((await database().collection(collection).doc(step.id).get()).data as (Enrolment | Counter)[])[0] ?? null
  const { command } = database()
  const all = conditionsOf({ _id: step.id, ...step.where })
  const where = step.anyOf ? command.and([all, command.or(step.anyOf.map(conditionsOf))]) : all
  const { updated } = await database().collection(collection).where(where).update(changesOf(step.change))
  return updated === 1
}

async function firstWaiting(slot: string): Promise<Enrolment | null> {
  const { data } = await enrolments().where({ slot, state: 'waiting' }).orderBy('joinedAt', 'asc').orderBy('_id', 'asc').limit(1).get()
  return (data as Enrolment[])[0] ?? null
}

const conditionsOf = (conditions: Conditions): Record<string, unknown> =>
  Object.fromEntries(Object.entries(conditions).map(([field, test]) => [field, commandOf(test)]))

function commandOf(test: Test): unknown {
  const { command } = database()
  if (typeof test !== 'object') return test
  if ('atLeast' in test) return command.gte(test.atLeast)
  if ('atMost' in test) return command.lte(test.atMost)
  if ('less' in test) return command.lt(test.less)
  if ('more' in test) return command.gt(test.more)
  return command.exists(test.exists)
}

function changesOf({ set = {}, add = {}, unset = [] }: Changes): Record<string, unknown> {
  const { command } = database()
  return {
    ...Object.fromEntries(Object.entries(set).map(([field, value]) => [field, command.set(value)])),
    ...Object.fromEntries(Object.entries(add).map(([field, by]) => [field, command.inc(by)])),
    ...Object.fromEntries(unset.map((field) => [field, command.remove()])),
  }
}

/** One person's enrolment in one occasion. */
export async function findEnrolment(id: string): Promise<Enrolment | undefined> {
  const { data } = await enrolments().doc(id).get()
  return (data as Enrolment[])[0]
}

/** The seats of these slots as they stand now. */
export async function countersOf(slots: readonly string[]): Promise<ReadonlyMap<string, Counter>> {
  const { data } = await counters().where({ _id: database().command.in([...slots]) }).limit(slots.length).get()
  return new Map((data as Counter[]).map((counter) => [counter._id, counter]))
}

/** How many stand in line before this one. */
export async function aheadOf({ _id, slot, joinedAt = 0 }: Enrolment): Promise<number> {
  const { command } = database()
  // The line stands outside the alternatives, so that its index is used.
  const before = command.or([{ joinedAt: command.lt(joinedAt) }, { joinedAt, _id: command.lt(_id) }])
  const { total } = await enrolments().where(command.and([{ slot, state: 'waiting' }, before])).count()
  return total ?? 0
}

/** A person's enrolments, the newest first. */
export async function enrolmentsOf(person: string, most: number): Promise<Enrolment[]> {
  const { data } = await enrolments().where({ person }).orderBy('at', 'desc').limit(most).get()
  return data as Enrolment[]
}

/** Offers whose time is over. */
export async function lapsedOffers(now: number, most: number): Promise<Enrolment[]> {
  const { data } = await enrolments().where({ state: 'offered', until: database().command.lte(now) }).limit(most).get()
  return data as Enrolment[]
}

/** Offers of which nobody has been told, in one slot or in all. */
export async function untoldOffers(most: number, slot?: string): Promise<Enrolment[]> {
  const { data } = await enrolments().where({ ...(slot && { slot }), state: 'offered', told: database().command.exists(false) }).limit(most).get()
  return data as Enrolment[]
}

/** The offer has been told; not where the person has answered it meanwhile, which tells that he knew. */
export async function markTold({ _id, token }: Enrolment): Promise<void> {
  await enrolments().where({ _id, token }).update({ told: true })
}

/** Who was offered a seat when, and since when he had waited: whoever asks whether the line was kept can see it here. */
export const logPromotion = ({ token, slot, _id, size, joinedAt = 0, until = 0 }: Enrolment, offeredAt: number): Promise<boolean> =>
  addNew('promotions', { _id: token, slot, enrolment: _id, size, joinedAt, until, offeredAt })

/** Seats whose owners have not been reminded that it begins soon. */
export async function unremindedSeats(slots: readonly string[], most: number): Promise<Enrolment[]> {
  const { data } = await enrolments().where({ slot: database().command.in([...slots]), state: 'seated', reminded: database().command.exists(false) }).limit(most).get()
  return data as Enrolment[]
}

/** Seats whose owners have not been reminded of this session of a course. */
export async function seatsNotRemindedOf(session: string, slots: readonly string[], most: number): Promise<Enrolment[]> {
  const { command } = database()
  const { data } = await enrolments().where({ slot: command.in([...slots]), state: 'seated', remindedOf: command.neq(session) }).limit(most).get()
  return data as Enrolment[]
}

export async function markReminded(id: string, serial: string, session?: string): Promise<void> {
  await enrolments().where({ _id: id, serial }).update(session === undefined ? { reminded: true } : { remindedOf: session })
}

/** What somebody has been told about his seat, beside that it begins soon. */
type SeatMark = 'offTold' | 'feedbackAsked'

/** Enrolments that stand in these slots and do not bear this mark yet; `cameIn`: only of those who were checked in. */
export async function seatsWithout(mark: SeatMark, slots: readonly string[], most: number, { cameIn = false } = {}): Promise<Enrolment[]> {
  const { command } = database()
  const who = cameIn ? { state: 'seated', checkedInAt: command.gt(0) } : { state: command.in(['seated', 'offered', 'waiting']) }
  const { data } = await enrolments().where({ slot: command.in([...slots]), ...who, [mark]: command.exists(false) }).limit(most).get()
  return data as Enrolment[]
}

export async function markSeat(id: string, serial: string, mark: SeatMark): Promise<void> {
  await enrolments().where({ _id: id, serial }).update({ [mark]: true })
}

/** Attempts that were begun before this moment and never ended. */
export async function pendingSince(before: number, most: number): Promise<Enrolment[]> {
  const { data } = await enrolments().where({ state: 'pending', at: database().command.lte(before) }).limit(most).get()
  return data as Enrolment[]
}

/** Seats given out before there was an archive, with the counter as they leave it: for occasions of the demo that are over. */
export async function addSeated(slot: string, capacity: number, seated: readonly Enrolment[]): Promise<void> {
  const taken = seated.reduce((total, { size }) => total + size, 0)
  await addNew('seat-counters', { ...freshCounter(slot, capacity), free: capacity - taken })
  for (const enrolment of seated) await addNew('enrolments', { ...enrolment })
}

/** Opens the counters of these occasions' slots; one that is open already stays as it is. */
export async function openCounters(occasions: readonly Occasion[]): Promise<void> {
  for (const occasion of occasions) {
    for (const { id, capacity } of occasion.slots) {
      const counters = bucketsOf(occasion, id)
      for (const [bucket, counter] of counters.entries()) await doSeatWork(openCounter(counter, shareOf(capacity, counters.length, bucket)))
    }
  }
}
