import type { Occasion, SlotSeats } from '../../contract/occasion'
import { type Counter, counterId, freshCounter } from '../../rules/seats/documents'
import { countersOf } from '../../store/seats'

/** Whoever only looks is shown seats at most this old; a thousand people who look at once are one question to the archive, ms. */
const freshMs = 1_000
const mostHeld = 500
const held = new Map<string, { counter: Counter; readAt: number }>()

/** The seats of these occasions' slots, in the order of the slots. A slot that nobody has counted yet is all free. */
export async function seatsNow(occasions: readonly Occasion[], now: number): Promise<(occasion: Occasion) => SlotSeats[]> {
  const wanted = occasions.flatMap(({ id, slots }) => slots.map((slot) => counterId(id, slot.id)))
  const stale = wanted.filter((id) => !(now - (held.get(id)?.readAt ?? 0) < freshMs))
  if (held.size > mostHeld) held.clear()
  if (stale.length) for (const [id, counter] of await countersOf(stale)) held.set(id, { counter, readAt: now })
  return ({ id, slots }) => slots.map((slot) => {
    const { capacity, free, wait } = held.get(counterId(id, slot.id))?.counter ?? freshCounter(slot.id, slot.capacity)
    // While somebody waits, a free seat is his: nobody else can have it.
    return { ...slot, capacity, left: wait > 0 ? 0 : Math.max(0, free), waiting: Math.max(0, wait) }
  })
}

/** Somebody's own change must be seen by himself at once. */
export const forgetSeats = (counter: string): boolean => held.delete(counter)

/** How long a slot that was found full is believed to be, ms: a crowd at a closed door costs the archive nothing. */
const soldOutMs = 1_000
const fullFor = new Map<string, { size: number; at: number }>()

/** Whether a group of this size was turned away here a moment ago. */
export function soldOut(counter: string, size: number, now: number): boolean {
  const turned = fullFor.get(counter)
  return turned !== undefined && size >= turned.size && now - turned.at < soldOutMs && now >= turned.at
}

export function tellSoldOut(counter: string, size: number, now: number): void {
  if (fullFor.size > mostHeld) fullFor.clear()
  fullFor.set(counter, { size, at: now })
}
