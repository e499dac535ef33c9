import { localCast } from '../../cast'
import type { Host } from './host'
import { element } from './phone'
import type { Switches } from './switches'

const choices: Array<{ name: keyof Switches; title: string; options: Array<[string, string | number]> }> = [
  {
    name: 'cast', title: '谁拿着手机',
    options: [['陌生人', ''], ...localCast.filter(({ openid }) => openid !== null).map(({ id, name }): [string, string] => [name, id])],
  },
  { name: 'theme', title: '外观', options: [['浅色', 'light'], ['深色', 'dark']] },
  { name: 'location', title: '定位', options: [['允许', 'allow'], ['拒绝', 'deny'], ['没开', 'off']] },
  { name: 'network', title: '网络', options: [['正常', 'ok'], ['很慢', 'slow'], ['断网', 'fail']] },
  { name: 'fontSize', title: '微信字号', options: [['标准', 16], ['大', 20], ['特大', 23]] },
  { name: 'privacy', title: '隐私指引', options: [['已同意', 'agreed'], ['未同意', 'refused']] },
]

const whatThisIs = '这是发布给微信的同一个小程序包，运行在微信自己的组件框架上。它不是微信：地图没有底图，电话、导航、订阅消息只作示意，最后请在手机上看一遍。'

/** Beside the phone on a wide screen: what can be changed about the world round it. */
export function drawSidePanel(mount: HTMLElement, { switches }: Host, restart: () => void): void {
  const panel = element('aside', 'side-panel')
  panel.setAttribute('aria-label', '宿主的开关')
  panel.append(element('h2', 'side-title', '职工之家 · 小程序包'), element('p', 'side-words', whatThisIs))
  for (const { name, title, options } of choices) panel.append(group(name, title, options))
  mount.append(panel)

  function group(name: keyof Switches, title: string, options: Array<[string, string | number]>): HTMLElement {
    const box = element('div', 'side-group')
    box.setAttribute('role', 'radiogroup')
    box.setAttribute('aria-label', title)
    box.append(element('span', 'side-label', title))
    const buttons = options.map(([words, value]) => {
      const choice = element('button', 'side-choice', words)
      choice.type = 'button'
      choice.setAttribute('role', 'radio')
      choice.addEventListener('click', () => {
        switches.set(name, value as never)
        // A phone with another text size, or in another hand, opens its mini-programs anew.
        if (name === 'fontSize' || name === 'cast') restart()
      })
      return { choice, value }
    })
    const paint = () => { for (const { choice, value } of buttons) choice.setAttribute('aria-checked', String(switches.get(name) === value)) }
    switches.onChange(paint)
    paint()
    box.append(...buttons.map(({ choice }) => choice))
    return box
  }
}
