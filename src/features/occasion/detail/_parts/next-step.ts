import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { Eligibility } from '../../../../../cloudfunctions/contract/eligibility'
import type { Enrolment, occasion as window, SlotSeats } from '../../../../../cloudfunctions/contract/occasion'
import type { Template } from '../../../../../cloudfunctions/contract/templates'

/** One occasion as the window tells it. */
export type OccasionSeen = OutputOf<(typeof window)['actions']['detail']>

/** What somebody can do with an occasion now, or why he can do nothing. */
export type NextStep =
  | { kind: 'enrol' }
  /** How many enrolments stand before him in the line. */
  | { kind: 'line'; ahead: number }
  | { kind: 'opens'; at: number }
  | { kind: 'pass' }
  | { kind: 'checkedIn' }
  | { kind: 'waiting'; ahead: number }
  | { kind: 'offered'; until: number }
  /** It is not known yet whether he may; or he may not. */
  | { kind: 'ask' }
  | { kind: 'ineligible' }
  | { kind: 'lapsed' | 'called-off' | 'over' | 'closed' | 'running' | 'full' | 'slot-over' | 'by-unit' }

type Seen = Pick<OccasionSeen, 'occasion' | 'phase' | 'mine'>

/** The one thing that the button at the thumb says. `slot` is the chosen one, `size` how many would come. */
export function nextStep({ occasion: { enrolling }, phase, mine }: Seen, slot: SlotSeats, size: number, now: number, verdict: Eligibility['verdict'] = 'eligible'): NextStep {
  if (phase === 'called-off') return { kind: 'called-off' }
  if (mine?.state === 'seated') return { kind: mine.checkedInAt === null ? 'pass' : 'checkedIn' }
  if (phase === 'over') return { kind: 'over' }
  if (mine?.state === 'offered') return mine.until !== null && mine.until > now ? { kind: 'offered', until: mine.until } : { kind: 'lapsed' }
  if (mine?.state === 'waiting') return { kind: 'waiting', ahead: mine.ahead ?? 0 }
  if (phase === 'announced') return { kind: 'opens', at: enrolling.opens }
  if (phase === 'closed' || phase === 'running') return { kind: phase }
  if (enrolling.unitOnly) return { kind: 'by-unit' }
  if (slot.ends <= now) return { kind: 'slot-over' }
  if (verdict !== 'eligible') return { kind: verdict === 'incomplete' ? 'ask' : 'ineligible' }
  // Whoever waits already comes first, even where a seat is free for this moment.
  if (slot.left >= size && slot.waiting === 0) return { kind: 'enrol' }
  return enrolling.waitlist ? { kind: 'line', ahead: slot.waiting } : slot.left >= size ? { kind: 'enrol' } : { kind: 'full' }
}

/** Whether a seat or a place in the line can be given back still. */
export const mayCancel = ({ occasion: { enrolling }, phase, mine }: Seen, now: number): boolean =>
  phase !== 'called-off' && phase !== 'over' && mine !== null && mine.checkedInAt === null
  && (mine.state === 'waiting' || (mine.state === 'seated' && now < enrolling.cancelUntil))

/** The slot to begin with: one's own, or the first with a seat, or the first that still comes. */
export function firstSlot(seats: readonly SlotSeats[], mine: Enrolment | null, now: number): SlotSeats {
  const holds = mine !== null && ['seated', 'waiting', 'offered'].includes(mine.state)
  const coming = seats.filter(({ ends }) => ends > now)
  return (holds ? seats.find(({ id }) => id === mine.slot) : undefined) ?? coming.find(({ left }) => left > 0) ?? coming[0] ?? seats[0]!
}

/** What WeChat may be allowed to tell whoever has enrolled; nothing before that, and nothing when it has begun. */
export function worthTelling({ occasion: { course, calledOff }, mine }: OccasionSeen, { starts, ends }: Pick<SlotSeats, 'starts' | 'ends'>, now: number): readonly Template[] | null {
  // A course is told of before each of its days.
  if (calledOff || now >= (course ? ends : starts)) return null
  if (mine?.state === 'waiting') return ['seat']
  return mine?.state === 'seated' ? ['soon', 'seat'] : null
}
