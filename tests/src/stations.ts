import type { OutputOf } from '../../cloudfunctions/contract/action'
import type { Station, StationRow, station } from '../../cloudfunctions/contract/station'

type Actions = (typeof station)['actions']
/** Days ago, and a minute more: a page may be a moment older than its answer. */
const daysAgo = (days: number) => Date.now() - days * 86_400_000 - 60_000

type Nearby = OutputOf<Actions['nearby']>

export const row = (changes: Partial<StationRow> = {}): StationRow => ({
  id: 'st-0001', name: '裕华百姓便利店驿站', address: '裕华街道永兴路 1 号', at: { lng: 116.4, lat: 39.13 }, meters: 380,
  kind: 'rest-station', owner: null, open: { state: 'open', changesAt: null, until: null }, access: 'walk-in', facilities: ['water', 'toilet', 'charging'], truckSpaces: 0,
  confirmedAt: daysAgo(3), ...changes,
})

export const nearby = (rows: StationRow[], changes: Partial<Nearby> = {}): Nearby => ({
  rows, total: rows.length, nextPage: null, radiusMeters: 5_000, widened: false, asOf: Date.now(), demo: true, ...changes,
})

export const fullStation = (changes: Partial<Station> = {}): Station => ({
  id: 'st-0001', demo: false, kind: 'rest-station', name: '裕华百姓便利店驿站', county: '131081', township: '131081001',
  address: '裕华街道永兴路 1 号', landmark: '公交站牌旁', at: { lng: 116.4, lat: 39.13 }, host: '百姓便利店', hostType: 'shop',
  facilities: [{ code: 'water', state: 'working' }, { code: 'microwave', state: 'broken', since: daysAgo(2) }],
  hours: { always: true, weekly: [], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [] },
  access: { method: 'ask-staff', asks: '跟店员说一声' }, keeper: { surname: '孙', phone: '03165550100' }, stars: 3, titles: [],
  truck: null, photo: null, pause: null, confirmed: { at: daysAgo(3), by: 'keeper' },
  stops: [], doubt: null, initials: '', edition: 1, ...changes,
})

export const areas: OutputOf<Actions['areas']> = {
  areas: [
    { code: '131082', name: '三河市', centre: { lng: 117.07, lat: 39.98 }, stations: 62 },
    { code: '131082100', name: '燕郊镇', county: '131082', centre: { lng: 116.82, lat: 39.945 }, stations: 9 },
    { code: '131081', name: '霸州市', centre: { lng: 116.39, lat: 39.12 }, stations: 52 },
  ],
}
