import type { InputOf } from '../../../../cloudfunctions/contract/action'
import type { keeper } from '../../../../cloudfunctions/contract/keeper'
import type { Coordinates } from '../../../../cloudfunctions/contract/place'
import type { Station } from '../../../../cloudfunctions/contract/station'
import { keeperDesk } from '../../../copy/keeper'

export type Move = NonNullable<InputOf<(typeof keeper)['actions']['decide']>['move']>

/** Where it is in truth, as far as it was said. `to`: nowhere else, where a worker marked it, or where one stands. */
export interface TypedMove { to: 'stay' | 'marked' | 'here' | null; at: Coordinates | null; stop: number | null; address: string | null }
export const blankMove: TypedMove = { to: null, at: null, stop: null, address: null }

export type MoveFaults = Partial<Record<'to' | 'stop' | 'address', string>>

/** What the registered place is called: of the stop that moves, or of the station. */
export const placeOf = ({ stops, address }: Station, stop: number | null): string => (stop === null ? address : stops[stop]?.place ?? '')

/** What is meant, null where it stays; or what is wrong with it. */
export function readMove({ to, at, stop, address }: TypedMove, station: Station): { move: Move | null; faults: MoveFaults } {
  if (to === 'stay') return { move: null, faults: {} }
  const faults: MoveFaults = {}
  const words = (address ?? placeOf(station, stop)).trim()
  if (to === null || at === null) faults.to = keeperDesk.move.toFault
  if (station.stops.length > 0 && stop === null) faults.stop = keeperDesk.move.stopFault
  if (words.length < 2 || words.length > 60) faults.address = keeperDesk.move.addressFault
  const whole = at !== null && Object.keys(faults).length === 0
  return { move: whole ? { edition: station.edition, at, address: words, stop: station.stops.length > 0 ? stop : null } : null, faults }
}
