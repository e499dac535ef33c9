import { freshCounter } from './documents'
import { maxRounds, readCounter, write, type Work } from './step'

/** Opens the counter of a slot; answers whether it is new. */
export const openCounter = (slot: string, capacity: number): Work<boolean> =>
  write({ on: 'counter', id: slot, insert: freshCounter(slot, capacity) })

/** `changed`: the capacity is no longer the one from which the change was made; `busy`: too much came between, ask again. */
export type CapacityOutcome = 'done' | 'unknown' | 'changed' | 'busy'

/**
 * Changes a capacity by the difference and never overwrites `free`, which others move meanwhile. Lowered below the seats that
 * are given out it becomes a debt: nobody loses a seat. Asked again after an unknown outcome it is `done`. Afterwards promote.
 */
export function* changeCapacity({ slot, from, to }: { slot: string; from: number; to: number }): Work<CapacityOutcome> {
  for (let round = 0; round < maxRounds; round++) {
    const counter = yield* readCounter(slot)
    if (!counter) return 'unknown'
    if (counter.capacity === to) return 'done'
    if (counter.capacity !== from) return 'changed'
    const lacking = Math.max(0, from - to - counter.free)
    const changed = yield* write({
      on: 'counter', id: slot,
      where: { capacity: from, free: { atLeast: Math.max(0, from - to - lacking) } },
      change: { set: { capacity: to }, add: { free: to - from + lacking, debt: lacking } },
    })
    if (changed) return 'done'
  }
  return 'busy'
}
