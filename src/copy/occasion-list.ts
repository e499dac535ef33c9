import type { Occasion, OccasionRow } from '../../cloudfunctions/contract/occasion'
import { occasionPhaseWords } from './occasion-words'
import { clockWords, dateParts } from './times'

export const occasionList = {
  none: (kind: string) => ({ title: `现在没有${kind}`, advice: '有新的会放在这里，过几天再来看看。' }),
  more: '加载更多',
  moreFailed: '没加载出来，再试一次',
  all: (count: number) => `就这些，共 ${count} 场`,
  backHome: '回首页',
}

/** Where it takes place, or that no way is needed. */
export const modeWords = (mode: Occasion['mode'], place: string): string =>
  ({ 'on-site': place, 'online': '线上', 'both': `${place} · 可线上` })[mode]

/** `余 42 / 600`; in a full one how many wait. */
export function seatsWords({ left, capacity, waiting }: { left: number; capacity: number; waiting: number }): string {
  if (left > 0) return `余 ${left} / ${capacity}`
  return waiting > 0 ? `已满 · 候补 ${waiting}` : '已满'
}

/** The same where there is little room. */
export const fewSeatsWords = (seats: { left: number; capacity: number; waiting: number }): string => (seats.left > 0 ? `余 ${seats.left}` : seatsWords(seats))

/** How full it is, in tenths; ten only where no seat is left. */
export const fullness = ({ left, capacity }: { left: number; capacity: number }): number => (left <= 0 ? 10 : Math.min(9, Math.round(10 * (1 - left / capacity))))

/** What stands in one line of the list. */
export interface OccasionRowWords {
  month: string
  day: string
  weekday: string
  title: string
  place: string
  tone: (typeof occasionPhaseWords)[OccasionRow['phase']]['tone']
  phase: string
  /** '' where seats do not matter any more. */
  seats: string
  /** How full it is, in tenths. */
  tenths: number
}

export function occasionRowWords({ title, starts, mode, place, phase, left, capacity, waiting }: OccasionRow): OccasionRowWords {
  const { word, tone } = occasionPhaseWords[phase]
  const matters = capacity > 0 && phase !== 'over' && phase !== 'called-off'
  return {
    ...dateParts(starts), title, place: `${clockWords(starts)} · ${modeWords(mode, place)}`, tone, phase: word,
    seats: matters ? seatsWords({ left, capacity, waiting }) : '',
    tenths: matters ? fullness({ left, capacity }) : 0,
  }
}
