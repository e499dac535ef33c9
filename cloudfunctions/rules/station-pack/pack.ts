import type { Coordinates } from '../../contract/place'
import type { Station } from '../../contract/station'
import { facilityCodes, facilityStates } from '../../contract/station-terms'
import { dayNumber, dayOfDate, isoDate } from '../shanghai-time'
import { initialsFrom, initialsTable } from '../initials'
import { stationInitials, stationText } from '../station-text'
import { PackDamaged, Reader, Writer } from './bytes'
import { choices, type Column, flags, jsonOf, nearNumbers, numbers, texts } from './columns'
import { alongHilbert } from './hilbert'

/** Whose stations these are, and from when. */
export interface PackCover {
  /** City or district code of the union that answers for them: `131000`. */
  owner: string
  /** 廊坊市总工会 */
  name: string
  /** Under which licence others may use it, and who may: both as the owner says it. */
  licence: string
  mayUse: string
  /** One more with every edition; a phone never goes back to a lower one. */
  number: number
  /** When it was made, ms. */
  at: number
  demo: boolean
}

export interface StationPack {
  cover: PackCover
  /** In the pack's own order. */
  stations: readonly Station[]
  /** The outlines of the owner's counties as TopoJSON; '' where there are none. */
  outlines: string
}

/** What stands first in every pack, and changes when packs are written in another way. */
const mark = 'station-pack-1'
/** Steps to a degree, 1.1 m each: a door is no smaller, and a digit more costs a byte a station. */
const steps = 1e5
const minuteMs = 60_000

/** Degrees as a pack has them. A catalogue holds no others, so that nothing is lost on the way. */
export const packDegrees = (degrees: number): number => Math.round(degrees * steps) / steps

export const packPlace = ({ lng, lat }: Coordinates): Coordinates => ({ lng: packDegrees(lng), lat: packDegrees(lat) })

/** What of a facility is not said by its being there: its number, its state, and since when it fails. */
type Remark = [code: number, state: number, since: number | null]

/** A day as so many days from another, and never nought, which is no day. */
const daysFrom = (day: number, date: string | undefined): number => (date === undefined ? 0 : dayOfDate(date) - day + (dayOfDate(date) >= day ? 1 : 0))
const dateFrom = (day: number, days: number): string => isoDate(day + days - (days > 0 ? 1 : 0))

/** What is written of one station, all that there is of it; by the hour `at` (ms) of the pack, since what is young is short. */
export const factsOf = (station: Station, at: number) => ({
  lng: onGrid(station.at.lng), lat: onGrid(station.at.lat),
  facilities: station.facilities.reduce((mask, { code }) => mask + 2 ** facilityCodes.indexOf(code), 0),
  hours: station.hours,
  kind: [station.kind, station.demo] as const,
  trouble: [station.pause, station.doubt] as const,
  confirmedMinutes: Math.trunc((at - station.confirmed.at) / minuteMs), confirmedMs: (at - station.confirmed.at) % minuteMs, confirmedBy: station.confirmed.by,
  id: station.id, name: station.name, address: station.address, landmark: station.landmark, host: station.host, phone: station.keeper.phone,
  surname: station.keeper.surname,
  area: [station.county, station.township] as const,
  access: station.access, hostType: station.hostType,
  remarks: station.facilities.filter(({ state }) => state !== 'working')
    .map(({ code, state, since }): Remark => [facilityCodes.indexOf(code), facilityStates.indexOf(state), since ?? null]),
  expires: daysFrom(dayNumber(at), station.facilities.find(({ code }) => code === 'medicine')?.expires),
  honours: [station.stars, station.titles] as const,
  truck: station.truck, stops: station.stops, photo: station.photo, edition: station.edition,
})
type Facts = ReturnType<typeof factsOf>

/** How each fact is written, in the order of the file: first the core (where, what, when), then the texts, then what a station's own page tells. */
const columns: { [Name in keyof Facts]: Column<Facts[Name]> } = {
  lng: nearNumbers, lat: nearNumbers, facilities: flags, hours: choices(), kind: choices(), trouble: choices(),
  id: texts, name: texts, address: texts, phone: texts, landmark: choices(), host: choices(),
  surname: choices(), area: choices(), access: choices(), hostType: choices(), remarks: choices(), expires: numbers, honours: choices(), truck: choices(), stops: choices(), photo: choices(),
  confirmedMinutes: numbers, confirmedMs: numbers, confirmedBy: choices(), edition: numbers,
}
const names = Object.keys(columns) as (keyof Facts)[]

/**
 * The stations by columns, township by township, in the order of a Hilbert curve: what is alike lies close together. The same stations give the
 * same bytes, on a server and on a phone, so that a signature over them holds wherever they were put together.
 * @throws RangeError for coordinates finer than 1e-5 degree and for texts with line breaks: a pack loses nothing silently
 */
export function encodePack({ cover, stations, outlines }: StationPack): Uint8Array {
  const ordered = [...stations].sort((a, b) => compare(a.township, b.township) || placeOnCurve(a.at) - placeOnCurve(b.at) || compare(a.id, b.id))
  const facts = ordered.map((station) => factsOf(station, cover.at))
  const writer = new Writer().text(mark).text(JSON.stringify(cover)).whole(facts.length)
  const write = <Name extends keyof Facts>(name: Name) => writer.block(columns[name].write(facts.map((each) => each[name])))
  names.forEach(write)
  return writer.text(initialsTable(ordered.map(stationText).join(''))).text(outlines).done()
}

/**
 * The pack that was written. Whose it is, and that nobody changed it, is the signature's to say, not the decoder's.
 * @throws PackDamaged for everything else, and for packs that are written in another way
 */
export function decodePack(bytes: Uint8Array): StationPack {
  const reader = new Reader(bytes)
  if (reader.text() !== mark) throw new PackDamaged('these are no stations')
  const cover = jsonOf(reader.text()) as PackCover
  if (typeof cover?.at !== 'number' || typeof cover.number !== 'number' || typeof cover.owner !== 'string') throw new PackDamaged('the cover is torn')
  const count = reader.whole()
  if (count > bytes.length) throw new PackDamaged('there are more stations than bytes')
  const read = <Name extends keyof Facts>(name: Name): Facts[Name][] => columns[name].read(reader.block(), count)
  const told = Object.fromEntries(names.map((name) => [name, read(name)])) as { [Name in keyof Facts]: Facts[Name][] }
  const initials = initialsFrom(reader.text())
  const outlines = reader.text()
  reader.end()
  const stations: Station[] = []
  for (let order = 0; order < count; order++) {
    const facts: Record<string, unknown> = {}
    for (const name of names) facts[name] = told[name][order]
    stations.push(sensible(() => stationOf(facts as Facts, cover.at, initials)))
  }
  return { cover, stations, outlines }
}

/** A value that is JSON, but not of its column's shape, shows when a station is made of it. */
function sensible<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw error instanceof TypeError ? new PackDamaged('a value has no shape that it may have') : error
  }
}

function stationOf({ lng, lat, facilities, kind, trouble, confirmedMinutes, confirmedMs, confirmedBy, phone, surname, area, remarks, expires, honours, ...same }: Facts, at: number, initials: (text: string) => string): Station {
  const [[kindOf, demo], [pause, doubt], [county, township], [stars, titles]] = [kind, trouble, area, honours]
  const station = {
    ...same, kind: kindOf, demo, pause, doubt, county, township, stars, titles,
    at: { lng: lng / steps, lat: lat / steps },
    facilities: facilitiesOf(facilities, remarks, expires === 0 ? null : dateFrom(dayNumber(at), expires)),
    keeper: { surname, phone },
    confirmed: { at: at - confirmedMinutes * minuteMs - confirmedMs, by: confirmedBy },
  }
  return { ...station, initials: stationInitials(station, initials) }
}

function facilitiesOf(mask: number, remarks: readonly Remark[], expires: string | null): Station['facilities'] {
  return facilityCodes.flatMap((code, order): Station['facilities'] => {
    if (Math.floor(mask / 2 ** order) % 2 === 0) return []
    const [, number = 0, since = null] = remarks.find(([which]) => which === order) ?? [order]
    const state = facilityStates[number]
    if (!state) throw new PackDamaged('a facility is in no state')
    return [{ code, state, ...(since !== null && { since }), ...(expires !== null && code === 'medicine' && { expires }) }]
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Cells of the curve to a degree: all China fits, and a cell is 130 m wide. */
const cells = 819.2

const placeOnCurve = ({ lng, lat }: Coordinates): number => alongHilbert(Math.floor((lng - 70) * cells), Math.floor((lat - 0) * cells))

function onGrid(degrees: number): number {
  const step = Math.round(degrees * steps)
  if (step / steps !== degrees) throw new RangeError(`${degrees} is finer than a pack can say`)
  return step
}
