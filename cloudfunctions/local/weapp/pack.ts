import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { builtInTags } from './built-in-tags'
import { pagesOf, type AppConfig, type Pack, type PageConfig } from './pack-format'
import { toBrowserStyle } from './styles'

const mimeTypes: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp',
  '.svg': 'image/svg+xml', '.ttf': 'font/ttf', '.woff2': 'font/woff2',
}

/** Reads a built mini-program and compiles its templates. A template of which the compiler has anything to say is refused. */
export function readPack(distDir: string): Pack {
  const files = filesUnder(distDir)
  const text = (file: string) => (files.includes(file) ? readFileSync(path.join(distDir, file), 'utf8') : undefined)
  const must = (file: string) => text(file) ?? fail(`${file} is not in ${distDir}: build the mini-program first`)
  const ending = (suffix: string) => files.filter((file) => file.endsWith(suffix))

  const app = JSON.parse(must('app.json')) as AppConfig
  for (const page of pagesOf(app)) if (!files.includes(`${page}.wxml`)) fail(`app.json names ${page}, which has no template`)

  const templates = new TmplGroup()
  const complaints: string[] = []
  const attributes: Record<string, Set<string>> = {}
  for (const file of ending('.wxml')) {
    const source = must(file)
    collectAttributes(source, attributes)
    for (const complaint of templates.addTmpl(stem(file), asHostElements(source))) {
      complaints.push(`${file}:${complaint.startLine + 1}:${complaint.startColumn + 1} ${complaint.message}`)
    }
  }
  if (complaints.length) fail(complaints.join('\n'))
  for (const file of ending('.wxs')) templates.addScript(stem(file), must(file))

  const pack: Pack = {
    app,
    themes: app.themeLocation ? JSON.parse(must(app.themeLocation)) : { light: {}, dark: {} },
    templates: templates.getTmplGenObjectGroups(),
    scripts: fromFiles(ending('.js'), must),
    configs: Object.fromEntries(ending('.json').filter((file) => files.includes(`${stem(file)}.wxml`))
      .map((file) => [stem(file), JSON.parse(must(file)) as PageConfig])),
    styles: fromFiles(ending('.wxss'), (file) => toBrowserStyle(file, text, builtInTags)),
    assets: Object.fromEntries(files.filter((file) => mimeTypes[path.extname(file)]).map((file) => [
      file, `data:${mimeTypes[path.extname(file)]};base64,${readFileSync(path.join(distDir, file)).toString('base64')}`,
    ])),
    attributes: Object.fromEntries(Object.entries(attributes).map(([tag, names]) => [tag, [...names]])),
  }
  templates.free()
  return pack
}

const stem = (file: string) => file.slice(0, -path.extname(file).length)

const fromFiles = (files: string[], read: (file: string) => string) =>
  Object.fromEntries(files.map((file) => [stem(file), read(file)]))

const tagPattern = new RegExp(`<(/?)(${builtInTags.join('|')})(?=[\\s>/])`, 'g')

const asHostElements = (wxml: string) => wxml.replace(tagPattern, '<$1wx-$2')

function collectAttributes(wxml: string, found: Record<string, Set<string>>): void {
  for (const [, tag, body] of wxml.matchAll(/<([a-z-]+)((?:\s+[\w:-]+(?:="[^"]*")?)+)\s*\/?>/g)) {
    if (!builtInTags.includes(tag as never)) continue
    const names = found[tag!] ??= new Set()
    for (const [, name] of body!.matchAll(/([\w:-]+)="/g)) {
      if (!/^(bind|catch|wx:|data-|capture|class$|style$|id$|slot$)/.test(name!)) names.add(name!)
    }
  }
}

function filesUnder(dir: string): string[] {
  if (!existsSync(dir)) fail(`${dir} is not there: build the mini-program first`)
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.LICENSE\.txt$|\.map$|project\.config\.json$/.test(entry.name))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

function fail(message: string): never {
  throw new Error(message)
}
