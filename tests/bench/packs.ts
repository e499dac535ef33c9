import { brotliCompressSync, constants } from 'node:zlib'
import { facilityCodes, type Station } from '../../cloudfunctions/contract/station'
import { decodePack, encodePack, packDegrees } from '../../cloudfunctions/rules/station-pack/pack'
import { seedStations } from '../../cloudfunctions/local/seed/stations'
import { hoursTable, manyStations, seededRandom } from '../many-stations'
import type { PlainBench } from './bench'

const national = 200_000
/** As many as can be compressed as JSON in a minute: two hundred thousand documents are 200 MB. */
const compared = 20_000
const cover = { owner: '131000', name: '', licence: '', mayUse: '', number: 1, at: 0, demo: true }

const brotli = (bytes: Uint8Array | string): number => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length

/** What a station's file weighs on its way to a phone, in bytes a station, beside the same as JSON. */
export const packs: PlainBench = async (report) => {
  const rows = ['', '| brotli 11, bytes a station | core | whole | the same as JSON | whole / JSON |', '|---|---|---|---|---|']
  for (const size of [compared, national]) {
    const stations = storied(size)
    const bytes = encodePack({ cover, stations, outlines: '' })
    if (decodePack(bytes).stations.length !== size) throw new Error('a pack lost stations')
    const [core, whole] = [brotli(encodePack({ cover, stations: stations.map(bare), outlines: '' })) / size, brotli(bytes) / size]
    const json = size === compared ? brotli(JSON.stringify(stations)) / size : null
    if (json !== null) report(`whole of ${size} beside JSON`, `${whole.toFixed(1)} and ${json.toFixed(1)} bytes a station`, { ratio: whole / json, atMost: 0.7 })
    else {
      report(`core of ${size}, bytes a station`, 'where, what and when', { ratio: core, atMost: 5.5 })
      report(`whole of ${size}, bytes a station`, 'with ids, names, addresses and telephones', { ratio: whole, atMost: 30 })
    }
    rows.push(`| ${size} invented | ${core.toFixed(2)} | ${whole.toFixed(1)} | ${json?.toFixed(1) ?? '–'} | ${json === null ? '–' : (whole / json).toFixed(2)} |`)
  }
  const city = seedStations(Date.parse('2026-11-23T10:00:00+08:00'))
  const [whole, json] = [brotli(encodePack({ cover: { ...cover, at: Date.parse('2026-11-23T10:00:00+08:00') }, stations: city, outlines: '' })), brotli(JSON.stringify(city))]
  report('the city of the demo, KB', `${whole} bytes, every field of 417 stations`, { ratio: whole / 1_024, atMost: 13.5 })
  rows.push(`| the demo's city of 417, every field: ${whole} bytes | – | ${(whole / city.length).toFixed(1)} | ${(json / city.length).toFixed(1)} | ${(whole / json).toFixed(2)} |`)
  console.log(rows.join('\n'))
}

const [some] = seedStations(0) as [Station]
const days = [1, 2, 3, 4, 5, 6, 7]
const clock = (half: number): string => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
const hoursOf = (id: number): Station['hours'] =>
  ({ always: false, weekly: [{ days, ranges: [{ from: clock(10 + (id % 8)), to: clock(34 + (id >> 3)) }] }], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [] })
const hours = Array.from({ length: hoursTable }, (_, id) => hoursOf(id))

/** Names of four arbitrary characters, streets of two, numbers that nobody has: nothing that a compressor could know. */
function storied(size: number): Station[] {
  const random = seededRandom(11)
  const han = (length: number): string => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 3_000))).join('')
  return manyStations(size).map((point, order): Station => ({
    ...bare({ ...some, at: { lng: packDegrees(point.lng), lat: packDegrees(point.lat) }, hours: hours[point.hours]! }),
    facilities: facilityCodes.filter((_, bit) => bit < 16 && point.mask & (1 << bit)).map((code) => ({ code, state: 'working' as const })),
    id: `st-${order.toString(36).padStart(6, '0')}`, name: `${han(4)}驿站`, address: `${han(2)}路 ${Math.floor(random() * 900)} 号`,
    keeper: { surname: '', phone: `1${String(Math.floor(random() * 1e10)).padStart(10, '0')}` },
  }))
}

/** Where, what and when alone. */
const bare = ({ at, hours: when, facilities }: Station): Station => ({
  ...some, at, hours: when, facilities, id: '', name: '', address: '', landmark: '', host: '', keeper: { surname: '', phone: '' }, county: '131002', township: '131002100',
  titles: [], truck: null, pause: null, doubt: null, confirmed: { at: 0, by: 'import' }, access: { method: 'walk-in', asks: '' }, initials: '',
})
