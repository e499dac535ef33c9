import type { Eligibility, Facts } from '../../contract/eligibility'
import type { Enrolment as ShownEnrolment, Occasion, occasion } from '../../contract/occasion'
import { assertOpen, openOccasion, shownEnrolment } from '../../office/occasions'
import { problem } from '../../office/problem'
import { seatsBusy, takeSeats } from '../../office/seating'
import type { RecordHandler } from '../../office/serve'
import { eligibility as judge } from '../../rules/eligibility'
import { bucketsOf } from '../../rules/seats/buckets'
import { enrolmentId, isStanding } from '../../rules/seats/documents'
import { dayNumber } from '../../rules/shanghai-time'
import { findEnrolment } from '../../store/seats'
import { forgetSeats } from '../../office/seats-now'

/** When to ask again what becomes of an attempt under way, ms. */
const retryAfterMs = 1_000

/**
 * Four questions to the archive where a seat is free, one where none has been for a second. The enrolment is its own
 * proof: its id is made of occasion and person, and it keeps the intent that brought it.
 */
export const enrol: RecordHandler<typeof occasion.actions.enrol> = {
  async done({ id, slot, size, facts }, { caller, now, intent }) {
    const found = await openOccasion(id, now)
    if (found.enrolling.unitOnly) throw problem('enrolling.by-unit')
    assertOpen(found, slot, size, now)
    const judged = judgedFor(found, facts, now)
    const outcome = await takeSeats(found, { person: caller.openid!, slot, size, now, intent, waitlist: found.enrolling.waitlist, judged })
    forgetSeats(bucketsOf(found, slot))
    if (outcome === 'busy' || outcome === 'superseded') throw seatsBusy(now)
    // A wish of before that comes again, late, is told how the last one ended.
    if (outcome === 'full' || outcome.state === 'full') throw problem('seats.full')
    return answered(await shownEnrolment(found, outcome), slot, now)
  },
  async asked({ id, slot }, { caller, now, intent }) {
    const own = await findEnrolment(enrolmentId(id, caller.openid!))
    if (!own || (own.intent !== intent && !isStanding(own.state))) throw problem('intent.unknown')
    if (own.state === 'pending') throw problem('intent.doing', { retryAfterMs })
    if (own.state === 'full') throw problem('seats.full')
    return answered(await shownEnrolment(await openOccasion(id, now), own), slot, now)
  },
}

/** The judgement that is kept with the enrolment. Errors: `enrolment.ineligible`, `facts.missing`. */
function judgedFor({ eligibility: rules }: Occasion, facts: Facts, now: number): Eligibility | undefined {
  if (!rules) return undefined
  const judged = judge(rules, facts, dayNumber(now))
  for (const finding of judged.findings) {
    if (finding.verdict === 'unmet') throw problem('enrolment.ineligible', { rule: finding.rule, code: finding.reason.code })
  }
  if (judged.missing[0]) throw problem('facts.missing', { fact: judged.missing[0] })
  return judged
}

/** Errors: `slot.other` where the enrolment that stands is for another slot. */
function answered(shown: ShownEnrolment | null, slot: string, now: number): ShownEnrolment {
  if (!shown) throw seatsBusy(now)
  if (shown.slot !== slot) throw problem('slot.other', { slot: shown.slot })
  return shown
}
