import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { arrows, breach, circle, readTable, root, roomOf, sourceFiles } from './arrows'

const table = readTable(readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8'))
const files = sourceFiles()
const all = arrows(files)

describe('箭头的规矩', () => {
  test.each([
    ['约定不能看规则', 'cloudfunctions/contract/station.ts', 'cloudfunctions/rules/distance.ts'],
    ['窗口之间不来往', 'cloudfunctions/services/station/nearby.ts', 'cloudfunctions/services/account/me.ts'],
    ['只有档案室碰 SDK', 'cloudfunctions/services/station/nearby.ts', '@cloudbase/node-sdk'],
    ['没有人引用演练场', 'cloudfunctions/office/serve.ts', 'cloudfunctions/local/local-cloud.ts'],
    ['业务之间不来往', 'src/features/station/find/index.tsx', 'src/features/training/list.tsx'],
    ['家具不懂业务', 'src/ui/card.tsx', 'cloudfunctions/contract/station.ts'],
    ['没有人绕到窗口后面', 'src/pages/home/index.tsx', 'cloudfunctions/office/serve.ts'],
  ])('对照：%s，%s → %s 要被拦下', (_why, from, to) => expect(breach({ from, to }, table)).toBeDefined())

  test('对照：绕成一圈的引用要被找出来', () => {
    expect(circle([{ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'c', to: 'a' }])).toEqual(['a', 'b', 'c', 'a'])
  })
  test('表里的每一间房都读得出来', () => expect(table.length).toBeGreaterThanOrEqual(12))
  test('没有一支箭头违规', () => expect(all.map((arrow) => breach(arrow, table)).filter(Boolean)).toEqual([]))
  test('没有一个圈', () => expect(circle(all)).toBeUndefined())
  test('后台的每个文件都属于一间房', () => {
    expect(files.filter((file) => file.startsWith('cloudfunctions/') && !roomOf(file, table))).toEqual([])
  })
})

describe('名字的规矩', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).trim().split('\n')

  test('没有叫 utils、common、helpers、misc 的房间', () => {
    expect(tracked.filter((file) => /(^|\/)(utils?|common|helpers?|misc)(\.|\/)/.test(file))).toEqual([])
  })
  test('源文件的名字都是 kebab-case', () => {
    expect(files.filter((file) => !/^[a-z0-9_/.-]+$/.test(file))).toEqual([])
  })
  test('没有留到以后的话，也没有跳过的测试', () => {
    const left = /\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(only|skip|todo)\(/
    const code = tracked.filter((file) => /\.(ts|tsx|mjs|cjs|js|scss)$/.test(file) && !file.startsWith('tests/laws/'))
    expect(code.filter((file) => left.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })
  test('锁文件不写下载地址，版本都钉死', () => {
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version as string))).toEqual([])
  })
})
