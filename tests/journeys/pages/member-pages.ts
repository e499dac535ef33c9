import type { Hall } from '../hall'
import { pickArea } from './area-sheet'

/** Joining, and what a member shows. */
export class MemberPages {
  constructor(readonly hall: Hall) {}

  button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()
  private field = (name: string) => this.hall.screen.locator('.form-row').filter({ hasText: name }).locator('input')
  private inSheet = (name: string | RegExp) => this.hall.screen.getByRole('dialog').getByRole('button', { name })

  openPoster = (source: string) => this.hall.open(`/features/member/join/index?from=${source}`)
  openForm = () => this.hall.open('/features/matter/apply/index?kind=joining&source=yanjiao-gate')
  async choose(label: string, choice: string) {
    await this.button(new RegExp(`^${label}，`)).tap()
    await this.inSheet(choice).tap()
  }
  async chooseArea(label: string, county: string, township: string) {
    await this.button(new RegExp(`^${label}，`)).tap()
    await pickArea(this.hall, county, township)
  }
  chip = (name: string) => this.hall.screen.getByRole('checkbox', { name, exact: true }).tap()
  fill = (label: string, text: string) => this.field(label).fill(text)
  valueOf = (label: string) => this.field(label).inputValue()
  next = () => this.button('下一步').tap()
  /** The hall is killed, a moment after the last key, and opened again at the form. */
  async killed() {
    await this.hall.page.waitForTimeout(800)
    await this.says(/^已保存/).waitFor()
    await this.hall.kill()
    await this.openForm()
  }
  /** The form is killed while it is on its way. */
  async killedWhileSending() {
    await this.hall.killWhileSending('matter', 'submit', () => this.button('提交').tap())
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
    // Among all kinds it may lie on a later page.
    for (const chip of ['等我办', '加入工会']) await this.hall.screen.getByRole('checkbox', { name: chip, exact: true }).tap()
    await this.button(name).first().tap()
  }
  async move(name: string) {
    await this.hall.screen.getByRole('button', { name, exact: true }).tap()
    await this.says('办好了').waitFor()
  }
}
