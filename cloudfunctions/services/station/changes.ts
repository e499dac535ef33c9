import type { station } from '../../contract/station'
import { knownStation } from '../../clerks/stations'
import type { Handler } from '../../office/serve'
import { lastChanges, publicChange } from '../../store/station-changes'

const most = 20

export const changes: Handler<typeof station.actions.changes> = async ({ id }, { now }) => {
  await knownStation(id)
  return { rows: (await lastChanges(id, most)).map(publicChange), asOf: now }
}
