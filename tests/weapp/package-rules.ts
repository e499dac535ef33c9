import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { wxmlToJs } from 'miniprogram-compiler'
import { filesOf } from '../../config/size'
import { pagesOf, type AppConfig, type PageConfig } from '../../cloudfunctions/local/weapp/pack-format'

/** Rules which WeChat's upload or a phone would enforce later and more rudely. Each gives complaints; none is good. */

const read = (dist: string, file: string) => readFileSync(path.join(dist, file), 'utf8')
const scripts = (dist: string) => filesOf(dist).filter((file) => file.endsWith('.js'))

export const compilerComplaints = (dist: string): string[] => [...templateComplaints(dist), ...styleComplaints(dist)]

function templateComplaints(dist: string): string[] {
  try {
    wxmlToJs(dist, { maxBuffer: 64 * 1024 * 1024 })
    return []
  } catch (reason) {
    return [(reason as Error).message]
  }
}

const compilerFolder = { linux: 'linux', darwin: 'mac', win32: 'windows' }[process.platform as string] ?? 'linux'

/** The package's own wrapper stumbles over an equals sign in a style (a picture in base64), so its compiler is called as it is. */
function styleComplaints(dist: string): string[] {
  const compiler = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', compilerFolder, process.platform === 'win32' ? 'wcsc.exe' : 'wcsc')
  if (process.platform !== 'win32') chmodSync(compiler, 0o755)
  const files = filesOf(dist).filter((file) => file.endsWith('.wxss'))
  const { status, stderr, error } = spawnSync(compiler, ['-db', '-pc', '0', ...files], { cwd: dist, maxBuffer: 64 * 1024 * 1024 })
  return status === 0 ? [] : [error?.message ?? stderr.toString()]
}

export function missingFiles(dist: string): string[] {
  const app = JSON.parse(read(dist, 'app.json')) as AppConfig
  const files = new Set(filesOf(dist))
  const pages = pagesOf(app).flatMap((page) => ['js', 'json', 'wxml'].map((suffix) => `${page}.${suffix}`))
  const components = [...files].filter((file) => file.endsWith('.json')).flatMap((file) => {
    const { usingComponents = {} } = JSON.parse(read(dist, file)) as PageConfig
    return Object.values(usingComponents).map((target) => `${path.posix.join(path.posix.dirname(file), target)}.wxml`)
  })
  const icons = (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath].filter((icon): icon is string => Boolean(icon)))
  return [...pages, ...components, ...icons, ...(app.themeLocation ? [app.themeLocation] : [])].filter((file) => !files.has(file))
}

/** WeChat: png or jpg, 40 KB at most. */
export function badTabIcons(dist: string): string[] {
  const app = JSON.parse(read(dist, 'app.json')) as AppConfig
  return (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
    .filter((icon): icon is string => Boolean(icon))
    .filter((icon) => !/\.(png|jpe?g)$/.test(icon) || !existsSync(path.join(dist, icon)) || statSync(path.join(dist, icon)).size > 40 * 1024)
}

/** `@navBg` in any configuration must have a light and a dark value. */
export function unknownThemeNames(dist: string): string[] {
  const app = JSON.parse(read(dist, 'app.json')) as AppConfig
  const themes = app.themeLocation ? JSON.parse(read(dist, app.themeLocation)) as Record<string, Record<string, string>> : { light: {}, dark: {} }
  const used = filesOf(dist).filter((file) => file.endsWith('.json') && file !== app.themeLocation)
    .flatMap((file) => [...read(dist, file).matchAll(/"@(\w+)"/g)].map(([, name]) => name!))
  return [...new Set(used)].filter((name) => !themes.light?.[name] || !themes.dark?.[name])
}

/** Code from strings is forbidden in WeChat; webpack's runtime tries once, inside try/catch. */
export function codeFromStrings(dist: string): string[] {
  return scripts(dist).flatMap((file) => {
    const found = read(dist, file).match(/\beval\(|\bnew Function\(|[^.\w]Function\(["'`]/g) ?? []
    const known = file === 'runtime.js' ? 1 : 0
    return found.length > known ? [`${file}: ${found.join(' ')}`] : []
  })
}

/** Newer syntax than ES2020 does not run on the oldest phones that we promise. */
export function tooNewSyntax(dist: string, ecmaVersion: 2018 | 2020 = 2020): string[] {
  return scripts(dist).flatMap((file) => {
    try {
      parse(read(dist, file), { ecmaVersion, sourceType: 'script' })
      return []
    } catch (reason) {
      return [`${file}: ${(reason as Error).message}`]
    }
  })
}

const secretShapes = [/AKID[A-Za-z0-9]{20,}/, /-----BEGIN [A-Z ]*PRIVATE KEY-----/, /\b(?:secretKey|appSecret|SecretId)["']?\s*[:=]\s*["'][^"']{8,}/i]

export const secrets = (dist: string): string[] =>
  filesOf(dist).filter((file) => /\.(js|json|wxml|wxss|wxs)$/.test(file) && secretShapes.some((shape) => shape.test(read(dist, file))))

/** A package for the real cloud must not know this machine; one for the local cloud knows its address once. */
export function localAddresses(dist: string, cloudEnv: string): string[] {
  const found = filesOf(dist).filter((file) => /\.(js|json)$/.test(file))
    .flatMap((file) => (read(dist, file).match(/https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?/g) ?? []).map((address) => `${file}: ${address}`))
  const allowed = cloudEnv ? 0 : 1
  return new Set(found.map((line) => line.split(': ')[1])).size > allowed ? found : []
}
