import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { buildStale } from '../../config/build'
import { functionDefinitions, root } from '../../config/functions'
import { collections } from '../store/schema'
import { localCast } from './cast'
import { openLocalCloud } from './local-cloud'
import { seedWhenEmpty } from './seed/seed'
import { serveHall } from './serve-hall'

const usualPort = 8787

/** A setting or a machine that cannot work, told in one sentence of each language. */
class Refusal extends Error {}

/** `npm start`: builds what is stale, opens the cloud, seeds it when empty, says where everything is. */
export async function start(): Promise<void> {
  try {
    await open()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(1)
  }
}

async function open(): Promise<void> {
  const port = chosenPort(process.env.PORT)
  const dataDir = path.resolve(process.env.DATA_DIR || path.join(root, '.data'))
  assertWritable(dataDir)
  await assertFree(port)
  const origin = `http://127.0.0.1:${port}`
  process.env.LOCAL_CLOUD ??= origin
  const say = (line: string) => console.log(`  ${line}`)

  console.log('职工之家 · the union in a worker’s pocket')
  await buildStale(say)
  const cloud = await openLocalCloud({
    dataDir, port, collections: [...collections], functions: functionDefinitions(), cast: localCast,
    onRequest: serveHall(path.join(root, 'dist')), log: (level, source, message) => { if (level !== 'info') say(`${source}: ${message}`) },
  })
  await seedWhenEmpty(cloud, say)
  console.log(`
  浏览器里的大厅  The hall in the browser      ${origin}/
  小程序（真包）  The built mini-program       ${origin}/weapp/
  数据放在        Data is kept in              ${dataDir}
  按 Ctrl-C 停止  Ctrl-C stops it; what was written stays.
`)

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    say('正在收好数据 … closing')
    await cloud.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void close())
  process.on('SIGTERM', () => void close())
}

function chosenPort(setting: string | undefined): number {
  const port = Number(setting || usualPort)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Refusal(`PORT 要是 1 到 65535 的整数，现在是「${setting}」。\nPORT must be a whole number from 1 to 65535.`)
}

function assertWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.R_OK)
  } catch {
    throw new Refusal(`不能写入数据目录 ${dataDir}，请换一个：DATA_DIR=… npm start。\nThe data folder ${dataDir} is not writable; choose another with DATA_DIR.`)
  }
}

async function assertFree(port: number): Promise<void> {
  const taken = await new Promise<boolean>((resolve) => {
    const probe = createServer().once('error', () => resolve(true))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })
  if (taken) throw new Refusal(`端口 ${port} 已被占用，请换一个：PORT=${port + 1} npm start。\nPort ${port} is taken; choose another with PORT.`)
}
