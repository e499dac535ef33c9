import { demoPaper } from '../../../cloudfunctions/local/seed/study'
import type { Hall } from '../hall'

const path = '/features/matter/apply/index?kind=mutual-aid'
let shade = 50

/** Working out what mutual aid would pay, claiming it, and bringing what is asked for again. */
export class ClaimPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private row = (name: string) => this.hall.screen.locator('.form-row').filter({ hasText: name })
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()

  async estimate(selfPay: string) {
    await this.hall.open('/features/aid/estimate/index')
    await this.row('这次住院自己付了多少').locator('input').fill(selfPay)
  }
  async claim() {
    await this.button('按这些去申请').tap()
    await this.button('开始填').tap()
  }
  next = () => this.button('下一步').tap()
  choose = (name: string) => this.hall.screen.getByRole('checkbox', { name, exact: true }).tap()
  async fill(answers: Record<string, string>) {
    for (const [name, answer] of Object.entries(answers)) await this.row(name).locator('input').fill(answer)
  }
  async place(question: string, county: string) {
    await this.button(new RegExp(`^${question}`)).tap()
    await this.hall.screen.getByRole('dialog').getByRole('button', { name: new RegExp(`^${county}$`) }).tap()
  }
  /** What was typed last is on the phone a moment later. */
  saved = () => this.hall.page.waitForTimeout(1_500)
  /** Killed where it stands, and opened again: it goes on at the same topic. */
  async killed(at: string) {
    await this.saved()
    await this.hall.page.goto('about:blank')
    await this.hall.open(path)
    await this.hall.screen.getByText(at).first().waitFor()
  }
  holds = (name: string) => this.row(name).locator('input').inputValue()
  /** Each time another photograph, unless one says which. */
  async upload(paper: string, photograph = ++shade) {
    const row = this.hall.screen.locator('.paper-row').filter({ hasText: paper })
    const [chooser] = await Promise.all([this.hall.page.waitForEvent('filechooser'), row.getByRole('button', { name: new RegExp(`^${paper}，(拍照上传|换一张)`) }).tap()])
    await chooser.setFiles({ name: 'paper.png', mimeType: 'image/png', buffer: demoPaper(photograph) })
    await row.getByText(/已有 · 刚刚/).waitFor()
  }
  async agreeAndSend() {
    await this.hall.screen.getByRole('switch', { name: '我同意' }).tap()
    await this.button('提交').tap()
    await this.says('受理号和手机尾号可以随时查进度').waitFor()
  }
  async openCase() {
    await this.hall.open('/features/matter/mine/index')
    await this.button(/医疗互助/).first().tap()
    await this.says('受理号').waitFor()
  }
  async resubmit() { await this.button('补交').tap() }
}

/** What a base union files for several of its members. */
export class BatchPages extends ClaimPages {
  constructor(private readonly phone: Hall) { super(phone) }

  private press = (name: string | RegExp) => this.phone.screen.getByRole('button', { name }).first().tap()
  async start() {
    await this.phone.open('/features/aid/batch/index')
    await this.press('新开一批')
    await this.says('这一批里还没有人').waitFor()
  }
  addFirst = () => this.press('加第一位')
  add = () => this.press('再加一位')
  goOn = () => this.press(/没填完的一位/)
  later = () => this.press('先提交，以后补')
  previous = () => this.press('上一步')
  /** All that is asked of one member, and his papers. */
  async member(name: string, idNumber: string, discharged: string, photographs: readonly number[], known: boolean) {
    await this.fill({ 住院的人姓名: name, 他的身份证号: idNumber, ...(known ? {} : { 您的姓名: '陈志远', 联系手机号: '19900009008' }) })
    await this.place('他在哪里上班或居住', '三河市')
    await this.phone.screen.locator('.form-row').filter({ hasText: '他在哪里上班或居住' }).getByText('三河市').waitFor()
    await this.next()
    await this.fill({ 出院日期: discharged, 医院: '示例县医院', 出院诊断: '急性阑尾炎' })
    await this.next()
    await this.choose('分段累进')
    await this.choose('职工医保')
    await this.fill({ 目录内自付: '12000' })
    await this.next()
    await this.fill({ 他的开户行: '示例银行三河支行', 他本人的银行卡号: '6217000010000000003' })
    await this.next()
    for (const [at, paper] of ['医保结算单', '出院小结'].entries()) await this.upload(paper, photographs[at])
    await this.later()
  }
  async send() {
    await this.phone.screen.getByRole('switch', { name: '我同意' }).tap()
    await this.press('提交')
  }
}

/** The desk of whoever looks at claims. */
export class ClaimDesk {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private sheet = () => this.hall.screen.getByRole('dialog')
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()
  done = () => this.hall.screen.getByText('办好了').waitFor()

  /** Looks through the pages of the queue for somebody by the first character of the name. */
  openCase = (surname: string) => this.openFrom('等我办', surname)
  /** What lies at the desk below. */
  openOther = (surname: string) => this.openFrom('别处在办', surname)
  private async openFrom(shelf: string, surname: string) {
    await this.hall.open('/features/matter/desk/index')
    await this.hall.screen.getByRole('checkbox', { name: shelf, exact: true }).tap()
    await this.hall.screen.getByRole('checkbox', { name: '医疗互助', exact: true }).tap()
    const row = this.button(new RegExp(`^${surname}\\*`)).first()
    const more = this.button('再看一些')
    // What was seen before is shown first and renewed a moment later: a button may go while one reaches for it.
    for (let pages = 0; pages < 8; pages++) {
      await row.or(more).first().waitFor()
      if (await row.isVisible()) break
      await more.tap({ timeout: 1_000 }).catch(() => undefined)
      await this.hall.page.waitForTimeout(500)
    }
    await row.tap()
    await this.says('怎么算的').waitFor()
  }
  async sendBack(paper: string, reason: string) {
    await this.button('退回补正').tap()
    await this.sheet().locator('.form-row').filter({ hasText: paper }).getByRole('checkbox', { name: reason }).tap()
    await this.sheet().getByRole('button', { name: '退回', exact: true }).tap()
    await this.done()
  }
  /** Passes it on; the sum that the rule worked out stands there. */
  async pass(move: string) {
    await this.button(move).tap()
    await this.sheet().getByRole('button', { name: '确定' }).tap()
    await this.done()
  }
  async pay(slip: string) {
    await this.button('已付款').tap()
    await this.sheet().locator('.form-row').filter({ hasText: '银行回单号' }).locator('input').fill(slip)
    await this.sheet().getByRole('button', { name: '确定' }).tap()
    await this.done()
  }
}
