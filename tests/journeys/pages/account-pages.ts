import type { Hall } from '../hall'

/** One's own information, and what is kept of one. */
export class AccountPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private field = (name: string) => this.hall.page.locator('.sheet .form-row').filter({ hasText: name }).locator('input')

  openProfile = async () => {
    await this.hall.open('/features/account/profile/index')
    await this.button(/^姓名，/).waitFor()
  }
  openPrivacy = () => this.hall.open('/features/account/privacy/index')
  openMessages = () => this.hall.open('/features/message/list/index')

  /** Waits until a line says this. */
  says = (field: string, words: string | RegExp) => this.hall.screen.locator('.cell').filter({ hasText: field }).filter({ hasText: words }).first().waitFor()
  async tell(field: string, text: string) {
    await this.button(new RegExp(`^${field}，`)).tap()
    await this.field(field).fill(text)
    await this.hall.page.locator('.sheet').getByRole('button', { name: '保存' }).tap()
  }
  async wantCode(mobile: string) {
    await this.button(/^手机号，/).tap()
    await this.field('手机号').fill(mobile)
    await this.hall.page.locator('.sheet').getByRole('button', { name: '发验证码' }).tap()
    await this.hall.page.getByText(/验证码在“我的”里的“消息”中/).waitFor()
  }
  async codeInMessages(): Promise<string> {
    await this.openMessages()
    const words = await this.hall.screen.getByText(/^验证码 \d{6}$/).first().innerText()
    return words.slice(-6)
  }
  /** One more message through WeChat, from a press. */
  async letWechatTell() {
    await this.button('有进展，用微信告诉我').tap()
    await this.hall.page.getByRole('button', { name: '允许', exact: true }).tap()
    await this.hall.screen.getByText(/^微信还会告诉您 1 次/).waitFor()
  }
  async confirm(code: string) {
    await this.button(/^手机号，/).tap()
    await this.field('验证码').fill(code)
    await this.hall.page.locator('.sheet').getByRole('button', { name: '确认' }).tap()
  }

  async explain(group: string) {
    await this.button(new RegExp(`^${group}，`)).tap()
    const words = await this.hall.page.locator('.sheet').innerText()
    await this.hall.page.locator('.sheet').getByRole('button', { name: '关闭' }).tap()
    return words
  }
  async takeAlong() {
    await this.button(/^带走我的全部资料/).tap()
    await this.hall.page.locator('.sheet').getByRole('button', { name: '存下来' }).tap()
    await this.hall.screen.getByText('存好了').waitFor()
  }
  async erase() {
    await this.button(/^删除我的资料/).tap()
    await this.hall.page.locator('.sheet').getByRole('button', { name: '确定删除' }).tap()
  }
  said = (words: string | RegExp) => this.hall.screen.getByText(words).first().waitFor()
}
