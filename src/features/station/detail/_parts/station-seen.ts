import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { station } from '../../../../../cloudfunctions/contract/station'

/** One station as the counter, or a pack on this phone, tells of it. */
export type StationSeen = OutputOf<(typeof station)['actions']['detail']>
