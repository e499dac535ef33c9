import type { Action, Counter, InputOf, OutputOf } from '../../cloudfunctions/contract/action'
import type { station } from '../../cloudfunctions/contract/station'
import { call } from './call'

type Ask<A extends Action> = (input: InputOf<A>) => Promise<OutputOf<A>>
type Window<C extends Counter> = { [Name in keyof C['actions']]: Ask<C['actions'][Name]> }

type StationActions = (typeof station)['actions']

/** Everything that may be asked, by noun and action: `hall.station.nearby(…)`. */
export const hall = {
  station: {
    nearby: (input) => call<OutputOf<StationActions['nearby']>>('station', 'nearby', input),
    pins: (input) => call<OutputOf<StationActions['pins']>>('station', 'pins', input),
    detail: (input) => call<OutputOf<StationActions['detail']>>('station', 'detail', input),
    areas: (input) => call<OutputOf<StationActions['areas']>>('station', 'areas', input),
  },
} satisfies { station: Window<typeof station> }
