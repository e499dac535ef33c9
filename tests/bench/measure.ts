/** Milliseconds that each of `count` runs took, `inFlight` at a time. */
export async function timed(count: number, inFlight: number, run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let left = count
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (left-- > 0) {
      const started = performance.now()
      await run()
      times.push(performance.now() - started)
    }
  }))
  return times.sort((a, b) => a - b)
}

/** Runs a second, `inFlight` at a time. */
export async function rate(count: number, inFlight: number, run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await timed(count, inFlight, run)
  return (count / (performance.now() - started)) * 1_000
}

export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

export const median = (values: readonly number[]): number => quantile([...values].sort((a, b) => a - b), 0.5)
