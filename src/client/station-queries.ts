import { infiniteQueryOptions, keepPreviousData, onlineManager, queryOptions } from '@tanstack/react-query'
import { ownOwner } from '../../cloudfunctions/contract/pack-owners'
import type { Coordinates } from '../../cloudfunctions/contract/place'
import type { FilterCode } from '../../cloudfunctions/contract/station'
import { restKinds, type StationKind } from '../../cloudfunctions/contract/station-terms'
import type { Ground } from '../../cloudfunctions/rules/station-pack/merge'
import { hall } from './hall'
import { offline } from './offline'
import { HallProblem, isPassing } from './problem'
import type { Origin } from './remembered'

/** A place that is remembered, or one that was only touched on the map. */
export type SearchOrigin = Origin | { kind: 'point'; at: Coordinates }

/** What a search for stations depends on. */
export interface StationSearch { origin: SearchOrigin; filters: readonly FilterCode[]; text: string; kinds?: readonly StationKind[] }

const dayMs = 86_400_000
const packMs = 600_000

/** A metre more or less is the same place: 1e-4 degree is about 10 m, and the answers can be kept. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

const from = (origin: SearchOrigin) =>
  origin.kind === 'area' ? { area: origin.code } : { at: { lng: rounded(origin.at.lng), lat: rounded(origin.at.lat) } }

type Answers = Awaited<ReturnType<typeof offline>>['answers']

/**
 * Asks at the counter, and where it cannot be reached the packs on this phone, which answer by the same rules; `asOf` then
 * is when they were last known to be the newest. Errors: `HallProblem`.
 */
async function answered<T extends object>(ask: () => Promise<T>, byPacks: (answers: Answers, ground: Ground, now: number) => T | null): Promise<T> {
  try {
    // A phone that says it has no network may be wrong, but nobody waits ten seconds to find out while a pack lies there.
    if (!onlineManager.isOnline()) throw new HallProblem('network.failed')
    return await ask()
  } catch (failure) {
    if (!(failure instanceof HallProblem) || !isPassing(failure)) throw failure
    const kept = await offline().then(async ({ answers, stationPacks }) => {
      const found = await stationPacks.ground()
      const answer = found && byPacks(answers, found.ground, Date.now())
      return answer && { ...answer, ...('asOf' in answer && { asOf: found.checkedAt }) }
    }, () => null)
    if (kept) return kept
    // Without a pack the counter is asked all the same: it may answer.
    return onlineManager.isOnline() ? Promise.reject(failure) : ask()
  }
}

export const stationQueries = {
  nearby: ({ origin, filters, text, kinds = restKinds }: StationSearch) => infiniteQueryOptions({
    queryKey: ['station', 'nearby', from(origin), filters, text, kinds],
    queryFn: ({ pageParam: page }) => {
      const asked = { from: from(origin), filters: [...filters], text, kinds: [...kinds], page }
      return answered(() => hall.station.nearby(asked), ({ nearbyAnswer }, ground, now) => nearbyAnswer(ground, ownOwner, asked, now))
    },
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    placeholderData: keepPreviousData,
  }),
  pins: (filters: readonly FilterCode[], text: string, kinds: readonly StationKind[] = restKinds) => queryOptions({
    queryKey: ['station', 'pins', filters, text, kinds],
    queryFn: () => {
      const asked = { filters: [...filters], text, kinds: [...kinds] }
      return answered(() => hall.station.pins(asked), ({ pinsAnswer }, ground, now) => pinsAnswer(ground, asked, now))
    },
    placeholderData: keepPreviousData,
  }),
  detail: (id: string) => queryOptions({
    queryKey: ['station', 'detail', id],
    queryFn: () => answered(() => hall.station.detail({ id }), ({ detailAnswer }, ground, now) => detailAnswer(ground, ownOwner, { id }, now)),
  }),
  /** What became another there; asked for by whoever wants to see it. */
  changes: (id: string) => queryOptions({
    queryKey: ['station', 'changes', id], queryFn: () => hall.station.changes({ id }), meta: { kept: false },
  }),
  /** What the caller said is wrong, with what came of it. */
  ownCorrections: () => queryOptions({ queryKey: ['station', 'corrections'], queryFn: () => hall.station.ownCorrections({}) }),
  /** How stations stand that somebody knows by name, out of the packs on this phone: without a network, and without asking. */
  known: (ids: readonly string[]) => queryOptions({
    queryKey: ['station', 'known', ids],
    queryFn: async () => {
      const { answers, stationPacks } = await offline()
      const found = await stationPacks.ground()
      const now = Date.now()
      return ids.flatMap((id) => {
        const answer = found && answers.detailAnswer(found.ground, ownOwner, { id }, now)
        return answer ? [{ id, open: answer.open }] : []
      })
    },
    meta: { kept: false },
  }),
  areas: () => queryOptions({
    queryKey: ['station', 'areas'],
    queryFn: () => answered(() => hall.station.areas({}), ({ areasAnswer }, ground) => areasAnswer(ground)),
    staleTime: dayMs,
  }),
  /** Brings the packs on this phone up to date, and says how they stand; without a network, how they stood. */
  packs: () => queryOptions({
    queryKey: ['station', 'packs'],
    queryFn: async () => {
      const { stationPacks } = await offline()
      return onlineManager.isOnline() ? stationPacks.refresh().catch(() => stationPacks.standing()) : stationPacks.standing()
    },
    staleTime: packMs,
    meta: { kept: false },
  }),
}
