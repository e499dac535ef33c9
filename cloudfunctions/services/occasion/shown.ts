import { type Enrolment as ShownEnrolment, enrolmentStates, type Occasion, type OccasionRow, type SlotSeats } from '../../contract/occasion'
import { occasionPhase, spanOf } from '../../rules/occasion-phase'
import type { Enrolment } from '../../rules/seats/documents'
import { aheadOf } from '../../store/seats'

/** One line of a list. */
export function rowOf(occasion: Occasion, seats: readonly SlotSeats[], now: number): OccasionRow {
  const sum = (of: (slot: SlotSeats) => number) => seats.reduce((total, slot) => total + of(slot), 0)
  const { id, kind, title, mode, place } = occasion
  return {
    id, kind, title, mode, ...spanOf(occasion),
    place: place?.name ?? '', area: place?.area ?? null,
    phase: occasionPhase(occasion, now),
    left: sum(({ left }) => left), capacity: sum(({ capacity }) => capacity), waiting: sum(({ waiting }) => waiting),
  }
}

/** What a person may see of his own enrolment; null while it is on its way, or where it never came to be. */
export async function shownEnrolment(enrolment: Enrolment | undefined): Promise<ShownEnrolment | null> {
  if (!enrolment || !isShown(enrolment.state)) return null
  const { occasion, slot, size, state, serial, until, checkedInAt } = enrolment
  return {
    occasion, slot: slot.slice(occasion.length + 1), size, state, serial,
    ahead: state === 'waiting' ? await aheadOf(enrolment) : null,
    until: state === 'offered' ? until ?? null : null,
    checkedInAt: checkedInAt ?? null,
    pass: null,
  }
}

const isShown = (state: string): state is ShownEnrolment['state'] => (enrolmentStates as readonly string[]).includes(state)
