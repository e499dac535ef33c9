import type { InputOf, OutputOf } from '../../contract/action'
import type { keeper } from '../../contract/keeper'
import type { Duty } from '../../contract/role'
import type { Station } from '../../contract/station'
import type { Doer } from '../../clerks/stations'
import { problem } from '../../office/problem'
import type { Request } from '../../office/serve'
import { openState } from '../../rules/opening-hours'
import { wasMadeBy } from '../../store/station-changes'
import { stations } from '../../store/stations'

type Where = Pick<Station, 'id' | 'township'>
const isKeeperOf = (duties: readonly Duty[], { id }: Where): boolean => duties.some(({ role, of }) => role === 'keeper' && of === id)
const reviews = (duties: readonly Duty[], { township }: Where): boolean =>
  duties.some(({ role, area, of }) => role === 'reviewer' && of === null && township.startsWith(area ?? ''))

/** Whether a station is the caller's to look after. A keeper of no station keeps none. */
export const isTheirs = (duties: readonly Duty[], station: Where): boolean => isKeeperOf(duties, station) || reviews(duties, station)

export interface Known { station: Station; doer: Doer; maySetPlace: boolean }

/** A station that the caller may see. Errors: `station.unknown`, the same for one that does not exist and for one of somebody else. */
export async function ownStation(id: string, { caller: { openid, duties }, now, intent }: Request): Promise<Known> {
  const station = await stations.find(id)
  if (!station || !isTheirs(duties, station)) throw problem('station.unknown')
  return { station, doer: { who: openid!, by: isKeeperOf(duties, station) ? 'keeper' : 'union', intent, now }, maySetPlace: reviews(duties, station) }
}

type Seen = InputOf<(typeof keeper)['actions']['confirm']>
type Changed = OutputOf<(typeof keeper)['actions']['confirm']>

/**
 * Changes the edition that was seen, once; whoever died after he had done it is answered with what there is now.
 * Errors: `station.unknown`, `station.changed`, and what the work throws.
 */
export async function changing({ id, edition }: Seen, request: Request, work: (known: Known) => Promise<Station | undefined>): Promise<Changed> {
  const known = await ownStation(id, request)
  const { station, doer } = known
  if (station.edition !== edition) {
    if (await wasMadeBy(id, edition + 1, doer)) return shown(station, request.now)
    throw problem('station.changed', { edition: station.edition })
  }
  const after = await work(known)
  if (after) return shown(after, request.now)
  throw problem('station.changed', { edition: (await stations.find(id))?.edition ?? edition + 1 })
}

const shown = (station: Station, now: number): Changed => ({ station, open: openState(station, now), asOf: now })
