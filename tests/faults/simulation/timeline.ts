/** What happens at one moment; true where it woke code that waits for a promise, which then runs before anything else happens. */
export type Happening = () => boolean | void

interface Moment { at: number; turn: number; happen: Happening; isLook: boolean }

const before = (one: Moment, other: Moment): boolean => one.at < other.at || (one.at === other.at && one.turn < other.turn)

/** Virtual time: what was asked for happens in the order of its moments, and nothing takes longer than it is said to take. */
export class Timeline {
  now: number
  #heap: Moment[] = []
  #turns = 0
  #open = 0

  constructor(start: number) {
    this.now = start
  }

  /** Whether nothing more happens by itself. */
  get isQuiet(): boolean {
    return this.#open === 0
  }

  /** `isLook`: it only looks whether something is still going on. */
  after(ms: number, happen: Happening, isLook = false): void {
    if (!isLook) this.#open++
    const heap = this.#heap
    const moment = { at: this.now + ms, turn: this.#turns++, happen, isLook }
    let place = heap.length
    for (; place > 0; place = (place - 1) >> 1) {
      const above = heap[(place - 1) >> 1]!
      if (!before(moment, above)) break
      heap[place] = above
    }
    heap[place] = moment
  }

  #next(): Moment {
    const heap = this.#heap
    const first = heap[0]!
    const last = heap.pop()!
    if (!heap.length) return first
    let place = 0
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      if (below + 1 < heap.length && before(heap[below + 1]!, heap[below]!)) below++
      if (!before(heap[below]!, last)) break
      heap[place] = heap[below]!
      place = below
    }
    heap[place] = last
    return first
  }

  /** Lets everything happen until nothing is left to. */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn = () => {
        try {
          while (this.#heap.length) {
            const { at, happen, isLook } = this.#next()
            if (!isLook) this.#open--
            this.now = at
            if (happen()) return void setImmediate(turn)
          }
          resolve()
        } catch (failure) {
          reject(failure as Error)
        }
      }
      turn()
    })
  }
}
