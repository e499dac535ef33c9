import { closeClouds, codeOf, refusalOf } from '../cloud'
import { type Ground, ground } from './ground'

let cloud: Ground, _: any, db: any, c: any

beforeAll(async () => {
  cloud = await ground()
  ;({ db, _ } = cloud)
})
afterAll(closeClouds)

const at = new Date('2024-05-01T00:00:00.000Z')
const before = () => ({ _id: 'a', n: 5, f: 1.5, s: 'text', none: null, o: { x: 1, y: { z: 1 } }, list: [1, { k: 1 }], at })
const plain = (({ _id: _unused, ...rest }) => rest)(before())

beforeEach(async () => { c = await cloud.collection([before()]) })
const after = async () => {
  const [{ _id: _unused, ...doc }] = (await c.doc('a').get()).data
  return doc
}

describe('拒绝，什么也不变', () => {
  test.each<[string, () => object, RegExp?]>([
    ['inc 字符串', () => ({ s: _.inc(1) }), /non-numeric/],
    ['inc 不是数字的量', () => ({ n: _.inc('1') })],
    ['mul null', () => ({ none: _.mul(2) }), /non-numeric/],
    ['穿过 null', () => ({ none: { x: 1 } }), /Cannot create field/],
    ['穿过字符串', () => ({ 's.x': 1 }), /Cannot create field/],
    ['穿过数字', () => ({ n: { x: _.inc(1) } }), /Cannot create field/],
    ['数组变对象', () => ({ list: { foo: 'bar' } }), /Cannot create field/],
    ['push 到数字', () => ({ n: _.push(1) }), /must be an array/],
    ['pop 数字', () => ({ n: _.pop() })],
    ['pull 字符串', () => ({ s: _.pull('a') })],
    ['addToSet 数字', () => ({ n: _.addToSet(1) })],
    ['同一路径两次', () => ({ 'o.x': 1, o: _.set({}) }), /conflict/],
    ['rename 到自己', () => ({ n: _.rename('n') })],
    ['$ 开头的键', () => ({ o: _.set({ $x: 1 }) })],
    ['空的更新', () => ({ o: {} })],
  ])('%s', async (_title, update, message = /./) => {
    const refusal = await refusalOf(c.doc('a').update(update()))
    expect(refusal.code).toMatch(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/)
    expect(refusal.message).toMatch(message)
    expect(await after()).toEqual(plain)
  })
  test('SDK 自己拒绝的', async () => {
    expect(await refusalOf(c.doc('a').update({ _id: 'b' }))).toMatchObject({ code: 'INVALID_PARAM', message: '不能更新_id的值' })
    expect(await codeOf(c.doc('a').update('x'))).toBe('INVALID_PARAM')
    expect(await codeOf(c.doc('a').set({ n: _.inc(1) }))).toBe('DATABASE_REQUEST_FAILED')
    expect(await codeOf(c.doc('').set({ n: 1 }))).toBe('INVALID_PARAM')
    expect(await codeOf(c.doc('a').set({ _id: 'b' }))).toBe('INVALID_PARAM')
  })
  test('where().update 半路遇错：前面的已改，与 MongoDB 一样', async () => {
    const many = await cloud.collection([{ _id: 1, n: 1 }, { _id: 2, n: 'x' }, { _id: 3, n: 1 }])
    expect(await codeOf(many.where({ _id: _.gt(0) }).update({ n: _.inc(1) }))).toBe('DATABASE_REQUEST_FAILED')
    expect((await many.get()).data.map((doc: any) => doc.n)).toEqual([2, 'x', 1])
  })
})

describe('算子', () => {
  test.each<[string, () => object, object]>([
    ['直接给值', () => ({ n: 6 }), { n: 6 }],
    ['新字段', () => ({ m: 'new' }), { m: 'new' }],
    ['嵌套是合并', () => ({ o: { y: { w: 2 } } }), { o: { x: 1, y: { z: 1, w: 2 } } }],
    ['点路径', () => ({ 'o.y.z': 9 }), { o: { x: 1, y: { z: 9 } } }],
    ['新的嵌套', () => ({ p: { q: { r: 1 } } }), { p: { q: { r: 1 } } }],
    ['给 null', () => ({ o: null }), { o: null }],
    ['给数组', () => ({ o: [1] }), { o: [1] }],
    ['set 整个替换', () => ({ o: _.set({ only: 1 }) }), { o: { only: 1 } }],
    ['set 空对象', () => ({ o: _.set({}) }), { o: {} }],
    ['inc', () => ({ n: _.inc(3) }), { n: 8 }],
    ['inc 负', () => ({ n: _.inc(-10) }), { n: -5 }],
    ['inc 没有的字段', () => ({ m: _.inc(2) }), { m: 2 }],
    ['inc 小数', () => ({ f: _.inc(-0.05) }), { f: 1.45 }],
    ['inc 嵌套', () => ({ o: { y: { z: _.inc(1) } } }), { o: { x: 1, y: { z: 2 } } }],
    ['mul', () => ({ n: _.mul(2) }), { n: 10 }],
    ['mul 没有的得 0', () => ({ m: _.mul(2) }), { m: 0 }],
    ['min 小的', () => ({ n: _.min(1) }), { n: 1 }],
    ['min 大的不动', () => ({ n: _.min(9), m: 1 }), { m: 1 }],
    ['max', () => ({ n: _.max(9) }), { n: 9 }],
    ['max 没有的', () => ({ m: _.max(9) }), { m: 9 }],
    ['max 日期', () => ({ at: _.max(new Date('2025-01-01T00:00:00.000Z')) }), { at: new Date('2025-01-01T00:00:00.000Z') }],
    ['bit', () => ({ n: _.bit({ xor: 4 }) }), { n: 1 }],
    ['数组的第几个', () => ({ 'list.0': 7 }), { list: [7, { k: 1 }] }],
    ['数组里对象的字段', () => ({ list: { 1: { k: _.inc(1) } } }), { list: [1, { k: 2 }] }],
    ['数组越界补 null', () => ({ 'list.3': 1 }), { list: [1, { k: 1 }, null, 1] }],
    ['remove 数组的一格留 null', () => ({ list: { 0: _.remove() } }), { list: [null, { k: 1 }] }],
    ['Date', () => ({ at: new Date(0) }), { at: new Date(0) }],
    ['中文字段', () => ({ 名字: { 姓: '张' } }), { 名字: { 姓: '张' } }],
  ])('%s', async (_title, update, changed) => {
    expect((await c.doc('a').update(update())).updated).toBe(1)
    expect(await after()).toEqual({ ...plain, ...changed })
  })
  test('remove', async () => {
    await c.doc('a').update({ n: _.remove(), o: { y: _.remove() }, nope: _.remove() })
    const { n: _n, ...rest } = plain
    expect(await after()).toEqual({ ...rest, o: { x: 1 } })
  })
  test('rename', async () => {
    await c.doc('a').update({ n: _.rename('m'), o: { x: _.rename('moved.x') } })
    const { n: _n, ...rest } = plain
    expect(await after()).toEqual({ ...rest, m: 5, o: { y: { z: 1 } }, moved: { x: 1 } })
  })
  test('serverDate、带偏移、在嵌套和 push 里', async () => {
    await c.doc('a').update({ now: db.serverDate(), o: { later: db.serverDate({ offset: 31_536_000_000 }) }, dates: _.push(db.serverDate({ offset: 1000 })) })
    const doc = await after()
    expect(Math.abs(doc.now.getTime() - Date.now())).toBeLessThan(5000)
    expect(doc.o.later.getTime() - doc.now.getTime()).toBe(31_536_000_000)
    expect(doc.dates[0].getTime() - doc.now.getTime()).toBe(1000)
  })
  test('Geo', async () => {
    await c.doc('a').update({ at: new db.Geo.Point(116.7, 39.5), o: { p: new db.Geo.Point(1, 2) } })
    expect(await after()).toMatchObject({ at: { longitude: 116.7, latitude: 39.5 }, o: { p: { longitude: 1, latitude: 2 } } })
  })
  test('raw：原样的 MongoDB 更新', async () => {
    expect((await c.options({ raw: true }).where({ n: { $gt: 1 } }).update({ $set: { 'o.x': 7 }, $inc: { n: 1 }, $unset: { s: '' } })).updated).toBe(1)
    expect(await after()).toMatchObject({ n: 6, o: { x: 7, y: { z: 1 } } })
    expect(await codeOf(c.options({ raw: true }).where({ _id: 'a' }).update({ n: 1 }))).toBe('INVALID_PARAM')
  })
})

describe('回答的样子', () => {
  test('add', async () => {
    expect(await c.add({ a: 1 })).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), requestId: expect.any(String) })
    expect(await c.add([{ a: 1 }, { _id: 5 }])).toEqual({ ids: [expect.any(String), 5], requestId: expect.any(String) })
    expect(await c.doc('created').create({ a: 1 })).toEqual({ id: 'created', requestId: expect.any(String) })
  })
  test('update、set', async () => {
    expect(await c.doc('a').update({ n: 6 })).toEqual({ updated: 1, requestId: expect.any(String) })
    expect(await c.doc('a').update({ n: 6 })).toEqual({ updated: 0, requestId: expect.any(String) })
    expect(await c.doc('nope').update({ n: 6 })).toEqual({ updated: 0, requestId: expect.any(String) })
    expect(await c.where({ n: 6 }).update({ n: 7 })).toEqual({ updated: 1, upsertId: undefined, requestId: expect.any(String) })
    expect(await c.doc('new').set({ n: 1 })).toEqual({ updated: 0, upsertedId: 'new', requestId: expect.any(String) })
    expect(await c.doc('new').set({ m: 1 })).toEqual({ updated: 1, upsertedId: undefined, requestId: expect.any(String) })
    expect(await c.doc('new').set({ m: 1 })).toEqual({ updated: 1, upsertedId: undefined, requestId: expect.any(String) })
    expect((await c.doc('new').get()).data).toEqual([{ _id: 'new', m: 1 }])
    expect(await c.doc(77).set({})).toMatchObject({ updated: 0, upsertedId: 77 })
  })
  test('updateAndReturn', async () => {
    expect(await c.where({ _id: 'a' }).updateAndReturn({ n: _.inc(1) })).toEqual({ updated: 1, doc: { ...before(), n: 6 }, requestId: expect.any(String) })
    expect(await c.where({ _id: 'nope' }).updateAndReturn({ n: 1 })).toEqual({ updated: 0, doc: null, requestId: expect.any(String) })
  })
  test('get、count、remove', async () => {
    expect(await c.where({ _id: 'nope' }).get()).toEqual({ data: [], requestId: expect.any(String) })
    expect(await c.doc('nope').get()).toEqual({ data: [], requestId: expect.any(String) })
    expect(await c.count()).toEqual({ total: 1, requestId: expect.any(String) })
    expect(await c.aggregate().match({ _id: 'nope' }).end()).toEqual({ data: [], requestId: expect.any(String) })
    expect(await c.doc('nope').remove()).toEqual({ deleted: 0, requestId: expect.any(String) })
    expect(await c.doc('a').delete()).toEqual({ deleted: 1, requestId: expect.any(String) })
    expect(await (await cloud.collection()).get()).toEqual({ data: [], requestId: expect.any(String) })
  })
})
