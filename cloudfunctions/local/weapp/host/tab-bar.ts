import type { Pack } from '../pack-format'
import { element, hostClass, type Phone } from './phone'

/** WeChat's own tab bar, under the pages that app.json lists. */
export class TabBar {
  private readonly bar = element('nav', 'tab-bar')
  private current: string | undefined

  constructor(private readonly pack: Pack, private readonly phone: Phone, private readonly choose: (path: string) => void) {
    this.bar.setAttribute('role', 'tablist')
    this.bar.setAttribute('aria-label', '主导航')
    phone.screen.append(this.bar)
  }

  show(path: string | undefined): void {
    this.bar.hidden = path === undefined
    if (path !== undefined) this.current = path
    this.paint()
  }

  paint(): void {
    const { list, color, selectedColor, backgroundColor, borderStyle } = this.pack.app.tabBar!
    this.bar.style.background = this.phone.themed(backgroundColor) ?? ''
    this.bar.classList.toggle(hostClass('white-border'), this.phone.themed(borderStyle) === 'white')
    this.bar.replaceChildren(...list.map((item) => {
      const selected = item.pagePath === this.current
      const tab = element('button', 'tab-bar-item')
      tab.type = 'button'
      tab.setAttribute('role', 'tab')
      tab.setAttribute('aria-selected', String(selected))
      tab.style.color = this.phone.themed(selected ? selectedColor : color) ?? ''
      const picture = this.pack.assets[(selected ? item.selectedIconPath : item.iconPath)?.replace(/^\.?\//, '') ?? '']
      if (picture) {
        const icon = element('img', 'tab-bar-icon')
        icon.src = picture
        icon.alt = ''
        tab.append(icon)
      }
      tab.append(element('span', 'tab-bar-text', item.text))
      tab.addEventListener('click', () => this.choose(`/${item.pagePath}`))
      return tab
    }))
  }
}
