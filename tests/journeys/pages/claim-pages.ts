import type { Hall } from '../hall'
import { photograph, uploadPaper } from './paper-row'

const path = '/features/matter/apply/index?kind=mutual-aid'

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
  saved = () => this.hall.page.waitForTimeout(800)
  /** Killed where it stands, and opened again: it goes on at the same topic. */
  async killed(at: string) {
    await this.saved()
    await this.hall.kill()
    await this.hall.open(path)
    await this.hall.screen.getByText(at).first().waitFor()
  }
  holds = (name: string) => this.row(name).locator('input').inputValue()
  upload = (paper: string, which?: number) => uploadPaper(this.hall, paper, which)
  /** The claim has left, and nobody knows whether it arrived: it lies among one's cases. */
  async sendKilled() {
    await this.hall.screen.getByRole('switch', { name: '我同意' }).tap()
    await this.hall.killWhileSending('matter', 'submit', () => this.button('提交').tap())
    await this.openCase()
  }
  async openCase() {
    await this.hall.open('/features/matter/mine/index')
    await this.button(/医疗互助/).first().tap()
    await this.says('受理号').waitFor()
  }
  /** How often this stands among what one was paid. */
  async payments(words: string) {
    await this.hall.open('/features/ledger/mine/index')
    await this.says(words).waitFor()
    return this.hall.screen.getByText(words).visible().count()
  }
  async uploadKilled(paper: string) {
    await this.hall.killWhileSending('account', 'keepPaper', () => photograph(this.hall, new RegExp(`^${paper}，`)))
    await this.openCase()
  }
  async resubmitKilled() {
    await this.hall.killWhileSending('matter', 'act', () => this.button('补交').tap())
    await this.openCase()
  }
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
  says = (words: string | RegExp) => this.hall.screen.getByText(words).visible().first()
  done = () => this.hall.screen.getByText('办好了').waitFor()

  /** Looks through the pages of the queue for somebody by the first character of the name. */
  openCase = (surname: string) => this.openFrom('等我办', surname)
  /** What lies at another desk. */
  openOther = (surname: string) => this.openFrom('别处在办', surname)
  openEnded = (surname: string) => this.openFrom('办完的', surname)
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
  /** Asks for a paper again, and dies while it is on its way. */
  async sendBackKilled(paper: string, reason: string) {
    await this.button('退回补正').tap()
    await this.sheet().locator('.form-row').filter({ hasText: paper }).getByRole('checkbox', { name: reason }).tap()
    await this.killedSending('退回')
  }
  /** Writes what a move asks for, and dies before it is sent. */
  async writeKilled(move: string, answers: Record<string, string>) {
    await this.button(move).tap()
    for (const [label, text] of Object.entries(answers)) await this.field(label).fill(text)
    await this.hall.page.waitForTimeout(800)
    await this.hall.kill()
  }
  /** Opens what a move asks for; what stands there. */
  async held(move: string, ...labels: string[]) {
    await this.button(move).tap()
    return Promise.all(labels.map((label) => this.field(label).inputValue()))
  }
  async confirm() {
    await this.sheet().getByRole('button', { name: '确定' }).tap()
    await this.done()
  }
  confirmKilled = () => this.killedSending('确定')
  /** Passes it on, the sum that was worked out standing there, and dies while it is on its way. */
  async passKilled(move: string) {
    await this.button(move).tap()
    await this.confirmKilled()
  }
  private field = (label: string) => this.sheet().locator('.form-row').filter({ hasText: label }).locator('input, textarea').first()
  private killedSending = (words: string) => this.hall.killWhileSending('matter', 'move', () => this.sheet().getByRole('button', { name: words, exact: true }).tap())
}
