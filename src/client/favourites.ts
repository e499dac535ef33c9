import type { JobRow } from '../../cloudfunctions/contract/job-post'
import { mostFavourites } from '../../cloudfunctions/contract/post-terms'
import { remembered, useKept } from './remembered'

export const dropFavourite = (id: string): void => remembered.favourites.set(remembered.favourites.get().filter((each) => each.id !== id))

/** Marks a post on this phone, or takes the mark away; the oldest makes way. */
export function toggleFavourite(row: JobRow): void {
  const marked = remembered.favourites.get()
  if (marked.some(({ id }) => id === row.id)) return dropFavourite(row.id)
  remembered.favourites.set([{ ...row, markedAt: Date.now() }, ...marked].slice(0, mostFavourites))
}

/** Posts that are marked on this phone, the newest first. */
export function useFavourites() {
  const favourites = useKept(remembered.favourites)
  return { favourites, isMarked: (id: string) => favourites.some((each) => each.id === id) }
}
