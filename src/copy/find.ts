import type { OpenState } from '../../cloudfunctions/contract/opening-hours'
import type { StationRow } from '../../cloudfunctions/contract/station'
import { restKinds, type StationKind } from '../../cloudfunctions/contract/station-terms'
import { distanceWords, radiusWords } from './distances'
import { everywhere } from './everywhere'
import { facilityWords } from './facilities'
import { nextChangeWords, openStateWords } from './open-state'
import { accessWords, stationKindWords } from './station-words'
import { agoWords } from './times'

export const find = {
  title: '找驿站',
  search: { label: '搜驿站', hint: '站名、地址、首字母', clear: '清空', search: '搜索' },
  /** Where the letters are large. */
  shortHint: '站名、地址',
  filters: '筛选',
  looking: '找什么',
  from: {
    here: (ago: string) => `从我的位置（${ago}）`,
    area: (name: string) => `从${name}`,
    point: '从地图上点的地方',
    change: '换地方',
    back: (name: string) => `回到${name}`,
    me: '我的位置',
  },
  wholeCity: (count: number) => `全市 ${count} 个`,
  ask: { title: '从哪里找起', advice: '选一次就记住，下次打开直接用。' },
  count: (total: number, radiusMeters: number | null) => `${radiusMeters === null ? '全市' : `${radiusWords(radiusMeters)}内`} ${total} 个`,
  widened: (radiusMeters: number | null) => `5 公里内没有，已扩大到${radiusMeters === null ? '全市' : ` ${radiusWords(radiusMeters)}`}`,
  refreshing: '正在更新',
  more: '加载更多',
  moreFailed: '没加载出来，再试一次',
  all: (total: number) => `就这些，共 ${total} 个`,
  road: '在路上？沿路找，按先后排好',
  packs: (held: readonly { name: string; stations: number }[], ago: string) =>
    `没有网络也能找：${held.map(({ name, stations }) => `${name.replace('总工会', '')} ${stations}`).join('、')}，${ago}核对过`,
  packsMissing: (names: readonly string[]) => `${names.join('、')}的还没有共享过来`,
  taller: '列表拉高',
  lower: '列表拉低',
  none: {
    open: { title: '现在没有开着的', advice: '去掉“现在开着”，看看它们什么时候开门。', drop: '看没开的' },
    filtered: { title: '没有符合条件的地方', advice: '少选几个条件，或换个地方找。', drop: '清除条件' },
  },
}

/** What can be looked for, in the order of the row; the first is looked for when somebody comes. */
export const looks = {
  'rest': { words: '歇脚', kinds: restKinds },
  'truckers-home': { words: stationKindWords['truckers-home'], kinds: ['truckers-home'] },
  'reading-room': { words: stationKindWords['reading-room'], kinds: ['reading-room'] },
  'help-centre': { words: stationKindWords['help-centre'], kinds: ['help-centre'] },
  'mobile': { words: stationKindWords.mobile, kinds: ['mobile'] },
} as const satisfies Record<string, { words: string; kinds: readonly StationKind[] }>
export type Look = keyof typeof looks

/** Stations that somebody keeps on this phone. */
export const keptStations = {
  open: '收藏',
  title: '收藏和看过的',
  favourites: '收藏', recent: '最近看过',
  none: { title: '还没有收藏', advice: '打开一个驿站，点名字旁边的星，就收在这里。没有网络也找得到。' },
  note: '只存在这部手机上',
}

/** What stands in one line of the list. */
export interface RowWords {
  name: string
  distance: string
  tone: (typeof openStateWords)[OpenState['state']]['tone']
  state: string
  change: string
  facts: string
  /** Drawings of at most three facilities. */
  icons: (typeof facilityWords)[keyof typeof facilityWords]['icon'][]
  /** What the drawings stand for. */
  offers: string
}

const shownFacilities = 3

export function rowWords({ name, meters, open, access, kind, owner, truckSpaces, facilities, confirmedAt }: StationRow, now: number): RowWords {
  const { word, tone } = openStateWords[open.state]
  const change = nextChangeWords(open, now)
  const distance = distanceWords(meters)
  const facts = [...(kind === 'rest-station' ? [] : [stationKindWords[kind]]), ...(owner === null ? [] : [owner]), accessWords[access].short, ...(truckSpaces > 0 ? [`大车位 ${truckSpaces}`] : []), `${agoWords(confirmedAt, now)}核实`].join(' · ')
  const shown = facilities.slice(0, shownFacilities).map((code) => facilityWords[code])
  const offers = everywhere.facilitiesOf(shown.map((each) => each.word))
  return {
    name, distance, tone, state: word, change, facts,
    icons: shown.map(({ icon }) => icon), offers,
  }
}
