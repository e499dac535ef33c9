import { type Enrolment as ShownEnrolment, enrolmentStates, type Occasion, type OpenOccasion } from '../contract/occasion'
import { slotOf } from '../rules/seats/buckets'
import type { Enrolment } from '../rules/seats/documents'
import { occasions } from '../store/occasions'
import { aheadOf } from '../store/seats'
import { passOf } from './pass'
import { problem } from './problem'

/** An occasion from this instance's copy; one that was added since is asked for by itself. Errors: `occasion.unknown`. */
export async function knownOccasion(id: string, now: number): Promise<Occasion> {
  const found = (await occasions.all(now)).find((each) => each.id === id) ?? await occasions.find(id)
  if (!found) throw problem('occasion.unknown')
  return found
}

/** Errors: `slot.unknown`, `group.too-large`, `group.too-small`, `enrolling.called-off`, `enrolling.not-yet`, `enrolling.closed`. */
export function assertOpen({ slots, enrolling: { opens, closes, groupMost, groupLeast = 1 }, calledOff }: Occasion, slot: string, size: number, now: number): void {
  const wanted = slots.find((each) => each.id === slot)
  if (!wanted) throw problem('slot.unknown')
  if (size > groupMost) throw problem('group.too-large', { most: groupMost })
  if (size < groupLeast) throw problem('group.too-small', { least: groupLeast })
  if (calledOff) throw problem('enrolling.called-off')
  if (now < opens) throw problem('enrolling.not-yet', { at: opens })
  const end = Math.min(closes, wanted.ends)
  if (now >= end) throw problem('enrolling.closed', { at: end })
}

export const isOpen = (found: Occasion): found is OpenOccasion => found.kind !== 'degree'

/** One in which people enrol by themselves. Errors: `occasion.unknown`, `enrolling.by-application`. */
export async function openOccasion(id: string, now: number): Promise<OpenOccasion> {
  const found = await knownOccasion(id, now)
  if (!isOpen(found)) throw problem('enrolling.by-application')
  return found
}

/** What a person may see of his own enrolment; null while it is on its way, or where it never came to be. */
export async function shownEnrolment(found: Occasion, enrolment: Enrolment | undefined): Promise<ShownEnrolment | null> {
  if (!enrolment || !isShown(enrolment.state)) return null
  const { occasion, slot, size, state, serial, until, checkedInAt } = enrolment
  return {
    occasion, slot: slotOf(slot), size, state, serial,
    ahead: state === 'waiting' ? await aheadOf(enrolment) : null,
    until: state === 'offered' ? until ?? null : null,
    checkedInAt: checkedInAt ?? null,
    pass: state === 'seated' ? passOf(found, enrolment) : null,
  }
}

const isShown = (state: string): state is ShownEnrolment['state'] => (enrolmentStates as readonly string[]).includes(state)
