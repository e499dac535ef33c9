/** Repeatable chance (mulberry32): the same seed tells the same story on every machine. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!
  /** Normal with mean 0 and deviation 1 (Box-Muller). */
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const shuffled = <T>(things: readonly T[]): T[] => {
    const order = [...things]
    for (let last = order.length - 1; last > 0; last--) {
      const other = whole(0, last)
      ;[order[last], order[other]] = [order[other]!, order[last]!]
    }
    return order
  }
  return { next, whole, pick, normal, shuffled, happens: (share: number) => next() < share }
}

export type Chance = ReturnType<typeof chance>
