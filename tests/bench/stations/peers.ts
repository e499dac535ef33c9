import Flatbush from 'flatbush'
import { around as aroundFlat } from 'geoflatbush'
import { around as aroundKd } from 'geokdbush'
import KDBush from 'kdbush'
import Database from 'libsql'
import type { Box } from '../../../cloudfunctions/rules/cluster'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { buildStationIndex, type IndexedPoint } from '../../../cloudfunctions/rules/station-index/build'
import { inBox } from '../../../cloudfunctions/rules/station-index/in-box'
import { openStationIndex } from '../../../cloudfunctions/rules/station-index/layout'
import { type Near, nearest, nearestNumbers } from '../../../cloudfunctions/rules/station-index/nearest'

export interface Place { lng: number; lat: number }
export interface Wanted { all: number; openHours: Uint8Array | null }
/** One way to search, over stations that it has indexed; all answer with station numbers, the nearest first. */
export interface Peer {
  name: string
  nearest(from: Place, k: number, wanted: Wanted): number[]
  /** Where the way tells metres by itself. */
  nearestWithMeters?(from: Place, k: number, wanted: Wanted): Near[]
  inBox?(box: Box, wanted: Wanted): number[]
}

/** The stations as columns, so that no way pays for reading objects. */
interface Columns { points: readonly IndexedPoint[]; masks: Int32Array; hours: Uint16Array; lngs: Float64Array; lats: Float64Array }

export function everyPeer(points: readonly IndexedPoint[]): Peer[] {
  const columns = {
    points, masks: Int32Array.from(points, ({ mask }) => mask), hours: Uint16Array.from(points, ({ hours }) => hours),
    lngs: Float64Array.from(points, ({ lng }) => lng), lats: Float64Array.from(points, ({ lat }) => lat),
  }
  return [ours(columns), kdbush(columns), flatbush(columns), rtree(columns), brute(columns)]
}

const passer = ({ masks, hours }: Columns, { all, openHours }: Wanted) => (number: number): boolean =>
  (masks[number]! & all) === all && (openHours === null || openHours[hours[number]!] === 1)

function ours({ points }: Columns): Peer {
  const index = openStationIndex(buildStationIndex(points))
  return {
    name: 'station-index',
    nearest: (from, k, wanted) => nearestNumbers(index, from, k, wanted),
    nearestWithMeters: (from, k, wanted) => nearest(index, from, k, wanted),
    inBox: (box, wanted) => inBox(index, box, wanted),
  }
}

function kdbush(columns: Columns): Peer {
  const index = new KDBush(columns.points.length)
  for (const { lng, lat } of columns.points) index.add(lng, lat)
  index.finish()
  return {
    name: 'kdbush + geokdbush',
    nearest: (from, k, wanted) => aroundKd(index, from.lng, from.lat, k, Infinity, passer(columns, wanted)),
    inBox: ({ west, south, east, north }, wanted) => index.range(west, south, east, north).filter(passer(columns, wanted)),
  }
}

function flatbush(columns: Columns): Peer {
  const index = new Flatbush(columns.points.length)
  for (const { lng, lat } of columns.points) index.add(lng, lat, lng, lat)
  index.finish()
  return {
    name: 'flatbush + geoflatbush',
    nearest: (from, k, wanted) => aroundFlat(index, from.lng, from.lat, k, Infinity, passer(columns, wanted)),
    inBox: ({ west, south, east, north }, wanted) => index.search(west, south, east, north, passer(columns, wanted)),
  }
}

const metersOfDegree = 111_195
const widest = 40

/** SQLite's R*Tree in memory, facilities as auxiliary columns: a box that doubles until the k nearest lie within it. */
function rtree(columns: Columns): Peer {
  const database = new Database(':memory:')
  database.exec('create virtual table station using rtree_i32(id, west, east, south, north, +mask, +hours)')
  const insert = database.prepare('insert into station values (?, ?, ?, ?, ?, ?, ?)')
  database.exec('begin')
  columns.points.forEach(({ lng, lat, mask, hours }, number) => {
    const [x, y] = [Math.round(lng * 1e6), Math.round(lat * 1e6)]
    insert.run(number, x, x, y, y, mask, hours)
  })
  database.exec('commit')
  const select = database.prepare('select id, hours from station where west <= ? and east >= ? and south <= ? and north >= ? and mask & ? = ?').raw()
  const within = (box: Box, { all, openHours }: Wanted): number[] => {
    const rows = select.all(Math.ceil(box.east * 1e6), Math.floor(box.west * 1e6), Math.ceil(box.north * 1e6), Math.floor(box.south * 1e6), all, all) as unknown as [number, number][]
    return rows.filter(([, hours]) => openHours === null || openHours[hours] === 1).map(([number]) => number)
  }
  return {
    name: 'SQLite R*Tree',
    nearest: (from, k, wanted) => {
      const cosine = Math.cos((from.lat * Math.PI) / 180)
      for (let side = 0.02; ; side *= 2) {
        const found = within({ west: from.lng - side / cosine, east: from.lng + side / cosine, south: from.lat - side, north: from.lat + side }, wanted)
          .map((number) => ({ number, meters: metersBetween(from, columns.points[number]!) }))
          .sort((a, b) => a.meters - b.meters || a.number - b.number)
        const farthest = found[k - 1]?.meters ?? Infinity
        if (farthest <= side * metersOfDegree * 0.99 || side > widest) return found.slice(0, k).map(({ number }) => number)
      }
    },
    inBox: within,
  }
}

/** Every station that passes is measured; no object is made but the answer. */
function brute(columns: Columns): Peer {
  const radian = Math.PI / 180
  return {
    name: 'brute force',
    nearest: (from, k, wanted) => {
      const passes = passer(columns, wanted)
      const numbers: number[] = []
      const keys: number[] = []
      const cosine = Math.cos(from.lat * radian)
      for (let number = 0; number < columns.lngs.length; number++) {
        if (!passes(number)) continue
        const up = Math.sin((columns.lats[number]! - from.lat) * radian / 2)
        const across = Math.sin((columns.lngs[number]! - from.lng) * radian / 2)
        const key = up * up + cosine * Math.cos(columns.lats[number]! * radian) * across * across
        let rank = numbers.length
        if (rank === k && key >= keys[k - 1]!) continue
        if (rank === k) rank--
        for (; rank > 0 && keys[rank - 1]! > key; rank--) {
          keys[rank] = keys[rank - 1]!
          numbers[rank] = numbers[rank - 1]!
        }
        keys[rank] = key
        numbers[rank] = number
      }
      return numbers
    },
  }
}
