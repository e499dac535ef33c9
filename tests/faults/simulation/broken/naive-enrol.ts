import { enrolmentId, type Enrolment } from '../../../../cloudfunctions/rules/seats/documents'
import type { EnrolOutcome, Wish } from '../../../../cloudfunctions/rules/seats/enrol'
import { readCounter, write, type Work } from '../../../../cloudfunctions/rules/seats/step'

/** Looks whether a seat is free, then writes down one less. */
export function* enrol({ occasion, person, slot, size, now, intent, serial, token }: Wish): Work<EnrolOutcome> {
  const counter = yield* readCounter(slot)
  if (!counter || counter.free < size) return 'full'
  const id = enrolmentId(occasion, person)
  const seated: Enrolment = { _id: id, occasion, person, slot, size, state: 'seated', token: token(), at: now, intent, serial }
  if (!(yield* write({ on: 'enrolment', id, insert: seated }))) return 'full'
  yield* write({ on: 'counter', id: slot, where: {}, change: { set: { free: counter.free - size } } })
  return seated
}
