import { type OpenedCloud, admin, closeClouds, codeOf, open, refusalOf } from './cloud'

let opened: OpenedCloud
let db: any, _: any, n = 0, c: any

beforeAll(async () => {
  opened = await open({ collections: [{ name: 'stations', acl: 'ADMINONLY', indexes: [] }] })
  ;({ db, _ } = opened)
})
afterAll(closeClouds)
beforeEach(async () => {
  const name = `c${++n}`
  await db.createCollection(name)
  c = db.collection(name)
})

const raw = (params: Record<string, unknown>) => admin(opened.cloud, { collectionName: `c${n}`, ...params })

describe('拒绝：名字说得清的错误', () => {
  test('集合不存在，读写都不会自动建', async () => {
    for (const request of [
      db.collection('nope').get(), db.collection('nope').add({ a: 1 }), db.collection('nope').doc('x').get(), db.collection('nope').where({ a: 1 }).count(),
      db.collection('nope').doc('x').set({ a: 1 }), db.collection('nope').where({ a: 1 }).update({ a: 2 }), db.collection('nope').where({ a: 1 }).remove(), db.collection('nope').aggregate().limit(1).end(),
    ]) expect(await codeOf(request)).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
  test('集合已存在', async () => expect(await codeOf(db.createCollection(`c${n}`))).toBe('DATABASE_COLLECTION_ALREADY_EXIST'))
  test('集合名不合规矩', async () => expect(await codeOf(db.createCollection('a b'))).toBe('INVALID_PARAM'))
  test('_id 重复', async () => {
    await c.add({ _id: 'a' })
    const refusal = await refusalOf(c.add({ _id: 'a' }))
    expect(refusal.code).toBe('DATABASE_DUPLICATE_WRITE')
    expect(refusal.message).toContain('E11000')
  })
  test('$ 开头的字段名', async () => expect(await codeOf(c.add({ $a: 1 }))).toBe('DATABASE_REQUEST_FAILED'))
  test('文档超过 1 MB', async () => {
    expect(await codeOf(c.add({ big: 'x'.repeat(1024 * 1024) }))).toBe('DATABASE_REQUEST_FAILED')
    await c.add({ _id: 'a', big: 'x'.repeat(600_000) })
    expect(await codeOf(c.doc('a').update({ more: 'y'.repeat(600_000) }))).toBe('DATABASE_REQUEST_FAILED')
    expect((await c.doc('a').get()).data[0].more).toBeUndefined()
  })
  test('不带条件的整表改和删', async () => {
    expect(await codeOf(c.update({ a: 1 }))).toBe('INVALID_PARAM')
    expect(await codeOf(c.remove())).toBe('INVALID_PARAM')
  })
  test('空的更新', async () => expect(await codeOf(c.where({ a: 1 }).update({ a: {} }))).toBe('INVALID_PARAM'))
  test('limit 超过 1000、为负', async () => {
    expect((await raw({ action: 'database.getDocument', queryType: 'WHERE', limit: 1001 })).code).toBe('INVALID_PARAM')
    expect(await codeOf(c.limit(-1).get())).toBe('INVALID_PARAM')
    expect(await codeOf(c.skip(-1).get())).toBe('INVALID_PARAM')
  })
  test('不认识的动作，报出名字', async () => {
    const answer = await raw({ action: 'database.watch' })
    expect(answer).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringContaining('database.watch') })
  })
  test('不认识的算子：$where、$text、未知', async () => {
    for (const query of [{ $where: '1' }, { a: { $foo: 1 } }, { $text: { $search: 'x' } }]) {
      expect((await raw({ action: 'database.getDocument', queryType: 'WHERE', query: JSON.stringify(query) })).code).toMatch(/^INVALID_PARAM$|^DATABASE_REQUEST_FAILED$/)
    }
  })
  test('另一个数据库实例', async () => expect((await raw({ action: 'database.getDocument', queryType: 'WHERE', instance: 'x' })).code).toBe('INVALID_PARAM'))
  test('另一个环境', async () => expect((await raw({ action: 'database.getDocument', queryType: 'WHERE', envName: 'prod-1' })).code).toBe('INVALID_ENV'))
  test('坏的 EJSON、缺字段', async () => {
    expect((await raw({ action: 'database.insertDocument', data: ['{'] })).code).toBe('INVALID_PARAM')
    expect((await raw({ action: 'database.insertDocument', data: ['[]'] })).code).toBe('INVALID_PARAM')
    expect((await raw({ action: 'database.insertDocument' })).code).toBe('INVALID_PARAM')
    expect((await raw({ action: 'database.modifyDocument', query: '{}', data: '{"a":1}', merge: true })).code).toBe('INVALID_PARAM')
    expect((await raw({ action: 'database.aggregateDocuments', stages: [{}] })).code).toBe('INVALID_PARAM')
    expect((await raw({ action: 'database.aggregateDocuments', stages: [{ stageKey: '$out', stageValue: '"x"' }] })).code).toBe('INVALID_PARAM')
  })
  test('MongoDB 会拒绝的更新，不留下半个结果', async () => {
    await c.add({ _id: 'a', s: 'text', n: null })
    expect(await codeOf(c.doc('a').update({ s: _.inc(1) }))).toBe('DATABASE_REQUEST_FAILED')
    expect(await codeOf(c.doc('a').update({ n: { x: 1 } }))).toBe('DATABASE_REQUEST_FAILED')
    expect((await c.doc('a').get()).data).toEqual([{ _id: 'a', s: 'text', n: null }])
  })
})

describe('增', () => {
  test('生成 32 位十六进制 _id，_id 在最前', async () => {
    const { id } = await c.add({ a: 1 })
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(Object.keys((await c.doc(id).get()).data[0])).toEqual(['_id', 'a'])
  })
  test('一次多条；遇到重复时，前面的已经写入', async () => {
    expect((await c.add([{ _id: 'a' }, { _id: 2 }])).ids).toEqual(['a', 2])
    expect(await codeOf(c.add([{ _id: 'b' }, { _id: 'a' }, { _id: 'c' }]))).toBe('DATABASE_DUPLICATE_WRITE')
    expect((await c.get()).data.map((doc: any) => doc._id)).toEqual(['a', 2, 'b'])
  })
  test('数字 _id、ObjectId _id', async () => {
    expect((await c.add({ _id: 7, a: 1 })).id).toBe(7)
    expect((await c.doc(7).get()).data).toEqual([{ _id: 7, a: 1 }])
    const id = '5f0000000000000000000001'
    expect((await c.add({ _id: db.ObjectId({ id }) })).id).toBe(id)
  })
  test('日期、服务器时间、正则、地理、null 往返不变', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z')
    const before = Date.now()
    await c.add({ _id: 'a', at, server: db.serverDate(), later: db.serverDate({ offset: 60_000 }), where: new db.Geo.Point(116.7, 39.5), none: null, list: [1, [2, { b: at }]], f: 1.5, big: 12345678901 })
    const [doc] = (await c.doc('a').get()).data
    expect(doc).toMatchObject({ at, none: null, list: [1, [2, { b: at }]], f: 1.5, big: 12345678901 })
    expect(doc.where).toMatchObject({ longitude: 116.7, latitude: 39.5 })
    expect(doc.server.getTime()).toBeGreaterThanOrEqual(before)
    expect(doc.later.getTime() - doc.server.getTime()).toBe(60_000)
  })
})

describe('查', () => {
  beforeEach(() => c.add([{ _id: 'a', n: 1, k: 'x', tags: ['p', 'q'] }, { _id: 'b', n: 2, k: 'y', o: { d: 1 } }, { _id: 'c', n: 3, k: 'x', z: null }]))
  const ids = (answer: { data: { _id: string }[] }) => answer.data.map((doc) => doc._id)

  test('doc 是数组，不存在是空数组', async () => {
    expect((await c.doc('a').get()).data).toHaveLength(1)
    expect((await c.doc('zz').get()).data).toEqual([])
  })
  test('条件、次序、跳过、条数、字段', async () => {
    expect(ids(await c.where({ n: _.gt(1) }).get())).toEqual(['b', 'c'])
    expect(ids(await c.orderBy('k', 'desc').orderBy('n', 'desc').get())).toEqual(['b', 'c', 'a'])
    expect(ids(await c.orderBy('n', 'desc').skip(1).limit(1).get())).toEqual(['b'])
    expect((await c.where({ _id: 'b' }).field({ n: true }).get()).data).toEqual([{ _id: 'b', n: 2 }])
    expect((await c.doc('b').field({ k: false }).get()).data).toEqual([{ _id: 'b', n: 2, o: { d: 1 } }])
    expect(ids(await c.where({ _id: _.in(['c', 'a', 'nope']) }).get())).toEqual(['a', 'c'])
    expect(ids(await c.where(_.or([{ n: 1 }, { k: 'y' }])).get())).toEqual(['a', 'b'])
    expect(ids(await c.where({ k: db.RegExp({ regexp: '^X', options: 'i' }) }).get())).toEqual(['a', 'c'])
    expect(ids(await c.where({ o: { d: 1 } }).get())).toEqual(['b'])
    expect(ids(await c.where({ tags: 'q' }).get())).toEqual(['a'])
  })
  test('null 也匹配没有这个字段的', async () => {
    expect(ids(await c.where({ z: null }).get())).toEqual(['a', 'b', 'c'])
    expect(ids(await c.where({ z: _.exists(true) }).get())).toEqual(['c'])
  })
  test('没有次序时按插入先后，改过也不动', async () => {
    await c.doc('a').update({ n: 9 })
    await c.doc('b').remove()
    await c.add({ _id: 'b' })
    expect(ids(await c.get())).toEqual(['a', 'c', 'b'])
  })
  test('默认 100 条，SDK 要 2000 条时给 1000', async () => {
    await c.add(Array.from({ length: 1100 }, (_unused, i) => ({ i })))
    expect((await c.get()).data).toHaveLength(100)
    expect((await c.limit(2000).get()).data).toHaveLength(1000)
  })
  test('count', async () => {
    expect((await c.count()).total).toBe(3)
    expect((await c.where({ k: 'x' }).count()).total).toBe(2)
    expect((await c.where({ k: 'none' }).count()).total).toBe(0)
  })
  test('聚合：分组、联表、排序', async () => {
    const $ = _.aggregate
    const grouped = await c.aggregate().match({ n: _.gte(1) }).group({ _id: '$k', total: $.sum('$n') }).sort({ _id: 1 }).end()
    expect(grouped.data).toEqual([{ _id: 'x', total: 4 }, { _id: 'y', total: 2 }])
    const other = `c${n}-other`
    await db.createCollection(other)
    await db.collection(other).add({ _id: 'o', ref: 'a' })
    const joined = await c.aggregate().match({ _id: 'a' }).lookup({ from: other, localField: '_id', foreignField: 'ref', as: 'others' }).end()
    expect(joined.data[0].others).toEqual([{ _id: 'o', ref: 'a' }])
  })
})

describe('改', () => {
  test('doc().update：不存在是 0，没有变化也是 0', async () => {
    expect((await c.doc('a').update({ n: 1 })).updated).toBe(0)
    await c.add({ _id: 'a', n: 1 })
    expect((await c.doc('a').update({ n: 2 })).updated).toBe(1)
    expect((await c.doc('a').update({ n: 2 })).updated).toBe(0)
  })
  test('算子', async () => {
    await c.add({ _id: 'a', n: 1, o: { l: 1 }, tags: ['p'], r: 1 })
    await c.doc('a').update({ n: _.inc(2), o: { l: _.inc(3), k: 'new' }, tags: _.push('q'), r: _.remove(), at: db.serverDate() })
    const [doc] = (await c.doc('a').get()).data
    expect(doc).toMatchObject({ n: 3, o: { l: 4, k: 'new' }, tags: ['p', 'q'] })
    expect(doc.r).toBeUndefined()
    expect(doc.at).toBeInstanceOf(Date)
  })
  test('where().update 改全部，multiple:false 只改一条', async () => {
    await c.add([{ k: 'x' }, { k: 'x' }, { k: 'y' }])
    expect((await c.where({ k: 'x' }).update({ n: 1 })).updated).toBe(2)
    expect((await c.where({ k: 'x' }).options({ multiple: false }).update({ n: 2 })).updated).toBe(1)
    expect((await c.where({ n: 2 }).count()).total).toBe(1)
  })
  test('set：新建与替换', async () => {
    expect(await c.doc('a').set({ n: 1, m: 1 })).toMatchObject({ updated: 0, upsertedId: 'a' })
    expect(await c.doc('a').set({ n: 2, at: db.serverDate() })).toMatchObject({ updated: 1, upsertedId: undefined })
    const [doc] = (await c.doc('a').get()).data
    expect(Object.keys(doc)).toEqual(['_id', 'n', 'at'])
  })
  test('updateAndReturn 返回改后的文档；没有匹配是 null', async () => {
    await c.add({ _id: 'a', n: 1 })
    expect(await c.where({ _id: 'a' }).updateAndReturn({ n: _.inc(1) })).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2 } })
    expect(await c.where({ _id: 'b' }).updateAndReturn({ n: _.inc(1) })).toMatchObject({ updated: 0, doc: null })
  })
})

describe('删', () => {
  test('数目', async () => {
    await c.add([{ _id: 'a', k: 1 }, { _id: 'b', k: 1 }, { _id: 'c', k: 1 }])
    expect((await c.doc('zz').remove()).deleted).toBe(0)
    expect((await c.doc('a').remove()).deleted).toBe(1)
    expect((await c.where({ _id: /.*/ }).remove()).deleted).toBe(2)
    expect((await c.count()).total).toBe(0)
  })
})

test('声明了的集合一开始就在', async () => expect((await db.collection('stations').get()).data).toEqual([]))
