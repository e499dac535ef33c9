import { refused } from './cloud-error'

export interface Rounder {
  /** The next number of the series above; 0 stays 0. */
  up(value: number): number
  /** The next number of the series below; 0 stays 0. */
  down(value: number): number
}

const R80 = [
  1, 1.03, 1.06, 1.09, 1.12, 1.15, 1.18, 1.22, 1.25, 1.28, 1.32, 1.36, 1.4, 1.45, 1.5, 1.55, 1.6, 1.65, 1.7, 1.75, 1.8, 1.85, 1.9, 1.95,
  2, 2.06, 2.12, 2.18, 2.24, 2.3, 2.36, 2.43, 2.5, 2.58, 2.65, 2.72, 2.8, 2.9, 3, 3.07, 3.15, 3.25, 3.35, 3.45, 3.55, 3.65, 3.75, 3.87,
  4, 4.12, 4.25, 4.37, 4.5, 4.62, 4.75, 4.87, 5, 5.15, 5.3, 5.45, 5.6, 5.8, 6, 6.15, 6.3, 6.5, 6.7, 6.9, 7.1, 7.3, 7.5, 7.75,
  8, 8.25, 8.5, 8.75, 9, 9.25, 9.5, 9.75,
]
const E24 = [1, 1.1, 1.2, 1.3, 1.5, 1.6, 1.8, 2, 2.2, 2.4, 2.7, 3, 3.3, 3.6, 3.9, 4.3, 4.7, 5.1, 5.6, 6.2, 6.8, 7.5, 8.2, 9.1]

const every = (series: readonly number[], step: number) => series.filter((_, i) => i % step === 0)
/** IEC 60063 rounds the roots of ten to two places, and 9.19 to 9.2. */
const roots = (count: number) => Array.from({ length: count }, (_, i) => Math.round(10 ** (i / count) * 100) / 100).map((number) => (number === 9.19 ? 9.2 : number))

const SERIES: Readonly<Record<string, readonly number[]>> = {
  R5: every(R80, 16), R10: every(R80, 8), R20: every(R80, 4), R40: every(R80, 2), R80,
  '1-2-5': [1, 2, 5],
  E6: every(E24, 4), E12: every(E24, 2), E24, E48: roots(48), E96: roots(96), E192: roots(192),
}

const powersOfTwo: Rounder = {
  up: (value) => (value === 0 ? 0 : 2 ** (Math.floor(Math.log2(value)) + 1)),
  down: (value) => (value === 0 ? 0 : 2 ** (Math.ceil(Math.log2(value)) - 1)),
}

/** The multiples of ten are found step by step, as MongoDB finds them, so that the last digits agree. */
function preferredNumbers(series: readonly number[]): Rounder {
  const first = series[0]!, last = series[series.length - 1]!
  return {
    up(value) {
      if (value === 0) return 0
      let power = 1
      while (value >= last * power) power *= 10
      while (value < first * power) {
        const above = first * power
        power /= 10
        if (value >= last * power) return above
      }
      return series.find((number) => value < number * power)! * power
    },
    down(value) {
      if (value === 0) return 0
      let power = 1
      while (value <= first * power) power /= 10
      while (value > last * power) {
        const below = last * power
        power *= 10
        if (value <= first * power) return below
      }
      return series[series.filter((number) => number * power < value).length - 1]! * power
    },
  }
}

/** @throws DATABASE_REQUEST_FAILED for a granularity that MongoDB does not know */
export function rounderOf(granularity: unknown): Rounder {
  if (granularity === 'POWERSOF2') return powersOfTwo
  const series = typeof granularity === 'string' && Object.hasOwn(SERIES, granularity) ? SERIES[granularity] : undefined
  if (!series) throw refused(`Unknown rounding granularity: ${JSON.stringify(granularity)}`)
  return preferredNumbers(series)
}
