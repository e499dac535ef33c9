import type { Hours, Weekly } from '../../contract/opening-hours'
import type { FacilityCode, Station } from '../../contract/station'
import { counties, townships } from '../../rules/areas'
import { weekOfStops } from '../../rules/mobile-stop'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { chance, type Chance } from './chance'
import { thrown, townshipMiddles } from './ground'
import { described } from './stations'

const dayMs = 86_400_000
const hourMs = 3_600_000
const surnames = ['田', '白', '石', '安', '康', '靳', '葛', '庞', '尹', '祁']
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const open = (weekly: Weekly, onHolidays: Hours['onHolidays']): Hours => ({ always: false, weekly, seasons: [], onHolidays, holidayRanges: [], exceptions: [] })
const office = open([{ days: [1, 2, 3, 4, 5], ranges: [{ from: '08:30', to: '12:00' }, { from: '14:00', to: '17:30' }] }], 'closed')
const reading = open([{ days: [2, 3, 4, 5, 6, 7], ranges: [{ from: '09:00', to: '20:30' }] }], 'usual')
const late = open([{ days: everyDay, ranges: [{ from: '08:00', to: '02:00' }] }], 'usual')

const readingTownships = ['131003001', '131002001', '131082100', '131081001', '131022100', '131024100', '131026100']
const ridersCounties = ['131003', '131082', '131081']
const mobileCounties = ['131003', '131082'] as const
const corners = ['快递集散点门口', '农贸市场北门', '外卖取餐点旁', '建筑工地东门', '货运停车场入口', '汽车站出站口']

interface Told { kind: Station['kind']; county: string; township: string; name: string; host: string; hours: Hours; codes: readonly FacilityCode[]; stops?: Station['stops'] }

/** What the union keeps beside the 417 stations, all invented, the same for the same `now` (ms): 7 reading rooms, 11 help centres, 3 riders' homes, 2 that move. */
export function seedMorePlaces(now: number): Station[] {
  const luck = chance(20_260_501)
  const all: Told[] = [
    ...readingRooms(), ...counties.map(({ code, name }): Told => ({
      kind: 'help-centre', county: code, township: seatOf(code), name: `${name}职工帮扶中心`, host: `${name}总工会`, hours: office, codes: ['legal', 'seats', 'water', 'aircon', 'toilet'],
    })),
    ...ridersCounties.map((county): Told => ({
      kind: 'riders-home', county, township: seatOf(county), name: `${nameOf(seatOf(county))}骑手之家`, host: '骑手食堂', hours: late,
      codes: ['water', 'seats', 'charging', 'microwave', 'battery-swap', 'meals', 'toilet', 'medicine'],
    })),
    ...mobileCounties.map((county): Told => moving(county, luck)),
  ]
  return all.map((told, rank) => placeOf(told, rank, luck, now))
}

function readingRooms(): Told[] {
  return townships.filter(({ code }) => readingTownships.includes(code)).map(({ code, county, name }): Told => ({
    kind: 'reading-room', county, township: code, name: `${short(name)}职工书屋`, host: '职工活动中心', hours: reading, codes: ['books', 'seats', 'wifi', 'aircon', 'water', 'toilet'],
  }))
}

const seatOf = (county: string): string => townships.find((township) => township.county === county)!.code
const nameOf = (code: string): string => short(townships.find((township) => township.code === code)!.name)
const short = (name: string): string => name.replace(/(街道|镇|乡)$/, '')

/** Three stops a day, six days a week: some on odd weekdays, others on even ones. */
function moving(county: (typeof mobileCounties)[number], luck: Chance): Told {
  const seat = seatOf(county)
  const middle = townshipMiddles(county, luck).get(seat)!
  const times = [['07:00', '09:30'], ['11:00', '14:00'], ['17:30', '21:30']] as const
  const stops = [[1, 3, 5], [2, 4, 6]].flatMap((days, turn) => times.map(([from, to], order) => ({
    place: `${townships.find(({ code }) => code === seat)!.name}${corners[turn * times.length + order]!}`, at: thrown(county, middle, 2.5, luck), days, range: { from, to },
  })))
  return {
    kind: 'mobile', county, township: seat, name: `${nameOf(seat)}流动驿站`, host: '工会流动服务车', hours: open(weekOfStops(stops), 'usual'), stops,
    codes: ['water', 'seats', 'charging', 'medicine', 'tools'],
  }
}

function placeOf({ codes, stops = [], ...told }: Told, rank: number, luck: Chance, now: number): Station {
  const { county, township } = told
  const expires = isoDate(dayNumber(now) + 90 + rank * 13)
  return described({
    ...told, stops,
    id: `st-b${String(rank + 1).padStart(3, '0')}`, demo: true,
    address: `${townships.find(({ code }) => code === township)!.name}${luck.pick(['文化路', '劳动街', '广场东路'])} ${luck.whole(1, 188)} 号`,
    landmark: luck.pick(['一楼大厅右手边', '广场北侧', '工会大门口']),
    at: stops[0]?.at ?? thrown(county, townshipMiddles(county, luck).get(township)!, 1.6, luck),
    hostType: told.kind === 'help-centre' ? 'community' : 'other',
    facilities: codes.map((code) => ({ code, state: 'working', ...(code === 'medicine' && { expires }) })),
    access: { method: 'walk-in', asks: '' },
    keeper: { surname: luck.pick(surnames), phone: `1990000${1_500 + rank}` },
    stars: luck.whole(3, 5), titles: [], truck: null, photo: null, pause: null,
    confirmed: { at: now - luck.whole(1, 60) * dayMs - luck.whole(0, 23) * hourMs, by: 'union' },
  })
}
