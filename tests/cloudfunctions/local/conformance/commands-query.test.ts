import { closeClouds, codeOf } from '../cloud'
import { type Ground, ground, ids } from './ground'

let cloud: Ground, c: any, _: any, $: any, db: any

const day = (text: string) => new Date(`2024-${text}T00:00:00.000Z`)
const docs = [
  { _id: 'a', n: 1, s: 'Apple', at: day('01-01'), addr: { city: '廊坊', zip: 65000 }, tags: ['红', '绿'], on: true },
  { _id: 'b', n: 2.5, s: 'banana', at: day('02-01'), addr: { zip: 65000, city: '廊坊' }, tags: ['绿'], on: false },
  { _id: 'c', n: '2', s: 'line\nbanana', at: day('03-01'), addr: { city: '三河' }, tags: [], on: true },
  { _id: 'd', n: 100, s: '职工之家 🎉', at: day('04-01'), 名称: { 中文: 1 }, tags: ['红', '绿', '蓝'] },
]

beforeAll(async () => {
  cloud = await ground()
  ;({ db, _, $ } = cloud)
  c = await cloud.collection(docs)
})
afterAll(closeClouds)

describe('拒绝', () => {
  test.each<[string, () => object]>([
    ['未知的算子', () => ({ n: { $near2: 1 } })],
    ['$in 不是数组', () => ({ $and: [{ n: { $in: 5 } }] })],
    ['$or 是空的', () => ({ $or: [] })],
    ['$mod 除以零', () => ({ n: _.mod(0, 1) })],
    ['$size 为负', () => ({ n: _.size(-1) })],
    ['坏的正则', () => ({ s: db.RegExp({ regexp: '(' }) })],
    ['正则的未知选项', () => ({ s: db.RegExp({ regexp: 'a', options: 'q' }) })],
    ['$where', () => ({ $where: 'sleep(1)' })],
  ])('%s', async (_title, query) => expect(await codeOf(c.where(query()).get())).toMatch(/^(INVALID_PARAM|DATABASE_REQUEST_FAILED)$/))
  test('where 不是对象、全是 undefined：SDK 自己就拒绝', () => {
    expect(() => c.where('x')).toThrow('查询参数必须为对象')
    expect(() => c.where({ a: undefined })).toThrow('不能均为undefined')
  })
})

describe('比较', () => {
  test.each<[string, () => object, string[]]>([
    ['相等', () => ({ n: 1 }), ['a']],
    ['eq', () => ({ n: _.eq(100) }), ['d']],
    ['neq 也要没有的', () => ({ on: _.neq(true) }), ['b', 'd']],
    ['gt 不跨类型', () => ({ n: _.gt(1) }), ['b', 'd']],
    ['gt 字符串', () => ({ n: _.gt('1') }), ['c']],
    ['gte lte', () => ({ n: _.gte(1).and(_.lte(2.5)) }), ['a', 'b']],
    ['链着写', () => ({ n: _.gt(1).lt(100) }), ['b']],
    ['in', () => ({ n: _.in([1, '2', 7]) }), ['a', 'c']],
    ['in 空', () => ({ n: _.in([]) }), []],
    ['nin', () => ({ n: _.nin([1, '2']) }), ['b', 'd']],
    ['mod', () => ({ n: _.mod(10, 0) }), ['d']],
    ['mod 先取整', () => ({ n: _.mod(2, 0) }), ['b', 'd']],
    ['布尔', () => ({ on: false }), ['b']],
    ['日期相等', () => ({ at: day('02-01') }), ['b']],
    ['日期范围', () => ({ at: _.gt(day('01-01')).and(_.lt(day('04-01'))) }), ['b', 'c']],
    ['or 日期', () => ({ at: _.or(day('01-01'), day('04-01')) }), ['a', 'd']],
    ['exists', () => ({ addr: _.exists(false) }), ['d']],
    ['exists 真', () => ({ on: _.exists(true) }), ['a', 'b', 'c']],
    ['中文字段、点路径', () => ({ '名称.中文': 1 }), ['d']],
    ['中文字段、嵌套', () => ({ 名称: { 中文: _.gte(1) } }), ['d']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
})

describe('逻辑', () => {
  test.each<[string, () => object, string[]]>([
    ['and 根上', () => _.and([{ on: true }, { n: _.gt(0) }]), ['a']],
    ['and 可变参数', () => _.and({ on: true }, { n: '2' }), ['c']],
    ['or 根上', () => _.or([{ n: 1 }, { n: _.gt(50) }]), ['a', 'd']],
    ['or 字段上', () => ({ n: _.or(_.eq(1), _.gt(50)) }), ['a', 'd']],
    ['or 后置', () => ({ n: _.lt(2).or(_.gt(50)) }), ['a', 'd']],
    ['or 里面有 and', () => _.or({ n: _.and(_.gte(1), _.lte(2)) }, { n: _.and(_.gt(99), _.lte(101)) }), ['a', 'd']],
    ['not', () => ({ n: _.not(_.gt(2)) }), ['a', 'c']],
    ['not 正则', () => ({ s: _.not(/banana/) }), ['a', 'd']],
    ['not eq', () => ({ n: _.not(_.eq(1)) }), ['b', 'c', 'd']],
    ['nor 字段上', () => ({ n: _.nor(_.eq(1), _.eq(2.5)) }), ['c', 'd']],
    ['nor 根上', () => _.nor([{ n: 1 }, { on: true }]), ['b', 'd']],
    ['两个字段各有 and', () => ({ n: _.gt(0).and(_.lt(200)), at: _.gte(day('02-01')).and(_.lte(day('04-01'))) }), ['b', 'd']],
    ['or 之间是与', () => _.and([_.or([{ n: 1 }, { n: 100 }]), _.or([{ on: true }])]), ['a']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
})

describe('对象', () => {
  test.each<[string, () => object, string[]]>([
    ['写成嵌套：SDK 展成点路径，次序无关', () => ({ addr: { city: '廊坊', zip: 65000 } }), ['a', 'b']],
    ['点路径', () => ({ 'addr.city': '三河' }), ['c']],
    ['嵌套里放算子', () => ({ addr: { zip: _.gt(1) } }), ['a', 'b']],
    ['eq 整个对象：次序有关', () => ({ addr: _.eq({ city: '廊坊', zip: 65000 }) }), ['a']],
    ['eq 整个对象：少一个字段就不等', () => ({ addr: _.eq({ city: '廊坊' }) }), []],
    ['in 对象', () => ({ addr: _.in([{ city: '三河' }]) }), ['c']],
    ['neq 对象', () => ({ addr: _.neq({ city: '三河' }) }), ['a', 'b', 'd']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
})

describe('正则', () => {
  test.each<[string, () => object, string[]]>([
    ['字面量', () => ({ s: /^app/i }), ['a']],
    ['区分大小写', () => ({ s: /apple/ }), []],
    ['db.RegExp', () => ({ s: db.RegExp({ regexp: '^APP', options: 'i' }) }), ['a']],
    ['new db.RegExp', () => ({ s: new db.RegExp({ regexp: 'banana$' }) }), ['b', 'c']],
    ['没有 m', () => ({ s: /^banana/ }), ['b']],
    ['有 m', () => ({ s: /^banana/m }), ['b', 'c']],
    ['没有 s，点不过换行', () => ({ s: db.RegExp({ regexp: 'line.banana' }) }), []],
    ['有 s', () => ({ s: db.RegExp({ regexp: 'line.banana', options: 's' }) }), ['c']],
    ['中文与表情', () => ({ s: /职工.*🎉$/ }), ['d']],
    ['一个表情是一个字符', () => ({ s: /家 .$/ }), ['d']],
    ['数组里的元素', () => ({ tags: /蓝/ }), ['d']],
    ['or 里的正则', () => ({ s: _.or(/^App/, db.RegExp({ regexp: '^职工' })) }), ['a', 'd']],
    ['in 里的正则', () => ({ s: _.in([/^App/, 'banana']) }), ['a', 'b']],
    ['不是字符串的不匹配', () => ({ n: /1/ }), []],
    ['$regex 与 $options', () => ({ s: { $regex: 'APPLE', $options: 'i' } }), ['a']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
})

describe('expr、jsonSchema、raw', () => {
  test.each<[string, () => object, string[]]>([
    ['expr 比两个字段', () => _.expr($.gt(['$n', 50])), ['c', 'd']],
    ['expr 没有的字段小于一切', () => _.expr($.lt(['$addr', 0])), ['d']],
    ['jsonSchema required', () => _.jsonSchema({ required: ['addr'] }), ['a', 'b', 'c']],
    ['jsonSchema 类型', () => _.jsonSchema({ properties: { n: { bsonType: 'string' } } }), ['c']],
    ['jsonSchema 嵌套', () => _.jsonSchema({ required: ['addr'], properties: { addr: { bsonType: 'object', required: ['zip'], properties: { zip: { bsonType: 'number', minimum: 1 } } } } }), ['a', 'b']],
    ['jsonSchema enum', () => _.jsonSchema({ properties: { n: { enum: [1, 100] } } }), ['a', 'd']],
    ['jsonSchema 数组', () => _.jsonSchema({ properties: { tags: { bsonType: 'array', minItems: 2, items: { pattern: '^[红绿]$' } } } }), ['a']],
    ['nor jsonSchema', () => _.nor([_.jsonSchema({ required: ['addr'] })]), ['d']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
  test('raw：原样的 MongoDB 语句', async () => {
    const raw = c.options({ raw: true })
    expect(ids(await raw.where({ n: { $gt: 1, $lt: 100 } }).get())).toEqual(['b'])
    expect(ids(await raw.where({ addr: { city: '三河' } }).get())).toEqual(['c'])
    expect((await raw.aggregate([{ $match: { n: { $eq: 1 } } }, { $count: 'n' }]).end()).data).toEqual([{ n: 1 }])
  })
})

describe('次序、条数、字段', () => {
  test('orderBy 混合类型：空、数字、字符串、布尔、日期', async () => {
    const mixed = await cloud.collection([{ _id: 'date', v: new Date(0) }, { _id: 'bool', v: false }, { _id: 'obj', v: {} }, { _id: 'str', v: 'a' }, { _id: 'num', v: 5 }, { _id: 'null', v: null }, { _id: 'none' }])
    expect(ids(await mixed.orderBy('v', 'asc').get())).toEqual(['null', 'none', 'num', 'str', 'obj', 'bool', 'date'])
    expect(ids(await mixed.orderBy('v', 'desc').get())).toEqual(['date', 'bool', 'obj', 'str', 'num', 'null', 'none'])
  })
  test('orderBy 多个字段、点路径、数组', async () => {
    expect(ids(await c.orderBy('on', 'desc').orderBy('at', 'desc').get())).toEqual(['c', 'a', 'b', 'd'])
    expect(ids(await c.orderBy('addr.zip', 'asc').orderBy('_id', 'desc').get())).toEqual(['d', 'c', 'b', 'a'])
    expect(() => c.orderBy('n', 'up')).toThrow()
  })
  test('skip 与 limit 的边', async () => {
    expect(ids(await c.skip(3).get())).toEqual(['d'])
    expect(ids(await c.skip(4).get())).toEqual([])
    expect(ids(await c.skip(1000).limit(1000).get())).toEqual([])
    expect(ids(await c.orderBy('_id', 'desc').skip(1).limit(2).get())).toEqual(['c', 'b'])
    expect(ids(await c.limit(0).get())).toHaveLength(4)
    expect(() => c.limit(1.5)).toThrow('must be integer')
  })
  test.each<[string, () => object, object]>([
    ['包含', () => ({ n: true }), { _id: 'd', n: 100 }],
    ['包含，用 1', () => ({ n: 1, _id: 0 }), { n: 100 }],
    ['排除', () => ({ s: false, at: false, tags: false }), { _id: 'd', n: 100, 名称: { 中文: 1 } }],
    ['嵌套', () => ({ '名称.中文': 1 }), { _id: 'd', 名称: { 中文: 1 } }],
    ['没有的字段', () => ({ nope: true }), { _id: 'd' }],
    ['slice 留别的字段', () => ({ tags: _.project.slice(1), s: 1 }), { _id: 'd', s: '职工之家 🎉', tags: ['红'] }],
    ['slice 从尾', () => ({ tags: _.project.slice(-1), s: 1 }), { _id: 'd', s: '职工之家 🎉', tags: ['蓝'] }],
    ['slice 一段', () => ({ tags: _.project.slice([1, 2]), s: 1 }), { _id: 'd', s: '职工之家 🎉', tags: ['绿', '蓝'] }],
  ])('field %s', async (_title, projection, expected) => {
    expect((await c.where({ _id: 'd' }).field(projection()).get()).data).toEqual([expected])
    expect((await c.doc('d').field(projection()).get()).data).toEqual([expected])
  })
  test('field elemMatch 只留第一个合条件的', async () => {
    const list = await cloud.collection([{ _id: 1, d: [{ item: 1 }, { item: 2 }, { item: 3 }] }])
    expect((await list.field({ d: _.project.elemMatch({ item: { $gt: 1 } }) }).get()).data).toEqual([{ _id: 1, d: [{ item: 2 }] }])
  })
  test('包含与排除不能混', async () => expect(await codeOf(c.field({ n: 1, s: 0 }).get())).toBe('DATABASE_REQUEST_FAILED'))
})
