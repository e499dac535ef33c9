// Without zod: the pages read it too.
/** A notice hangs for as many working days after the day on which it was put up. */
export const noticeWorkingDays = 5
/** An objection blocks the approval until somebody has decided it. */
export const objectionStates = ['open', 'upheld', 'dismissed'] as const
export type ObjectionState = (typeof objectionStates)[number]
export const objectionOutcomes = ['upheld', 'dismissed'] as const satisfies readonly ObjectionState[]
export type ObjectionOutcome = (typeof objectionOutcomes)[number]
export const objectionLetters = { least: 5, most: 300 } as const
