import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../config/functions'
import { packageParts } from '../../config/size'
import { readPack } from '../../cloudfunctions/local/weapp/pack'
import {
  badTabIcons, codeFromStrings, compilerComplaints, localAddresses, missingFiles, secrets, tooNewSyntax, unknownThemeNames,
} from './package-rules'

const dist = path.join(root, 'dist/weapp')

describe('对照：坏的小程序包过不了检查', () => {
  let broken: string
  beforeEach(() => {
    broken = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    cpSync(dist, broken, { recursive: true })
  })
  afterEach(() => rmSync(broken, { recursive: true, force: true }))
  const append = (file: string, text: string) => writeFileSync(path.join(broken, file), readFileSync(path.join(broken, file), 'utf8') + text)

  test('input 没有收尾：微信的编译器不收', () => {
    append('base.wxml', '<template name="broken"><view><input value="1"></view></template>')
    expect(compilerComplaints(broken).join()).toContain('expect end-tag')
  })
  test('input 没有收尾：宿主也不打开', () => {
    append('base.wxml', '<template name="broken"><view><input value="1"></view></template>')
    expect(() => readPack(broken)).toThrow(/base\.wxml:\d+:\d+/)
  })
  test('样式没有收尾：微信的编译器不收', () => {
    append('app.wxss', '.broken { color: ')
    expect(compilerComplaints(broken)).not.toEqual([])
  })
  test('少一个页面文件', () => {
    rmSync(path.join(broken, 'pages/home/index.wxml'))
    expect(missingFiles(broken)).toEqual(['pages/home/index.wxml'])
  })
  test('从字符串造代码', () => {
    append('app.js', ';new Function("return 1")()')
    expect(codeFromStrings(broken).join()).toContain('app.js')
  })
  test('太新的语法', () => {
    append('app.js', ';class A { #secret = 1 }')
    expect(tooNewSyntax(broken).join()).toContain('app.js')
  })
  test('钥匙和本机地址', () => {
    append('app.js', ';var appSecret = "0123456789abcdef"; var a = "http://localhost:3000"')
    expect(secrets(broken)).toEqual(['app.js'])
    expect(localAddresses(broken, 'prod-env').join()).toContain('localhost:3000')
  })
  test('没有定义的主题色', () => {
    append('pages/home/index.json', ' ')
    const file = path.join(broken, 'pages/home/index.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), navigationBarBackgroundColor: '@nobody' }))
    expect(unknownThemeNames(broken)).toEqual(['nobody'])
  })
})

describe('构建出来的小程序包', () => {
  test('微信自己的 wcc 和 wcsc 都收', () => expect(compilerComplaints(dist)).toEqual([]))
  test('微信组件框架的模板编译器没有一句话要说', () => expect(() => readPack(dist)).not.toThrow())
  test('app.json、分包和 usingComponents 写到的文件都在', () => expect(missingFiles(dist)).toEqual([]))
  test('标签栏的图标是不大于 40 KB 的 png 或 jpg', () => expect(badTabIcons(dist)).toEqual([]))
  test('用到的主题色都有深浅两个值', () => expect(unknownThemeNames(dist)).toEqual([]))
  test('不从字符串造代码', () => expect(codeFromStrings(dist)).toEqual([]))
  test('语法不新于 ES2020', () => expect(tooNewSyntax(dist)).toEqual([]))
  test('没有钥匙', () => expect(secrets(dist)).toEqual([]))
  test('除了本地云的地址，不认识这台机器', () => expect(localAddresses(dist, process.env.CLOUD_ENV ?? '')).toEqual([]))
  test.each(packageParts(dist).map(({ name, bytes, budget }) => [name, bytes, budget!] as const))('%s：%i 字节，不超过 %i', (_name, bytes, budget) => {
    expect(bytes).toBeLessThanOrEqual(budget)
  })
})
