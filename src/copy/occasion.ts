import type { Occasion } from '../../cloudfunctions/contract/occasion'
import { dayOfYearWords, clockWords, momentWords } from './times'
import { union } from './union'

/** Words of the page of one occasion. */
export const occasionPage = {
  title: '详情',
  seeOthers: (kind: string) => `看别的${kind}`,
  when: '什么时候',
  where: '在哪里',
  route: '去这里',
  from: (distance: string, place: string) => `离${place} ${distance}`,
  myPlace: '我的位置',
  online: '线上',
  onlineNote: '在手机上看，不用出门',
  live: (channel: string) => `直播：${channel}`,
  replay: '结束后可以回看',
  slots: '选时段',
  oneSlot: '名额',
  about: '介绍',
  facts: '报名须知',
  host: '主办',
  enrolling: '报名时间',
  cancelUntil: '可以取消到',
  group: '一起报名',
  groupMost: (most: number, least = 1) => (most === 1 ? '每次一人' : least === most ? `${most} 人一队` : least > 1 ? `${least}–${most} 人` : `最多 ${most} 人`),
  waitlist: '满了以后',
  waitlisted: (minutes: number) => `按顺序候补，轮到您保留${minutesWords(minutes)}`,
  noWaitlist: '不设候补',
  phone: '电话',
  call: '打电话',
  demoCall: {
    title: '这是演示活动',
    advice: '活动和电话都是虚构的，不会真的拨出。要找工会，请打 12351 职工热线。',
    call: `拨打 ${union.hotline}`,
  },
  addToCalendar: '存到日历',
  inCalendar: '已存到日历',
  notInCalendar: '没能存到日历',
  calledOff: (reason: string) => `取消原因：${reason}`,
  share: (title: string, when: string) => `${title}：${when}`,
}

/** `2 小时`, `30 分钟` */
export const minutesWords = (minutes: number): string => (minutes >= 60 && minutes % 60 === 0 ? ` ${minutes / 60} 小时` : ` ${minutes} 分钟`)

/** `4月2日 周四 9:00` of an instant that may be far off, as it stands in a table. */
export const instantWords = (instant: number, now: number): string => `${dayOfYearWords(instant, now)} ${clockWords(instant)}`

export const enrollingWords = ({ enrolling: { opens, closes } }: Occasion, now: number): string => `${instantWords(opens, now)} 至 ${instantWords(closes, now)}`

/** Until when something may be done, near now: `今天 18:40`. */
export const untilWords = (instant: number, now: number): string => momentWords(instant, now, 'end')
