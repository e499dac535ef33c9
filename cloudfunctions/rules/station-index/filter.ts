import type { StationIndex } from './layout'

/** What a station must be; whatever is left out does not matter. */
export interface StationFilter {
  /** Bits that all must be set, unsigned 32-bit. Costs next to nothing, however rare: whole branches without them are passed over. */
  all?: number
  /** By hours id: not 0 where it is open. An id beyond its end is closed. */
  openHours?: Uint8Array | null
  /** Asked last, of single stations by their number. */
  accept?: ((number: number) => boolean) | undefined
}

/** Whether the station at a place in the tree passes; `all` as a signed word. */
export const passes = (index: StationIndex, at: number, all: number, { openHours, accept }: StationFilter): boolean =>
  (index.masks[at]! & all) === all && (!openHours || openHours[index.hours[at]!]! > 0) && (!accept || accept(index.numbers[at]!))

/** The first 1e-6 degree not below some degrees, as a whole number; exact where a product would round. */
export function notBelow(degrees: number): number {
  const micro = Math.round(degrees * 1e6)
  return micro / 1e6 < degrees ? micro + 1 : micro
}

/** The last 1e-6 degree not above. */
export function notAbove(degrees: number): number {
  const micro = Math.round(degrees * 1e6)
  return micro / 1e6 > degrees ? micro - 1 : micro
}
