import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { buildStale } from '../../config/build'
import { functionDefinitions, functionsUnder, root } from '../../config/functions'
import { collections } from '../store/schema'
import { localCast } from './cast'
import type { Log } from './events/log'
import { localKeys } from './keys'
import { type LocalCloud, type LocalCloudOptions, openLocalCloud } from './local-cloud'
import { seedWhenEmpty } from './seed/seed'
import { serveHall } from './serve-hall'

const usualPort = 8787

/** A setting or a machine that cannot work, told in one sentence of each language. */
class Refusal extends Error {}

/** `npm start`: builds what is stale, opens the cloud, seeds it when empty, says where everything is. */
export const start = (): Promise<void> => orSayWhy(openHall)

/** `npm run cloud`: the cloud without the hall; prints the environment in which the SDK reaches it. */
export const startCloudAlone = (): Promise<void> => orSayWhy(openCloudAlone)

async function orSayWhy(open: () => Promise<void>): Promise<void> {
  try {
    await open()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(1)
  }
}

const say = (line: string) => console.log(`  ${line}`)

async function openHall(): Promise<void> {
  const { port, dataDir } = await chosenPlace()
  const origin = `http://127.0.0.1:${port}`
  process.env.LOCAL_CLOUD ??= origin
  console.log('职工之家 · the union in a worker’s pocket')
  await buildStale(say)
  const keys = localKeys(dataDir)
  const cloud = await openCloud({
    dataDir, port, collections, functions: functionDefinitions(keys), cast: localCast, onRequest: serveHall(path.join(root, 'dist')), log: sayTrouble,
  })
  await seedWhenEmpty(cloud, keys, say)
  closeOnSignal(cloud)
  console.log(`
  浏览器里的大厅  The hall in the browser      ${origin}/
  小程序（真包）  The built mini-program       ${origin}/weapp/
  数据放在        Data is kept in              ${dataDir}
  按 Ctrl-C 停止  Ctrl-C stops it; what was written stays.
`)
}

async function openCloudAlone(): Promise<void> {
  const { port, dataDir } = await chosenPlace()
  const functions = functionsUnder(path.resolve(process.env.FUNCTIONS_DIR || path.join(root, 'dist/functions')), localKeys(dataDir))
  const cloud = await openCloud({ dataDir, port, env: process.env.TCB_ENV || undefined, collections, functions, log: sayTrouble })
  closeOnSignal(cloud)
  for (const [name, value] of Object.entries(cloud.sdkEnv)) console.log(`export ${name}='${value}'`)
}

async function openCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  try {
    return await openLocalCloud(options)
  } catch (error) {
    throw new Refusal(`本地云打不开：${(error as Error).message}\nThe local cloud cannot open: ${(error as Error).message}`)
  }
}

const sayTrouble: Log = (level, source, message) => {
  if (level !== 'info') console.error(`  ${source}: ${message}`)
}

function closeOnSignal(cloud: LocalCloud): void {
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    await cloud.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void close())
  process.on('SIGTERM', () => void close())
}

async function chosenPlace(): Promise<{ port: number; dataDir: string }> {
  const port = chosenPort(process.env.PORT)
  const dataDir = path.resolve(process.env.DATA_DIR || path.join(root, '.data'))
  assertWritable(dataDir)
  await assertFree(port)
  return { port, dataDir }
}

function chosenPort(setting: string | undefined): number {
  const port = Number(setting || usualPort)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Refusal(`PORT 要是 1 到 65535 的整数，现在是「${setting}」。\nPORT must be a whole number from 1 to 65535.`)
}

function assertWritable(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK | constants.R_OK)
  } catch {
    throw new Refusal(`不能写入数据目录 ${dataDir}，请换一个：DATA_DIR=… npm start。\nThe data folder ${dataDir} is not writable; choose another with DATA_DIR.`)
  }
}

/** Level by level: Node's own recursive mkdir never returns where the system refuses a folder as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

async function assertFree(port: number): Promise<void> {
  const taken = await new Promise<boolean>((resolve) => {
    const probe = createServer().once('error', () => resolve(true))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })
  if (taken) throw new Refusal(`端口 ${port} 已被占用，请换一个：PORT=${port + 1} npm start。\nPort ${port} is taken; choose another with PORT.`)
}
