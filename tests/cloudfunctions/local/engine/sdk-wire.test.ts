import { type Stage, runAggregate } from '../../../../cloudfunctions/local/engine/aggregate'
import { type Doc, parseEjson, printEjson, resolveServerDates } from '../../../../cloudfunctions/local/engine/document'
import { compileQuery } from '../../../../cloudfunctions/local/engine/match'
import { compileProjection } from '../../../../cloudfunctions/local/engine/projection'
import { applyUpdate } from '../../../../cloudfunctions/local/engine/update'

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { Db } = require('@cloudbase/database')

interface Wire { query?: string; data?: string | string[]; projection?: string; order?: string; stages?: { stageKey: string; stageValue: string }[] }

const now = new Date('2024-06-01T00:00:00Z')
let sent: Wire
let answer: Doc[] = []
Db.reqClass = class {
  send(_action: string, wire: Wire) {
    sent = wire
    return Promise.resolve({ requestId: 'r', data: { list: answer.map(printEjson), updated: 1, total: answer.length, insertedIds: ['x'] } })
  }
}
const db = new Db({ env: 'local' })
const _ = db.command
const $ = db.command.aggregate
const table = db.collection('things')

const found = async (where: object, doc: Doc) => {
  await table.where(where).get()
  return compileQuery(parseEjson(sent.query!), { geoIndexed: () => true }).test(doc)
}
const updated = async (change: object, doc: Doc) => {
  await table.doc('x').update(change)
  return applyUpdate(doc, parseEjson(sent.data as string), { now, query: parseEjson(sent.query!) })
}
const piped = async (build: (pipeline: ReturnType<typeof table.aggregate>) => { end(): Promise<unknown> }, source: Doc[], others: Record<string, Doc[]> = {}) => {
  await build(table.aggregate()).end()
  const stages: Stage[] = sent.stages!.map(({ stageKey, stageValue }) => ({ stageKey, stageValue: parseEjson(stageValue) }))
  return runAggregate(stages, { source, collection: (name) => others[name] ?? [], geoIndexed: () => true, now })
}

describe('SDK 送出的查询', () => {
  const at = new Date(1700000000000)
  test.each<[string, () => object, Doc, boolean]>([
    ['等值与嵌套', () => ({ a: 1, b: { c: 'x' } }), { a: 1, b: { c: 'x', d: 1 } }, true], ['空值', () => ({ a: null }), {}, true], ['日期', () => ({ a: at }), { a: at }, true], ['日期范围', () => ({ a: _.gte(at).and(_.lt(new Date(at.getTime() + 1))) }), { a: at }, true],
    ['或', () => _.or({ a: 1 }, { b: _.gt(2) }), { b: 3 }, true], ['字段上的或', () => ({ a: _.eq(1).or(_.eq(2)) }), { a: 2 }, true], ['与', () => _.and({ a: 1 }, { b: 2 }), { a: 1 }, false], ['都不', () => _.nor({ a: 1 }, { b: 2 }), { c: 1 }, true], ['非', () => ({ a: _.not(_.eq(1)) }), { a: 2 }, true],
    ['在其中', () => ({ a: _.in(['x', null]) }), {}, true], ['不在其中', () => ({ a: _.nin([1, 2]) }), { a: 3 }, true], ['不等', () => ({ a: _.neq(1) }), {}, true], ['存在', () => ({ a: _.exists(false) }), {}, true], ['余数', () => ({ a: _.mod(4, 1) }), { a: 9 }, true], ['长度', () => ({ a: _.size(2) }), { a: [1, 2] }, true], ['全含', () => ({ a: _.all([1, 2]) }), { a: [2, 1] }, true],
    ['元素匹配', () => ({ a: _.elemMatch({ b: _.gt(1), c: 2 }) }), { a: [{ b: 2, c: 2 }] }, true], ['元素值匹配', () => ({ a: _.elemMatch(_.gt(3)) }), { a: [4] }, true], ['正则对象', () => ({ a: /^ab/i }), { a: 'ABc' }, true], ['db.RegExp', () => ({ a: db.RegExp({ regexp: 'b$', options: 'i' }) }), { a: 'aB' }, true], ['整体等于', () => ({ a: _.eq({ b: 1 }) }), { a: { b: 1 } }, true], ['表达式', () => _.expr($.gt(['$a', '$b'])), { a: 2, b: 1 }, true],
    ['附近', () => ({ a: _.geoNear({ geometry: new db.Geo.Point(113.5, 22.2), maxDistance: 1000, minDistance: 0 }) }), { a: { type: 'Point', coordinates: [113.501, 22.2] } }, true], ['圆内', () => ({ a: _.geoWithin({ centerSphere: [[113.5, 22.2], 0.001] }) }), { a: { type: 'Point', coordinates: [113.5, 22.2] } }, true],
    ['多边形内', () => ({ a: _.geoWithin({ geometry: new db.Geo.Polygon([new db.Geo.LineString([new db.Geo.Point(0, 0), new db.Geo.Point(3, 0), new db.Geo.Point(3, 3), new db.Geo.Point(0, 0)])]) }) }), { a: { type: 'Point', coordinates: [2, 1] } }, true], ['相交', () => ({ a: _.geoIntersects({ geometry: new db.Geo.LineString([new db.Geo.Point(0, 0), new db.Geo.Point(3, 3)]) }) }), { a: { type: 'Point', coordinates: [0, 0] } }, true],
  ])('%s', async (_title, where, doc, expected) => {
    expect(await found(where(), doc)).toBe(expected)
  })

  test('投影与排序', async () => {
    await table.field({ a: true, list: _.project.slice(1) }).orderBy('a', 'desc').get()
    expect(compileProjection(parseEjson(sent.projection!))({ _id: 1, a: 1, b: 2, list: [1, 2] })).toEqual({ _id: 1, a: 1, list: [1] })
    expect(parseEjson(sent.order!)).toEqual({ a: -1 })
  })

  test('读回来的坐标与日期是 SDK 的类型', async () => {
    answer = [{ _id: 'x', at, loc: { type: 'Point', coordinates: [113.5, 22.2] }, big: 2 ** 40, n: null }]
    const { data } = await table.get()
    expect(data[0]).toMatchObject({ at, loc: { longitude: 113.5, latitude: 22.2 }, big: 2 ** 40, n: null })
    answer = []
  })
})

describe('SDK 送出的写入', () => {
  test.each<[string, () => object, Doc, Doc]>([
    ['合并内嵌', () => ({ o: { a: 1 }, n: _.inc(2) }), { o: { b: 2 }, n: 1 }, { o: { b: 2, a: 1 }, n: 3 }], ['整体替换', () => ({ o: _.set({ a: 1 }) }), { o: { b: 2 } }, { o: { a: 1 } }], ['删除', () => ({ o: _.remove() }), { o: 1, p: 2 }, { p: 2 }], ['乘、大、小', () => ({ a: _.mul(3), b: _.max(9), c: _.min(1) }), { a: 2, b: 5, c: 5 }, { a: 6, b: 9, c: 1 }],
    ['压入', () => ({ t: _.push('x', 'y') }), { t: ['a'] }, { t: ['a', 'x', 'y'] }], ['压入并排序截断', () => ({ t: _.push({ each: [3, 1], sort: 1, slice: 2 }) }), { t: [2] }, { t: [1, 2] }], ['放在最前', () => ({ t: _.unshift(['h']) }), { t: [1] }, { t: ['h', 1] }], ['弹出与移出', () => ({ a: _.pop(), b: _.shift() }), { a: [1, 2], b: [1, 2] }, { a: [1], b: [2] }],
    ['拉出值', () => ({ t: _.pull('z') }), { t: ['z', 'y'] }, { t: ['y'] }], ['拉出条件', () => ({ t: _.pull(_.gt(3)) }), { t: [1, 5] }, { t: [1] }], ['拉出子文档', () => ({ t: _.pull({ q: _.in([1, 2]) }) }), { t: [{ q: 1 }, { q: 3 }] }, { t: [{ q: 3 }] }], ['拉出所有', () => ({ t: _.pullAll([1, 2]) }), { t: [1, 2, 3] }, { t: [3] }], ['加入集合', () => ({ t: _.addToSet('a') }), { t: ['a'] }, { t: ['a'] }], ['加入多个', () => ({ t: _.addToSet({ $each: ['a', 'b'] }) }), { t: ['a'] }, { t: ['a', 'b'] }],
    ['改名', () => ({ a: _.rename('b') }), { a: 1 }, { b: 1 }], ['位运算', () => ({ a: _.bit({ or: 4 }) }), { a: 1 }, { a: 5 }], ['坐标与服务器时间', () => ({ loc: new db.Geo.Point(1, 2), at: db.serverDate({ offset: 1000 }) }), {}, { loc: { type: 'Point', coordinates: [1, 2] }, at: new Date(now.getTime() + 1000) }],
  ])('%s', async (_title, change, doc, expected) => {
    expect(await updated(change(), { _id: 'x', ...doc })).toEqual({ _id: 'x', ...expected })
  })

  test('新增', async () => {
    await table.add({ n: 3, at: db.serverDate(), loc: new db.Geo.Point(1, 2), re: /a/i })
    const doc = resolveServerDates(parseEjson((sent.data as string[])[0]!), now)
    expect(doc).toMatchObject({ n: 3, at: now, loc: { type: 'Point', coordinates: [1, 2] }, re: { pattern: 'a', options: 'i' } })
  })
})

describe('SDK 送出的聚合', () => {
  test('匹配、分组、排序、投影', async () => {
    const source = [{ k: 'a', v: 1 }, { k: 'b', v: 5 }, { k: 'a', v: 3 }]
    expect(await piped((p) => p.match({ v: _.gt(0) }).group({ _id: '$k', s: $.sum('$v'), top: $.max('$v') }).sort({ s: 1, _id: 1 }).limit(1).project({ s: 1, big: $.cond({ if: $.gte(['$s', 4]), then: '大', else: '小' }) }), source)).toEqual([{ _id: 'a', s: 4, big: '大' }])
  })

  test('联表的管道先被 SDK 解开', async () => {
    const others = { orders: [{ _id: 1, who: 'x', at: new Date(5) }, { _id: 2, who: 'y', at: new Date(9) }] }
    const build = (p: { lookup(o: object): { end(): Promise<unknown> } }) => p.lookup({ from: 'orders', let: { me: '$_id' }, pipeline: $.pipeline().match(_.expr($.eq(['$who', '$$me']))).project({ _id: 0, at: 1 }).limit(1).done(), as: 'orders' })
    expect(await piped(build, [{ _id: 'x' }], others)).toEqual([{ _id: 'x', orders: [{ at: new Date(5) }] }])
  })

  test('附近、分桶、展开、计数', async () => {
    const source: Doc[] = [{ _id: 1, loc: { type: 'Point', coordinates: [1, 0] }, t: ['a', 'b'], p: 5 }]
    expect(await piped((p) => p.geoNear({ near: new db.Geo.Point(1, 0), spherical: true, distanceField: 'd', query: { p: _.gt(1) } }).unwind('$t').count('n'), source)).toEqual([{ n: 2 }])
    expect(await piped((p) => p.bucket({ groupBy: '$p', boundaries: [0, 10], output: { n: $.sum(1) } }), source)).toEqual([{ _id: 0, n: 1 }])
    expect(await piped((p) => p.unwind({ path: '$t', includeArrayIndex: 'i' }).replaceRoot({ newRoot: { t: '$t', i: '$i' } }), source)).toEqual([{ t: 'a', i: 0 }, { t: 'b', i: 1 }])
    expect(await piped((p) => p.sample({ size: 1 }).addFields({ q: $.dateToString({ date: new Date(0), format: '%Y', timezone: 'Asia/Shanghai' }) }).project({ q: true, _id: false }), source)).toEqual([{ q: '1970' }])
  })
})

describe('SDK 有的聚合操作符，引擎都认得或直呼其名', () => {
  const names = Object.keys($).filter((name) => name !== 'pipeline')
  const accumulatorsOnly = new Set(['addToSet', 'push'])

  test.each(names)('%s', (name) => {
    const [operator] = Object.keys($[name](1)) as [string]
    const stage: Stage = accumulatorsOnly.has(name) ? { stageKey: '$group', stageValue: { _id: 1, r: { [operator]: 1 } } } : { stageKey: '$project', stageValue: { r: { [operator]: 1 } } }
    const run = () => runAggregate([stage], { source: [{}], collection: () => [], geoIndexed: () => true, now })
    if (name === 'meta') expect(run).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
    else {
      let code: string | undefined
      try {
        run()
      } catch (error) {
        code = (error as { code: string }).code
      }
      expect(code).not.toBe('INVALID_PARAM')
      expect(code === undefined || code === 'DATABASE_REQUEST_FAILED').toBe(true)
    }
  })
})
