import { closeClouds, codeOf } from '../cloud'
import { type Ground, ground, ids } from './ground'

let cloud: Ground, db: any, _: any, c: any
let point: (longitude: number, latitude: number) => any, line: (...pairs: [number, number][]) => any, square: (west: number, south: number, east: number, north: number) => any

beforeAll(async () => {
  cloud = await ground({ collections: [{ name: 'declared', acl: 'ADMINONLY', indexes: [{ name: 'at', unique: false, fields: [{ name: 'at', direction: '2dsphere' }] }] }] })
  ;({ db, _ } = cloud)
  const { Point, LineString, Polygon } = db.Geo
  point = (longitude, latitude) => new Point(longitude, latitude)
  line = (...pairs) => new LineString(pairs.map(([longitude, latitude]) => point(longitude, latitude)))
  square = (west, south, east, north) => new Polygon([line([west, south], [east, south], [east, north], [west, north], [west, south])])
})
afterAll(closeClouds)

describe('拒绝', () => {
  test('声明的集合里没有地理索引的字段', async () => {
    const declared = db.collection('declared')
    await declared.add({ at: point(116.7, 39.5), other: point(116.7, 39.5) })
    expect(await codeOf(declared.where({ other: _.geoNear({ geometry: point(0, 0) }) }).get())).toBe('DATABASE_REQUEST_FAILED')
    expect((await declared.where({ at: _.geoNear({ geometry: point(116.7, 39.5), maxDistance: 10 }) }).get()).data).toHaveLength(1)
  })
  test.each<[string, () => Promise<unknown>]>([
    ['geoNear 放在 or 里', () => c.where(_.or([{ at: _.geoNear({ geometry: point(0, 0) }) }, { n: 1 }])).get()],
    ['count 里的 geoNear', () => c.where({ at: _.geoNear({ geometry: point(0, 0) }) }).count()],
    ['负的距离', () => c.where({ at: _.geoNear({ geometry: point(0, 0), maxDistance: -1 }) }).get()],
    ['没有闭合的环', () => c.add({ at: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1]]] } })],
    ['经度出界', () => c.add({ at: { type: 'Point', coordinates: [181, 0] } })],
    ['geoNear 阶段不在最前', () => c.aggregate().limit(1).geoNear({ near: point(0, 0), distanceField: 'd', spherical: true }).end()],
    ['geoNear 阶段没有 distanceField', () => c.aggregate().geoNear({ near: point(0, 0), spherical: true }).end()],
  ])('%s', async (_title, request) => {
    c = await cloud.collection([{ at: point(0, 0) }])
    expect(await codeOf(request())).toBe('DATABASE_REQUEST_FAILED')
  })
  test('SDK 自己不造坏的形状', () => {
    expect(() => point(200, 0)).toThrow()
    expect(() => new db.Geo.LineString([point(0, 0)])).toThrow()
    expect(() => new db.Geo.Polygon([line([0, 0], [1, 1])])).toThrow()
  })
})

test('六种形状，写入读出还是它们自己', async () => {
  const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = db.Geo
  const ring = new Polygon([line([-2, -2], [2, -2], [2, 2], [-2, 2], [-2, -2]), line([-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1])])
  const shapes = {
    point: point(-71.5, 41.25), line: line([0, 0], [10, 10]), polygon: ring, multiPoint: new MultiPoint([point(1, 2), point(3, 4)]),
    multiLineString: new MultiLineString([line([0, 0], [1, 1]), line([5, 5], [6, 6])]), multiPolygon: new MultiPolygon([square(0, 0, 1, 1), square(5, 5, 6, 6)]),
  }
  c = await cloud.collection([{ _id: 1, ...shapes, nested: { list: [point(7, 8)] } }])
  const check = async () => {
    const [doc] = (await c.doc(1).get()).data
    for (const [name, kind] of Object.entries({ point: Point, line: LineString, polygon: Polygon, multiPoint: MultiPoint, multiLineString: MultiLineString, multiPolygon: MultiPolygon })) expect(doc[name]).toBeInstanceOf(kind)
    expect(doc).toEqual({ _id: 1, ...shapes, nested: { list: [point(7, 8)] } })
  }
  await check()
  expect((await c.doc(1).set({ ...shapes, nested: { list: [point(7, 8)] } })).updated).toBe(1)
  await check()
  expect((await c.where({ point: shapes.point }).get()).data).toHaveLength(1)
  expect((await c.where({ polygon: _.eq(ring) }).count()).total).toBe(1)
  expect((await c.aggregate().end()).data[0].point).toEqual({ type: 'Point', coordinates: [-71.5, 41.25] })
})

describe('geoNear', () => {
  beforeAll(async () => {
    c = await cloud.collection([{ _id: 'far', at: point(117, 40), n: 1 }, { _id: 'here', at: point(116.7, 39.5), n: 2 }, { _id: 'near', at: point(116.71, 39.5), n: 3 }, { _id: 'none', n: 4 }, { _id: 'line', at: line([116.8, 39.5], [116.9, 39.5]), n: 5 }])
  })
  const near = (options: object) => ({ at: _.geoNear({ geometry: point(116.7, 39.5), ...options }) })
  test.each<[string, () => object, string[]]>([
    ['由近到远，没有位置的不算', () => near({}), ['here', 'near', 'line', 'far']],
    ['maxDistance', () => near({ maxDistance: 1000 }), ['here', 'near']],
    ['minDistance', () => near({ minDistance: 500 }), ['near', 'line', 'far']],
    ['一段', () => near({ minDistance: 500, maxDistance: 10_000 }), ['near', 'line']],
    ['与别的条件一起', () => ({ ...near({}), n: _.gt(2) }), ['near', 'line']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
  test('skip、limit、orderBy 压过距离', async () => {
    expect(ids(await c.where(near({})).skip(1).limit(2).get())).toEqual(['near', 'line'])
    expect(ids(await c.where(near({})).orderBy('n', 'desc').get())).toEqual(['line', 'near', 'here', 'far'])
  })
  test('条件里有 geoNear 的改与删', async () => {
    const own = await cloud.collection([{ _id: 1, at: point(0, 0) }, { _id: 2, at: point(10, 10) }])
    expect((await own.where({ at: _.geoNear({ geometry: point(0, 0), maxDistance: 10 }) }).update({ hit: true })).updated).toBe(1)
    expect((await own.where({ at: _.geoWithin({ geometry: square(5, 5, 15, 15) }) }).remove()).deleted).toBe(1)
  })
})

describe('geoWithin、geoIntersects', () => {
  beforeAll(async () => {
    const { Polygon, MultiPolygon } = db.Geo
    c = await cloud.collection([
      { _id: 'centre', at: point(0, 0) }, { _id: 'ring', at: point(1.5, 1.5) }, { _id: 'out', at: point(5, 5) }, { _id: 'edge', at: point(2, 0) },
      { _id: 'line', at: line([-1.5, 1.5], [1.5, 1.5]) }, { _id: 'through', at: line([-5, 0], [5, 0]) }, { _id: 'area', at: new MultiPolygon([square(4, 4, 6, 6)]) }, { _id: 'small', at: new Polygon([line([0, 0], [1, 0], [1, 1], [0, 0])]) },
    ])
  })
  const holed = () => new db.Geo.Polygon([line([-2, -2], [2, -2], [2, 2], [-2, 2], [-2, -2]), line([-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1])])
  test.each<[string, () => object, string[]]>([
    ['within 方块', () => ({ at: _.geoWithin({ geometry: square(-2, -2, 2, 2) }) }), ['centre', 'ring', 'edge', 'line', 'small']],
    ['within 有洞', () => ({ at: _.geoWithin({ geometry: holed() }) }), ['ring', 'edge', 'line']],
    ['within 多个面', () => ({ at: _.geoWithin({ geometry: new db.Geo.MultiPolygon([square(-1, -1, 1.2, 1.2), square(4.5, 4.5, 5.5, 5.5)]) }) }), ['centre', 'out', 'small']],
    ['within 圆，用 Point', () => ({ at: _.geoWithin({ centerSphere: [point(0, 0), 1 / 6378.1] }) }), ['centre']],
    ['within 圆，用数组', () => ({ at: _.geoWithin({ centerSphere: [[0, 0], 300 / 6378.1] }) }), ['centre', 'ring', 'edge', 'line', 'small']],
    ['intersects 线', () => ({ at: _.geoIntersects({ geometry: line([-3, -3], [3, 3]) }) }), ['centre', 'line', 'through', 'small']],
    ['intersects 点', () => ({ at: _.geoIntersects({ geometry: point(5, 5) }) }), ['out', 'area']],
    ['intersects 面', () => ({ at: _.geoIntersects({ geometry: square(3, 3, 4.5, 4.5) }) }), ['area']],
    ['与别的条件一起', () => _.and([{ at: _.geoWithin({ geometry: square(-2, -2, 2, 2) }) }, { _id: /^[ce]/ }]), ['centre', 'edge']],
  ])('%s', async (_title, query, expected) => {
    expect(ids(await c.where(query()).get())).toEqual(expected)
    expect((await c.where(query()).count()).total).toBe(expected.length)
  })
})

describe('聚合 geoNear', () => {
  const date = new Date('2024-01-01T00:00:00.000Z')
  beforeAll(async () => {
    const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
    c = await cloud.collection([
      { _id: 'tower', city: 'Guangzhou', location: at(113.30593, 23.1361155), date },
      { _id: 'mountain', city: 'Hangzhou', location: at(113.306789, 23.1564721), date: new Date(date.getTime() - 1000) },
      { _id: 'palace', city: 'Beijing', location: at(116.3949659, 39.9163447), date: new Date(date.getTime() + 1000) }, { _id: 'wall', city: 'Beijing', location: at(116.2328567, 40.242373) },
    ])
  })
  const near = (options: object = {}) => c.aggregate().geoNear({ distanceField: 'distance', spherical: true, near: point(113.3089506, 23.0968251), ...options })
  test('距离与真实的服务一位不差；条件、key、includeLocs', async () => {
    const { data } = await near({ query: { city: /zhou/, date: _.lt(date) }, key: 'location', includeLocs: 'where' }).end()
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({ _id: 'mountain', distance: 6643.521654040738, where: { type: 'Point', coordinates: [113.306789, 23.1564721] } })
  })
  test('由近到远、limit、距离的范围、倍数、嵌套的距离字段', async () => {
    expect(ids(await near().end())).toEqual(['tower', 'mountain', 'palace', 'wall'])
    expect(ids(await near({ limit: 2 }).end())).toEqual(['tower', 'mountain'])
    expect(ids(await near({ minDistance: 5000, maxDistance: 10_000 }).end())).toEqual(['mountain'])
    const { data } = await near({ distanceMultiplier: 0.001, distanceField: 'calc.km' }).limit(1).end()
    expect(data[0].calc.km).toBeCloseTo(4.38, 1)
    expect((await near().group({ _id: '$city', nearest: cloud.$.min('$distance') }).end()).data).toHaveLength(3)
  })
})
