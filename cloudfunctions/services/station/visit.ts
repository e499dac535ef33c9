import type { station } from '../../contract/station'
import { knownStation } from '../../clerks/stations'
import type { Handler } from '../../office/serve'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { countVisit } from '../../store/station-visits'

export const visit: Handler<typeof station.actions.visit> = async ({ id }, { caller, now }) => {
  await knownStation(id)
  if (caller.openid === null) return { counted: false }
  await countVisit(id, isoDate(dayNumber(now)))
  return { counted: true }
}
