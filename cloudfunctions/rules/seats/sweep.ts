import { complete } from './hold'
import { readCounter, write, type Work } from './step'

/** How old work must be before it counts as dead, ms. Right or wrong does not depend on it, only how often the living are helped. */
export const deadAfterMs = 60_000

/**
 * Completes the holds whose owners died: a seat that was taken is given to the one who asked for it, unless he began anew.
 * Each enrolment is decided before its hold is ended; ending it by a mere look at the enrolment is refuted (it oversells).
 * Answers how many there were. `until` is when offers lapse that are made here.
 */
export function* sweepHolds({ slot, now, until }: { slot: string; now: number; until: number }): Work<number> {
  const counter = yield* readCounter(slot)
  const dead = Object.entries(counter?.holds ?? {}).filter(([, { at }]) => at <= now - deadAfterMs)
  for (const [token, hold] of dead) yield* complete(slot, token, hold, until)
  return dead.length
}

/**
 * Ends an attempt that died before it placed a hold; answers whether there was one. The fresh token tells an owner who was
 * only slow that he lost: were his own left there, a hold that he places later would pass for done.
 */
export const sweepPending = ({ id, now, token }: { id: string; now: number; token: () => string }): Work<boolean> => write({
  on: 'enrolment', id,
  where: { state: 'pending', at: { atMost: now - deadAfterMs } },
  change: { set: { state: 'cancelled', token: token() } },
})
