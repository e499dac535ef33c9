import { closeClouds, open } from './cloud'

afterAll(closeClouds)
const collections = [{ name: 'fairs', acl: 'ADMINONLY' as const, indexes: [] }, { name: 'registrations', acl: 'ADMINONLY' as const, indexes: [] }]

test('五百人同时抢一百个座位：条件更新不多卖一个', async () => {
  const { db, _ } = await open({ collections })
  await db.collection('fairs').add({ _id: 'f', left: 100 })
  const outcomes = await Promise.all(Array.from({ length: 500 }, async (_unused, i) => {
    const { updated } = await db.collection('fairs').where({ _id: 'f', left: _.gt(0) }).update({ left: _.inc(-1) })
    if (updated === 1) await db.collection('registrations').add({ _id: `f:${i}` })
    return updated
  }))
  expect(outcomes.filter((updated) => updated === 1)).toHaveLength(100)
  expect((await db.collection('registrations').count()).total).toBe(100)
  expect((await db.collection('fairs').doc('f').get()).data[0].left).toBe(0)
})

test('对照：先读、再判断、再写，会多卖', async () => {
  const { db } = await open({ collections })
  await db.collection('fairs').add({ _id: 'f', left: 10 })
  const outcomes = await Promise.all(Array.from({ length: 50 }, async () => {
    const [fair] = (await db.collection('fairs').doc('f').get()).data
    if (fair.left <= 0) return 0
    return (await db.collection('fairs').doc('f').update({ left: fair.left - 1 })) && 1
  }))
  expect(outcomes.filter((sold) => sold === 1).length).toBeGreaterThan(10)
})

test('五百次并发插入同一个 _id，只成一次', async () => {
  const { db } = await open({ collections })
  const outcomes = await Promise.allSettled(Array.from({ length: 500 }, () => db.collection('registrations').add({ _id: 'one' })))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('转账：事务冲突后重来，任何时候看到的总数都不变', async () => {
  const { db, _ } = await open({ collections })
  await db.collection('fairs').add(['a', 'b', 'c'].map((_id) => ({ _id, left: 100 })))
  const move = async (from: string, to: string): Promise<void> => {
    for (let attempt = 0; attempt < 200; attempt++) {
      try {
        return await db.runTransaction(async (tx: any) => {
          await tx.collection('fairs').doc(from).update({ left: _.inc(-1) })
          await tx.collection('fairs').doc(to).update({ left: _.inc(1) })
        }, 0)
      } catch (error) {
        if ((error as { code: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
      }
    }
    throw new Error('一直冲突')
  }
  const total = (docs: any[]) => docs.reduce((sum, fair) => sum + fair.left, 0)
  let moving = true
  const seen = new Set<number>()
  const watchers = Array.from({ length: 3 }, async () => {
    while (moving) {
      const tx = await db.startTransaction()
      const first = (await tx.collection('fairs').doc('a').get()).data.left
      seen.add(total((await tx.collection('fairs').where({}).get()).data))
      expect((await tx.collection('fairs').doc('a').get()).data.left).toBe(first)
      await tx.commit()
      seen.add(total((await db.collection('fairs').get()).data))
    }
  })
  await Promise.all(Array.from({ length: 30 }, (_unused, i) => move('abc'[i % 3]!, 'abc'[(i + 1) % 3]!)))
  moving = false
  await Promise.all(watchers)
  expect([...seen]).toEqual([300])
  const { data } = await db.collection('fairs').get()
  expect(data.map((fair: any) => fair.left)).toEqual([100, 100, 100])
})
