import { type StudyState, workingDaysFor } from '../contract/study-moves'
import type { StudyApplication } from '../contract/study-application'
import { workingDeadline } from './working-days'

/** Until when one may appeal against a refusal; null: nobody can say yet, and so it is not over. */
export const appealUntil = (refusedAt: number): number | null => workingDeadline(refusedAt, workingDaysFor.appeal)

/** Until when what was asked for can be brought: the round's own day, but never less than a week of work after it was asked. */
export function returnedUntil(returnedAt: number, papersUntil: number): number | null {
  const week = workingDeadline(returnedAt, workingDaysFor.bring)
  return week === null ? null : Math.max(week, papersUntil)
}

/** Who has an application now, and until when; nobody where nothing is to be done. */
export function dueOf({ state, changedAt }: { state: StudyState; changedAt: number }, papersUntil: number): StudyApplication['due'] {
  switch (state) {
    case 'submitted': return { who: 'reviewer', at: workingDeadline(changedAt, workingDaysFor.review) }
    case 'returned': return { who: 'student', at: returnedUntil(changedAt, papersUntil) }
    case 'refused': return { who: 'student', at: appealUntil(changedAt) }
    case 'appealed': return { who: 'approver', at: workingDeadline(changedAt, workingDaysFor.decideAppeal) }
    default: return null
  }
}
