import { element } from '../phone'
import type { BuiltIn } from './built-in'

const iconSigns: Record<string, [string, string]> = {
  success: ['✓', '#07c160'], success_no_circle: ['✓', '#07c160'], info: ['i', '#10aeff'], warn: ['!', '#fa5151'],
  waiting: ['…', '#10aeff'], cancel: ['×', '#fa5151'], download: ['↓', '#07c160'], search: ['⌕', '#b2b2b2'], clear: ['×', '#b2b2b2'],
}

export const icon: BuiltIn = {
  tag: 'icon',
  defaults: { type: 'info', size: 23, color: '' },
  created(part) { part.own.sign = element('span', 'wx-icon-sign'); part.$$.append(part.own.sign) },
  render({ own, data }) {
    const [sign, colour] = iconSigns[data.type] ?? iconSigns.info!
    own.sign.textContent = sign
    own.sign.style.cssText = `font-size:${parseFloat(data.size) || 23}px;color:${data.color || colour}`
  },
}

export const progress: BuiltIn = {
  tag: 'progress',
  defaults: { percent: 0, showInfo: false, strokeWidth: 6, activeColor: '' },
  created(part) {
    part.own.bar = element('div', 'wx-progress-bar')
    part.own.info = element('span', 'wx-progress-info')
    const track = element('div', 'wx-progress-track')
    track.append(part.own.bar)
    part.$$.append(track, part.own.info)
  },
  render({ $$, own, data }) {
    const percent = Math.min(100, Math.max(0, Number(data.percent) || 0))
    $$.setAttribute('role', 'progressbar')
    $$.setAttribute('aria-valuenow', String(percent))
    own.bar.style.cssText = `width:${percent}%;height:${parseFloat(data.strokeWidth) || 6}px;background:${data.activeColor || '#07c160'}`
    own.info.textContent = data.showInfo === true ? `${percent}%` : ''
  },
}

interface RichNode { type?: string; name?: string; text?: string; attrs?: Record<string, string>; children?: RichNode[] }

const plainTags = ['a', 'b', 'blockquote', 'br', 'code', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'li', 'ol', 'p', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul']

export const richText: BuiltIn = {
  tag: 'rich-text',
  defaults: { nodes: '' },
  render({ $$, data }) {
    if (typeof data.nodes === 'string') $$.replaceChildren(...fromMarkup(data.nodes))
    else $$.replaceChildren(...((data.nodes ?? []) as RichNode[]).map(fromNode))
  },
}

function fromNode(node: RichNode): Node {
  if (node.type === 'text' || node.text !== undefined) return document.createTextNode(node.text ?? '')
  const made = document.createElement(plainTags.includes(node.name ?? '') ? node.name! : 'span')
  for (const name of ['class', 'style', 'src', 'width', 'height', 'alt']) if (node.attrs?.[name]) made.setAttribute(name, node.attrs[name])
  made.append(...(node.children ?? []).map(fromNode))
  return made
}

function fromMarkup(markup: string): Node[] {
  const parsed = new DOMParser().parseFromString(markup, 'text/html')
  for (const found of parsed.body.querySelectorAll('*')) {
    if (!plainTags.includes(found.localName)) found.remove()
    for (const name of found.getAttributeNames()) if (!['class', 'style', 'src', 'width', 'height', 'alt'].includes(name)) found.removeAttribute(name)
  }
  return [...parsed.body.childNodes]
}

export const webView: BuiltIn = {
  tag: 'web-view',
  defaults: { src: '' },
  render({ $$, data }) { $$.textContent = `网页：${data.src}（宿主里不打开）` },
}
