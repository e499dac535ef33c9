import type { Occasion, SlotSeats } from '../contract/occasion'
import { bucketsOf, shareOf } from '../rules/seats/buckets'
import { type Counter, freshCounter } from '../rules/seats/documents'
import { countersOf } from '../store/seats'

/** Whoever only looks is shown seats at most this old; a thousand people who look at once are one question to the archive, ms. */
const freshMs = 1_000
const mostHeld = 500
const held = new Map<string, { counter: Counter; readAt: number }>()

/** The seats of these occasions' slots, in the order of the slots. A slot that nobody has counted yet is all free. */
export async function seatsNow(occasions: readonly Occasion[], now: number): Promise<(occasion: Occasion) => SlotSeats[]> {
  const wanted = occasions.flatMap(({ id, enrolling, slots }) => slots.flatMap((slot) => bucketsOf({ id, enrolling }, slot.id)))
  const stale = wanted.filter((id) => !(now - (held.get(id)?.readAt ?? 0) < freshMs))
  if (held.size > mostHeld) held.clear()
  if (stale.length) for (const [id, counter] of await countersOf(stale)) held.set(id, { counter, readAt: now })
  return ({ id, enrolling, slots }) => slots.map((slot) => {
    const counters = bucketsOf({ id, enrolling }, slot.id).map((counter, bucket) =>
      held.get(counter)?.counter ?? freshCounter(counter, shareOf(slot.capacity, enrolling.buckets, bucket)))
    const sum = (of: (counter: Counter) => number) => counters.reduce((total, counter) => total + of(counter), 0)
    return {
      ...slot,
      capacity: sum(({ capacity }) => capacity),
      // While somebody waits, a free seat is his: nobody else can have it.
      left: sum(({ free, wait }) => (wait > 0 ? 0 : Math.max(0, free))),
      waiting: sum(({ wait }) => Math.max(0, wait)),
    }
  })
}

/** Somebody's own change must be seen by himself at once. */
export const forgetSeats = (counters: readonly string[]): void => counters.forEach((counter) => held.delete(counter))
