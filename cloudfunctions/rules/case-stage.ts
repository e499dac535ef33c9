import type { At, Kind } from '../contract/kinds/kind'
import { workingDaysBetween, workingDeadline } from './working-days'

interface Standing { state: string; since: number; spent: number }
/** What a case has of the stage that it has come to. */
export interface Entered { at: At; since: number; due: number | null; spent: number; reminded: false; escalated: false; ended: boolean }

/**
 * Enters a stage. The time in which something is brought again is not the staff's: whoever had the case goes on with the
 * working days that were left to him, at least one.
 */
export function entered({ stages }: Kind, to: string, from: Standing | null, now: number): Entered {
  const { at, days } = stages[to]!
  const returned = to === 'returned'
  const back = from?.state === 'returned' && !returned
  const spent = from === null ? 0 : returned ? from.spent + workingDaysBetween(from.since, now) : back ? from.spent : 0
  const left = days === undefined ? undefined : returned ? days : Math.max(1, days - spent)
  return { at, since: now, due: left === undefined ? null : workingDeadline(now, left), spent, reminded: false, escalated: false, ended: at === 'end' }
}
