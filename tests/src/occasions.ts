import type { OutputOf } from '../../cloudfunctions/contract/action'
import type { Enrolment, OccasionRow, OpenOccasion, SlotSeats, occasion } from '../../cloudfunctions/contract/occasion'

type Actions = (typeof occasion)['actions']
export type Detail = OutputOf<Actions['detail']>
type Mine = OutputOf<Actions['mine']>

const hour = 3_600_000
const day = 24 * hour
const id = 'oc-fair01'
const begins = () => Date.now() + 5 * day

export const slot = (changes: Partial<SlotSeats> = {}): SlotSeats => ({ id: 's1', starts: begins(), ends: begins() + 2 * hour, capacity: 150, left: 42, waiting: 0, ...changes })

export const fullOccasion = (changes: Partial<OpenOccasion> = {}): OpenOccasion => ({
  id, demo: false, kind: 'job-fair', title: '春风行动专场招聘会', host: '廊坊市总工会', paragraphs: ['六十个展位。'], mode: 'on-site',
  place: { name: '市工人文化宫', address: '新华路 18 号', area: '131003', at: { lng: 116.7, lat: 39.5 } }, live: null,
  slots: [{ id: 's1', starts: begins(), ends: begins() + 2 * hour, capacity: 150 }],
  enrolling: { opens: Date.now() - day, closes: Date.now() + 4 * day, cancelUntil: Date.now() + 4 * day, waitlist: true, offerMinutes: 120, groupMost: 3, buckets: 1 },
  phone: '03165550100', calledOff: null, eligibility: null, ...changes,
})

export const enrolment = (changes: Partial<Enrolment> = {}): Enrolment => ({
  occasion: id, slot: 's1', size: 1, state: 'seated', serial: '7K3M9XQP', ahead: null, until: null, checkedInAt: null, pass: null, ...changes,
})

export const detail = (changes: Partial<Detail> = {}): Detail => ({
  occasion: fullOccasion(), phase: 'enrolling', seats: [slot()], mine: null, asOf: Date.now(), ...changes,
})

export const occasionRow = (changes: Partial<OccasionRow> = {}): OccasionRow => ({
  id, kind: 'job-fair', title: '春风行动专场招聘会', starts: begins(), ends: begins() + 2 * hour, mode: 'on-site', place: '市工人文化宫', area: '131003',
  phase: 'enrolling', left: 42, capacity: 600, waiting: 0, ...changes,
})

export const rows = (list: OccasionRow[], nextPage: number | null = null): OutputOf<Actions['list']> => ({ rows: list, nextPage, asOf: Date.now(), demo: false })

export const mine = (list: Partial<Mine['rows'][number]>[]): Mine => ({
  rows: list.map((row) => ({ occasion: occasionRow(), slot: { id: 's1', starts: begins(), ends: begins() + 2 * hour, capacity: 150 }, enrolment: enrolment(), ...row })),
  asOf: Date.now(),
})
