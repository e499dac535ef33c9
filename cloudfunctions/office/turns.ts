/** The shortest wait that is named, how far two turns lie apart, and the longest wait, ms. */
export interface Spacing { soonestMs: number; apartMs: number; latestMs: number }

/**
 * Turns for those who met a crowd: each whom this instance sends away comes back a little after the one before, so that
 * the crowd does not come back as one. Begins at the soonest again once the last turn has passed.
 */
export class Turns {
  #last = 0

  constructor(readonly spacing: Spacing) {}

  /** How long the next one waits, ms. */
  next(now: number): number {
    const { soonestMs, apartMs, latestMs } = this.spacing
    const soonest = now + soonestMs
    // A clock that was set back, or a crowd beyond the longest wait, begins anew.
    this.#last = this.#last < soonest || this.#last + apartMs > now + latestMs ? soonest : this.#last + apartMs
    return this.#last - now
  }
}
