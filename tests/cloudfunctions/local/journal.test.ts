import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openJournal } from '../../../cloudfunctions/local/journal'
import { admin, closeClouds, codeOf, open } from './cloud'

const collections = [{ name: 'docs', acl: 'ADMINONLY' as const, indexes: [] }]
let dataDir: string
beforeEach(() => { dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'journal-test-')) })
afterEach(async () => {
  await closeClouds()
  fs.rmSync(dataDir, { recursive: true, force: true })
})
const file = () => path.join(dataDir, 'documents.sqlite')

describe('打不开时说清楚为什么', () => {
  test('不能写的目录', async () => {
    fs.writeFileSync(path.join(dataDir, 'a-file'), '')
    await expect(open({ dataDir: path.join(dataDir, 'a-file', 'data') })).rejects.toThrow(/cannot be written/)
  })
  test('同一进程里已经打开', async () => {
    await open({ dataDir })
    await expect(open({ dataDir })).rejects.toThrow(/in use by another process/)
  })
  test('另一个进程正在用', async () => {
    await open({ dataDir })
    const libsql = require.resolve('libsql')
    const { stdout } = spawnSync(process.execPath, ['-e', `try { new (require(${JSON.stringify(libsql)}))(${JSON.stringify(file())}).prepare('SELECT * FROM documents').all(); console.log('opened') } catch (error) { console.log(error.code) }`], { encoding: 'utf8' })
    expect(stdout.trim()).toBe('SQLITE_BUSY')
  })
  test('别的程序的数据库：不碰它', async () => {
    const Libsql = require('libsql')
    const other = new Libsql(file())
    other.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)')
    other.close()
    const before = fs.readFileSync(file())
    await expect(open({ dataDir })).rejects.toThrow(/another program/)
    expect(fs.readFileSync(file())).toEqual(before)
  })
  test('根本不是数据库、损坏的页', async () => {
    fs.writeFileSync(file(), '这不是数据库'.repeat(100))
    await expect(open({ dataDir })).rejects.toThrow(/damaged or not a journal/)
    fs.rmSync(file())
    const { db } = await open({ dataDir, collections })
    await db.collection('docs').add(Array.from({ length: 500 }, (_unused, i) => ({ i, text: 'x'.repeat(200) })))
    await closeClouds()
    const bytes = fs.readFileSync(file())
    bytes.fill(0xff, 4096 * 3, 4096 * 8)
    fs.writeFileSync(file(), bytes)
    await expect(open({ dataDir, collections })).rejects.toThrow(/damaged|malformed/)
  })
  test('一行不是 EJSON', async () => {
    const journal = openJournal(dataDir)
    journal.commit([{ collection: 'docs', id: '"a', ejson: '{', seq: 1, replaces: false }], ['docs'])
    journal.close()
    await expect(open({ dataDir, collections })).rejects.toThrow(/damaged: docs\/"a/)
  })
  test('新声明的唯一索引与旧数据冲突，说出是哪两个', async () => {
    const { db } = await open({ dataDir, collections })
    await db.collection('docs').add([{ _id: 'a', k: 1 }, { _id: 'b', k: 1 }])
    await closeClouds()
    const unique = [{ ...collections[0]!, indexes: [{ name: 'k', unique: true, fields: [{ name: 'k', direction: '1' as const }] }] }]
    await expect(open({ dataDir, collections: unique })).rejects.toThrow(/unique index k of docs.*a and b/)
    await open({ dataDir, collections })
  })
})

test('重开以后都在：文档、次序、类型、运行时建的集合、删掉的不回来', async () => {
  const { db } = await open({ dataDir, collections })
  await db.createCollection('later')
  const at = new Date('2026-01-02T03:04:05.678Z')
  await db.collection('docs').add([{ _id: 'a', at, big: 12345678901, f: 0.1, none: null, where: new db.Geo.Point(1, 2), oid: db.ObjectId({ id: '5f0000000000000000000001' }) }, { _id: 'b' }, { _id: 3 }, { _id: 'd' }])
  await db.collection('docs').doc('a').update({ changed: true })
  await db.collection('docs').doc('b').remove()
  await db.collection('docs').add({ _id: 'b', again: true })
  await db.collection('docs').doc('d').remove()
  const before = (await db.collection('docs').get()).data
  expect(before.map((doc: any) => doc._id)).toEqual(['a', 3, 'b'])
  await closeClouds()

  const again = (await open({ dataDir, collections })).db
  expect((await again.collection('docs').get()).data).toEqual(before)
  expect((await again.collection('later').get()).data).toEqual([])
  await again.collection('docs').add({ _id: 'e' })
  expect((await again.collection('docs').get()).data.at(-1)._id).toBe('e')
})

test('在一个批次里删了又插、事务里删了又插：重开后次序不变', async () => {
  const { db } = await open({ dataDir, collections })
  await db.collection('docs').add([{ _id: 'a' }, { _id: 'b' }])
  const tx = await db.startTransaction()
  await tx.collection('docs').doc('a').remove()
  await tx.collection('docs').add({ _id: 'a', n: 2 })
  await tx.commit()
  await Promise.all([db.collection('docs').doc('b').remove(), db.collection('docs').add({ _id: 'c' })])
  const before = (await db.collection('docs').get()).data
  expect(before.map((doc: any) => doc._id)).toEqual(['a', 'c'])
  await closeClouds()
  expect((await (await open({ dataDir, collections })).db.collection('docs').get()).data).toEqual(before)
})

describe('日志写不进去', () => {
  let failing: boolean
  const faulty = () => open({ dataDir, collections, faults: { beforeCommit: () => { if (failing) throw new Error('disk full') } } })
  beforeEach(() => { failing = false })

  test('请求得到错误，内存退回原样，其后照常', async () => {
    const { db, _, log } = await faulty()
    await db.collection('docs').add([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
    failing = true
    const outcomes = await Promise.all([
      codeOf(db.collection('docs').add({ _id: 'c' })), codeOf(db.collection('docs').doc('a').update({ n: _.inc(1) })), codeOf(db.collection('docs').doc('b').remove()), codeOf(db.createCollection('new')),
    ])
    expect(new Set(outcomes)).toEqual(new Set(['SYS_ERR']))
    failing = false
    expect((await db.collection('docs').get()).data).toEqual([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
    expect(log.join('\n')).toContain('disk full')
    await db.createCollection('new')
    await db.collection('docs').doc('a').update({ n: 5 })
    await closeClouds()
    expect((await (await open({ dataDir, collections })).db.collection('docs').where({ n: 5 }).get()).data).toEqual([{ _id: 'a', n: 5 }])
  })
  test('对照：提前答应的服务器会说“写好了”，其实没有', async () => {
    const { db } = await open({ dataDir, collections, faults: { acknowledgeEarlyByMs: 20, beforeCommit: () => { if (failing) throw new Error('disk full') } } })
    failing = true
    expect((await db.collection('docs').add({ _id: 'a' })).id).toBe('a')
    await new Promise((resolve) => setTimeout(resolve, 60))
    failing = false
    expect((await db.collection('docs').get()).data).toEqual([])
  })
  test('事务提交失败：什么也没有，唯一的结果是错误', async () => {
    const { db } = await faulty()
    await db.collection('docs').add({ _id: 'a', n: 1 })
    const tx = await db.startTransaction()
    await tx.collection('docs').doc('a').update({ n: 2 })
    await tx.collection('docs').add({ _id: 'b' })
    failing = true
    expect(await codeOf(tx.commit())).toBe('SYS_ERR')
    failing = false
    expect((await db.collection('docs').get()).data).toEqual([{ _id: 'a', n: 1 }])
    expect((await db.collection('docs').doc('a').update({ n: 3 })).updated).toBe(1)
  })
  test('同一批里读到还没落盘的写：读的人也得到错误，而不是会消失的值', async () => {
    const { cloud, db } = await faulty()
    await db.collection('docs').add({ _id: 'a', n: 1 })
    failing = true
    const write = admin(cloud, { action: 'database.modifyDocument', collectionName: 'docs', queryType: 'DOC', query: '{"_id":"a"}', data: '{"$set":{"n":2}}', merge: true, multi: false })
    const reads = Array.from({ length: 40 }, () => admin(cloud, { action: 'database.getDocument', collectionName: 'docs', queryType: 'DOC', query: '{"_id":"a"}' }))
    expect((await write).code).toBe('SYS_ERR')
    for (const answer of await Promise.all(reads)) if (!answer.code) expect(JSON.parse(answer.data.list[0]).n).toBe(1)
  })
})
