import { closeClouds, codeOf } from '../cloud'
import { type Ground, ground, ids } from './ground'

let cloud: Ground, c: any, _: any, $: any, db: any

const docs = [
  { _id: 'null', v: null }, { _id: 'none' }, { _id: 'zero', v: 0 }, { _id: 'empty', v: '' }, { _id: 'false', v: false },
  { _id: 'list', v: [] }, { _id: 'nulls', v: [null, 1] }, { _id: 'obj', v: {} }, { _id: 'inner', v: { w: null } },
]

beforeAll(async () => {
  cloud = await ground()
  ;({ db, _, $ } = cloud)
  c = await cloud.collection(docs)
})
afterAll(closeClouds)

describe('条件', () => {
  test.each<[string, () => object, string[]]>([
    ['null 也要没有的，和数组里有 null 的', () => ({ v: null }), ['null', 'none', 'nulls']],
    ['eq(null)', () => ({ v: _.eq(null) }), ['null', 'none', 'nulls']],
    ['neq(null)', () => ({ v: _.neq(null) }), ['zero', 'empty', 'false', 'list', 'obj', 'inner']],
    ['in 里的 null', () => ({ v: _.in([null, 0]) }), ['null', 'none', 'zero', 'nulls']],
    ['nin 里的 null', () => ({ v: _.nin([null, 0]) }), ['empty', 'false', 'list', 'obj', 'inner']],
    ['or 里的 null', () => ({ v: _.or(_.eq(null), _.eq(0)) }), ['null', 'none', 'zero', 'nulls']],
    ['exists(true) 要有字段，null 也算', () => ({ v: _.exists(true) }), ['null', 'zero', 'empty', 'false', 'list', 'nulls', 'obj', 'inner']],
    ['exists(false)', () => ({ v: _.exists(false) }), ['none']],
    ['嵌套的 null：中间没有也算', () => ({ 'v.w': null }), ['null', 'none', 'zero', 'empty', 'false', 'obj', 'inner']],
    ['gte(null) 只与 null 比', () => ({ v: _.gte(null) }), ['null', 'none', 'nulls']],
    ['gt(0) 不要 null', () => ({ v: _.gt(-1) }), ['zero', 'nulls']],
    ['空字符串不是 null', () => ({ v: '' }), ['empty']],
    ['false 不是 0', () => ({ v: false }), ['false']],
    ['空数组相等', () => ({ v: [] }), ['list']],
    ['size 0', () => ({ v: _.size(0) }), ['list']],
    ['eq 空对象', () => ({ v: _.eq({}) }), ['obj']],
    ['elemMatch null', () => ({ v: _.elemMatch(_.eq(null)) }), ['nulls']],
    ['all null', () => ({ v: _.all([null]) }), ['null', 'none', 'nulls']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
})

describe('写入的 undefined', () => {
  test('add 与 set 里的 undefined 不写入；update 里的不动', async () => {
    const u = await cloud.collection([{ _id: 1, a: undefined, b: { c: undefined, d: 1 }, e: 1 }])
    expect((await u.doc(1).get()).data).toEqual([{ _id: 1, b: { d: 1 }, e: 1 }])
    expect((await u.doc(1).update({ e: undefined, f: 2 })).updated).toBe(1)
    expect((await u.doc(1).get()).data).toEqual([{ _id: 1, b: { d: 1 }, e: 1, f: 2 }])
    await u.doc(1).set({ g: undefined, h: null })
    expect((await u.doc(1).get()).data).toEqual([{ _id: 1, h: null }])
  })
})

describe('聚合里的没有与 null', () => {
  const value = async (expression: any, doc: object = {}) => {
    const one = await cloud.collection([{ _id: 1, ...doc }])
    return (await one.aggregate().project({ _id: 0, r: expression }).end()).data[0].r
  }

  test.each<[string, () => any, unknown]>([
    ['没有的字段不投影', () => '$nope', undefined],
    ['ifNull', () => $.ifNull(['$nope', '没有']), '没有'],
    ['加 null 得 null', () => $.add([1, '$nope']), null],
    ['eq 没有与 null 不同', () => $.eq(['$nope', null]), false],
    ['没有小于 null', () => $.lt(['$nope', null]), true],
    ['concat 有 null 得 null', () => $.concat(['a', '$nope']), null],
    ['数组里的没有是 null', () => ['$nope', 1], [null, 1]],
    ['对象里的没有就没有', () => ({ a: '$nope', b: $.literal(1) }), { b: 1 }],
    ['cond 没有当假', () => $.cond({ if: '$nope', then: 1, else: 2 }), 2],
    ['arrayElemAt 越界', () => $.arrayElemAt([[1], 5]), undefined],
    ['toUpper 没有得空串', () => $.toUpper('$nope'), ''],
    ['substr 没有得空串', () => $.substr(['$nope', 0, 1]), ''],
    ['dateToString 没有得 null', () => $.dateToString({ date: '$nope', format: '%Y' }), null],
    ['year 没有得 null', () => $.year('$nope'), null],
    ['size 没有要拒绝', () => $.cond([$.isArray('$nope'), $.size('$nope'), '不是数组']), '不是数组'],
    ['avg 空', () => $.avg('$nope'), null],
    ['sum 空', () => $.sum('$nope'), 0],
    ['max 空', () => $.max('$nope'), null],
  ])('%s', async (_title, expression, expected) => expect(await value(expression())).toEqual(expected))

  test('size 没有：拒绝', async () => expect(await codeOf(value($.size('$nope')))).toBe('DATABASE_REQUEST_FAILED'))
  test('group 的累加器', async () => {
    const [row] = (await c.aggregate().group({ _id: null, n: $.sum('$v'), avg: $.avg('$v'), push: $.push('$nope'), set: $.addToSet('$v'), min: $.min('$v'), first: $.first('$v') }).end()).data
    expect(row).toMatchObject({ _id: null, n: 0, avg: 0, push: [], min: 0, first: null })
    expect(row.set).toHaveLength(8)
  })
  test('按没有的字段分组：归入 null', async () => {
    const rows = (await c.aggregate().match({ _id: _.in(['null', 'none', 'zero']) }).group({ _id: '$v', n: $.sum(1) }).sort({ _id: 1 }).end()).data
    expect(rows).toEqual([{ _id: null, n: 2 }, { _id: 0, n: 1 }])
  })
})

describe('各样的值，写入又读出', () => {
  test.each<[string, () => unknown, unknown?]>([
    ['整数', () => 1], ['负数', () => -7], ['小数', () => 0.1], ['大整数', () => 2 ** 53 - 1], ['很小', () => 5e-324], ['很大', () => 1.7e308],
    ['NaN', () => NaN], ['无穷', () => Infinity], ['负无穷', () => -Infinity], ['long 的界', () => 2147483648],
    ['空串', () => ''], ['换行与零字符', () => 'a\n\u0000b'], ['表情', () => '👩‍👩‍👧‍👦🇨🇳'], ['孤立的代理', () => 'x\u2028y'],
    ['真', () => true], ['假', () => false], ['null', () => null],
    ['日期', () => new Date('2024-02-29T23:59:59.999Z')], ['纪元前的日期', () => new Date(-62135596800000)], ['远的日期', () => new Date(253402300800000)],
    ['空对象', () => ({})], ['空数组', () => []], ['数组的数组', () => [[], [[1]], [null, { a: [] }]]],
    ['数字当键', () => ({ 0: 'a', 10: 'b', 2: 'c' })], ['中文键', () => ({ 姓名: '张三', '带 空格': 1, 'é': 2 })], ['带点的键', () => ({ 'a.b': 1, 'c.': 2 })],
    ['像原型的键', () => ({ constructor: 1, toString: 'x', hasOwnProperty: null, valueOf: [] })],
    ['像类型的对象', () => ({ type: 'Point', coordinates: '不是数组' })],
    ['深', () => Array.from({ length: 60 }).reduce<object>((inner) => ({ d: inner }), {})],
    ['正则读回是对象', () => /a.b/im, { pattern: 'a.b', options: 'im' }],
    ['ObjectId 读回是字符串', () => db.ObjectId({ id: '5f00000000000000000000aa' }), '5f00000000000000000000aa'],
  ])('%s', async (_title, make, expected = make()) => {
    const kept = await cloud.collection()
    const { id } = await kept.add({ v: make(), list: [make()], o: { p: make() } })
    const [doc] = (await kept.doc(id).get()).data
    expect(doc).toEqual({ _id: id, v: expected, list: [expected], o: { p: expected } })
    await kept.doc(id).update({ w: _.set(typeof make() === 'object' ? 1 : make()) })
    expect((await kept.where({ _id: id }).field({ v: 1 }).get()).data).toEqual([{ _id: id, v: expected }])
    expect((await kept.aggregate().end()).data[0].v).toEqual(expected)
  })
})
