import { generateKeyPairSync, sign } from 'node:crypto'
import type { Hours } from '../../contract/opening-hours'
import type { Coordinates } from '../../contract/place'
import type { FacilityCode, Station } from '../../contract/station'
import { rawKey } from '../../office/pack-key'
import { neighbours } from '../../rules/areas'
import { metersBetween } from '../../rules/distance'
import { encodePack } from '../../rules/station-pack/pack'
import type { Edition, PackOwner } from '../../store/station-packs'
import { chance, type Chance } from './chance'
import { thrown } from './ground'
import { described } from './stations'

interface Neighbour { owner: string; name: string; short: string; stations: number; licence: string; mayUse: string; daysOld: number; places: readonly string[] }

/** The three districts next door. Names of places are real, what stands there is invented, as everything here. */
const districts: readonly Neighbour[] = [
  {
    owner: '110112', name: '通州区总工会', short: '通州', stations: 38, daysOld: 1,
    licence: '京津冀工会之间可以转载，注明来源', mayUse: '所有户外劳动者，外地的也可以', places: ['北苑', '梨园', '马驹桥', '台湖', '潞城', '宋庄', '张家湾'],
  },
  {
    owner: '110115', name: '大兴区总工会', short: '大兴', stations: 34, daysOld: 3,
    licence: '京津冀工会之间可以转载，注明来源', mayUse: '所有户外劳动者，个别站点只接待会员', places: ['黄村', '西红门', '庞各庄', '榆垡', '采育', '礼贤', '安定'],
  },
  {
    owner: '120114', name: '武清区总工会', short: '武清', stations: 30, daysOld: 12,
    licence: '可以转载，不得改动', mayUse: '货车司机、快递员、外卖配送员', places: ['杨村', '崔黄口', '大良', '河西务', '王庆坨', '下朱庄', '汊沽港'],
  },
]

const centreOf = (owner: string): Coordinates => neighbours.find(({ code }) => code === owner)!.centre

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const open = (from: string, to: string): Hours => ({ always: false, weekly: [{ days: everyDay, ranges: [{ from, to }] }], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [] })
const hours: readonly Hours[] = [open('08:00', '20:00'), open('06:00', '22:00'), open('09:00', '18:00'), { ...open('00:00', '24:00'), always: true, weekly: [] }]
const offers: readonly FacilityCode[] = ['water', 'microwave', 'charging', 'seats', 'toilet', 'medicine', 'wifi', 'aircon']
const dayMs = 86_400_000
const hourMs = 3_600_000

/**
 * What three neighbours hand over, each signed with a key that nobody keeps. 通州 lists one of our own border stations too,
 * with other hours and a later confirmation, as it happens where two unions look after one street.
 */
export function seedNeighbours(own: readonly Station[], now: number): { owner: PackOwner; edition: Edition }[] {
  const luck = chance(20_190_101)
  return districts.map((neighbour) => {
    const { owner, name, licence, mayUse, daysOld } = neighbour
    const at = now - daysOld * dayMs
    const stations = stationsOf(neighbour, at, luck)
    const shared = owner === '110112' ? [...own].sort((a, b) => metersBetween(a.at, centreOf(owner)) - metersBetween(b.at, centreOf(owner)))[0] : undefined
    const told = shared ? [...stations, { ...shared, id: `st-${owner}x900`, hours: hours[1]!, confirmed: { at: at - hourMs, by: 'keeper' as const }, pause: null, edition: 1 }] : stations
    const bytes = encodePack({ cover: { owner, name, licence, mayUse, number: 1, at, demo: true }, stations: told, outlines: '' })
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    return {
      owner: { owner, name, publicKey: rawKey(publicKey) },
      edition: { owner, number: 1, at, stations: told.length, bytes, signature: sign(null, bytes, privateKey).toString('base64') },
    }
  })
}

const stationsOf = ({ owner, short, stations, places }: Neighbour, at: number, luck: Chance): Station[] => Array.from({ length: stations }, (_, rank): Station => {
  const place = places[rank % places.length]!
  return described({
    id: `st-${owner}x${String(rank + 1).padStart(3, '0')}`, demo: true, kind: 'rest-station',
    name: `${short}${place}${luck.pick(['暖心', '连心', '同行', '顺风'])}驿站${rank + 1}号`, county: owner, township: `${owner}000`,
    address: `${short}区${place}${luck.pick(['大街', '东路', '北路', '环路'])} ${luck.whole(1, 200)} 号`, landmark: luck.pick(['公交站旁', '一楼临街', '加油站对面']),
    at: thrown(owner, centreOf(owner), 8, luck), host: luck.pick(['社区工会', '便民超市', '物流园']), hostType: luck.pick(['community', 'shop', 'logistics']),
    facilities: offers.filter(() => luck.happens(0.7)).map((code) => ({ code, state: 'working' as const })),
    hours: luck.pick(hours), access: { method: luck.pick(['walk-in', 'ask-staff']), asks: '' },
    keeper: { surname: luck.pick(['周', '吴', '郑', '冯']), phone: `1990000${String(1_700 + rank).padStart(4, '0')}` },
    stars: luck.whole(2, 5), titles: [],
    truck: luck.happens(0.15) ? { spaces: luck.whole(5, 60), maxLengthMeters: 17.5, heightLimitMeters: null, overnight: true, monitored: luck.happens(0.6), fuel: false, repair: false } : null,
    photo: null, pause: null, confirmed: { at: at - luck.whole(1, 60 * 24) * hourMs, by: 'keeper' },
  })
})
