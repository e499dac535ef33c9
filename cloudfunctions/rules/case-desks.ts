import { above, type At, type Desk, type Move, type Sight, sightsAt, type Stage } from '../contract/kinds/kind'
import type { Duty } from '../contract/role'

/** Where a case belongs, and where it lies. */
interface Lying { union: string | null; area: string; at: At; escalated: boolean }

/** The desks of a case that these duties hold. */
export function desksHeld(duties: readonly Duty[], { union, area }: Pick<Lying, 'union' | 'area'>): Desk[] {
  const holds: Record<Desk, (duty: Duty) => boolean> = {
    home: (duty) => duty.role === 'union' && union !== null && duty.of === union,
    county: (duty) => duty.role === 'reviewer' && duty.of === null && area.startsWith(duty.area ?? ''),
    city: (duty) => duty.role === 'approver' && duty.of === null && duty.area === null,
    cashier: (duty) => duty.role === 'cashier' && duty.of === null && area.startsWith(duty.area ?? ''),
  }
  return (Object.keys(holds) as Desk[]).filter((desk) => duties.some(holds[desk]))
}

/** Whether whoever holds these desks sees the case: who pays sees it when there is something to pay, and afterwards. */
export const maySee = (held: readonly Desk[], at: At, paid: boolean): boolean => held.some((desk) => desk !== 'cashier' || at === 'cashier' || paid)

/** For whom whoever holds these desks can make a move: his own desk, that of a stage which was left to him, or one that is overdue below him. */
export function desksFor(held: readonly Desk[], { at, escalated }: Pick<Lying, 'at' | 'escalated'>, { at: nominal }: Stage): Desk[] {
  const lies = held.find((desk) => desk === at)
  const looksAfter = escalated ? held.find((desk) => above[at as Desk] === desk) : undefined
  const stands = nominal === 'applicant' || nominal === 'office' || nominal === 'end' ? undefined : nominal
  return [...new Set([...held, ...(stands !== undefined && (lies ?? looksAfter) !== undefined ? [stands] : [])])]
}

/** The desk in whose name a move is made; nothing where none of these may make it. */
export const deskOfMove = ({ by }: Move, desks: readonly Desk[], stage: Stage): Desk | undefined =>
  (typeof by === 'string' ? undefined : by.find((desk) => desk === stage.at && desks.includes(desk)) ?? by.find((desk) => desks.includes(desk)))

/** What may be opened at these desks. */
export const sightsOf = (held: readonly Desk[]): Set<Sight> => new Set(held.flatMap((desk) => sightsAt[desk]))
