import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { attributesIn, keepUsed } from '../../config/taro/used-components'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'parts-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const part = (name: string, jsx: string) => {
  mkdirSync(path.join(folder, 'ui'), { recursive: true })
  writeFileSync(path.join(folder, 'ui', name), `import { Text, View as Box, ScrollView } from '@tarojs/components'\nexport const part = ${jsx}\n`)
}
const used = () => Object.fromEntries(Object.entries(attributesIn(folder)).map(([component, names]) => [component, [...names].sort()]))
const table = () => ({
  View: { 'hover-class': "'none'", 'hover-stay-time': '400', bindTouchMove: '', bindLongTap: '' },
  Text: { selectable: '!1', space: '' }, Image: { src: '', webp: '' }, ScrollView: { 'scroll-y': '!1', bindScrollToLower: '' }, Video: { src: '' },
})

describe('不收的', () => {
  test('看不出会设什么属性的写法', () => {
    part('a.tsx', '<Box {...given} />')
    expect(used).toThrow('ui/a.tsx: nobody can see what {...given} sets')
  })
  test('Taro 的模板里没有的属性', () => {
    part('a.tsx', '<Text tone="loud">啊</Text>')
    expect(() => keepUsed(table(), attributesIn(folder))).toThrow('template of Text has no tone')
  })
  test('Taro 没有模板的组件', () => {
    part('a.tsx', '<ScrollView scrollY />')
    const { ScrollView, ...without } = table()
    expect(() => keepUsed(without, attributesIn(folder))).toThrow('no template of ScrollView')
  })
})

test('写了什么就留什么：改过名的组件、事件、读屏的意思', () => {
  part('a.tsx', '<Box id="a" className="b" onClick={go} onLongPress={go} {...(on ? pressable(go, { label, live: "polite" }) : {})}><Text selectable /></Box>')
  part('b.tsx', '<ScrollView scrollY onScrollToLower={more} {...aria({ role: "list" })}><Box catchMove {...aria(meaning)} /></ScrollView>')
  expect(used()).toEqual({
    ScrollView: ['ariaRole', 'bindscrolltolower', 'scrollY'],
    Text: ['selectable'],
    View: ['ariaChecked', 'ariaDisabled', 'ariaHidden', 'ariaLabel', 'ariaLive', 'ariaRole', 'bindlongtap', 'bindtouchmove', 'hoverClass'],
  })
})
test('只在浏览器里的文件不算', () => {
  part('a.h5.tsx', '<Box {...given} />')
  expect(used()).toEqual({})
})
test('没用到的组件和属性都不留，Taro 自己要读的三个组件留着', () => {
  part('a.tsx', '<Box {...pressable(go)} />')
  expect(keepUsed(table(), attributesIn(folder))).toEqual({
    View: { 'hover-class': "'none'", 'aria-role': '' }, Text: {}, Image: {},
  })
})
