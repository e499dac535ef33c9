import type { Occasion } from '../../contract/occasion'
import { counterId } from './documents'

/**
 * A counter is one document, and a document bears some 1,600 changes a second. Where more are expected at once its seats
 * are kept in several; each is a counter of its own, so the protocol stays what it is. Without a waitlist only: a line
 * that stood before several doors could not be kept in order.
 */
export const bucketsOf = ({ id, enrolling: { buckets } }: Pick<Occasion, 'id' | 'enrolling'>, slot: string): string[] =>
  Array.from({ length: buckets }, (_, bucket) => (bucket === 0 ? counterId(id, slot) : `${counterId(id, slot)}~${bucket}`))

/** The slot that a counter counts for. */
export const slotOf = (counter: string): string => counter.slice(counter.lastIndexOf(':') + 1).replace(/~\d+$/, '')

/** How many of a slot's seats one of its buckets has; the same whoever asks, so that a change half made can be made whole. */
export const shareOf = (capacity: number, buckets: number, bucket: number): number =>
  Math.floor(capacity / buckets) + (bucket < capacity % buckets ? 1 : 0)

/** The buckets in the order in which this person tries them: everybody begins at another, and always at the same. */
export function inOrderFor(person: string, buckets: readonly string[]): string[] {
  let hash = 0x811c9dc5
  for (const sign of person) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0
  const first = hash % buckets.length
  return [...buckets.slice(first), ...buckets.slice(0, first)]
}
