import type { Station } from '../../cloudfunctions/contract/station'
import { confirmerWords } from './station-words'
import { agoWords, dateWords } from './times'
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
  call: '打电话',
  demoCall: {
    title: '这是演示站点',
    advice: '站点和电话都是虚构的，不会真的拨出。要找工会，请打 12351 职工热线。',
    call: `拨打 ${union.hotline}`,
  },
  seeOthers: '看附近的驿站',
  share: (name: string, state: string) => `${name}：${state}`,
}

/** `3 天前由站长核实`: how far what stands here can be trusted. */
export const trustWords = ({ at, by }: Station['confirmed'], now: number): string =>
  by === 'import' ? `${agoWords(at, now)}${confirmerWords.import}，还没人到现场看过` : `${agoWords(at, now)}由${confirmerWords[by]}`

/** Why it is shut for a time, and until when. */
export const pauseWords = ({ until, reason }: NonNullable<Station['pause']>, now: number): string =>
  `${reason}。${until === null ? '恢复时间未定，去之前请先打电话。' : `预计 ${dateWords(until, now)} 恢复。`}`
