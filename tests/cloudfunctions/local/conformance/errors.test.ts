import tcb from '@cloudbase/node-sdk'
import { admin, closeClouds, codeOf, refusalOf } from '../cloud'
import { type Ground, ground } from './ground'

let cloud: Ground, db: any, _: any, $: any, c: any

beforeAll(async () => {
  cloud = await ground()
  ;({ db, _, $ } = cloud)
  c = await cloud.collection([{ _id: 'a', s: `${'a'.repeat(40)}!`, long: 'x'.repeat(30_000), n: 1 }])
})
afterAll(closeClouds)
afterEach(async () => expect((await c.count()).total).toBe(1))

const NAMED = /^[A-Z][A-Z_]+$/

describe('错误的样子', () => {
  test('抛出的是 Error，有 code、message、requestId', async () => {
    const error: any = await refusalOf(db.collection('nope').get())
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST', message: expect.stringContaining('Db or Table not exist: nope'), requestId: expect.any(String) })
  })
  test('throwOnCode: false 时是回答', async () => {
    const quiet = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as never, throwOnCode: false } as never) as any
    const answer = await quiet.database().collection('nope').get().catch((error: unknown) => error)
    expect(answer).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })
  test.each<[string, () => Promise<unknown>, string]>([
    ['集合已有', () => db.createCollection(c.name), 'DATABASE_COLLECTION_ALREADY_EXIST'],
    ['_id 重复', () => c.add({ _id: 'a' }), 'DATABASE_DUPLICATE_WRITE'],
    ['$ 开头的键', () => c.add({ $_key: 1 }), 'DATABASE_REQUEST_FAILED'],
    ['深处 $ 开头的键', () => c.add({ a: [{ $b: 1 }] }), 'DATABASE_REQUEST_FAILED'],
    ['_id 是数组', () => c.add({ _id: [1] }), 'DATABASE_REQUEST_FAILED'],
    ['add 不是对象', () => c.add('x'), 'INVALID_PARAM'],
    ['add 空数组', () => c.add([]), 'INVALID_PARAM'],
    ['update 不带 where', () => c.update({ a: 1 }), 'INVALID_PARAM'],
    ['limit 为负', () => c.limit(-1).get(), 'INVALID_PARAM'],
    ['没有的集合上的聚合', () => db.collection('nope').aggregate().end(), 'DATABASE_COLLECTION_NOT_EXIST'],
    ['超过 1 MB 的文档', () => c.add({ s: 'x'.repeat(1024 * 1024) }), 'DATABASE_REQUEST_FAILED'],
    ['坏的日期', () => c.add({ at: new Date(NaN) }), 'DATABASE_REQUEST_FAILED'],
    ['坏的 ObjectId', () => c.where({ a: db.ObjectId({ id: 'x' }) }).get(), 'DATABASE_REQUEST_FAILED'],
  ])('%s', async (_title, request, code) => expect(await codeOf(request())).toBe(code))
  test('集合名', async () => {
    for (const name of ['a b', '$a', 'a.b', '中文', 'a'.repeat(200), '__proto__', '../x']) expect(await codeOf(db.createCollection(name))).toBe('INVALID_PARAM')
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) {
      expect(await codeOf(db.collection(name).get())).toBe('DATABASE_COLLECTION_NOT_EXIST')
      await db.createCollection(name)
      expect((await db.collection(name).get()).data).toEqual([])
    }
    expect(() => db.collection('')).toThrow('Collection name is required')
  })
})

describe('打不垮', () => {
  test.each<[string, string]>(['(a+)+$', '(a|a)*$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(a*)*b', '(x+x+)+y', '.*.*.*.*=', '((a{1,20}){1,20}){1,20}b', 'x*x*y', 'x+x+x+y', 'a{1,99999}', '\\', '[', '(?<', '*', ['((…))', `${'('.repeat(300)}${')'.repeat(300)}`] as [string, string]].map((row): [string, string] => (typeof row === 'string' ? [row, row] : row)))('恶意的正则 %s', async (_title, regexp) => {
    const started = performance.now()
    const outcome = await c.where(_.or([{ s: db.RegExp({ regexp }) }, { long: db.RegExp({ regexp }) }])).count().catch((error: { code: string }) => error.code)
    if (typeof outcome === 'string') expect(outcome).toMatch(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/)
    expect(performance.now() - started).toBeLessThan(2000)
  })
  const deep = (open: string, close: string, times: number, middle = '1') => open.repeat(times) + middle + close.repeat(times)
  const longPath = `${'a.'.repeat(100_000)}b`
  test.each<[string, Record<string, unknown>]>([
    ['文档', { action: 'database.insertDocument', data: [`{"a":${deep('{"a":', '}', 100_000)}}`] }],
    ['数组', { action: 'database.insertDocument', data: [`{"a":${deep('[', ']', 500_000)}}`] }],
    ['条件', { action: 'database.getDocument', queryType: 'WHERE', query: deep('{"$and":[', ']}', 5000, '{"a":1}') }],
    ['表达式', { action: 'database.aggregateDocuments', stages: [{ stageKey: '$project', stageValue: `{"a":${deep('{"$not":[', ']}', 5000)}}` }] }],
    ['条件的路径', { action: 'database.getDocument', queryType: 'WHERE', query: JSON.stringify({ [longPath]: 1 }) }],
    ['更新的路径', { action: 'database.modifyDocument', queryType: 'WHERE', multi: true, merge: true, upsert: false, query: '{}', data: JSON.stringify({ $set: { [longPath]: 1 } }) }],
    ['次序的路径', { action: 'database.getDocument', queryType: 'WHERE', order: JSON.stringify({ [longPath]: 1 }) }],
    ['投影的路径', { action: 'database.getDocument', queryType: 'WHERE', projection: JSON.stringify({ [longPath]: 1 }) }],
    ['表达式的路径', { action: 'database.aggregateDocuments', stages: [{ stageKey: '$project', stageValue: JSON.stringify({ r: `$${longPath}` }) }] }],
    ['原型的键', { action: 'database.insertDocument', data: ['{"a":{"__proto__":{"polluted":1}}}'] }],
    ['原型的条件', { action: 'database.getDocument', queryType: 'WHERE', query: '{"__proto__":1}' }],
    ['原型的更新', { action: 'database.modifyDocument', queryType: 'WHERE', multi: true, merge: true, upsert: false, query: '{}', data: '{"$set":{"__proto__.polluted":1}}' }],
    ['原型的分组', { action: 'database.aggregateDocuments', stages: [{ stageKey: '$group', stageValue: '{"_id":null,"__proto__":{"$sum":1}}' }] }],
    ['原型的动作', { action: '__proto__' }], ['没有动作', {}], ['动作是对象', { action: {} }], ['集合名是对象', { action: 'database.getDocument', collectionName: {} }],
    ['data 是数字', { action: 'database.insertDocument', data: 5 }], ['query 是数字', { action: 'database.getDocument', query: 5 }], ['query 是数组', { action: 'database.getDocument', query: '[]' }], ['query 不是 JSON', { action: 'database.getDocument', query: '{' }],
    ['事务号是对象', { action: 'database.getDocument', queryType: 'WHERE', transactionId: {} }], ['事务号不存在', { action: 'database.commitTransaction', transactionId: 'x' }], ['offset 是字符串', { action: 'database.getDocument', queryType: 'WHERE', offset: '1' }],
  ])('太深、太长、不像话：%s', async (_title, params) => {
    const answer = await admin(cloud.cloud, { collectionName: c.name, ...params })
    expect(answer).toMatchObject({ code: expect.stringMatching(NAMED), message: expect.any(String), requestId: expect.any(String) })
    expect(answer.code).not.toBe('SYS_ERR')
    expect(({} as any).polluted).toBeUndefined()
  })
  test.each<[string, () => unknown]>([
    ['range', () => $.size($.range([0, 2_000_000_000]))],
    ['字符串翻倍', () => $.reduce({ input: $.range([0, 60]), initialValue: 'x', in: $.concat(['$$value', '$$value']) })],
    ['数组翻倍', () => $.reduce({ input: $.range([0, 60]), initialValue: [1], in: $.concatArrays(['$$value', '$$value']) })],
    ['自己套自己', () => $.reduce({ input: $.range([0, 60]), initialValue: 1, in: ['$$value', '$$value'] })],
  ])('会爆的表达式：%s', async (_title, expression) => expect(await codeOf(c.aggregate().project({ r: expression() }).end())).toBe('DATABASE_REQUEST_FAILED'))
  test('会爆的 unwind', async () => {
    expect(await codeOf(c.aggregate().project({ a: $.range([0, 5000]), b: $.range([0, 5000]) }).unwind('$a').unwind('$b').count('n').end())).toBe('DATABASE_REQUEST_FAILED')
    expect((await c.aggregate().project({ a: $.range([0, 300]), b: $.range([0, 300]) }).unwind('$a').unwind('$b').count('n').end()).data).toEqual([{ n: 90_000 }])
  })
  test('接近 1 MB 的文档、60 层的嵌套，照收', async () => {
    const other = await cloud.collection([{ _id: 1, s: '汉'.repeat(340_000) }, { _id: 2, ...JSON.parse(deep('{"a":', '}', 60)) }])
    expect((await other.doc(1).get()).data[0].s).toHaveLength(340_000)
    expect((await other.where({ [`${'a.'.repeat(59)}a`]: 1 }).count()).total).toBe(1)
  })
})
