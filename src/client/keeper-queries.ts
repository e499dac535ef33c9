import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../cloudfunctions/contract/action'
import type { keeper } from '../../cloudfunctions/contract/keeper'
import { hall } from './hall'
import { platform } from './platform'
import { queryClient } from './query-client'

type Actions = (typeof keeper)['actions']
export type KeeperDesk = OutputOf<Actions['desk']>
/** What a change of a station is answered with. */
export type StationChanged = OutputOf<Actions['confirm']>

/** What staff are told is not kept on this phone. */
const ofStaff = { meta: { kept: false }, gcTime: 0 }
const known = () => platform.person() !== ''

export const keeperQueries = {
  stations: (text: string) => infiniteQueryOptions({
    queryKey: ['keeper', 'stations', text],
    queryFn: ({ pageParam }) => hall.keeper.stations({ text, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    placeholderData: keepPreviousData,
    enabled: known(),
    ...ofStaff,
  }),
  desk: (id: string) => queryOptions({ queryKey: ['keeper', 'desk', id], queryFn: () => hall.keeper.desk({ id }), enabled: known() && id !== '', ...ofStaff }),
  doorCode: (id: string) => queryOptions({ queryKey: ['keeper', 'door-code', id], queryFn: () => hall.keeper.doorCode({ id }), ...ofStaff }),
}

/** What a change was answered is what the desk shows at once: whoever taps on must not change an edition that is gone. */
export function keepKeeperAnswer(action: string, answer: unknown): void {
  if (action === 'decide') return
  const { station, open, asOf } = answer as StationChanged
  queryClient.setQueryData(keeperQueries.desk(station.id).queryKey, (seen) => seen && { ...seen, station, open, asOf })
}

// An answer may come when no page that says so is open any more.
queryClient.setQueryDefaults(['keeper', 'desk'], ofStaff)
