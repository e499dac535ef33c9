import type { Enrolment as ShownEnrolment, Occasion, occasion } from '../../contract/occasion'
import { knownOccasion, shownEnrolment } from '../../office/occasions'
import { problem } from '../../office/problem'
import { freshSerial, freshToken } from '../../office/seating'
import type { RecordHandler } from '../../office/serve'
import { counterId, enrolmentId, isStanding } from '../../rules/seats/documents'
import { enrol as enrolling } from '../../rules/seats/enrol'
import { doSeatWork, findEnrolment } from '../../store/seats'
import { forgetSeats, soldOut, tellSoldOut } from './seats-now'

const retryAfterMs = 1_000

/**
 * Four questions to the archive where a seat is free, one where none has been for a second. The enrolment is its own
 * proof: its id is made of occasion and person, and it keeps the intent that brought it.
 */
export const enrol: RecordHandler<typeof occasion.actions.enrol> = {
  async done({ id, slot, size }, { caller, now, intent }) {
    const found = await knownOccasion(id, now)
    assertMayEnrol(found, slot, size, now)
    const person = caller.openid!
    const counter = counterId(id, slot)
    if (!found.enrolling.waitlist && soldOut(counter, size, now)) {
      const standing = await findEnrolment(enrolmentId(id, person))
      if (!standing || !isStanding(standing.state)) throw problem('seats.full')
    }
    const outcome = await doSeatWork(enrolling({
      occasion: id, person, slot: counter, size, waitlist: found.enrolling.waitlist, now, intent, serial: freshSerial(), token: freshToken,
    }))
    forgetSeats(counter)
    if (outcome === 'busy' || outcome === 'superseded') throw problem('seats.busy', { retryAfterMs })
    if (outcome === 'full') tellSoldOut(counter, size, now)
    // A wish of before that comes again, late, is told how the last one ended.
    if (outcome === 'full' || outcome.state === 'full') throw problem('seats.full')
    return answered(await shownEnrolment(found, outcome), slot)
  },
  async asked({ id, slot }, { caller, now, intent }) {
    const own = await findEnrolment(enrolmentId(id, caller.openid!))
    if (!own || (own.intent !== intent && !isStanding(own.state))) throw problem('intent.unknown')
    if (own.state === 'pending') throw problem('intent.doing', { retryAfterMs })
    if (own.state === 'full') throw problem('seats.full')
    return answered(await shownEnrolment(await knownOccasion(id, now), own), slot)
  },
}

/** Errors: `slot.unknown`, `group.too-large`, `enrolling.called-off`, `enrolling.not-yet`, `enrolling.closed`. */
function assertMayEnrol({ slots, enrolling: { opens, closes, groupMost }, calledOff }: Occasion, slot: string, size: number, now: number): void {
  const wanted = slots.find((each) => each.id === slot)
  if (!wanted) throw problem('slot.unknown')
  if (size > groupMost) throw problem('group.too-large', { most: groupMost })
  if (calledOff) throw problem('enrolling.called-off')
  if (now < opens) throw problem('enrolling.not-yet', { at: opens })
  const end = Math.min(closes, wanted.ends)
  if (now >= end) throw problem('enrolling.closed', { at: end })
}

/** Errors: `slot.other` where the enrolment that stands is for another slot. */
function answered(shown: ShownEnrolment | null, slot: string): ShownEnrolment {
  if (!shown) throw problem('seats.busy', { retryAfterMs })
  if (shown.slot !== slot) throw problem('slot.other', { slot: shown.slot })
  return shown
}
