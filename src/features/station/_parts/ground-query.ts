import { queryOptions } from '@tanstack/react-query'
import { offline } from '../../../client/offline'
import { HallProblem } from '../../../client/problem'

/** Everything that the packs on this phone hold; fetched first where there is none. Errors: `HallProblem`. */
export const groundQuery = () => queryOptions({
  queryKey: ['station', 'ground'],
  queryFn: async () => {
    const { stationPacks } = await offline()
    const kept = await stationPacks.ground()
    if (kept) return kept
    await stationPacks.refresh()
    const fetched = await stationPacks.ground()
    if (!fetched) throw new HallProblem('pack.unknown')
    return fetched
  },
  staleTime: 0,
  meta: { kept: false },
  structuralSharing: false,
})
