/** `npm run build`: whatever is stale of the functions, the browser hall, the mini-program and its host. */
import { spawn } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleFunctions } from './bundle-functions'
import { fingerprint, isFresh, stamp } from './fresh'
import { root } from './functions'
import { writeServiceWorker } from './service-worker'
import { buildWeappHost } from '../cloudfunctions/local/weapp/build-host'

export type Report = (line: string) => void

interface Target { name: string; what: string; sources: readonly string[]; settings?: Record<string, string>; build: () => Promise<void> }

const hallSources = ['src', 'config', 'cloudfunctions/contract', 'cloudfunctions/rules', 'package-lock.json']
/** What the build reads from the environment, with what it takes where nothing is set: config/index.ts. */
const hallSettings = { CLOUD_ENV: '', WEB_HALL: '', LOCAL_CLOUD: 'http://127.0.0.1:8787', TILE_LAYER: '' }
/** Every room of the back office is deployed but the cloud on the desk: a room that is added is watched from the first. */
const rooms = readdirSync(path.join(root, 'cloudfunctions')).filter((room) => room !== 'local').map((room) => `cloudfunctions/${room}`)
const progressMs = 5_000

export const targets: readonly Target[] = [
  {
    name: 'functions', what: '云函数', build: bundleFunctions,
    sources: [...rooms, 'config', 'package-lock.json'],
  },
  { name: 'h5', what: '浏览器大厅', sources: hallSources, settings: hallSettings, build: () => taro('h5').then(async () => { await writeServiceWorker(path.join(root, 'dist/h5')) }) },
  { name: 'weapp', what: '小程序', sources: hallSources, settings: hallSettings, build: () => taro('weapp') },
]

/** The cloud functions, where they are stale. */
export const bundleStale = (report: Report): Promise<void> => buildTargets(targets.filter(({ name }) => name === 'functions'), report)

/** Builds what is stale, the long ones at the same time, with a line every few seconds. Errors: the build's own last lines. */
export async function buildStale(report: Report): Promise<void> {
  await buildTargets(targets, report)
  buildWeappHost({ distDir: path.join(root, 'dist/weapp'), outDir: path.join(root, 'dist/weapp-host') })
}

async function buildTargets(wanted: readonly Target[], report: Report): Promise<void> {
  await Promise.all(wanted.map(async (target) => {
    const settings = Object.fromEntries(Object.entries(target.settings ?? {}).map(([name, usual]) => [name, process.env[name] || usual]))
    const print = fingerprint(target.sources, settings)
    if (isFresh(target.name, print)) return
    const started = Date.now()
    const seconds = () => Math.round((Date.now() - started) / 1_000)
    report(`正在构建${target.what} …`)
    const ticking = setInterval(() => report(`正在构建${target.what} … ${seconds()} 秒`), progressMs)
    try {
      await target.build()
    } finally {
      clearInterval(ticking)
    }
    stamp(target.name, print)
    report(`${target.what}已构建，${seconds()} 秒`)
  }))
}

/** Taro's own build in a process of its own; its chatter is kept back unless it fails. */
function taro(platform: 'h5' | 'weapp'): Promise<void> {
  // optimizeMainPackage leaves stale parts of an earlier build lying about (NervJS/taro #14589).
  rmSync(path.join(root, 'dist', platform), { recursive: true, force: true })
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', platform], {
      cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-8_000) })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`taro build --type ${platform} 失败：\n${said}`))))
  })
}

if (require.main === module) {
  buildStale((line) => console.log(line)).catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
