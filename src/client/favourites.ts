import { mostFavourites } from '../../cloudfunctions/contract/post-terms'
import { type Kept, remembered, useKept } from './remembered'

/** What is kept of a thing that somebody wants to find again, and since when. */
export type Marked<Row extends { id: string }> = Row & { markedAt: number }

/** Things that are kept on this phone, the newest first; the oldest makes way. */
export function marksOn<Row extends { id: string }>(kept: Kept<readonly Marked<Row>[]>, most: number) {
  const drop = (id: string): void => kept.set(kept.get().filter((each) => each.id !== id))
  const put = (row: Row): void => kept.set([{ ...row, markedAt: Date.now() }, ...kept.get().filter(({ id }) => id !== row.id)].slice(0, most))
  return {
    drop,
    /** Puts it first, as it is now. */
    put,
    /** Keeps it, or keeps it no longer. */
    toggle: (row: Row): void => (kept.get().some(({ id }) => id === row.id) ? drop(row.id) : put(row)),
    useMarks() {
      const marks = useKept(kept)
      return { marks, isMarked: (id: string) => marks.some((each) => each.id === id) }
    },
  }
}

/** Posts that somebody marked. */
export const favouriteJobs = marksOn(remembered.favourites, mostFavourites)
