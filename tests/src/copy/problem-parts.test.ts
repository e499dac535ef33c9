import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Counter } from '../../../cloudfunctions/contract/action'
import { universalProblems } from '../../../cloudfunctions/contract/problem'
import { commonProblems } from '../../../src/copy/problems'

const root = path.resolve(__dirname, '../../..')
const filesUnder = (folder: string): string[] => readdirSync(path.join(root, folder), { withFileTypes: true })
  .flatMap((each) => (each.isDirectory() ? filesUnder(`${folder}/${each.name}`) : /\.tsx?$/.test(each.name) ? [`${folder}/${each.name}`] : []))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1]!)

const counters = new Map(readdirSync(path.join(root, 'cloudfunctions/contract')).filter((file) => file.endsWith('.ts'))
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(path.join(root, 'cloudfunctions/contract', file))))
  .filter((each): each is Counter => typeof each === 'object' && each !== null && 'noun' in each && 'actions' in each).map((counter) => [counter.noun, counter]))
const partOf = (name: string): string[] => Object.keys(Object.values(jest.requireActual<Record<string, object>>(path.join(root, 'src/copy/problems', name)))[0]!)

/** The actions that a text asks for: `hall.job.apply`, and everything of a noun whose queries or wishes it uses. */
function codesAsked(text: string): string[] {
  const wished = new Set([...matches(text, /use(?:Wish|Uploads)\('(\w+)'/g), ...(text.includes('parts/paper-row') ? ['account'] : [])])
  const wishes = [...wished].flatMap((noun) => Object.values(counters.get(noun)?.actions ?? {}).flatMap(({ once, problems }) => (once ? problems : [])))
  const asked = [...text.matchAll(/hall\.(\w+)\.(\w+)\(/g)].flatMap(([, noun, action]) => counters.get(noun!)?.actions[action!]?.problems ?? [])
  return [...wishes, ...asked]
}

const features = readdirSync(path.join(root, 'src/features'))
test.each(features)('%s：它会碰到的每一种拒绝，它自己带着话', (feature) => {
  const files = filesUnder(`src/features/${feature}`)
  const codes = new Set(codesAsked(files.map(read).join('\n')).filter((code) => !(universalProblems as readonly string[]).includes(code) && !(code in commonProblems)))
  const pages = files.filter((file) => file.endsWith('/index.tsx') && files.includes(file.replace('index.tsx', 'index.config.ts')))
  const silent = pages.flatMap((page) => {
    const said = new Set(matches(read(page), /copy\/problems\/(\w+)'/g).flatMap(partOf))
    return [...codes].filter((code) => !said.has(code)).map((code) => `${page} ${code}`)
  })
  expect(silent).toEqual([])
})
test('对照：不带话的页看得出来', () => expect(codesAsked("useWish('study', 'x')").filter((code) => !(code in commonProblems))).toContain('study.state'))
