import type { Eligibility } from '../../contract/eligibility'

/** Holding a seat or a place in line; everything else is on the way (`pending`) or over. */
export const standingStates = ['seated', 'offered', 'waiting'] as const
export const endedStates = ['cancelled', 'declined', 'lapsed', 'full'] as const
export type StandingState = typeof standingStates[number]
export type EnrolmentState = 'pending' | StandingState | typeof endedStates[number]

/** One person at one occasion: the id is made of the two, so nobody can stand there twice. */
export interface Enrolment {
  _id: string
  occasion: string
  person: string
  slot: string
  /** Seats wanted together; a group is seated whole or not at all. */
  size: number
  state: EnrolmentState
  /** Of the change that brought it here. */
  token: string
  /** When it was asked for, ms. */
  at: number
  /** Since when it waits, ms. */
  joinedAt?: number
  /** Until when an offer can be accepted, ms. */
  until?: number
  /** What the person's phone calls the wish that brought it here. */
  intent: string
  /** The wishes before that one, the latest last: one that comes again, late, does nothing. */
  earlier?: readonly string[]
  /** How it was judged whether the person may, and by which version of the rules; absent where everybody may. */
  judged?: Eligibility
  /** Names this enrolment; one after a cancellation has another. */
  serial: string
  /** The person has been told of the offer. */
  told?: boolean
  /** The person has been told that it begins soon. */
  reminded?: boolean
  /** The last session of a course that he was reminded of. */
  remindedOf?: string
  /** The person has been told that it does not take place, or been asked how it was. */
  offTold?: boolean
  feedbackAsked?: boolean
  checkedInAt?: number
}

/** What a change under way does to the counter: take a seat, join the line, offer to its first, give back a seat, leave the line. */
export type HoldKind = 'take' | 'join' | 'offer' | 'give' | 'leave'

/** A change under way, whole: anybody who reads it can complete it. It is written once and never altered. */
export interface Hold {
  kind: HoldKind
  size: number
  /** The enrolment that it moves, */
  by: string
  from: EnrolmentState
  /** from the token that was read there, */
  seen: string
  to: EnrolmentState
  /** begun at, ms. */
  at: number
}

/** The seats of one slot. */
export interface Counter {
  _id: string
  capacity: number
  free: number
  /** Seats given out beyond a capacity that was lowered; seats that come back repay it first. */
  debt: number
  /** How many stand in line, those included who are just joining or leaving. */
  wait: number
  holds: Readonly<Record<string, Hold>>
  /** How many holds there are. */
  under: number
}

/** A counter with more changes under way takes no newcomers: the document grows with each, and all of them wait for it. */
export const mostUnderWay = 500

/** Seats are counted for each slot of an occasion by itself. */
export const counterId = (occasion: string, slot: string): string => `${occasion}:${slot}`

export const enrolmentId = (occasion: string, person: string): string => `${occasion}:${person}`

export const isStanding = (state: EnrolmentState): state is StandingState => (standingStates as readonly string[]).includes(state)

export const freshCounter = (slot: string, capacity: number): Counter => ({ _id: slot, capacity, free: capacity, debt: 0, wait: 0, holds: {}, under: 0 })
