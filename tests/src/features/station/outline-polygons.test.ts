import outlines from '../../../../cloudfunctions/rules/places/langfang-counties.topo.json'
import { outlinePolygons } from '../../../../src/features/station/_parts/station-map/outline-polygons'

const polygons = outlinePolygons(JSON.stringify(outlines))

test('没有界线的包，不画', () => expect(outlinePolygons('')).toEqual([]))
test('十个县都在，都闭合，都在廊坊；一次画完不到 16 KB', () => {
  expect(polygons).toHaveLength(10)
  for (const { points } of polygons) {
    expect(points.length).toBeGreaterThan(5)
    expect(points[0]).toEqual(points.at(-1))
    for (const { longitude, latitude } of points) expect(longitude > 115.9 && longitude < 117.5 && latitude > 38.4 && latitude < 40.2).toBe(true)
  }
  expect(JSON.stringify(polygons).length).toBeLessThan(16 * 1_024)
})
test('两边的县共一条界：稀疏以后还是同一条', () => {
  const seen = new Map<string, number>()
  for (const { points } of polygons) for (const { longitude, latitude } of points.slice(1)) seen.set(`${longitude} ${latitude}`, (seen.get(`${longitude} ${latitude}`) ?? 0) + 1)
  expect([...seen.values()].filter((times) => times > 1).length).toBeGreaterThan(20)
})
