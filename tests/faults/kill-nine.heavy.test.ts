import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'

const ROUNDS = 20
const WRITERS = 24
let dataDir: string
let server: ChildProcess | undefined

beforeEach(() => { dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kill-nine-')) })
afterEach(() => {
  server?.kill('SIGKILL')
  fs.rmSync(dataDir, { recursive: true, force: true })
})

async function start(acknowledgeEarlyByMs = 0): Promise<any> {
  const root = path.resolve(__dirname, '../..')
  const { CLOUDBASE_APIKEY: _key, ...env } = process.env
  server = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'kill-nine-server.ts'), dataDir, String(acknowledgeEarlyByMs)], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    server!.stdout!.setEncoding('utf8').once('data', resolve)
    server!.once('exit', () => reject(new Error('本地云没有起来')))
  })
  Object.assign(process.env, (JSON.parse(line) as { sdkEnv: Record<string, string> }).sdkEnv)
  return tcb.init({ env: 'local-env' }).database()
}

function kill(): Promise<void> {
  return new Promise((resolve) => {
    server!.removeAllListeners('exit')
    server!.once('exit', () => resolve())
    server!.kill('SIGKILL')
  })
}

/** What the clients were told, and what they had asked for without hearing back. */
const acknowledged = { inserts: new Set<string>(), counters: new Map<string, number>(), pairs: new Map<string, number>() }
const asked = { inserts: new Set<string>(), counters: new Map<string, number>(), pairs: new Map<string, number>() }
const bump = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)

async function write(db: any, writer: number, round: number, running: () => boolean): Promise<void> {
  const { command: _ } = db
  const counter = `k${writer % 4}`, pair = `p${writer}`
  try {
    for (let i = 0; running(); i++) {
      const id = `${round}-${writer}-${i}`
      asked.inserts.add(id)
      await db.collection('inserts').add({ _id: id, text: id.repeat(20) })
      acknowledged.inserts.add(id)
      bump(asked.counters, counter)
      await db.collection('counters').doc(counter).update({ n: _.inc(1) })
      bump(acknowledged.counters, counter)
      bump(asked.pairs, pair)
      await db.runTransaction(async (tx: any) => {
        await tx.collection('pairs').doc(`${pair}-left`).update({ n: _.inc(1) })
        await tx.collection('pairs').doc(`${pair}-right`).update({ n: _.inc(1) })
      }, 0)
      bump(acknowledged.pairs, pair)
    }
  } catch (error) {
    if (running()) throw error
  }
}

async function all(db: any, collection: string): Promise<any[]> {
  const docs: any[] = []
  for (;;) {
    const { data } = await db.collection(collection).orderBy('_id', 'asc').skip(docs.length).limit(1000).get()
    docs.push(...data)
    if (data.length < 1000) return docs
  }
}

async function check(db: any): Promise<void> {
  const inserts = await all(db, 'inserts')
  const present = new Set(inserts.map((doc) => doc._id))
  expect([...acknowledged.inserts].filter((id) => !present.has(id))).toEqual([])
  expect([...present].filter((id) => !asked.inserts.has(id as string))).toEqual([])
  expect(inserts.filter((doc) => doc.text !== doc._id.repeat(20))).toEqual([])
  for (const { _id, n } of await all(db, 'counters')) {
    expect(n).toBeGreaterThanOrEqual(acknowledged.counters.get(_id) ?? 0)
    expect(n).toBeLessThanOrEqual(asked.counters.get(_id) ?? 0)
  }
  const halves = new Map((await all(db, 'pairs')).map((doc) => [doc._id, doc.n]))
  for (let writer = 0; writer < WRITERS; writer++) {
    const left = halves.get(`p${writer}-left`)
    expect(halves.get(`p${writer}-right`)).toBe(left)
    expect(left).toBeGreaterThanOrEqual(acknowledged.pairs.get(`p${writer}`) ?? 0)
    expect(left).toBeLessThanOrEqual(asked.pairs.get(`p${writer}`) ?? 0)
  }
}

test(`负载之中杀掉进程 ${ROUNDS} 次：答应过的都在，没有半个文档，没有半个事务`, async () => {
  let db = await start()
  await db.collection('counters').add([0, 1, 2, 3].map((i) => ({ _id: `k${i}`, n: 0 })))
  await db.collection('pairs').add(Array.from({ length: WRITERS }, (_unused, i) => [{ _id: `p${i}-left`, n: 0 }, { _id: `p${i}-right`, n: 0 }]).flat())
  for (let round = 0; round < ROUNDS; round++) {
    let running = true
    const writers = Array.from({ length: WRITERS }, (_unused, writer) => write(db, writer, round, () => running))
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 400))
    running = false
    await kill()
    await Promise.all(writers)
    db = await start()
    await check(db)
  }
  expect(acknowledged.inserts.size).toBeGreaterThan(ROUNDS * WRITERS)
  process.stdout.write(`kill -9 × ${ROUNDS}: ${acknowledged.inserts.size} inserts, ${[...acknowledged.counters.values()].reduce((a, b) => a + b, 0)} updates, ${[...acknowledged.pairs.values()].reduce((a, b) => a + b, 0)} transactions acknowledged, none lost\n`)
})

test('对照：落盘之前就答应的服务器，杀一次就丢', async () => {
  const db = await start(100)
  const told: string[] = []
  let running = true
  const writers = Array.from({ length: 4 }, async (_unused, writer) => {
    for (let i = 0; running; i++) {
      const id = `${writer}-${i}`
      if (await db.collection('inserts').add({ _id: id }).then(() => true, () => false)) told.push(id)
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 450))
  running = false
  await kill()
  await Promise.all(writers)
  const present = new Set((await all(await start(), 'inserts')).map((doc) => doc._id))
  expect(told.filter((id) => !present.has(id)).length).toBeGreaterThan(0)
})
