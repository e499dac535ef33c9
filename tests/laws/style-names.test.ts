import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/functions'

const features = path.join(root, 'src/features')
/** Names that a style sheet of `src/ui` or the page itself gives: a feature may say how they stand within its own. */
const shared = new Set(readdirSync(path.join(root, 'src/ui')).filter((file) => file.endsWith('.scss'))
  .flatMap((file) => [...readFileSync(path.join(root, 'src/ui', file), 'utf8').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!)).concat('care'))

/** The first class of each rule of a sheet: what it claims as its own. */
const claimed = (sheet: string): string[] => [...sheet.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|[{};,])\s*\.([a-z][\w-]*)/g)].map(([, name]) => name!)

function claims(): Map<string, Set<string>> {
  const by = new Map<string, Set<string>>()
  for (const file of readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.scss'))) {
    const feature = file.split(path.sep)[0]!
    for (const name of claimed(readFileSync(path.join(features, file), 'utf8'))) if (!shared.has(name)) by.set(name, (by.get(name) ?? new Set()).add(feature))
  }
  return by
}

// A browser keeps every sheet that it has seen: two features with one name dress each other's pages.
test('一个样式的名字，只属于一个业务', () => {
  expect([...claims()].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of].join(', ')}`)).toEqual([])
})
test('对照：名字读得出来', () => expect(claimed('.a { .b & {} }\n@media (x) { .c, .d { color: red } } // .e {')).toEqual(['a', 'b', 'c', 'd']))
