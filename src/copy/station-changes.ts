import type { Station, StationChange } from '../../cloudfunctions/contract/station'
import type { Changer } from '../../cloudfunctions/contract/station-terms'
import { facilityStateWords, facilityWords } from './facilities'
import { hoursWords, weekWords } from './hours-words'
import { accessWords, confirmerWords } from './station-words'
import { agoWords, dateWords } from './times'

export const changesCard = {
  title: '最近的变化', show: '看看最近改过什么', fold: '收起', none: '还没有人改过',
  more: (count: number) => `再看 ${count} 条`,
}

export const changerWords: Record<Changer, string> = { keeper: '站长', worker: '工友', union: '工会' }

type Facility = Station['facilities'][number] | null

/** What was changed, from what and to what: `开放时间：每天 8:00–20:00 → 24 小时`. */
export function changeWords(change: StationChange, now: number): string {
  switch (change.field) {
    case 'hours': return hoursChange(change.before, change.after)
    case 'stops': return change.before.length === change.after.length ? '停靠的地方或时间改了' : fromTo('停靠点', `${change.before.length} 处`, `${change.after.length} 处`)
    case 'pause': return change.after?.gone ? `已撤：${change.after.reason}` : change.after ? `临时关闭：${change.after.reason}${change.after.until === null ? '' : `，到 ${dateWords(change.after.until, now)}`}` : '恢复开放'
    case 'confirmed': return `${confirmerWords[change.after.by]}：信息没错（上一次：${agoWords(change.before.at, now)}，${confirmerWords[change.before.by]}）`
    case 'doubt': return change.after ? `${change.after.reports} 位工友说到了没开` : '有人核实过，不再存疑'
    case 'access': return fromTo('怎么进', entry(change.before), entry(change.after))
    case 'address': return fromTo('地址', change.before, change.after)
    case 'landmark': return fromTo('怎么找', change.before, change.after)
    case 'at': return '地图上的位置改了'
    case 'phone': return fromTo('电话', change.before, change.after)
    case 'facility': return fromTo(facilityWords[change.code].word, standing(change.before), standing(change.after))
  }
}

const fromTo = (what: string, before: string, after: string): string => `${what}：${before || '没有'} → ${after || '没有'}`
const entry = ({ method, asks }: Station['access']): string => `${accessWords[method].short}${asks ? `（${asks}）` : ''}`

function hoursChange(before: Station['hours'], after: Station['hours']): string {
  const [wasWeek, isWeek] = [before, after].map(({ always, weekly }) => (always ? '24 小时开放' : weekWords(weekly)))
  if (wasWeek !== isWeek) return fromTo('开放时间', wasWeek!, isWeek!)
  const [was, is] = [hoursWords(before), hoursWords(after)]
  return was === is ? '特殊日子的时间改了' : fromTo('开放时间', was, is)
}

const standing = (facility: Facility): string =>
  (facility ? `${facilityStateWords[facility.state].word}${facility.expires ? `，有效期到 ${facility.expires}` : ''}` : '没有')
