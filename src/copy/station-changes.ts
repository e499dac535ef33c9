import type { Station, StationChange } from '../../cloudfunctions/contract/station'
import { facilityStateWords, facilityWords } from './facilities'
import { daysWords, hoursWords, isoDateWords, rangeWords } from './hours-words'
import { accessWords, confirmerWords } from './station-words'
import { momentWords } from './times'

export interface ChangeWords { what: string; before: string; after: string }

const none = '没有'
const told = (words: string): string => words || none

const stopWords = ({ place, days, range }: Station['stops'][number]): string => `${place} ${daysWords(days)} ${rangeWords(range)}`
const stopsWords = (stops: Station['stops']): string => (stops.length === 0 ? none : stops.map(stopWords).join('；'))
const accessOf = ({ method, asks }: Station['access']): string => [accessWords[method].short, asks].filter(Boolean).join('，')
const pauseOf = (pause: Station['pause'], now: number): string =>
  (pause === null ? '照常' : `${pause.reason}，${pause.until === null ? '恢复时间未定' : `到 ${momentWords(pause.until, now)}`}`)
const facilityOf = (facility: Station['facilities'][number] | null): string =>
  (facility === null ? none : `${facilityStateWords[facility.state].word}${facility.expires ? `（${isoDateWords(facility.expires)}到期）` : ''}`)

/** What became another: from what, to what. */
export function changeWords(change: StationChange, now: number): ChangeWords {
  switch (change.field) {
    case 'hours': return { what: '开放时间', before: hoursWords(change.before), after: hoursWords(change.after) }
    case 'stops': return { what: '停靠点', before: stopsWords(change.before), after: stopsWords(change.after) }
    case 'pause': return { what: '临时关闭', before: pauseOf(change.before, now), after: pauseOf(change.after, now) }
    case 'confirmed': {
      const of = ({ at, by }: Station['confirmed']) => `${momentWords(at, now)} ${confirmerWords[by]}`
      return { what: '核实', before: of(change.before), after: of(change.after) }
    }
    case 'doubt': {
      const of = (doubt: Station['doubt']) => (doubt === null ? '不存疑' : `${doubt.reports} 人说到了没开`)
      return { what: '存疑', before: of(change.before), after: of(change.after) }
    }
    case 'access': return { what: '怎么进', before: accessOf(change.before), after: accessOf(change.after) }
    case 'address': return { what: '地址', before: told(change.before), after: told(change.after) }
    case 'landmark': return { what: '怎么找', before: told(change.before), after: told(change.after) }
    case 'phone': return { what: '电话', before: told(change.before), after: told(change.after) }
    case 'at': {
      const of = ({ lng, lat }: Station['at']) => `东经 ${lng.toFixed(4)}、北纬 ${lat.toFixed(4)}`
      return { what: '地图上的位置', before: of(change.before), after: of(change.after) }
    }
    case 'facility': return { what: facilityWords[change.code].word, before: facilityOf(change.before), after: facilityOf(change.after) }
  }
}
