import type { Station } from '../../contract/station'
import { metersBetween } from '../distance'
import type { PackCover, StationPack } from './pack'

/**
 * Who is right where two unions list one place. `land`: the one on whose ground it stands. `newest`: the one that was there
 * last. `safest`: whoever says that the door is shut, unless the other was there after that.
 */
type Rule = 'land' | 'newest' | 'safest'

/** One rule a field: what a place is, its own union knows; how it is today, whoever was there. */
export const fieldRules: Readonly<Record<keyof Station, Rule>> = {
  id: 'land', demo: 'land', kind: 'land', name: 'land', county: 'land', township: 'land', address: 'land', landmark: 'land', at: 'land',
  host: 'land', hostType: 'land', keeper: 'land', stars: 'land', titles: 'land', photo: 'land', stops: 'land', initials: 'land', edition: 'land',
  hours: 'newest', facilities: 'newest', access: 'newest', truck: 'newest', confirmed: 'newest',
  pause: 'safest', doubt: 'safest',
}
const fields = Object.keys(fieldRules) as (keyof Station)[]

/** All places of several owners, each once. */
export interface Ground {
  /** Without those that are gone: they are found by their id alone. */
  stations: readonly Station[]
  /** One place, by any of the ids under which it is listed. */
  find: (id: string) => Station | undefined
  /** Whose a station is. */
  ownerOf: (id: string) => PackCover
  /** Who lists it too, where somebody does, and what of it is his word. */
  alsoBy: (id: string) => Also | undefined
}

/** The other entry of one place: whose, under which id, and which fields are its word. */
export interface Also { cover: PackCover; twin: string; fields: readonly (keyof Station)[] }
interface Listed { station: Station; cover: PackCover }

/** Two entries of different owners are one place where they have one name within 100 m, or one host within 15 m. */
const sameNameMeters = 100
const sameHostMeters = 15
/** So many degrees of latitude are more than 100 m: nothing farther need be measured. */
const nearDegrees = 0.001

const isSamePlace = (a: Station, b: Station): boolean => {
  if (Math.abs(a.at.lat - b.at.lat) > nearDegrees || (a.name !== b.name && a.host !== b.host)) return false
  const meters = metersBetween(a.at, b.at)
  return a.name === b.name ? meters <= sameNameMeters : meters <= sameHostMeters
}

/** Whether a county (6 digits) is an owner's ground; a city's code ends with two noughts. */
const isGroundOf = (owner: string, county: string): boolean => county.startsWith(owner.endsWith('00') ? owner.slice(0, 4) : owner)

/** Lays several packs on one another; the order in which they are given plays no part in what becomes of a place. */
export function mergePacks(packs: readonly StationPack[]): Ground {
  const listed: Listed[] = []
  const ownerOf = new Map<string, PackCover>()
  const also = new Map<string, Also>()
  const byId = new Map<string, Station>()
  for (const { cover, stations } of [...packs].sort((a, b) => (a.cover.owner < b.cover.owner ? -1 : 1))) {
    const before = listed.length
    for (const station of stations) {
      const twin = listed.findIndex((each, order) => order < before && isSamePlace(each.station, station))
      if (twin === -1) listed.push({ station, cover })
      else listed[twin] = settled(listed[twin]!, { station, cover }, also)
    }
  }
  for (const { station, cover } of listed) {
    ownerOf.set(station.id, cover)
    byId.set(station.id, station)
  }
  for (const [id, { twin }] of also) if (!byId.has(twin)) byId.set(twin, byId.get(id)!)
  return {
    stations: listed.flatMap(({ station }) => (station.pause?.gone ? [] : [station])),
    find: (id) => byId.get(id),
    ownerOf(id) {
      const cover = ownerOf.get(id)
      if (!cover) throw new RangeError(`no pack holds ${id}`)
      return cover
    },
    alsoBy: (id) => also.get(id),
  }
}

function settled(a: Listed, b: Listed, also: Map<string, Also>): Listed {
  const [owner, other] = isGroundOf(b.cover.owner, b.station.county) && !isGroundOf(a.cover.owner, a.station.county) ? [b, a] : [a, b]
  const later = other.station.confirmed.at > owner.station.confirmed.at ? other : owner
  const from: Record<Rule, (field: keyof Station) => Station> = {
    land: () => owner.station,
    newest: () => later.station,
    safest: (field) => shutBy(field as 'pause' | 'doubt', owner.station, other.station) ?? later.station,
  }
  const station = Object.fromEntries(fields.map((field) => [field, from[fieldRules[field]](field)[field]])) as Station
  const told = fields.filter((field) => station[field] !== owner.station[field])
  also.set(station.id, { cover: other.cover, twin: other.station.id, fields: told })
  return { station, cover: owner.cover }
}

/** The entry that says it is shut, or doubtful, and was not contradicted since by somebody who was there. */
const shutBy = (field: 'pause' | 'doubt', ...[a, b]: [Station, Station]): Station | undefined =>
  [[a, b] as const, [b, a] as const].find(([says, other]) => says[field] !== null && other.confirmed.at <= says[field].since)?.[0]
