import type { OccasionRow, OpenOccasion, SlotSeats } from '../../contract/occasion'
import { occasionPhase, spanOf } from '../../rules/occasion-phase'

/** One line of a list. */
export function rowOf(occasion: OpenOccasion, seats: readonly SlotSeats[], now: number): OccasionRow {
  const sum = (of: (slot: SlotSeats) => number) => seats.reduce((total, slot) => total + of(slot), 0)
  const { id, kind, title, mode, place } = occasion
  return {
    id, kind, title, mode, ...spanOf(occasion),
    place: place?.name ?? '', area: place?.area ?? null,
    phase: occasionPhase(occasion, now),
    left: sum(({ left }) => left), capacity: sum(({ capacity }) => capacity), waiting: sum(({ waiting }) => waiting),
  }
}
