import type { OpenState, OpenStateName } from '../../cloudfunctions/contract/opening-hours'
import { dateWords, momentWords } from './times'

/** The word of a state, and the tone (colour and shape) in which it is said. */
export const openStateWords = {
  'open': { word: '开放中', tone: 'good' },
  'closing-soon': { word: '即将关门', tone: 'soon' },
  'closed': { word: '已关门', tone: 'off' },
  'paused': { word: '临时关闭', tone: 'halt' },
  'holiday-unknown': { word: '时间待确认', tone: 'doubt' },
  'unverified': { word: '待核实', tone: 'doubt' },
  'doubtful': { word: '存疑', tone: 'doubt' },
} as const satisfies Record<OpenStateName, { word: string; tone: string }>

/** Of a station that is no more: nobody waits for it to open. */
const goneWords = { word: '已撤', tone: 'halt' } as const

/** The word of a state as it stands, also of a station that is gone. */
export const stateWords = (state: OpenStateName, gone: boolean) => (gone ? goneWords : openStateWords[state])

export type Tone = (typeof openStateWords)[OpenStateName]['tone']

type Told = Omit<OpenState, 'until'>

/** What comes next, in a few words: `今天 18:00 关门`. */
export function nextChangeWords({ state, changesAt, registered }: Told, now: number): string {
  switch (state) {
    case 'open':
    case 'closing-soon': return changesAt === null ? '全天开放' : `${momentWords(changesAt, now, 'end')} 关门`
    case 'closed': return changesAt === null ? '开门时间未定' : `${momentWords(changesAt, now)} 开门`
    case 'paused': return changesAt === null ? '恢复时间未定' : `预计 ${dateWords(changesAt, now)} 恢复`
    case 'holiday-unknown': return '节假日时间待确认'
    case 'unverified':
    case 'doubtful': return registeredWords[registered ?? 'holiday-unknown']
  }
}

const registeredWords: Record<NonNullable<OpenState['registered']>, string> = {
  'open': '登记为开着，建议先打电话',
  'closed': '登记为已关门',
  'holiday-unknown': '节假日时间待确认',
}

/** For the page of one place: why the state is doubtful, and what to do. */
export function doubtWords({ state, registered }: Told, confirmedDays: number, reports = 0): string | null {
  if (state === 'holiday-unknown') return '今年的放假安排还没有公布，这里的节假日时间待确认。去之前请先打电话。'
  if (state !== 'unverified' && state !== 'doubtful') return null
  const hours = { 'open': '登记时间内应开着', 'closed': '登记时间内应关着', 'holiday-unknown': '节假日时间待确认' }[registered ?? 'holiday-unknown']
  if (state === 'doubtful') return `${hours}，但最近有 ${reports} 位工友到了没开。站长正在核实，建议先打电话。`
  return `${hours}，但已 ${confirmedDays} 天没人核实，建议先打电话。`
}
