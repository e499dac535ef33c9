import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { root } from '../../../config/functions'

const dataDir = mkdtempSync(path.join(tmpdir(), 'workers-home-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** `npm run cloud` as a process of its own. */
function start(settings: Record<string, string>) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [path.join(root, 'cloudfunctions/local/start.mjs'), 'cloud'], { cwd: root, env: { PATH, HOME, ...settings } as unknown as NodeJS.ProcessEnv })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => {
    running.delete(child)
    resolve(code)
  }))
  const until = async (word: string) => {
    while (!said.includes(word)) {
      if (!running.has(child)) throw new Error(said)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return said
  }
  return { child, ended, until, said: () => said }
}

const freePort = (hold: (server: Server, port: number) => Promise<void> | void) => new Promise<void>((resolve, reject) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    Promise.resolve(hold(server, (server.address() as { port: number }).port)).then(() => server.close(() => resolve()), reject)
  })
})

describe('打不开的时候，说一句明白话', () => {
  test.each([
    ['端口不是数', { PORT: 'abc' }, 'PORT must be a whole number'],
    ['端口太大', { PORT: '70000' }, 'PORT must be a whole number'],
    ['数据目录写不进', { DATA_DIR: '/proc/nowhere', PORT: '1' }, 'is not writable'],
  ])('%s', async (_title, settings, sentence) => {
    const { ended, said } = start(settings)
    expect(await ended).toBe(1)
    expect(said()).toContain(sentence)
    expect(said()).not.toContain('    at ')
  })
  test('端口被占了', () => freePort(async (_server, port) => {
    const { ended, said } = start({ PORT: String(port), DATA_DIR: dataDir })
    expect(await ended).toBe(1)
    expect(said()).toContain(`Port ${port} is taken`)
  }))
})

test('Ctrl-C 停下，写过的都在；同一个目录同时只有一家能开', async () => {
  let port = 0
  let other = 0
  await freePort((_server, free) => {
    port = free
    return freePort((_beside, otherFree) => { other = otherFree })
  })
  const place = { PORT: String(port), DATA_DIR: dataDir, CLOUDBASE_APIKEY: 'a-key-for-this-test' }
  const first = start(place)
  await first.until('TCB_CONTEXT_CNFG')
  const second = start({ ...place, PORT: String(other) })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain('in use by another process')

  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` })
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', SILENCE: 'true', TENCENTCLOUD_REGION: 'local', SCF_NAMESPACE: 'local-env' })
  const db = tcb.init({ env: 'local-env', accessKey: place.CLOUDBASE_APIKEY }).database()
  await db.createCollection('notes')
  await db.collection('notes').add({ _id: 'n-1', words: '写过的都在' })
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  expect(existsSync(path.join(dataDir, 'documents.sqlite'))).toBe(true)

  const again = start(place)
  await again.until('TCB_CONTEXT_CNFG')
  expect((await db.collection('notes').doc('n-1').get()).data).toEqual([{ _id: 'n-1', words: '写过的都在' }])
  again.child.kill('SIGINT')
  expect(await again.ended).toBe(0)
})
