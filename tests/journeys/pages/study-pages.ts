import type { Hall } from '../hall'
import { photograph, uploadPaper } from './paper-row'

/** Finding a place to study, applying for it, and what one does when something is asked for again. */
export class StudyPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private row = (name: string) => this.hall.screen.locator('.form-row').filter({ hasText: name })
  private field = (name: string) => this.row(name).locator('input')
  private choice = (name: string) => this.hall.screen.getByRole('checkbox', { name, exact: true })
  private inSheet = (name: string | RegExp) => this.hall.screen.getByRole('dialog').getByRole('button', { name })

  open = () => this.hall.open('/features/study/catalogue/index')
  async check(month: string) {
    await this.button('看看我能不能报').tap()
    await this.choice('是').tap()
    await this.field('您是哪年哪月出生的').fill(month)
    await this.choice('高中、中专、技校').tap()
    await this.hall.screen.getByText('您符合条件').waitFor()
    await this.hall.back()
  }
  async find(words: string) {
    const field = this.hall.screen.locator('.search-field input')
    await field.fill(words)
    await field.press('Enter')
  }
  async openRow(name: RegExp) { await this.button(name).first().tap() }
  async second(name: RegExp) {
    await this.button(/^第二志愿/).tap()
    await this.inSheet(name).first().tap()
  }
  next = () => this.button('下一步').tap()
  async identity({ name, mobile, idNumber }: { name: string; mobile: string; idNumber: string }, county: string) {
    // What was told in another form stands there already; here it is told anew.
    for (const [field, text] of [['姓名', name], ['手机号', mobile], ['身份证号', idNumber]] as const) {
      await this.row(field).waitFor()
      const known = this.button(`${field}，改`)
      if (await known.count()) await known.tap()
      await this.field(field).fill(text)
    }
    await this.button(/^由哪里的工会审核/).tap()
    await this.inSheet(new RegExp(`^${county}$`)).tap()
    await this.choice('是').tap()
    await this.choice('高中、中专、技校').tap()
  }
  upload = (paper: string) => uploadPaper(this.hall, paper)
  openPapers = () => this.hall.open('/features/account/papers/index')
  /** The hall is killed while a photograph is on its way. */
  async killedDuring(paper: string) {
    await this.hall.killWhileSending('account', 'keepPaper', () => photograph(this.hall, new RegExp(`^${paper}，`)), false)
    await this.openPapers()
  }
  has = (paper: string) => this.hall.screen.locator('.paper-row').filter({ hasText: paper }).getByText(/已有/)
  async agreeAndSend() {
    await this.hall.screen.getByRole('switch', { name: '同意工会查看这些材料' }).tap()
    await this.button('提交申请').tap()
    await this.hall.screen.getByText('进度').first().waitFor()
  }
  openMine = () => this.hall.open('/features/study/application/index')
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()
  async resubmit() { await this.button('补好了，提交').tap() }
  async appeal(words: string) {
    await this.button('申诉').tap()
    await this.field('您的申诉').fill(words)
    await this.inSheet('提交申诉').tap()
  }
}

/** The union's desk. */
export class StudyDeskPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private sheet = () => this.hall.screen.getByRole('dialog')

  async openCase(pile: string, name: RegExp) {
    await this.hall.open('/features/study/desk/index')
    await this.hall.screen.getByRole('checkbox', { name: pile, exact: true }).tap()
    await this.button(name).first().tap()
  }
  async openPapers(name: string) {
    await this.button('打开姓名和材料').tap()
    await this.sheet().getByRole('button', { name: '审核', exact: true }).tap()
    await this.hall.screen.getByText(name).first().waitFor()
  }
  async sendBack(asked: Record<string, string>) {
    await this.button('退回补材料').tap()
    for (const [what, reason] of Object.entries(asked)) await this.sheet().locator('.form-row').filter({ hasText: what }).getByRole('checkbox', { name: reason }).tap()
    await this.sheet().getByRole('button', { name: '退回' }).tap()
  }
  async refuse(reason: string, words: string) {
    await this.button('不录取').tap()
    await this.sheet().getByRole('checkbox', { name: reason }).tap()
    await this.say(words)
  }
  async rejectAppeal(words: string) {
    await this.button('申诉不成立').tap()
    await this.say(words)
  }
  async admit() { await this.button('录取').first().tap() }
  private async say(words: string) {
    await this.sheet().locator('.form-field input').fill(words)
    await this.sheet().getByRole('button', { name: '确定' }).tap()
  }
  done = () => this.hall.screen.getByText('办好了').waitFor()
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()
}
