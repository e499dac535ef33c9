/** A browser has no such guide. */
export const openContract = null
