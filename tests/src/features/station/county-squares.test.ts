import { counties } from '../../../../cloudfunctions/rules/areas'
import { countySquares } from '../../../../src/features/station/detail/_parts/county-squares'

const zone = '131071'
test.each(counties.map(({ code, name, centre }) => [name, code, centre] as const))('%s 画得出来，中心在图里', (name, code, centre) => {
  const square = countySquares[code === zone ? 'city' : code]!
  expect(Math.abs(centre.lng - square.lng)).toBeLessThan(square.reachLng)
  expect(Math.abs(centre.lat - square.lat)).toBeLessThan(square.reachLat)
  expect(square.name).toBe(code === zone ? '廊坊市' : name)
})
