import { type gate, rosterPage } from '../../contract/gate'
import { occasionNumber, passPublicKey } from '../../office/pass'
import type { Handler } from '../../office/serve'
import { slotOf } from '../../rules/seats/buckets'
import type { Enrolment } from '../../rules/seats/documents'
import { type Meeting, sessionAt } from '../../rules/sessions'
import { scansOf, seatedIn } from '../../store/check-ins'
import { organizedOccasion } from '../../office/may-organize'

export const pack: Handler<typeof gate.actions.pack> = async ({ id, page }, { caller, now }) => {
  const found = await organizedOccasion(id, caller, now)
  const { title, slots } = found
  const seated = await seatedIn(id, page, rosterPage)
  const { sessions } = found.course ?? {}
  const cameIn = sessions ? await cameInTo(id, seated, sessions, now) : (seat: Enrolment) => seat.checkedInAt ?? null
  return {
    title, slots, ...(sessions && { sessions }), number: occasionNumber(id), publicKey: passPublicKey(), asOf: now,
    roster: seated.map((seat) => ({ serial: seat.serial, slot: slotOf(seat.slot), size: seat.size, checkedInAt: cameIn(seat) })),
    nextPage: seated.length === rosterPage ? page + 1 : null,
  }
}

/** When each of them came in to the session that is on now; a course has few enough seats to ask for all scans at once. */
async function cameInTo(id: string, seated: readonly Enrolment[], sessions: readonly Meeting[], now: number): Promise<(seat: Enrolment) => number | null> {
  const current = sessionAt(sessions, now)
  const first = new Map<string, number>()
  for (const { serial, at } of await scansOf(id, seated.map((seat) => seat.serial))) {
    if (sessionAt(sessions, at) === current) first.set(serial, Math.min(at, first.get(serial) ?? Infinity))
  }
  return ({ serial }) => first.get(serial) ?? null
}
