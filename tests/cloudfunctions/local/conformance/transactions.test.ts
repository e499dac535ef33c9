import { closeClouds, codeOf, refusalOf } from '../cloud'
import { type Ground, ground } from './ground'

let cloud: Ground, db: any, _: any, c: any, name: string

const date = new Date('2024-01-01T00:00:00.000Z')
const docs = () => [
  { _id: '1', category: 'Web', tags: ['JavaScript', 'C#'], date, geo: new db.Geo.Point(90, 23), num: 2 },
  { _id: '2', category: 'Web', tags: ['Go', 'C#'] },
  { _id: '3', category: 'Life' },
]

beforeAll(async () => {
  cloud = await ground()
  ;({ db, _ } = cloud)
})
afterAll(closeClouds)
beforeEach(async () => {
  c = await cloud.collection(docs())
  name = c.name
})

const start = async () => {
  const transaction = await db.startTransaction()
  return { transaction, inside: transaction.collection(name) }
}
const outside = async (id: string) => (await c.doc(id).get()).data[0]

const ended = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
}
const conflict = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
}

describe('拒绝', () => {
  test('提交以后、回滚以后：什么也不能做', async () => {
    for (const end of ['commit', 'rollback']) {
      const { transaction, inside } = await start()
      await transaction[end]()
      for (const request of [() => inside.doc('1').get(), () => inside.doc('1').set({ a: 1 }), () => inside.doc('1').update({ a: 1 }), () => inside.doc('1').delete(), () => inside.add({ a: 1 }), () => transaction.commit(), () => transaction.rollback()]) {
        expect(await refusalOf(request())).toMatchObject(ended)
      }
    }
  })
  test('两个事务写同一文档', async () => {
    const first = await start(), second = await start()
    await first.inside.doc('1').get()
    await second.inside.doc('1').update({ category: '冲突检测' })
    expect(await refusalOf(first.inside.doc('1').update({ category: 'x' }))).toMatchObject(conflict)
    await second.transaction.commit()
    expect((await outside('1')).category).toBe('冲突检测')
  })
  test('外面改过的，里面读旧的、写冲突', async () => {
    const { inside } = await start()
    expect((await inside.doc('1').get()).data).toEqual(docs()[0])
    await c.doc('1').set({ category: 'w' })
    await c.doc('2').set({ category: 'h' })
    expect((await inside.doc('1').get()).data).toEqual(docs()[0])
    expect((await inside.doc('2').get()).data).toEqual(docs()[1])
    expect(await refusalOf(inside.doc('1').update({ category: 't' }))).toMatchObject(conflict)
  })
  test('_id 重复：事务随之结束', async () => {
    const { transaction, inside } = await start()
    expect(await codeOf(inside.add({ _id: '1' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  })
  test('集合不存在、并行的操作', async () => {
    const { transaction, inside } = await start()
    expect(await codeOf(transaction.collection('nope').doc('1').get())).toBe('DATABASE_COLLECTION_NOT_EXIST')
    const results = await Promise.allSettled([inside.doc('1').get(), inside.doc('2').get(), inside.doc('3').get()])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused.length).toBeGreaterThan(0)
    for (const reason of refused) expect(reason.message).toContain('[ResourceUnavailable.TransactionBusy]')
    await transaction.rollback()
  })
})

describe('里面的操作与回答', () => {
  test('startTransaction、commit、rollback', async () => {
    const { transaction } = await start()
    expect(typeof transaction._id).toBe('string')
    expect(await transaction.commit()).toMatchObject({ requestId: expect.any(String) })
    expect(await (await start()).transaction.rollback()).toMatchObject({ requestId: expect.any(String) })
  })
  test('add：一条、自己的 _id、数字 _id、几条', async () => {
    const { transaction, inside } = await start()
    expect(await inside.add({ category: 'Web', date })).toEqual({ inserted: 1, ok: 1, id: expect.any(String), requestId: expect.any(String) })
    expect(await inside.add({ _id: 'mine', geo: new db.Geo.Point(1, 2), at: db.serverDate() })).toMatchObject({ id: 'mine' })
    expect(await inside.add({ _id: 1700000000000 })).toMatchObject({ id: 1700000000000 })
    expect(await inside.add([{ a: 1 }, { a: 2 }])).toMatchObject({ ids: [expect.any(String), expect.any(String)] })
    expect((await inside.doc('mine').get()).data).toMatchObject({ geo: { longitude: 1, latitude: 2 }, at: expect.any(Date) })
    expect(await outside('mine')).toBeUndefined()
    await transaction.commit()
    expect((await c.count()).total).toBe(8)
  })
  test('get：一个文档，没有是 null', async () => {
    const { transaction, inside } = await start()
    expect(await inside.doc('1').get()).toEqual({ data: docs()[0], requestId: expect.any(String) })
    expect(await inside.doc('114514').get()).toEqual({ data: null, requestId: expect.any(String) })
    await transaction.commit()
  })
  test('update、set、新建、delete：自己看得见，外面看不见', async () => {
    const { transaction, inside } = await start()
    expect(await inside.doc('1').update({ num: _.inc(1), category: 'Node.js' })).toEqual({ updated: 1, requestId: expect.any(String) })
    expect((await inside.doc('1').get()).data).toMatchObject({ num: 3, category: 'Node.js' })
    expect(await inside.doc('nope').update({ a: 1 })).toMatchObject({ updated: 0 })
    expect(await inside.doc('2').set({ only: 1 })).toMatchObject({ updated: 1 })
    expect(await inside.doc('new').set({ a: 1 })).toMatchObject({ updated: 0, upserted: [{ _id: 'new' }] })
    expect(await inside.doc('3').delete()).toMatchObject({ deleted: 1 })
    expect(await inside.doc('3').remove()).toMatchObject({ deleted: 0 })
    expect((await inside.doc('3').get()).data).toBeNull()
    expect(await inside.where({ _id: '1' }).updateAndReturn({ num: _.mul(2) })).toMatchObject({ updated: 1, doc: { num: 6 } })
    expect((await inside.where({ num: _.gt(5) }).get()).data).toHaveLength(1)
    expect(await Promise.all(['1', '2', '3'].map(outside))).toEqual(docs())
    await transaction.commit()
    expect(await outside('1')).toMatchObject({ num: 6 })
    expect(await outside('2')).toEqual({ _id: '2', only: 1 })
    expect(await outside('3')).toBeUndefined()
    expect(await outside('new')).toEqual({ _id: 'new', a: 1 })
  })
  test('回滚：一切如初', async () => {
    const { transaction, inside } = await start()
    await inside.doc('1').update({ num: 99 })
    await inside.doc('2').delete()
    await inside.add({ _id: 'x' })
    await transaction.rollback()
    expect((await c.get()).data).toEqual(docs())
    expect((await c.doc('1').update({ num: 5 })).updated).toBe(1)
  })
})

describe('runTransaction', () => {
  test('返回值', async () => {
    expect(await db.runTransaction(async (transaction: any) => {
      await transaction.collection(name).doc('1').update({ num: 10 })
      return { to: 'caller' }
    })).toEqual({ to: 'caller' })
    expect((await outside('1')).num).toBe(10)
    expect(await db.runTransaction(async () => {})).toBeUndefined()
  })
  test('抛错：原样抛出，回滚', async () => {
    const own = new Error('余额不足')
    await expect(db.runTransaction(async (transaction: any) => {
      await transaction.collection(name).doc('1').update({ num: 10 })
      throw own
    })).rejects.toBe(own)
    expect((await outside('1')).num).toBe(2)
    expect((await c.doc('1').update({ num: 3 })).updated).toBe(1)
  })
  test('rollback(理由)：以理由拒绝；没有理由是 undefined', async () => {
    await expect(db.runTransaction(async (transaction: any) => {
      await transaction.collection(name).doc('1').update({ num: 10 })
      await transaction.rollback('luke')
    })).rejects.toBe('luke')
    await expect(db.runTransaction((transaction: any) => transaction.rollback())).rejects.toBeUndefined()
    expect((await outside('1')).num).toBe(2)
  })
  test('冲突：重来三次，最后抛出冲突', async () => {
    let tries = 0
    await expect(db.runTransaction(async (transaction: any) => {
      tries++
      await transaction.collection(name).doc('1').get()
      await c.doc('1').update({ num: _.inc(1) })
      await transaction.collection(name).doc('1').update({ num: 0 })
    })).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(tries).toBe(4)
    expect((await outside('1')).num).toBe(6)
  })
  test('转账：许多人同时，总数不变', async () => {
    const accounts = await cloud.collection([{ _id: 'a', money: 100 }, { _id: 'b', money: 100 }])
    const transfer = () => db.runTransaction(async (transaction: any) => {
      const inside = transaction.collection(accounts.name)
      const { money } = (await inside.doc('a').get()).data
      if (money < 30) await transaction.rollback('不够')
      await inside.doc('a').update({ money: _.inc(-30) })
      await inside.doc('b').update({ money: _.inc(30) })
    })
    const results = await Promise.allSettled(Array.from({ length: 8 }, transfer))
    const done = results.filter((result) => result.status === 'fulfilled').length
    const [a, b] = (await accounts.get()).data
    expect([a.money, b.money]).toEqual([100 - 30 * done, 100 + 30 * done])
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThanOrEqual(3)
  })
  test('写偏斜会提交', async () => {
    const first = await start(), second = await start()
    await first.inside.doc('1').get()
    await second.inside.doc('2').get()
    await first.inside.doc('2').set({ category: 'one' })
    await second.inside.doc('1').set({ category: 'two' })
    await first.transaction.commit()
    await second.transaction.commit()
    expect([(await outside('1')).category, (await outside('2')).category]).toEqual(['two', 'one'])
  })
})
