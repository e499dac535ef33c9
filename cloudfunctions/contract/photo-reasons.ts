// Without zod: the pages read it too.
/** Why staff hide a photograph. */
export const hideReasons = ['face-unasked', 'personal-data', 'unfit', 'other-matter'] as const
export type HideReason = (typeof hideReasons)[number]
/** `checking` and `doubt` wait for the platform or for somebody of the staff; both are seen by their owner and the staff alone. */
export const photoStates = ['checking', 'doubt', 'refused', 'hidden', 'shown'] as const
export type PhotoState = (typeof photoStates)[number]
/** How many photographs one person adds to one occasion. */
export const mostPhotos = 9
