import type { IndexedPoint } from '../cloudfunctions/rules/station-index/build'

/** Numbers from 0 to below 1, the same after the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How many have each facility: most as published for one province, the last invented so that one is really rare. */
const shares = [0.97, 0.95, 0.9, 0.86, 0.8, 0.62, 0.56, 0.35, 0.3, 0.3, 0.24, 0.1, 0.1, 0.08, 0.06, 0.0075]
const bits = (...facilities: number[]): number => facilities.reduce((mask, facility) => mask | (1 << facility), 0)
/** A third of all have both. */
export const commonPair = bits(5, 6)
/** One that hardly any has, and a usual one: 0.47 % have both. */
export const rarePair = bits(5, 15)
/** Each is had by some, and both by 0.48 %: what is in a branch says little here. */
export const uncommonPair = bits(13, 14)
export const hoursTable = 64

/** Invented stations: cities of Zipf's weights (1 at 417, 16 at 20,000, 340 at 200,000), each a bell about its middle and its towns. */
export function manyStations(count: number, seed = 1): IndexedPoint[] {
  const random = seededRandom(seed)
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const cities = Array.from({ length: count <= 1_000 ? 1 : count <= 50_000 ? 16 : 340 }, (_, rank) => ({
    lng: count <= 1_000 ? 116.7 : 100 + random() * 22, lat: count <= 1_000 ? 39.4 : 22 + random() * 22, weight: 1 / (rank + 1),
    towns: Array.from({ length: 12 }, () => ({ lng: bell() * 0.35, lat: bell() * 0.25, spread: 0.01 + random() * 0.05 })),
  }))
  const total = cities.reduce((sum, { weight }) => sum + weight, 0)
  return Array.from({ length: count }, () => {
    let left = random() * total
    const city = cities.find(({ weight }) => (left -= weight) < 0) ?? cities[0]!
    const town = city.towns[Math.floor(random() ** 2 * city.towns.length)]!
    let mask = 0
    shares.forEach((share, facility) => { if (random() < share) mask |= 1 << facility })
    return {
      lng: degrees(city.lng + town.lng + bell() * town.spread), lat: degrees(city.lat + town.lat + bell() * town.spread * 0.8),
      mask, hours: Math.floor(random() ** 2 * hoursTable),
    }
  })
}

const degrees = (value: number): number => Math.round(value * 1e6) / 1e6
