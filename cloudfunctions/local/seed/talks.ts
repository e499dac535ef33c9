import type { Speaker } from '../../contract/activity'
import type { DayPart } from '../../contract/booking-moves'
import type { Occasion } from '../../contract/occasion'
import { dayPartOf, yearOf } from '../../rules/day-parts'
import { counterId, type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { shortCode } from '../../rules/short-code'
import { dayNumber, instantOf } from '../../rules/shanghai-time'
import { type BookingRecord, freed, speaksAt, type TalkRecord } from '../../store/bookings'
import { derivedId } from '../../store/derived-id'
import { feedbackId, type FeedbackRecord } from '../../store/feedbacks'
import { chensUnion } from './unions'

const dayMs = 86_400_000

export const seededTalks: readonly TalkRecord[] = ([
  ['tk-insurance', '货车司机的社保怎么交', '灵活就业参保、断缴补缴、异地转移，一条一条讲清楚，最后留二十分钟问。', 60, '货车司机、网约车司机'],
  ['tk-contract', '劳动合同里的十个坑', '试用期、加班费、调岗、离职，拿真实的合同一页一页看。', 60, '一线职工'],
  ['tk-injury', '工伤怎么认、怎么赔', '三十天、一年、两个期限；没有合同也能认，证据怎么留。', 60, '一线职工、班组长'],
  ['tk-platform', '平台派单和劳动关系', '骑手、快递员怎么看自己的协议，出了事故找谁。', 50, '外卖骑手、快递员'],
  ['tk-women', '女职工的特殊保护', '孕期、产期、哺乳期的休假和待遇，更年期和例假期怎么照顾。', 60, '女职工'],
  ['tk-craft', '劳模讲故事：一把焊枪三十年', '一位焊工从学徒到技师的三十年，讲手艺，也讲怎么带徒弟。', 45, '青年职工'],
  ['tk-safety', '夏天不中暑，冬天不冻伤', '高温津贴怎么算，哪些活该停，现场教急救。', 40, '户外劳动者'],
  ['tk-spirit', '新时代的劳动精神', '从身边的劳动模范讲起，不念稿子。', 45, '机关、企业职工'],
] as const).map(([id, title, about, minutes, audience]) => ({ id, demo: true, title, about, minutes, audience }))

export const seededSpeakers: readonly Speaker[] = [
  { id: 'sp-law', name: '吕老师', unit: '市总法律工作部', talks: ['tk-insurance', 'tk-contract', 'tk-injury', 'tk-platform'] },
  { id: 'sp-lawyer', name: '邢律师', unit: '工会法律援助律师团', talks: ['tk-contract', 'tk-injury', 'tk-platform'] },
  { id: 'sp-women', name: '郝老师', unit: '市总女职工部', talks: ['tk-women', 'tk-spirit'] },
  { id: 'sp-craft', name: '耿师傅', unit: '市级劳动模范', talks: ['tk-craft', 'tk-spirit'] },
  { id: 'sp-safety', name: '阎老师', unit: '市总劳动保护部', talks: ['tk-safety', 'tk-injury'] },
]

interface Sketch {
  union: string; talk: string; place: readonly [name: string, address: string, area: string]; listeners: number
  wished: [days: number, part: DayPart][]
  /** [days from today, minute of the day, speaker] */
  meeting?: [days: number, minute: number, speaker: string]
  declined?: 'speakers-taken'
  cancelled?: 'place-lost'
}
const yanjiao = ['燕郊物流园司机之家', '京榆大街 200 号', '131082'] as const
const shengfang = ['胜芳镇工会大讲堂', '芳津道 6 号', '131081'] as const
const longhe = ['龙河高新区职工之家', '富饶道 12 号', '131002'] as const
const sketches: readonly Sketch[] = [
  { union: chensUnion, talk: 'tk-injury', place: yanjiao, listeners: 60, wished: [[9, 'afternoon'], [12, 'morning']] },
  { union: 'un-shengfang', talk: 'tk-safety', place: shengfang, listeners: 120, wished: [[11, 'morning']] },
  { union: 'un-longhe', talk: 'tk-contract', place: longhe, listeners: 45, wished: [[8, 'evening'], [10, 'evening']] },
  { union: chensUnion, talk: 'tk-platform', place: yanjiao, listeners: 40, wished: [[6, 'afternoon']], meeting: [6, 900, 'sp-lawyer'] },
  { union: 'un-longhe', talk: 'tk-women', place: longhe, listeners: 80, wished: [[7, 'morning']], meeting: [7, 570, 'sp-women'] },
  { union: chensUnion, talk: 'tk-craft', place: yanjiao, listeners: 50, wished: [[-6, 'evening']], meeting: [-6, 1_140, 'sp-craft'] },
  { union: 'un-shengfang', talk: 'tk-contract', place: shengfang, listeners: 90, wished: [[-20, 'morning']], meeting: [-20, 540, 'sp-law'] },
  { union: chensUnion, talk: 'tk-women', place: yanjiao, listeners: 30, wished: [[5, 'morning']], declined: 'speakers-taken' },
  { union: 'un-shengfang', talk: 'tk-spirit', place: shengfang, listeners: 60, wished: [[4, 'morning']], cancelled: 'place-lost' },
]

/** Bookings in every state. Those of this year have their places in its plan. `now` in ms. */
export function seedBookings(now: number): BookingRecord[] {
  const today = dayNumber(now)
  const numbers = new Map<number, number>()
  return sketches.map(({ union, talk, place: [name, address, area], listeners, wished, meeting, declined, cancelled }, index) => {
    const _id = derivedId('tb', 'demo', String(index))
    const [days, minute, speaker] = meeting ?? []
    const year = yearOf(today + wished[0]![0])
    const number = (numbers.get(year) ?? 0) + 1
    const starts = days === undefined ? 0 : instantOf(today + days, minute!)
    const ends = starts + seededTalks.find(({ id }) => id === talk)!.minutes * 60_000
    const askedAt = now - (meeting && days! < 0 ? 40 : 4) * dayMs + index * 3_600_000
    const state = meeting ? 'scheduled' : declined ? 'declined' : cancelled ? 'cancelled' : 'asked'
    const ended = state === 'declined' || state === 'cancelled'
    if (!ended) numbers.set(year, number)
    const after = state === 'asked' ? [] : [{ to: state, at: askedAt + dayMs, by: cancelled ? 'union' as const : 'city' as const }] as const
    return {
      _id, demo: true, union, person: union === chensUnion ? 'local-openid-chen' : `demo-${union}`, intent: 'seeded', talk, listeners, year,
      wished: wished.map(([day, part]) => ({ day: today + day, part })), place: { name, address, area },
      ...freed(_id), ...(ended ? {} : { seat: `${year}-${String(number).padStart(3, '0')}` }),
      ...(meeting ? { speaks: speaksAt(speaker!, dayPartOf(starts, ends)!) } : {}),
      state, meeting: meeting ? { starts, ends, speaker: speaker!, capacity: listeners } : null,
      occasion: meeting ? derivedId('oc', _id) : null, wall: 'none', reason: declined ?? cancelled ?? null,
      history: [{ to: 'asked' as const, at: askedAt, by: 'union' as const }, ...after], at: askedAt, changedAt: askedAt + (ended || meeting ? dayMs : 0),
    }
  })
}

const moods = [
  ['yes', 'right', 'yes'], ['yes', 'right', 'yes'], ['yes', 'fast', 'yes'], ['some', 'right', 'yes'], ['some', 'slow', 'no'], ['yes', 'right', 'yes'], ['no', 'fast', 'no'],
] as const
const wordsSaid = ['讲得实在，能用上。', '', '要是能发一份讲稿就好了。', '', '时间短了点。', '', '']

/** Who came to an occasion that is over, and what they said of it: rows, from which every figure is counted. */
export function seedGuests({ id, slots }: Pick<Occasion, 'id' | 'slots'>, came: number, spoke: number): { enrolments: Enrolment[]; feedbacks: FeedbackRecord[] } {
  const slot = slots[0]!
  const serials = freeSerials(id)
  const guests = Array.from({ length: came }, (_, rank) => `demo-guest-${rank + 1}`)
  return {
    enrolments: guests.map((person, rank) => ({
      _id: enrolmentId(id, person), occasion: id, person, slot: counterId(id, slot.id), size: 1, state: 'seated' as const, token: `seed${rank}`, at: slot.starts - 3 * dayMs + rank * 60_000,
      intent: 'seeded', serial: serials[rank]!, checkedInAt: slot.starts - 600_000 + rank * 10_000, reminded: true, feedbackAsked: true,
    })),
    feedbacks: guests.slice(0, spoke).map((person, rank) => {
      const [useful, pace, again] = moods[rank % moods.length]!
      return { _id: feedbackId(id, person), occasion: id, useful, pace, again, words: rank < wordsSaid.length ? wordsSaid[rank]! : '', check: 'pass' as const, at: slot.ends + (rank + 1) * 600_000 }
    }),
  }
}

/** Serials of an occasion's own, the same on every machine. */
export const freeSerials = (id: string): string[] => {
  const first = [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_000_007, 7)
  return Array.from({ length: 200 }, (_, rank) => shortCode(first + rank * 7_919)).filter((serial) => serial !== undefined)
}
