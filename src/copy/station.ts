import type { FacilityCode, Station } from '../../cloudfunctions/contract/station'
import { facilityWords } from './facilities'
import { agoWords, clockWords, dateWords, momentWords } from './times'
import { confirmerWords, stationKindWords } from './station-words'
import { union } from './union'

/** Words of the page of one station. */
export const stationPage = {
  title: '驿站详情',
  photo: (name: string) => `${name}的照片`,
  noPhoto: '还没有照片',
  photoFailed: '照片没有打开',
  whereabouts: (county: string) => `它在${county}的大致位置`,
  hours: '开放时间',
  today: '今天',
  tomorrow: '明天',
  rest: '休息',
  holidayRest: (name: string) => `${name}休息`,
  unknownDay: '待确认',
  now: '现在',
  facilities: '设施',
  facilitiesWorking: (count: number) => `${count} 项正常`,
  since: (ago: string) => `${ago}起`,
  access: '怎么进',
  asks: '要准备',
  truck: '大车',
  truckFacts: {
    spaces: '车位', spacesValue: (spaces: number) => `${spaces} 个`,
    length: '车长', lengthValue: (meters: number) => `最长 ${meters} 米`,
    height: '限高', heightValue: (meters: number | null) => (meters === null ? '不限' : `${meters} 米`),
    overnight: '过夜', yes: '可以', no: '不可以',
    monitored: '监控', has: '有', hasNot: '没有',
    fuel: '加油', repair: '维修',
  },
  place: '在哪里',
  address: '地址',
  landmark: '怎么找',
  host: '所在单位',
  kind: '类型',
  keeper: '站长',
  keeperName: (surname: string) => `${surname}站长`,
  stars: '星级',
  starsValue: (stars: number) => `${stars} 星`,
  call: '打电话', another: '找别的站',
  demoCall: {
    title: '这是演示站点',
    advice: '站点和电话都是虚构的，不会真的拨出。要找工会，请打 12351 职工热线。',
    call: `拨打 ${union.hotline}`,
  },
  seeOthers: '看附近的驿站',
  favourite: { do: '收藏', done: '已收藏', mark: (name: string) => `收藏${name}`, unmark: (name: string) => `取消收藏${name}` },
  expires: (date: string) => `药品有效期到 ${date}`,
  expiresSoon: '快到期了，用之前看一眼',
  expired: '已经过期，先别用，等站长换新的',
  exceptions: '这两周特殊的日子',
  basics: {
    title: '司机之家的五样', note: '免费',
    has: '有', hasNot: '没有',
    parking: '停车休息', water: '热水', microwave: '饭菜加热', shower: '淋浴', laundry: '洗衣',
  },
  stops: {
    title: '停靠时间表', today: (days: string) => `今天（${days}）`, none: '今天不出车',
    here: (place: string, to: number) => `现在停在${place}，到 ${clockWords(to)}`,
    next: (place: string, from: number, now: number) => `${momentWords(from, now)} 到${place}`,
    nothing: '两周内没有安排，去之前请先打电话',
    now: '现在',
  },
  owner: {
    title: '谁的驿站', owner: '归谁管', mayUse: '谁能用', licence: '转载说明', age: '资料时间',
    aged: (ago: string) => `${ago}给过来的`,
    note: '这是外地工会的站，有不对的请打站里的电话。',
    tag: (name: string) => `${name}的站`,
  },
}

/** Where somebody comes by and what he can use there, in words that stay true after they were sent: `裕华驿站（24 小时）：饮水、充电、淋浴，能停大车`. */
export function shareWords({ name, kind, hours, truck }: Pick<Station, 'name' | 'kind' | 'hours' | 'truck'>, usable: readonly FacilityCode[]): string {
  const what = [...(kind === 'rest-station' ? [] : [stationKindWords[kind]]), ...(hours.always ? ['24 小时'] : [])].join('，')
  const offers = usable.slice(0, 3).map((code) => facilityWords[code].word).join('、')
  return `${name}${what && `（${what}）`}：${[offers, truck && truck.spaces > 0 ? '能停大车' : ''].filter(Boolean).join('，') || '歇歇脚'}`
}

/** The fields of a station that are told apart where two unions list it. */
const alsoFieldWords: Partial<Record<string, string>> = { hours: '开放时间', facilities: '设施', access: '怎么进', truck: '大车', pause: '临时关闭', doubt: '到了没开的' }

/** Who lists this place too, and what of it is his word since he was there later: `通州区总工会也登记了这里，开放时间、设施按它较近的核实。` */
export function alsoWords({ name, fields }: { name: string; fields: readonly string[] }): string {
  const told = fields.flatMap((field) => alsoFieldWords[field] ?? [])
  return `${name}也登记了这里，${told.length > 0 ? `${told.join('、')}按它较近的核实。` : '内容按我们较近的核实。'}`
}

/** `3 天前由站长核实`: how far what stands here can be trusted. */
export const trustWords = ({ at, by }: Station['confirmed'], now: number): string =>
  by === 'import' ? `${agoWords(at, now)}${confirmerWords.import}，还没人到现场看过` : `${agoWords(at, now)}由${confirmerWords[by]}`

/** Why it is shut for a time, and until when; or for good. */
export const pauseWords = ({ until, reason, gone }: NonNullable<Station['pause']>, now: number): string =>
  `${reason}。${gone ? '这个站已经撤了，请找别的站。' : until === null ? '恢复时间未定，去之前请先打电话。' : `预计 ${dateWords(until, now)} 恢复。`}`
