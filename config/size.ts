/** `npm run size`: what people have to download, part by part, against the budgets. Ends with 1 when one is exceeded. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './functions'

const kb = 1000
/** Bytes. WeChat allows 2 MB a package; ours are meant for an old phone on 4G. */
export const budgets = { main: 580 * kb, subpackage: 300 * kb, h5Gzip: 130 * kb, functionBundle: 1100 * kb }

export interface Part { name: string; bytes: number; budget?: number }

/** Files that travel to the phone: no licences, no maps, no project settings. */
export function filesOf(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.LICENSE\.txt$|\.map$|^project\.config\.json$/.test(entry.name))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** Main package and each subpackage, uncompressed, as WeChat counts them. */
export function packageParts(dist: string): Part[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as { subPackages?: { root: string }[]; subpackages?: { root: string }[] }
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map((sub) => sub.root.replace(/\/$/, ''))
  const sum = (files: string[]) => files.reduce((bytes, file) => bytes + statSync(path.join(dist, file)).size, 0)
  const files = filesOf(dist)
  return [
    { name: '小程序主包', bytes: sum(files.filter((file) => !roots.some((sub) => file.startsWith(`${sub}/`)))), budget: budgets.main },
    ...roots.map((sub) => ({ name: `分包 ${sub}`, bytes: sum(files.filter((file) => file.startsWith(`${sub}/`))), budget: budgets.subpackage })),
  ]
}

/** The scripts which index.html itself asks for, compressed as a server would. */
export function browserPart(dist: string): Part {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/<script[^>]+src="(?:\.\/|\/)?([^"]+)"/g)].map(([, file]) => file!)
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0)
  return { name: `浏览器大厅首屏脚本（gzip，${scripts.length} 个）`, bytes, budget: budgets.h5Gzip }
}

export function allParts(): Part[] {
  const dist = (folder: string) => path.join(root, 'dist', folder)
  const single = (file: string): Part[] => (existsSync(dist(file)) ? [{ name: file, bytes: statSync(dist(file)).size }] : [])
  return [
    ...(existsSync(dist('weapp/app.json')) ? packageParts(dist('weapp')) : []),
    ...single('weapp/base.wxml'), ...single('weapp/taro.js'), ...single('weapp/app.js'),
    ...(existsSync(dist('h5/index.html')) ? [browserPart(dist('h5'))] : []),
    ...filesOf(dist('functions')).filter((file) => file.endsWith('.js'))
      .map((file) => ({ name: `云函数 ${path.dirname(file)}`, bytes: statSync(path.join(dist('functions'), file)).size, budget: budgets.functionBundle })),
  ]
}

if (require.main === module) {
  const parts = allParts()
  const written = (bytes: number) => bytes.toLocaleString('en-US').padStart(11)
  if (!parts.length) console.log('还没有构建，请先运行 npm run build')
  for (const { name, bytes, budget } of parts) {
    console.log(`${written(bytes)} B  ${budget === undefined ? ' '.repeat(16) : `/ ${written(budget)} B`}  ${budget !== undefined && bytes > budget ? '超出 ' : ''}${name}`)
  }
  process.exitCode = parts.some(({ bytes, budget }) => budget !== undefined && bytes > budget) ? 1 : 0
}
