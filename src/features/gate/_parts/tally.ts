import type { DoorBook } from './door-book'
import type { Pack } from './door-pack'

export interface SlotTally { slot: string; starts: number; ends: number; cameIn: number; due: number }

/** How many of each slot have come in, of how many that are expected; who enrolled later than the roster counts in both. Of a course: to the session at `now`. */
export function tally({ slots, roster }: Pack, book: DoorBook, now = 0): SlotTally[] {
  const counts = new Map(slots.map(({ id }) => [id, { cameIn: 0, due: 0 }]))
  const count = (slot: string, cameIn: number, due: number) => {
    const found = counts.get(slot)
    if (!found) return
    found.cameIn += cameIn
    found.due += due
  }
  const cameIn = (at: number | null) => at !== null && book.isSameSession(at, now)
  for (const { slot, size, checkedInAt } of roster.values()) count(slot, cameIn(checkedInAt) ? size : 0, size)
  for (const { serial, slot, size } of book.allLetIn(now)) {
    const seat = roster.get(serial)
    if (!seat) count(slot, size, size)
    else if (!cameIn(seat.checkedInAt)) count(seat.slot, seat.size, 0)
  }
  return slots.map(({ id, starts, ends }) => ({ slot: id, starts, ends, ...counts.get(id)! }))
}
