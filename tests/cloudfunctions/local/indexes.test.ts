import type { CollectionDefinition } from '../../../cloudfunctions/store/schema-types'
import { type OpenedCloud, closeClouds, codeOf, open, refusalOf } from './cloud'

const members: CollectionDefinition = {
  name: 'members', acl: 'ADMINONLY',
  indexes: [
    { name: 'phone', unique: true, fields: [{ name: 'phone', direction: '1' }] },
    { name: 'pair', unique: true, fields: [{ name: 'fair', direction: '1' }, { name: 'seat', direction: '1' }] },
    { name: 'tags', unique: true, fields: [{ name: 'tags', direction: '1' }] },
    { name: 'kind_county', fields: [{ name: 'kind', direction: '1' }, { name: 'county.code', direction: '-1' }] },
  ],
}
const stations: CollectionDefinition = { name: 'stations', acl: 'ADMINONLY', indexes: [{ name: 'at', fields: [{ name: 'at', direction: '2dsphere' }] }] }
let opened: OpenedCloud, db: any, _: any, c: any, serial = 0

beforeEach(async () => {
  opened = await open({ collections: [members, stations] })
  ;({ db, _ } = opened)
  c = db.collection('members')
})
afterEach(closeClouds)

/** A member whose other unique keys are nobody else's. */
const member = (fields: object) => ({ phone: `p${++serial}`, fair: serial, seat: 1, tags: [`t${serial}`], ...fields })
const ids = async (request: Promise<{ data: { _id: string }[] }>) => (await request).data.map((doc) => doc._id)

describe('唯一索引拒绝', () => {
  beforeEach(() => c.add(member({ _id: 'a', phone: '1', fair: 'f', seat: 1, tags: ['x', 'y'] })))

  test('插入、set、update、updateAndReturn 都查', async () => {
    await c.add(member({ _id: 'b' }))
    for (const request of [
      c.add(member({ phone: '1' })), c.doc('new').set(member({ phone: '1' })), c.doc('b').set(member({ phone: '1' })),
      c.doc('b').update({ phone: '1' }), c.where({ _id: 'b' }).update({ phone: '1' }), c.where({ _id: 'b' }).updateAndReturn({ phone: '1' }),
    ]) {
      const refusal = await refusalOf(request)
      expect(refusal.code).toBe('DATABASE_DUPLICATE_WRITE')
      expect(refusal.message).toMatch(/E11000.*index: phone/)
    }
    expect((await c.count()).total).toBe(2)
  })
  test('几个字段合起来唯一', async () => {
    await c.add(member({ fair: 'f', seat: 2 }))
    expect(await codeOf(c.add(member({ fair: 'f', seat: 1 })))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  test('缺字段与 null 算同一个值，只能有一个', async () => {
    await c.add(member({ phone: undefined }))
    expect(await codeOf(c.add(member({ phone: null })))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  test('数组的每一项都算，自己重复不算', async () => {
    expect(await codeOf(c.add(member({ tags: ['z', 'y'] })))).toBe('DATABASE_DUPLICATE_WRITE')
    await c.add(member({ tags: ['z', 'z'] }))
  })
  test('1 与 1.0 是同一个键，"1" 不是', async () => {
    await c.add(member({ phone: 7 }))
    await c.add(member({ phone: '7' }))
    expect(await codeOf(c.add(member({ phone: 7.0 })))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  test('让出来的键可以再用', async () => {
    await c.doc('a').update({ phone: '2' })
    await c.add(member({ _id: 'b', phone: '1' }))
    await c.doc('b').remove()
    await c.add(member({ phone: '1' }))
  })
  test('一次改多条，撞上时前面的已经改了', async () => {
    await c.add([member({ _id: 'b', kind: 'k' }), member({ _id: 'c', kind: 'k' })])
    expect(await codeOf(c.where({ kind: 'k' }).update({ phone: 'same' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect((await c.where({ phone: 'same' }).count()).total).toBe(1)
  })
})

describe('索引只是更快，结果与全表扫描一样', () => {
  test('等值、in、and、嵌套字段、数组', async () => {
    const plain = 'plain'
    await db.createCollection(plain)
    const docs = Array.from({ length: 300 }, (_unused, i) => member({
      _id: `d${i}`, kind: ['x', 'y', null, ['x', 'z'], 1, undefined][i % 6], county: i % 4 === 0 ? [{ code: i % 3 }, { code: 9 }] : { code: i % 3 },
    }))
    await c.add(docs)
    await db.collection(plain).add(docs)
    for (let i = 0; i < 100; i += 3) for (const name of ['members', plain]) await db.collection(name).doc(`d${i}`).update({ kind: 'moved' })
    for (let i = 0; i < 100; i += 7) for (const name of ['members', plain]) await db.collection(name).doc(`d${i}`).remove()
    const queries = [
      { kind: 'x' }, { kind: 'moved' }, { kind: null }, { kind: _.in(['x', 1]) }, { kind: _.in([null, 'z']) }, { kind: 'x', county: { code: 2 } }, { 'county.code': 9, kind: 'y' },
      { kind: _.eq(1) }, _.and([{ kind: 'y' }, { 'county.code': _.in([0, 1]) }]), { kind: ['x', 'z'] }, { kind: _.neq('x') }, { kind: 'none' }, { _id: _.in(['d1', 'd2', 'd3']), kind: 'y' }, { kind: _.in([]) },
    ]
    for (const query of queries) {
      const found = await ids(c.where(query).limit(1000).get())
      expect(found).toEqual(await ids(db.collection(plain).where(query).limit(1000).get()))
    }
  })
  test('超过一千条的扫描说一次；声明了索引的不说', async () => {
    await c.add(Array.from({ length: 1001 }, () => member({ kind: 'k' })))
    for (let i = 0; i < 3; i++) await c.where({ name: `n${i}` }).get()
    await c.where({ kind: 'k' }).get()
    await c.where({ phone: _.gt('p') }).get()
    const warnings = opened.log.filter((line) => line.includes('reads more than 1000'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('members: a query on name')
  })
})

describe('地理', () => {
  const { Point } = new (class { Point = (lng: number, lat: number) => new db.Geo.Point(lng, lat) })()
  const near = () => _.geoNear({ geometry: Point(116.7, 39.5), maxDistance: 5000, minDistance: 0 })

  test('声明的集合没有地理索引：点名拒绝', async () => {
    const refusal = await refusalOf(c.where({ at: near() }).get())
    expect(refusal.code).toBe('DATABASE_REQUEST_FAILED')
    expect(refusal.message).toContain('at')
    expect(await codeOf(c.aggregate().geoNear({ near: Point(1, 1), distanceField: 'd', spherical: true, key: 'at' }).end())).toBe('DATABASE_REQUEST_FAILED')
  })
  test('有索引的字段里放不进别的东西', async () => {
    expect(await codeOf(db.collection('stations').add({ at: '廊坊' }))).toBe('DATABASE_REQUEST_FAILED')
    await db.collection('stations').add({ _id: 'a' })
    expect(await codeOf(db.collection('stations').doc('a').update({ at: 5 }))).toBe('DATABASE_REQUEST_FAILED')
  })
  test('由近到远；geoWithin 不需要索引', async () => {
    await db.collection('stations').add([{ _id: 'far', at: Point(116.72, 39.5) }, { _id: 'near', at: Point(116.701, 39.5) }, { _id: 'out', at: Point(117.7, 39.5) }, { _id: 'nowhere' }])
    expect(await ids(db.collection('stations').where({ at: near() }).get())).toEqual(['near', 'far'])
    expect(await codeOf(db.collection('stations').where({ at: near() }).count())).toBe('DATABASE_REQUEST_FAILED')
    expect((await db.collection('stations').where({ at: near() }).updateAndReturn({ seen: true })).doc._id).toBe('near')
    expect(await ids(db.collection('stations').where({ at: _.geoWithin({ centerSphere: [Point(116.7, 39.5), 1 / 6378.1] }) }).get())).toEqual(['near'])
    await c.add(member({ _id: 'm', at: Point(116.7, 39.5) }))
    expect(await ids(c.where({ at: _.geoWithin({ centerSphere: [Point(116.7, 39.5), 1 / 6378.1] }) }).get())).toEqual(['m'])
    const { data } = await db.collection('stations').aggregate().geoNear({ near: Point(116.7, 39.5), distanceField: 'd', spherical: true, key: 'at', maxDistance: 5000 }).end()
    expect(data.map((doc: any) => doc._id)).toEqual(['near', 'far'])
  })
  test('运行时建的集合当场建索引，说一声', async () => {
    await db.createCollection('adhoc')
    await db.collection('adhoc').add({ _id: 'a', at: Point(116.7, 39.5) })
    for (let i = 0; i < 2; i++) expect(await ids(db.collection('adhoc').where({ at: near() }).get())).toEqual(['a'])
    expect(opened.log.filter((line) => line.includes('made on demand'))).toHaveLength(1)
  })
})
