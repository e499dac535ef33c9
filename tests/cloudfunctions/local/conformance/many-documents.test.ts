import { closeClouds, codeOf, refusalOf } from '../cloud'
import { type Ground, ground, ids } from './ground'

let cloud: Ground, _: any, $: any, c: any

beforeAll(async () => {
  cloud = await ground()
  ;({ _, $ } = cloud)
})
afterAll(closeClouds)

const rows = (count: number) => Array.from({ length: count }, (_unused, i) => ({ _id: i, n: i, k: i % 10, s: `第${i}条`, o: { v: i * 2 } }))
const took = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

describe('拒绝', () => {
  test('重复的 _id：在它之前的已经写入，之后的没有', async () => {
    c = await cloud.collection([{ _id: 2 }])
    const refusal = await refusalOf(c.add([{ _id: 1 }, { _id: 2 }, { _id: 3 }]))
    expect(refusal).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE', message: expect.stringContaining('E11000 duplicate key error') })
    expect(ids(await c.get())).toEqual([2, 1])
  })
  test('一批里有一个不能存的：一个也不写', async () => {
    c = await cloud.collection()
    expect(await codeOf(c.add([{ _id: 1 }, { $bad: 1 }]))).toBe('DATABASE_REQUEST_FAILED')
    expect((await c.count()).total).toBe(0)
  })
  test('超过 16 MB 的请求', async () => {
    c = await cloud.collection()
    expect(await codeOf(c.add(Array.from({ length: 17 }, () => ({ s: 'x'.repeat(1_000_000) }))))).toBe(413)
    expect(await c.count()).toMatchObject({ total: 0 })
  })
})

describe('一千、五千', () => {
  test('一千条 add 一次；取一千条', async () => {
    c = await cloud.collection()
    const { ids: added } = await c.add(rows(1000))
    expect(added).toHaveLength(1000)
    expect((await c.where({}).limit(1000).get()).data).toHaveLength(1000)
    expect((await c.where({}).limit(1001).get()).data).toHaveLength(1000)
    expect((await c.where({}).limit(101).get()).data).toHaveLength(101)
    expect((await c.where({}).get()).data).toHaveLength(100)
    expect(ids(await c.orderBy('n', 'desc').skip(997).limit(100).get())).toEqual([2, 1, 0])
  })
  test('五千条：改、数、聚合、删，都在一两秒里', async () => {
    c = await cloud.collection()
    const all = await took(async () => {
      await c.add(rows(5000))
      expect((await c.where({ n: _.gte(0) }).update({ n: _.inc(1), 'o.w': _.set({ x: 1 }), tags: _.push(['a']) })).updated).toBe(5000)
      expect((await c.where({ k: 3 }).update({ k: 30 })).updated).toBe(500)
      expect((await c.where({ k: _.in([30, 4]) }).count()).total).toBe(1000)
      const { data } = await c.aggregate().group({ _id: '$k', n: $.sum(1), most: $.max('$n') }).sort({ _id: 1 }).end()
      expect(data).toHaveLength(10)
      expect(data[9]).toEqual({ _id: 30, n: 500, most: 4994 })
      expect((await c.aggregate().lookup({ from: c.name, localField: 'n', foreignField: '_id', as: 'next' }).match({ next: _.size(1) }).count('n').end()).data).toEqual([{ n: 4999 }])
      expect((await c.where({ n: _.gt(2500) }).remove()).deleted).toBe(2500)
      expect((await c.count()).total).toBe(2500)
    })
    expect(all).toBeLessThan(10_000)
  })
  test('一百个 add 同时来：一个不少，各有各的 _id', async () => {
    c = await cloud.collection()
    const answers = await Promise.all(Array.from({ length: 100 }, (_unused, i) => c.add({ i })))
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(100)
    expect((await c.count()).total).toBe(100)
  })
  test('一百个 inc 同时来：一个不丢', async () => {
    c = await cloud.collection([{ _id: 'a', n: 0 }])
    await Promise.all(Array.from({ length: 100 }, () => c.doc('a').update({ n: _.inc(1) })))
    expect((await c.doc('a').get()).data[0].n).toBe(100)
  })
  test('同一个 _id 同时来十次：只有一次成功', async () => {
    c = await cloud.collection()
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_unused, i) => c.add({ _id: 'one', i })))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason.code).toBe('DATABASE_DUPLICATE_WRITE')
  })
})

describe('全体与一条', () => {
  beforeEach(async () => { c = await cloud.collection(rows(20)) })
  test('where({}) 改全部、删全部；正则当全部', async () => {
    expect((await c.where({}).update({ seen: true })).updated).toBe(20)
    expect((await c.where({ seen: true }).count()).total).toBe(20)
    expect((await c.where({}).remove()).deleted).toBe(20)
    await c.add([{ a: 1 }, { a: 2 }, { _id: 7 }])
    expect((await c.where({ _id: /.*/ }).remove()).deleted).toBe(2)
    expect(ids(await c.get())).toEqual([7])
  })
  test('options({ multiple: false }) 只动一条', async () => {
    expect((await c.where({ k: 1 }).options({ multiple: false }).update({ hit: 1 })).updated).toBe(1)
    expect((await c.where({ hit: 1 }).count()).total).toBe(1)
    expect((await c.where({ k: 1 }).options({ multiple: false }).remove()).deleted).toBe(1)
    expect((await c.where({ k: 1 }).count()).total).toBe(1)
  })
  test('改与删不理会 skip、limit、orderBy', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
    expect((await c.where({ k: 1 }).orderBy('n', 'asc').skip(1).limit(1).remove()).deleted).toBe(2)
    warn.mockRestore()
  })
  test('改过的文档不换位置，删了再加排到最后', async () => {
    await c.doc(0).update({ n: 99 })
    await c.doc(1).remove()
    await c.add({ _id: 1 })
    expect(ids(await c.get())).toEqual([0, ...Array.from({ length: 18 }, (_unused, i) => i + 2), 1])
  })
  test('整个集合的改与删要有 where', async () => {
    expect(await codeOf(c.update({ a: 1 }))).toBe('INVALID_PARAM')
    expect(await codeOf(c.remove())).toBe('INVALID_PARAM')
    expect((await c.count()).total).toBe(20)
  })
})
