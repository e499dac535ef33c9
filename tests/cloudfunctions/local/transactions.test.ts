import { type OpenedCloud, closeClouds, codeOf, open, refusalOf, sleep } from './cloud'

const collections = [{ name: 'docs', acl: 'ADMINONLY' as const, indexes: [{ name: 'phone', unique: true, fields: [{ name: 'phone', direction: '1' as const }] }] }]
let opened: OpenedCloud, db: any, _: any, docs: any

async function fresh(options = {}) {
  opened = await open({ collections, ...options })
  ;({ db, _ } = opened)
  docs = db.collection('docs')
  await docs.add([{ _id: 'a', n: 1, phone: '1' }, { _id: 'b', n: 1, phone: '2' }])
}

afterAll(closeClouds)

describe('拒绝', () => {
  beforeAll(() => fresh())

  test('两个事务写同一文档：后写的立即冲突，先写的照常提交', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first.collection('docs').doc('a').update({ n: 2 })
    const refusal = await refusalOf(second.collection('docs').doc('a').update({ n: 3 }))
    expect(refusal.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(refusal.message).toContain('[ResourceUnavailable.TransactionConflict]')
    await first.commit()
    expect((await docs.doc('a').get()).data[0].n).toBe(2)
    expect(await codeOf(second.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await codeOf(second.rollback())).toBe('DATABASE_TRANSACTION_FAIL')
  })
  test('快照之后在事务外改过的文档，写即冲突', async () => {
    const tx = await db.startTransaction()
    await docs.doc('a').update({ n: _.inc(10) })
    expect(await codeOf(tx.collection('docs').doc('a').update({ n: 0 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
  })
  test('快照之后删掉、插入的文档，写即冲突', async () => {
    await docs.add({ _id: 'gone', phone: 'gone' })
    const tx = await db.startTransaction()
    await docs.doc('gone').remove()
    expect(await codeOf(tx.collection('docs').doc('gone').update({ n: 0 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
    const other = await db.startTransaction()
    await docs.add({ _id: 'late', phone: 'late' })
    expect(await codeOf(other.collection('docs').add({ _id: 'late', phone: 'late2' }))).toBe('DATABASE_TRANSACTION_CONFLICT')
  })
  test('唯一键还在别的事务里：冲突；已经提交的：重复', async () => {
    const [first, second, third] = [await db.startTransaction(), await db.startTransaction(), await db.startTransaction()]
    await first.collection('docs').add({ phone: '77' })
    expect(await codeOf(second.collection('docs').add({ phone: '77' }))).toBe('DATABASE_TRANSACTION_CONFLICT')
    await first.rollback()
    expect(await codeOf(third.collection('docs').add({ phone: '1' }))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  test('同一事务里两次插入同一唯一键', async () => {
    const tx = await db.startTransaction()
    await tx.collection('docs').add({ phone: '88' })
    expect(await codeOf(tx.collection('docs').add({ phone: '88' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect((await docs.where({ phone: '88' }).count()).total).toBe(0)
  })
  test('提交、回滚以后，或没有这个事务', async () => {
    const tx = await db.startTransaction()
    await tx.commit()
    const refusal = await refusalOf(tx.collection('docs').doc('a').set({ phone: '1' }))
    expect(refusal).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
    })
    expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  })
  test('同一事务里并行：TransactionBusy，每次都看得见', async () => {
    for (let i = 0; i < 20; i++) {
      const tx = await db.startTransaction()
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => tx.collection('docs').doc('a').get()))
      const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => (outcome as PromiseRejectedResult).reason)
      expect(refusals.length).toBeGreaterThan(0)
      expect(refusals[0]).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('[ResourceUnavailable.TransactionBusy]') })
      await tx.rollback()
    }
  })
  test('集合不存在不会结束事务', async () => {
    const tx = await db.startTransaction()
    expect(await codeOf(tx.collection('nope').doc('a').get())).toBe('DATABASE_COLLECTION_NOT_EXIST')
    await tx.commit()
  })
})

describe('快照隔离', () => {
  beforeEach(() => fresh())
  afterEach(closeClouds)

  test('外面看不到没提交的，里面看得到自己的；没有的文档是 null', async () => {
    const tx = await db.startTransaction()
    const inside = tx.collection('docs')
    expect((await inside.doc('zz').get()).data).toBeNull()
    await inside.doc('a').update({ n: 5 })
    await inside.doc('b').remove()
    const added = await inside.add({ _id: 'c', n: 5, phone: '3' })
    expect(added).toMatchObject({ id: 'c', inserted: 1, ok: 1 })
    expect((await inside.doc('a').get()).data.n).toBe(5)
    expect((await inside.where({ n: 5 }).get()).data.map((doc: any) => doc._id)).toEqual(['a', 'c'])
    expect((await docs.get()).data.map((doc: any) => [doc._id, doc.n])).toEqual([['a', 1], ['b', 1]])
    await tx.commit()
    expect((await docs.get()).data.map((doc: any) => [doc._id, doc.n])).toEqual([['a', 5], ['c', 5]])
  })
  test('where 看到的是开始时的样子：后来改的、删的、加的都不算', async () => {
    const tx = await db.startTransaction()
    await docs.doc('a').update({ n: 2, phone: '9' })
    await docs.doc('b').remove()
    await docs.add({ _id: 'c', n: 1, phone: '3' })
    expect((await tx.collection('docs').where({ n: 1 }).get()).data.map((doc: any) => doc._id)).toEqual(['a', 'b'])
    expect((await tx.collection('docs').where({ phone: '1' }).get()).data.map((doc: any) => doc._id)).toEqual(['a'])
    expect((await tx.collection('docs').where({ phone: '9' }).get()).data).toEqual([])
    expect((await tx.collection('docs').doc('b').get()).data).toMatchObject({ _id: 'b' })
    await tx.commit()
  })
  test('回滚不留痕迹', async () => {
    const tx = await db.startTransaction()
    await tx.collection('docs').doc('a').update({ n: 5 })
    await tx.collection('docs').doc('new').set({ phone: '5' })
    await tx.rollback()
    expect((await docs.get()).data.map((doc: any) => doc._id)).toEqual(['a', 'b'])
    await docs.doc('a').update({ n: 6 })
    expect((await docs.doc('a').get()).data[0].n).toBe(6)
  })
  test('写偏斜会提交：要守住的条件必须写进事务', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first.collection('docs').doc('a').get()
    await second.collection('docs').doc('b').get()
    await first.collection('docs').doc('b').update({ n: 0 })
    await second.collection('docs').doc('a').update({ n: 0 })
    await first.commit()
    await second.commit()
    expect((await docs.get()).data.map((doc: any) => doc.n)).toEqual([0, 0])
  })
  test('set、updateAndReturn、一千零一条 add', async () => {
    const tx = await db.startTransaction()
    const inside = tx.collection('docs')
    expect(await inside.doc('new').set({ phone: '5' })).toMatchObject({ updated: 0, upserted: [{ _id: 'new' }] })
    expect(await inside.doc('a').set({ phone: '1', n: 8 })).toMatchObject({ updated: 1 })
    expect((await inside.where({ _id: 'a' }).updateAndReturn({ n: _.inc(1) })).doc.n).toBe(9)
    expect((await inside.add(Array.from({ length: 1001 }, (_unused, i) => ({ phone: `p${i}` })))).ids).toHaveLength(1001)
    expect((await inside.where({ phone: /^p/ }).limit(1000).get()).data).toHaveLength(1000)
    await tx.commit()
    expect((await docs.count()).total).toBe(1004)
  })
  test('runTransaction 在冲突以后由 SDK 重来', async () => {
    let attempts = 0
    await db.runTransaction(async (tx: any) => {
      const { data } = await tx.collection('docs').doc('a').get()
      if (++attempts === 1) await docs.doc('a').update({ n: 10 })
      await tx.collection('docs').doc('a').update({ n: data.n + 1 })
    })
    expect(attempts).toBe(2)
    expect((await docs.doc('a').get()).data[0].n).toBe(11)
  })
})

describe('事务外的写等锁', () => {
  beforeEach(() => fresh({ limits: { lockWaitMs: 300 } }))
  afterEach(closeClouds)

  test('等到提交，再在新样子上写', async () => {
    const tx = await db.startTransaction()
    await tx.collection('docs').doc('a').update({ n: 100 })
    let done = false
    const waiting = docs.doc('a').update({ n: _.inc(1) }).then((answer: any) => { done = true; return answer })
    await sleep(60)
    expect(done).toBe(false)
    await tx.commit()
    expect((await waiting).updated).toBe(1)
    expect((await docs.doc('a').get()).data[0].n).toBe(101)
  })
  test('等锁的唯一键：先来的提交了就是重复', async () => {
    const tx = await db.startTransaction()
    await tx.collection('docs').add({ phone: '9' })
    const waiting = codeOf(docs.add({ phone: '9' }))
    await sleep(20)
    await tx.commit()
    expect(await waiting).toBe('DATABASE_DUPLICATE_WRITE')
  })
  test('等太久：DATABASE_TIMEOUT，什么也没写', async () => {
    const tx = await db.startTransaction()
    await tx.collection('docs').doc('a').update({ n: 100 })
    expect(await codeOf(docs.where({ n: _.gte(0) }).update({ n: _.inc(1) }))).toBe('DATABASE_TIMEOUT')
    await tx.rollback()
    expect((await docs.get()).data.map((doc: any) => doc.n)).toEqual([1, 1])
  })
  test('读从不等', async () => {
    const tx = await db.startTransaction()
    await tx.collection('docs').doc('a').update({ n: 100 })
    expect((await docs.doc('a').get()).data[0].n).toBe(1)
    await tx.rollback()
  })
})

test('到期的事务不在了，它的锁也不在了', async () => {
  await fresh({ limits: { transactionMs: 80 } })
  const tx = await db.startTransaction()
  await tx.collection('docs').doc('a').update({ n: 100 })
  await sleep(120)
  expect((await docs.doc('a').update({ n: _.inc(1) })).updated).toBe(1)
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  expect((await docs.doc('a').get()).data[0].n).toBe(2)
})

test('注入的冲突让重试的路走得到', async () => {
  await fresh({ faults: { conflictRate: 1 } })
  const tx = await db.startTransaction()
  expect(await codeOf(tx.collection('docs').doc('a').update({ n: 2 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
})

describe('对照：守卫拿掉，错就出来', () => {
  async function lostUpdates(options: object): Promise<number> {
    await fresh(options)
    const increment = async () => {
      const tx = await db.startTransaction()
      try {
        const { data } = await tx.collection('docs').doc('a').get()
        await sleep(5)
        await tx.collection('docs').doc('a').update({ n: data.n + 1 })
        await tx.commit()
        return true
      } catch {
        return false
      }
    }
    const committed = (await Promise.all(Array.from({ length: 8 }, increment))).filter(Boolean).length
    return committed + 1 - (await docs.doc('a').get()).data[0].n
  }
  test('有冲突检查：一次也不丢', async () => expect(await lostUpdates({})).toBe(0))
  test('没有冲突检查：丢失更新', async () => expect(await lostUpdates({ faults: { withoutConflictDetection: true } })).toBeGreaterThan(0))
  test('操作不停留：并行看不出来（所以要停 1 毫秒）', async () => {
    await fresh({ limits: { transactionHoldMs: 0 } })
    const tx = await db.startTransaction()
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => tx.collection('docs').doc('a').get()))
    expect(outcomes.every((outcome) => outcome.status === 'fulfilled')).toBe(true)
  })
})
