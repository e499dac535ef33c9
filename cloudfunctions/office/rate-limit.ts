import { problem } from './problem'

const windowMs = 60_000
const mostPersons = 20_000
const usualPerMinute = 120

/**
 * Counts what one person asks within a minute, in this instance's memory: it keeps a phone gone wild from wearing out the
 * archive, and costs no question to it. The platform may run several instances, so the bound is per instance; what may
 * happen only once is bounded by its record and not here.
 */
export class RateLimit {
  #windowStart = 0
  #counts = new Map<string, number>()

  /** Errors: `rate.limited` with the time after which it may be tried again. */
  count(person: string, action: string, now: number, perMinute = usualPerMinute): void {
    // A clock that is set back would otherwise close the door until it has caught up.
    if (now - this.#windowStart >= windowMs || now < this.#windowStart || this.#counts.size >= mostPersons) {
      this.#windowStart = now
      this.#counts.clear()
    }
    const key = `${person} ${action}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count > perMinute) throw problem('rate.limited', { retryAfterMs: this.#windowStart + windowMs - now })
  }
}
