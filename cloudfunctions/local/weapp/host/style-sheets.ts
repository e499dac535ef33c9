import type { Pack } from '../pack-format'

/**
 * The app's style sheet stays on; a page's own style sheet is on while the page is on top, so that pages do not dress
 * each other. Media conditions are answered for the phone: its theme and size, and not the computer's.
 */
export class StyleSheets {
  private readonly sheets = new Map<string, HTMLStyleElement>()
  private theme: 'light' | 'dark' = 'light'

  constructor(private readonly pack: Pack, private readonly size: () => { width: number; height: number }) {
    this.add('app')
    for (const path of Object.keys(pack.styles)) if (pack.configs[path]?.component) this.add(path)
    addEventListener('resize', () => this.setTheme(this.theme))
  }

  showPage(path: string): void {
    this.add(path)
    for (const [name, sheet] of this.sheets) {
      if (name !== 'app' && !this.pack.configs[name]?.component) sheet.disabled = name !== path
    }
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.theme = theme
    for (const sheet of this.sheets.values()) this.dress(sheet)
  }

  private add(path: string): void {
    const css = this.pack.styles[path]
    if (css === undefined || this.sheets.has(path)) return
    const sheet = document.createElement('style')
    sheet.dataset.path = path
    sheet.textContent = css
    document.head.append(sheet)
    this.sheets.set(path, sheet)
    this.dress(sheet)
  }

  private dress(style: HTMLStyleElement): void {
    const was = style.disabled
    style.disabled = false
    if (style.sheet) this.walk(style.sheet.cssRules)
    style.disabled = was
  }

  private walk(rules: CSSRuleList): void {
    for (const rule of rules) {
      if (!(rule instanceof CSSMediaRule)) continue
      const asked = conditions.get(rule) ?? rule.media.mediaText
      conditions.set(rule, asked)
      const answered = this.answer(asked)
      if (answered !== rule.media.mediaText) rule.media.mediaText = answered
      this.walk(rule.cssRules)
    }
  }

  /** Each condition about theme or size, answered for the phone and written as one that always or never holds. */
  private answer(condition: string): string {
    const { width, height } = this.size()
    const says = (holds: boolean) => (holds ? '(min-width: 0px)' : '(max-width: 0px)')
    return condition
      .replace(/\(prefers-color-scheme:\s*(light|dark)\)/g, (_all, wanted) => says(wanted === this.theme))
      .replace(/\((min|max)-(width|height):\s*([\d.]+)px\)/g, (_all, bound: string, side: string, px: string) => {
        const actual = side === 'width' ? width : height
        return says(bound === 'min' ? actual >= Number(px) : actual <= Number(px))
      })
  }
}

const conditions = new WeakMap<CSSMediaRule, string>()
