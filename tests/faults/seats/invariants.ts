import { isStanding, type Counter, type Enrolment, type EnrolmentState, type Hold } from '../../../cloudfunctions/rules/seats/documents'
import { byTurn } from '../../../cloudfunctions/rules/seats/waitlist'
import { countersOf, enrolmentsOf, type Document, type World } from './interpret'

/** A complaint in words; nothing where all is well. */
export type Complaint = string | undefined
export type Invariant = (world: World) => Complaint

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const seatsOf = (enrolments: readonly Enrolment[]): number =>
  sum(enrolments.filter(({ state }) => state === 'seated' || state === 'offered').map(({ size }) => size))

const eachCounter = (judge: (counter: Counter, enrolments: Enrolment[], world: World) => Complaint): Invariant => (world) => {
  const all = enrolmentsOf(world)
  for (const counter of countersOf(world)) {
    const complaint = judge(counter, all.filter(({ slot }) => slot === counter._id), world)
    if (complaint) return complaint
  }
  return undefined
}

/** What people see: never more seated or invited than there are seats, but for a capacity that was lowered. */
export const neverOversold = eachCounter(({ capacity, debt }, enrolments) =>
  seatsOf(enrolments) > capacity + debt ? `oversold: ${seatsOf(enrolments)} seats of ${capacity}` : undefined)

export const neverNegative = eachCounter(({ free, debt, wait }) =>
  Math.min(free, debt, wait) < 0 ? `negative: free ${free}, debt ${debt}, wait ${wait}` : undefined)

/** Each seat is free, owed, given out or held by exactly one hold; each one in line is counted once. */
export const everySeatAccounted = eachCounter(({ capacity, free, debt, wait, holds, under }, enrolments, world) => {
  if (under !== Object.keys(holds).length) return `holds: ${under} counted, ${Object.keys(holds).length} there`
  const done = (token: string, { by }: Hold) => {
    const enrolment = world.get(`enrolment:${by}`) as Enrolment | undefined
    return enrolment?.token === token && enrolment.state !== 'pending'
  }
  const held = (kinds: string, isDone: boolean, weight: (hold: Hold) => number) =>
    sum(Object.entries(holds).map(([token, hold]) => (kinds.includes(hold.kind) && done(token, hold) === isDone ? weight(hold) : 0)))
  const size = (hold: Hold) => hold.size
  const accounted = free - debt + seatsOf(enrolments) + held('take offer', false, size) + held('give', true, size)
  if (accounted !== capacity) return `seats: ${accounted} accounted for of ${capacity}`
  const inLine = enrolments.filter(({ state }) => state === 'waiting').length + held('join', false, () => 1) + held('offer leave', true, () => 1)
  return wait === inLine ? undefined : `line: ${wait} counted, ${inLine} there`
})

/** When everybody has stopped and the clock has done its work: nothing under way, nothing lost, nobody waits beside a free seat. */
export const atRest = eachCounter(({ capacity, free, debt, wait, holds }, enrolments) => {
  if (Object.keys(holds).length > 0) return `rest: holds ${Object.keys(holds)} are left`
  if (enrolments.some(({ state }) => state === 'pending')) return 'rest: somebody is left pending'
  const seats = seatsOf(enrolments)
  if (free + seats - debt < capacity) return `rest: seats lost, ${free} free and ${seats} given of ${capacity}`
  if (free + seats - debt > capacity) return `rest: more seats than there are, ${free} free and ${seats} given of ${capacity}`
  if (free > 0 && debt > 0) return 'rest: a debt stands beside free seats'
  const line = enrolments.filter(({ state }) => state === 'waiting').sort(byTurn)
  if (wait !== line.length) return `rest: ${wait} counted in line, ${line.length} there`
  return line[0] && line[0].size <= free ? `rest: ${line[0]._id} waits beside ${free} free` : undefined
})

/** From one step to the next a person moves only so. Nobody who left comes back to an offer but by enrolling anew. */
const moves: Record<EnrolmentState, readonly EnrolmentState[]> = {
  pending: ['pending', 'seated', 'waiting', 'full', 'cancelled'],
  waiting: ['offered', 'cancelled'],
  offered: ['seated', 'cancelled', 'declined', 'lapsed'],
  seated: ['cancelled'],
  cancelled: ['pending'], declined: ['pending'], lapsed: ['pending'], full: ['pending'],
}

/** Judges one step by the document before and after it, and by who waits, in the order in which they came to wait. */
export function stepComplaint(before: Document | undefined, after: Document, waiting: readonly Enrolment[]): Complaint {
  if ('capacity' in after) return givenOutOfTurn(before as Counter | undefined, after, waiting)
  const [was, is] = [before as Enrolment | undefined, after]
  if (!was) return is.state === 'pending' ? undefined : `step: ${is._id} begins as ${is.state}`
  if (was.state !== is.state && !moves[was.state].includes(is.state)) return `step: ${is._id} goes from ${was.state} to ${is.state}`
  if (isStanding(was.state) && was.size !== is.size) return `step: ${is._id} changes its size while it stands`
  if (is.state !== 'offered' || was.state !== 'waiting') return undefined
  const ahead = waiting.slice(0, waiting.findIndex(({ _id }) => _id === is._id))
  const earlier = ahead.find((other) => other.slot === is.slot && byTurn(other, was) < 0)
  return earlier && `order: ${is._id} is offered a seat before ${earlier._id}`
}

function givenOutOfTurn(was: Counter | undefined, is: Counter, waiting: readonly Enrolment[]): Complaint {
  for (const [token, { kind, by }] of Object.entries(is.holds)) {
    if (was?.holds[token] || (kind !== 'take' && kind !== 'offer')) continue
    if (is.debt > 0) return `order: ${by} is given a seat while ${is.debt} are owed`
    const first = waiting.find(({ slot }) => slot === is._id)
    if (kind === 'take' && first) return `order: ${by} takes a seat before ${first._id}, who waits`
  }
  return undefined
}
