import type { OutputOf, ParsedInputOf } from '../contract/action'
import type { Coordinates } from '../contract/place'
import type { FacilityCode, StationRow, station } from '../contract/station'
import { areasWith } from './known-areas'
import { canBeUsed } from './medicine'
import { openState } from './opening-hours'
import type { Ground } from './station-pack/merge'
import { type FoundStation, matchingStations, searchStations } from './station-search'

type Actions = (typeof station)['actions']

const pageSize = 20
/** What a driver looks for first; the row shows these, the station page all. */
const rowFacilities: readonly FacilityCode[] = ['water', 'toilet', 'charging', 'microwave', 'shower', 'medicine']

/**
 * What the window answers, out of the stations that there are: the function asks the archive for them, a phone without a
 * network its packs, and both answer the same. Null where no area has this code.
 */
export function nearbyAnswer(ground: Ground, home: string, { from, page, ...asked }: ParsedInputOf<Actions['nearby']>, now: number): OutputOf<Actions['nearby']> | null {
  const at = placeOf(from, ground)
  if (!at) return null
  const found = searchStations(ground.stations, { from: at, ...asked, now, most: (page + 1) * pageSize })
  const shown = found.stations.slice(page * pageSize)
  return {
    rows: shown.map((each) => rowOf(each, ground, home, now)),
    total: found.total,
    nextPage: (page + 1) * pageSize < found.total ? page + 1 : null,
    radiusMeters: found.radiusMeters,
    widened: found.widened,
    asOf: now,
    demo: isDemo(ground),
  }
}

export const pinsAnswer = (ground: Ground, asked: ParsedInputOf<Actions['pins']>, now: number): OutputOf<Actions['pins']> => ({
  pins: matchingStations(ground.stations, { ...asked, now }).map(({ station: { id, name }, open: { state }, at }) => ({ id, name, at, state })),
  asOf: now,
  demo: isDemo(ground),
})

/** Null where no pack has this station. `home` is the owner whose stations need no word of whose they are. */
export function detailAnswer(ground: Ground, home: string, { id }: ParsedInputOf<Actions['detail']>, now: number): OutputOf<Actions['detail']> | null {
  const found = ground.find(id)
  if (!found) return null
  const { owner, name, licence, mayUse, at } = ground.ownerOf(found.id)
  const also = ground.alsoBy(found.id)
  return {
    station: found, open: openState(found, now), asOf: now,
    owner: owner === home ? null : { name, licence, mayUse, at },
    also: also ? { name: also.cover.name, at: also.cover.at, fields: [...also.fields] } : null,
  }
}

export const areasAnswer = ({ stations }: Ground): OutputOf<Actions['areas']> => ({ areas: areasWith(stations) })

const isDemo = ({ stations }: Ground): boolean => stations.some(({ demo }) => demo)

const placeOf = (from: { at: Coordinates } | { area: string }, { stations }: Ground): Coordinates | undefined =>
  'at' in from ? from.at : areasWith(stations).find(({ code }) => code === from.area)?.centre

function rowOf({ station: { id, kind, name, access, facilities, truck, confirmed }, open, meters, at, address }: FoundStation, ground: Ground, home: string, now: number): StationRow {
  const cover = ground.ownerOf(id)
  return {
    id, kind, name, address, at, open,
    owner: cover.owner === home ? null : cover.name,
    meters: Math.round(meters),
    access: access.method,
    facilities: rowFacilities.filter((wanted) => facilities.some((each) => each.code === wanted && canBeUsed(each, now))),
    truckSpaces: truck?.spaces ?? 0,
    confirmedAt: confirmed.at,
  }
}
