import type { OpenState } from '../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../cloudfunctions/contract/station'
import { distanceWords } from './distances'
import { nextChangeWords, openStateWords } from './open-state'
import { clockWords } from './times'

const wholeMetersFrom = 995

/** Words of the search along a road: short, since they are read at the wheel of a truck that stands. */
export const road = {
  title: '沿路找停车',
  from: '从哪里走',
  to: '到哪里去',
  choose: '点这里选',
  here: '我现在的位置',
  swap: '对调起点和终点',
  straight: '没有导航路线，按直线找；实际的路会更长。',
  byNavigation: '按导航的路线找',
  off: '最多绕进去',
  offChips: { 2_000: '2 公里', 5_000: '5 公里', 10_000: '10 公里' } as Readonly<Record<number, string>>,
  needs: '要什么',
  openThen: '到时开着',
  needChips: { overnight: '能过夜', monitored: '有监控', fuel: '能加油', truckersHome: '司机之家' },
  truck: '我的车',
  tall: (meters: number) => `高 ${meters} 米`,
  long: (meters: number) => `长 ${meters} 米`,
  found: (count: number, meters: number) => `一路 ${distanceWords(meters)}，能停 ${count} 处`,
  none: { title: '这一路没有合适的', advice: '少要一样，或者多绕几公里再看。', drop: '只要能停大车' },
  noPack: { title: '第一次用，要先取一次站点', advice: '有网的时候打开一次，以后没有网也能用。' },
  along: (meters: number) => (meters < wholeMetersFrom ? '起点' : `${Math.round(meters / 1_000)} 公里`),
  arrives: (at: number) => `约 ${clockWords(at)} 到`,
  detour: (meters: number) => (meters < 200 ? '就在路边' : `多走 ${distanceWords(meters)}`),
  spaces: (count: number) => `大车位 ${count}`,
  height: (meters: number | null) => (meters === null ? '不限高' : `限高 ${meters} 米`),
  guess: '时间按每小时 50 公里估的，堵车、限行没算。',
  offline: (ago: string) => `站点是手机里的，${ago}核对过。`,
}

interface Stop { station: Pick<Station, 'name' | 'truck'>; alongMeters: number; detourMeters: number; arrives: number; open: OpenState }

/** One stop as a list says it. */
export function stopWords({ station, alongMeters, detourMeters, arrives, open }: Stop, now: number) {
  const { word, tone } = openStateWords[open.state]
  const truck = station.truck!
  const has = [road.spaces(truck.spaces), road.height(truck.heightLimitMeters), ...(truck.overnight ? [road.needChips.overnight] : []), ...(truck.monitored ? [road.needChips.monitored] : []), ...(truck.fuel ? [road.needChips.fuel] : [])]
  return {
    along: road.along(alongMeters), name: station.name, tone, state: word, change: nextChangeWords(open, Math.max(now, arrives)),
    way: `${road.detour(detourMeters)} · ${road.arrives(arrives)}`, has: has.join(' · '),
  }
}
