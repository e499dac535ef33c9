import type { Chance } from '../../../cloudfunctions/local/seed/chance'

/** How often what goes wrong: a share of the calls, of the questions to the archive, or of the steps of an instance. */
export interface Faults {
  /** A phone's call is lost, is answered in vain, arrives a second time (often long after), or arrives only minutes later. */
  callLost: number
  answerLost: number
  callTwice: number
  callLate: number
  /** A question to the archive is lost, is answered in vain, is refused, or arrives after its asker has given up. */
  questionLost: number
  replyLost: number
  refused: number
  questionLate: number
  /** An instance stands still for 6 seconds, or so long that the clock has swept meanwhile, before or after a step; or it is killed there. */
  stall: number
  kill: number
  /** The clock of an instance jumps by up to two minutes: so often in a minute. */
  clockStep: number
}

export type Fault = keyof Faults

export const none: Faults = {
  callLost: 0, answerLost: 0, callTwice: 0, callLate: 0, questionLost: 0, replyLost: 0, refused: 0, questionLate: 0, stall: 0, kill: 0, clockStep: 0,
}

export const storm: Faults = {
  callLost: 0.02, answerLost: 0.03, callTwice: 0.1, callLate: 0.01,
  questionLost: 0.004, replyLost: 0.004, refused: 0.006, questionLate: 0.002, stall: 0.003, kill: 0.005, clockStep: 4,
}

export const faultNames = Object.keys(none) as Fault[]

/** One fault by itself, three times as often as in the storm. */
export const alone = (fault: Fault): Faults => ({ ...none, [fault]: 3 * storm[fault] })

/** One seed in thirteen is quiet, one each knows one fault, the others are storms in which some faults are missing. */
export function faultsOf(seed: number, chance: Chance): Faults {
  const kind = seed % (2 * faultNames.length + 2)
  if (kind === 0) return none
  const single = faultNames[kind - 1]
  if (single) return alone(single)
  return Object.fromEntries(faultNames.map((fault) => [fault, chance.happens(0.7) ? storm[fault] * 2 * chance.next() : 0])) as unknown as Faults
}

export const stallMs = [6_000, 150_000] as const
/** How long after itself a call comes again: at once, or when its wish is long over. */
export const secondCallAfter = (chance: Chance): number => (chance.happens(0.5) ? chance.whole(0, 500) : chance.whole(5_000, 900_000))
export const lateCallAfter = (chance: Chance): number => chance.whole(8_000, 600_000)
export const lateQuestionAfter = (chance: Chance): number => chance.whole(5_000, 90_000)
