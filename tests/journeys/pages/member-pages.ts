import type { Hall } from '../hall'

/** Joining, and what a member shows. */
export class MemberPages {
  constructor(readonly hall: Hall) {}

  button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()
  private field = (name: string) => this.hall.screen.locator('.form-row').filter({ hasText: name }).locator('input')
  private inSheet = (name: string | RegExp) => this.hall.screen.getByRole('dialog').getByRole('button', { name })

  openPoster = (source: string) => this.hall.open(`/features/member/join/index?from=${source}`)
  openForm = () => this.hall.open('/features/matter/apply/index?kind=joining&source=yanjiao-gate')
  async choose(label: string, ...ways: string[]) {
    await this.button(new RegExp(`^${label}，`)).tap()
    for (const way of ways) await this.inSheet(new RegExp(`^${way}`)).first().tap()
  }
  chip = (name: string) => this.hall.screen.getByRole('checkbox', { name, exact: true }).tap()
  fill = (label: string, text: string) => this.field(label).fill(text)
  valueOf = (label: string) => this.field(label).inputValue()
  next = () => this.button('下一步').tap()
  async saved() { await this.says(/^已保存/).waitFor() }
  /** The hall is killed and opened again, at the form. */
  async killed() {
    await this.hall.page.goto('about:blank')
    await this.openForm()
  }
  /** The form is killed while it is on its way: it has left, and no answer will come. */
  async killedWhileSending() {
    const { page } = this.hall
    let left: () => void
    const sent = new Promise<void>((resolve) => { left = resolve })
    await page.route('**/v1/functions/matter', async (route) => {
      if (route.request().postDataJSON().action !== 'submit') return route.continue()
      await route.fetch()
      left()
    })
    await this.button('提交').tap()
    await sent
    await page.goto('about:blank')
    await page.unroute('**/v1/functions/matter')
    await this.hall.open('/features/matter/mine/index')
  }
  agree = () => this.hall.screen.getByRole('switch', { name: '我同意' }).tap()
  openCard = () => this.hall.open('/features/member/card/index')
  /** Number and digits as they stand on the card now. */
  async shownCode() {
    await this.button('出示会员码').tap()
    const digits = this.hall.screen.locator('.card-digits')
    await digits.waitFor()
    return { number: (await this.hall.screen.locator('.card-foot .card-number').innerText()).trim(), digits: (await digits.innerText()).replace(/\D/g, '') }
  }
  async check(number: string, digits: string) {
    await this.hall.open('/features/member/check/index')
    await this.fill('卡号', number)
    await this.fill('六位数字', digits)
    await this.button('查验').tap()
  }
}

/** The desk of all matters. */
export class CaseDeskPages {
  constructor(readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()

  async open(name: RegExp) {
    await this.hall.open('/features/matter/desk/index')
    await this.button(name).first().tap()
  }
  async move(name: string) {
    await this.button(name).tap()
    await this.says('办好了').waitFor()
  }
}
