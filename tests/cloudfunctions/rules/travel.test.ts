import fc from 'fast-check'
import { travelFrom } from '../../../cloudfunctions/rules/travel'

test.each([
  [0, 'walk', 1], [380, 'walk', 7], [850, 'walk', 15], [900, 'drive', 2], [2_400, 'drive', 6], [36_000, 'drive', 94],
] as const)('直线 %d 米：%s %d 分钟', (meters, way, minutes) => expect(travelFrom(meters)).toEqual({ way, minutes }))

test('性质：同一种走法，越远不会越快', () => {
  fc.assert(fc.property(fc.nat(100_000), fc.nat(5_000), (meters, further) => {
    const near = travelFrom(meters)
    const far = travelFrom(meters + further)
    return near.way !== far.way || far.minutes >= near.minutes
  }))
})
