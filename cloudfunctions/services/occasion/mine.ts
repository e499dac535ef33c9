import type { occasion } from '../../contract/occasion'
import { isOpen, shownEnrolment } from '../../office/occasions'
import type { Handler } from '../../office/serve'
import { occasions } from '../../store/occasions'
import { enrolmentsOf } from '../../store/seats'
import { seatsNow } from '../../office/seats-now'
import { rowOf } from './row'

const most = 50
const yearMs = 366 * 86_400_000

export const mine: Handler<typeof occasion.actions.mine> = async (_input, { caller, now }) => {
  const own = (await enrolmentsOf(caller.openid!, most)).filter(({ at }) => at > now - yearMs)
  const all = (await occasions.all(now)).filter(isOpen)
  const known = own.flatMap((enrolment) => {
    const found = all.find(({ id }) => id === enrolment.occasion)
    return found ? [{ found, enrolment }] : []
  })
  const seatsOf = await seatsNow(known.map(({ found }) => found), now)
  const rows = await Promise.all(known.map(async ({ found, enrolment }) => {
    const shown = await shownEnrolment(found, enrolment)
    const slot = found.slots.find(({ id }) => id === shown?.slot)
    return shown && slot ? [{ occasion: rowOf(found, seatsOf(found), now), slot, ...(found.course && { sessions: found.course.sessions }), enrolment: shown }] : []
  }))
  return { rows: rows.flat(), asOf: now }
}
