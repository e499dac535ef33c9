import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Coordinates } from '../../cloudfunctions/contract/place'
import type { FilterCode } from '../../cloudfunctions/contract/station'
import { hall } from './hall'
import type { Origin } from './remembered'

/** A place that is remembered, or one that was only touched on the map. */
export type SearchOrigin = Origin | { kind: 'point'; at: Coordinates }

/** What a search for stations depends on. */
export interface StationSearch { origin: SearchOrigin; filters: readonly FilterCode[]; text: string }

const dayMs = 86_400_000

/** A metre more or less is the same place: 1e-4 degree is about 10 m, and the answers can be kept. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

const from = (origin: SearchOrigin) =>
  origin.kind === 'area' ? { area: origin.code } : { at: { lng: rounded(origin.at.lng), lat: rounded(origin.at.lat) } }

export const stationQueries = {
  nearby: ({ origin, filters, text }: StationSearch) => infiniteQueryOptions({
    queryKey: ['station', 'nearby', from(origin), filters, text],
    queryFn: ({ pageParam }) => hall.station.nearby({ from: from(origin), filters: [...filters], text, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    placeholderData: keepPreviousData,
  }),
  pins: (filters: readonly FilterCode[], text: string) => queryOptions({
    queryKey: ['station', 'pins', filters, text],
    queryFn: () => hall.station.pins({ filters: [...filters], text }),
    placeholderData: keepPreviousData,
  }),
  detail: (id: string) => queryOptions({
    queryKey: ['station', 'detail', id],
    queryFn: () => hall.station.detail({ id }),
  }),
  areas: () => queryOptions({
    queryKey: ['station', 'areas'],
    queryFn: () => hall.station.areas({}),
    staleTime: dayMs,
  }),
}
