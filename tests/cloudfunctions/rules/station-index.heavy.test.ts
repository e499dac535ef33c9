import fc from 'fast-check'
import { buildStationIndex } from '../../../cloudfunctions/rules/station-index/build'
import { clusters } from '../../../cloudfunctions/rules/station-index/clusters'
import { openStationIndex } from '../../../cloudfunctions/rules/station-index/layout'
import { nearest, nearestNumbers } from '../../../cloudfunctions/rules/station-index/nearest'
import { commonPair, manyStations, rarePair, seededRandom, uncommonPair } from '../../many-stations'
import { filters, indexOf, nearestByHand, worlds } from './station-index-worlds'

test('二十万个站，一百二十次提问：与逐个量的一样，一位不差', () => {
  const points = manyStations(200_000)
  const index = indexOf(points)
  const random = seededRandom(3)
  for (let question = 0; question < 120; question++) {
    const { lng, lat } = points[Math.floor(random() * points.length)]!
    const from = { lng: lng + (random() - 0.5) * 2, lat: lat + (random() - 0.5) * 2 }
    const filter = { all: [commonPair, rarePair, uncommonPair][question % 3]! }
    expect(nearest(index, from, 20, filter)).toEqual(nearestByHand(points, from, 20, filter))
  }
})

test('性质：二十万次提问，小到一个镇，大到整个地球', () => {
  fc.assert(fc.property(worlds, filters, fc.constantFrom(1, 3, 20, 200), fc.nat(), (points, filter, k, seed) => {
    const index = indexOf(points)
    const random = seededRandom(seed)
    for (let question = 0; question < 50; question++) {
      const near = points[Math.floor(random() * points.length)] ?? { lng: 0, lat: 0 }
      const reach = 10 ** (2 - (question % 9))
      const from = { lng: Math.max(-180, Math.min(180, near.lng + (random() - 0.5) * reach)), lat: Math.max(-90, Math.min(90, near.lat + (random() - 0.5) * reach)) }
      const byHand = nearestByHand(points, from, k, filter)
      if (JSON.stringify(nearest(index, from, k, filter)) !== JSON.stringify(byHand)) return false
      if (JSON.stringify(nearestNumbers(index, from, k, filter)) !== JSON.stringify(byHand.map(({ number }) => number))) return false
    }
    return true
  }), { numRuns: 4_000 })
})

test('二十万个站的字节，随便翻一位：两千次，都不认', () => {
  const bytes = buildStationIndex(manyStations(200_000))
  const random = seededRandom(5)
  for (let time = 0; time < 2_000; time++) {
    const at = Math.floor(random() * bytes.length)
    const bit = 1 << Math.floor(random() * 8)
    bytes[at]! ^= bit
    expect(() => openStationIndex(bytes)).toThrow(/^index\./)
    bytes[at]! ^= bit
  }
  expect(openStationIndex(bytes).count).toBe(200_000)
})

test('二十万个站，各级缩放的全国：不超过一百个标记，加起来一个不少', () => {
  const index = indexOf(manyStations(200_000))
  for (let zoom = 0; zoom <= 20; zoom++) {
    const markers = clusters(index, { west: -180, south: -90, east: 180, north: 90 }, zoom)
    expect(markers.length).toBeLessThanOrEqual(100)
    expect(markers.reduce((sum, { count }) => sum + count, 0)).toBe(200_000)
  }
})
