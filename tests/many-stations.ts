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

const facilities = 16
/** How often a facility is there, from the one that nearly all have to the rarest. */
const shareOf = (facility: number): number => 0.62 * 0.86 ** facility
/** Two bits that few have and hardly any both: see `rarePair`. */
export const rarePair = (1 << 14) | (1 << 15)
export const commonPair = 0b11
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
    for (let facility = 0; facility < facilities; facility++) if (random() < shareOf(facility)) mask |= 1 << facility
    return {
      lng: degrees(city.lng + town.lng + bell() * town.spread), lat: degrees(city.lat + town.lat + bell() * town.spread * 0.8),
      mask, hours: Math.floor(random() ** 2 * hoursTable),
    }
  })
}

const degrees = (value: number): number => Math.round(value * 1e6) / 1e6
