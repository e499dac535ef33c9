import type { Hours } from '../../contract/opening-hours'
import type { Coordinates } from '../../contract/place'
import { type FacilityCode, facilityCodes, hostTypes, type Station } from '../../contract/station'
import { townships } from '../../rules/areas'
import { stationInitials } from '../../rules/station-text'
import { chance, type Chance } from './chance'
import { thrown, townshipMiddles } from './ground'
import { cared } from './station-care'

/** Invented: how the 417 stations of the real union are spread here over the counties and the zone. */
export const stationsPerCounty: Readonly<Record<string, number>> = {
  131002: 44, 131003: 58, 131022: 46, 131023: 28, 131024: 38, 131025: 30, 131026: 36, 131028: 14, 131071: 9, 131081: 52, 131082: 62,
}

type HostType = (typeof hostTypes)[number]
interface Host { names: readonly string[]; share: number; hours: readonly Hours[] }

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const workdays = [1, 2, 3, 4, 5]
const weekly = (days: number[], ranges: [string, string][], onHolidays: Hours['onHolidays']): Hours => ({
  always: false, weekly: [{ days, ranges: ranges.map(([from, to]) => ({ from, to })) }], seasons: [], onHolidays, holidayRanges: [], exceptions: [],
})
const always: Hours = { always: true, weekly: [], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [] }
const bankHours: Hours = {
  always: false, seasons: [], onHolidays: 'closed', holidayRanges: [], exceptions: [],
  weekly: [{ days: workdays, ranges: [{ from: '08:30', to: '17:00' }] }, { days: [6, 7], ranges: [{ from: '09:00', to: '16:00' }] }],
}

/** Three hours on a holiday too. */
const counter: Hours = { ...weekly(workdays, [['08:30', '17:30']], 'own'), holidayRanges: [{ from: '09:00', to: '12:00' }] }
/** Sweepers begin later in winter. */
const sweepers: Hours = {
  ...weekly(everyDay, [['05:00', '19:00']], 'usual'),
  seasons: [{ from: '11-15', to: '03-15', weekly: [{ days: everyDay, ranges: [{ from: '06:00', to: '18:30' }] }] }],
}

/** Shares as in the one province that published them; the names are invented. */
const hosts: Record<HostType, Host> = {
  bank: { names: ['惠农银行', '京畿银行', '冀兴银行', '同心储蓄所'], share: 33, hours: [bankHours, weekly(workdays, [['08:30', '12:00'], ['14:00', '17:00']], 'closed')] },
  community: { names: ['党群服务中心', '社区工会', '便民服务站'], share: 20, hours: [weekly(workdays, [['08:30', '12:00'], ['14:30', '18:00']], 'closed'), weekly(everyDay, [['08:00', '20:00']], 'usual')] },
  petrol: { names: ['通途加油站', '顺达加油站', '绿源充电站'], share: 8, hours: [weekly(everyDay, [['05:30', '23:00']], 'usual')] },
  logistics: { names: ['万联物流园', '京南货运中心', '汇通服务区'], share: 8, hours: [weekly(everyDay, [['06:00', '24:00']], 'usual'), weekly(everyDay, [['18:00', '08:00']], 'usual')] },
  telecom: { names: ['沟通营业厅', '供电营业厅', '邮政驿栈'], share: 10, hours: [weekly(everyDay, [['08:30', '18:00']], 'usual'), counter] },
  sanitation: { names: ['环卫休息室', '环卫所', '道班房'], share: 8, hours: [sweepers, weekly(everyDay, [['04:30', '09:30'], ['13:00', '20:00']], 'usual')] },
  shop: { names: ['百姓便利店', '兴隆超市', '好邻居药房'], share: 8, hours: [weekly(everyDay, [['07:00', '22:30']], 'usual'), weekly(everyDay, [['08:00', '02:00']], 'usual')] },
  other: { names: ['文化驿站', '骑手食堂', '职工活动中心'], share: 5, hours: [weekly(everyDay, [['09:00', '21:00']], 'usual')] },
}

/** National shares where they are published (medicine), invented elsewhere, in percent. */
const facilityShares: Partial<Record<FacilityCode, number>> = {
  water: 97, seats: 95, charging: 90, aircon: 86, microwave: 80, wifi: 62, toilet: 56, books: 35, 'rain-gear': 30, fridge: 30,
  tools: 24, 'nursing-room': 10, legal: 10, shower: 8, aed: 6, laundry: 4, haircut: 3, meals: 1, 'battery-swap': 1,
}
const truckParks = ['131082109', '131082104', '131024104', '131081105', '131026104', '131022103', '131003101', '131002101']
const streets = ['建设路', '和平路', '新华路', '迎宾大街', '友谊街', '育才路', '光明道', '永兴路', '工业园区路', '站前街']
const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '孙', '马', '郭', '韩', '冯', '董', '于', '宋']
const pauseReasons = ['内部检修', '线路改造', '场地装修', '人手不足', '道路施工，车进不来']
const accessWays: readonly [Station['access'], number][] = [
  [{ method: 'walk-in', asks: '' }, 62],
  [{ method: 'ask-staff', asks: '跟店员说一声“来驿站歇歇”' }, 22],
  [{ method: 'scan-code', asks: '微信扫门上的码，填手机号' }, 8],
  [{ method: 'door-code', asks: '打电话给站长问今天的门码' }, 4],
]
const smartAccess: Station['access'] = { method: 'face-gate', asks: '第一次要在门口登记人脸，也可以打电话请站长远程开门' }
const dayMs = 86_400_000
const hourMs = 3_600_000

/**
 * The 417 stations of the demo, all invented, the same for the same `now` (ms; faults, closures and confirmations are told
 * relative to it). Exact counts: 29 always open, 12 truck parks, 246 with medicine, 25 with a fault, 17 shut for a time,
 * 42 unconfirmed for more than 90 days, one that people found locked; medicine says when it expires.
 */
export function seedStations(now: number): Station[] {
  const luck = chance(20_241_231)
  const places = Object.entries(stationsPerCounty).flatMap(([county, count]) => placesIn(county, count, luck))
  const order = luck.shuffled(places.map((_, rank) => rank).filter((rank) => !places[rank]!.truck))
  let taken = 0
  const some = (count: number): Set<number> => new Set(order.slice(taken, (taken += count)))
  const alwaysOpen = new Set([...some(21), ...places.flatMap(({ truck }, rank) => (truck ? [rank] : [])).slice(0, 8)])
  const faulty = some(25)
  const paused = some(17)
  const stale = some(42)
  const medicine = new Set(luck.shuffled(places.map((_, rank) => rank)).slice(0, 246))
  const smart = new Set(luck.shuffled(order).slice(0, 25))
  const finest = new Set(luck.shuffled(order).slice(0, 75))
  const names = new Map<string, number>()

  return places.map((place, rank): Station => {
    const hostType: HostType = place.truck ? 'logistics' : weighted(hostTypes.map((type) => [type, hosts[type].share]), luck)
    const host = luck.pick(hosts[hostType].names)
    const township = townships.find(({ code }) => code === place.township)!.name
    const truckers = place.truck && luck.happens(0.5)
    const surname = luck.pick(surnames)
    return cared(described({
      id: `st-${String(rank + 1).padStart(4, '0')}`,
      demo: true,
      kind: truckers ? 'truckers-home' : 'rest-station',
      name: numbered(`${township.replace(/(街道|镇|乡)$/, '')}${host}${truckers ? '司机之家' : '驿站'}`, names),
      county: place.county,
      township: place.township,
      address: `${township}${luck.pick(streets)} ${luck.whole(1, 288)} 号`,
      landmark: luck.pick(['红绿灯往北 100 米', '公交站牌旁', '大院门口右手边', '一楼临街，红色门头', '停车场入口旁']),
      at: place.at,
      host,
      hostType,
      facilities: facilitiesOf(rank, { luck, now, medicine: medicine.has(rank), faulty: faulty.has(rank), truck: place.truck }),
      hours: hoursOf(alwaysOpen.has(rank), hostType, luck),
      access: smart.has(rank) ? smartAccess : weighted(accessWays, luck),
      keeper: { surname, phone: `1990000${String(1_000 + rank).padStart(4, '0')}` },
      stars: luck.whole(2, 5),
      titles: finest.has(rank) ? [luck.pick(['最美驿站（2024，市）', '最美驿站（2024，省）', '最美驿站（2023，市）'])] : [],
      truck: place.truck ? truckFacts(luck) : null,
      photo: null,
      pause: paused.has(rank) ? pauseOf(now, luck) : null,
      confirmed: {
        at: now - (stale.has(rank) ? luck.whole(95, 400) * dayMs : luck.whole(2, 80 * 24) * hourMs),
        by: stale.has(rank) ? luck.pick(['import', 'union']) : luck.pick(['keeper', 'keeper', 'keeper', 'worker', 'union']),
      },
    }), rank, now)
  })
}

const inOrder = (facilities: Station['facilities']): Station['facilities'] => [...facilities].sort((a, b) => facilityCodes.indexOf(a.code) - facilityCodes.indexOf(b.code))

/** A station as it is when it is new: standing still, not doubted, with the initials by which it is searched. */
export const described = (told: Omit<Station, 'stops' | 'doubt' | 'initials' | 'edition'> & Partial<Pick<Station, 'stops' | 'doubt'>>): Station =>
  ({ stops: [], doubt: null, ...told, facilities: inOrder(told.facilities), initials: stationInitials(told), edition: 1 })

interface Place { county: string; township: string; at: Coordinates; truck: boolean }

/** Each township gets its share; the seat more, since there the work is. Twelve places among the known truck townships are parks. */
function placesIn(county: string, count: number, luck: Chance): Place[] {
  const middles = [...townshipMiddles(county, luck)]
  const parks = truckParks.filter((code) => code.startsWith(county))
  const perPark: Record<string, number> = { '131082109': 3, '131082104': 2, '131081105': 2 }
  const places = parks.flatMap((code) => Array.from({ length: perPark[code] ?? 1 }, () => placeIn(county, code, true)))
  while (places.length < count) {
    const [township] = luck.happens(0.3) ? middles[0]! : middles[places.length % middles.length]!
    places.push(placeIn(county, township, false))
  }
  return places

  function placeIn(inCounty: string, township: string, truck: boolean): Place {
    const middle = middles.find(([code]) => code === township)![1]
    return { county: inCounty, township, at: thrown(inCounty, middle, 1.6, luck), truck }
  }
}

function facilitiesOf(rank: number, { luck, now, medicine, faulty, truck }: { luck: Chance; now: number; medicine: boolean; faulty: boolean; truck: boolean }): Station['facilities'] {
  const drivers: readonly FacilityCode[] = truck ? ['water', 'shower', 'laundry', 'microwave', 'meals', 'toilet'] : []
  const codes = (Object.keys(facilityShares) as FacilityCode[]).filter((code) => luck.happens(facilityShares[code]! / 100) || drivers.includes(code))
  const facilities: Station['facilities'] = [...codes, ...(medicine ? ['medicine' as const] : [])].map((code) => ({ code, state: 'working' }))
  if (faulty && facilities.length) {
    const broken = facilities[rank % facilities.length]!
    broken.state = broken.code === 'medicine' ? 'out-of-stock' : luck.pick(['broken', 'stopped', 'broken'])
    broken.since = now - luck.whole(1, 30) * dayMs
  }
  return facilities
}

const hoursOf = (open24: boolean, hostType: HostType, luck: Chance): Hours => (open24 ? always : luck.pick(hosts[hostType].hours))

const truckFacts = (luck: Chance): NonNullable<Station['truck']> => ({
  spaces: luck.whole(6, 120), maxLengthMeters: luck.pick([13, 17.5, 18]), heightLimitMeters: luck.pick([null, 4.2, 4.5]),
  overnight: luck.happens(0.8), monitored: luck.happens(0.7), fuel: luck.happens(0.5), repair: luck.happens(0.4),
})

const pauseOf = (now: number, luck: Chance): NonNullable<Station['pause']> => ({
  since: now - luck.whole(1, 20) * dayMs,
  until: luck.happens(0.75) ? now + luck.whole(2, 60) * dayMs : null,
  reason: luck.pick(pauseReasons),
})

function weighted<T>(choices: readonly (readonly [T, number])[], luck: Chance): T {
  let left = luck.next() * choices.reduce((sum, [, share]) => sum + share, 0)
  for (const [choice, share] of choices) if ((left -= share) < 0) return choice
  return choices[choices.length - 1]![0]
}

/** The second station of a name is called so: 胜芳惠农银行驿站（2）. */
function numbered(name: string, given: Map<string, number>): string {
  const count = (given.get(name) ?? 0) + 1
  given.set(name, count)
  return count === 1 ? name : `${name}（${count}）`
}
