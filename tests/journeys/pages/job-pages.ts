import type { Hall } from '../hall'

/** Looking for a job, applying for it, and seeing how far that is. */
export class JobPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private inSheet = (name: string) => this.hall.screen.getByRole('dialog').getByRole('button', { name, exact: true })
  private field = (name: string) => this.hall.screen.locator('.form-row').filter({ hasText: name }).locator('input')

  open = () => this.hall.open('/features/job/find/index')
  openMine = () => this.hall.open('/features/job/applications/index')
  rows = () => this.hall.screen.locator('.jr')
  status = () => this.hall.screen.locator('.jobs-head')
  async openRow(title: string) { await this.rows().filter({ hasText: title }).first().tap() }
  async search(words: string) {
    const field = this.hall.screen.locator('.search-field input')
    await field.fill(words)
    await field.press('Enter')
  }
  async choosePlace() {
    await this.button(/^在哪里上班/).tap()
    await this.hall.screen.getByRole('dialog').waitFor()
  }
  async pick(county: string) { await this.inSheet(county).tap() }
  async from(county: string) {
    await this.choosePlace()
    await this.pick(county)
  }
  safe = () => this.hall.screen.getByText('工会提醒：入职不用交任何钱')

  async askToApply() { await this.button('投递简历').tap() }
  async agreeAndSend() {
    await this.hall.screen.getByRole('switch').tap()
    await this.inSheet('同意并投递').tap()
  }
  sees = () => this.hall.screen.getByText('这家单位看得到什么')
  says = (words: string | RegExp) => this.hall.screen.locator('.do-row').getByText(words)
  async seeMine() { await this.button(/看进展$/).tap() }

  async mark(title: string) {
    await this.button(`收藏“${title}”`).tap()
    await this.button(`取消收藏“${title}”`).waitFor()
  }
  async openFavourites() { await this.button('我的收藏').or(this.hall.screen.getByText('我的收藏')).first().tap() }
  async askUnion({ work, least }: { work: string; least: string }) {
    await this.button('没有合适的岗位？请工会帮着找').tap()
    await this.hall.screen.locator('.form-row').filter({ hasText: '想干什么活' }).locator('textarea').fill(work)
    await this.field('一个月至少多少').fill(least)
    await this.hall.screen.getByRole('switch').tap()
    await this.button('交给工会').tap()
  }

  async fillResume(answers: { name: string; mobile: string; birthMonth: string }, county: string) {
    await this.field('姓名').fill(answers.name)
    await this.field('手机号').fill(answers.mobile)
    await this.field('出生年月').fill(answers.birthMonth)
    await this.button(/^住在哪里/).tap()
    await this.inSheet(county).tap()
    await this.button('保存，接着投递').tap()
  }
}

/** The desk of an employer. */
export class DeskPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })

  open = () => this.hall.open('/features/job/desk/index')
  async openPost(title: string) { await this.button(new RegExp(`^${title}`)).first().tap() }
  async write() { await this.button('写岗位').tap() }
  async edit() { await this.button('修改').tap() }
  async openApplicant(name: string | RegExp) { await this.button(name).first().tap() }
  name = () => this.hall.screen.locator('.desk-name')
  async read() { await this.button('看简历').tap() }
  async invite(hour: string, place: string) {
    await this.button('约面试').tap()
    const sheet = this.hall.screen.getByRole('dialog')
    await sheet.getByRole('checkbox', { name: /月/ }).first().tap()
    await sheet.getByRole('checkbox', { name: hour }).tap()
    await sheet.locator('.form-field input').fill(place)
    await sheet.getByRole('button', { name: '发出面试邀请' }).tap()
  }
  said = (words: string) => this.hall.screen.locator('.do-said').getByText(words)
  async seeMobile() { await this.button('看手机号').tap() }
  mobile = () => this.hall.screen.locator('.desk-mobile')
}

/** Where an employer writes a post. */
export class WritePages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private row = (label: string) => this.hall.screen.locator('.form-row:not(:has(.form-row))').filter({ hasText: label })
  private field = (label: string) => this.row(label).locator('input')

  async fill(answers: { title: string; headcount: string; duties: string; min: string; max: string; county: string; address: string }) {
    await this.field('岗位名称').fill(answers.title)
    await this.field('招几个人').fill(answers.headcount)
    await this.duties(answers.duties)
    await this.field('最低（元）').fill(answers.min)
    await this.field('最高（元）').fill(answers.max)
    await this.button(/^乡镇街道/).tap()
    await this.hall.screen.getByRole('dialog').getByRole('button', { name: answers.county, exact: true }).tap()
    await this.field('门牌').fill(answers.address)
  }
  async duties(words: string) { await this.row('做什么活').locator('textarea').fill(words) }
  async part(words: string) { await this.hall.screen.getByRole('checkbox', { name: words }).tap() }
  async handIn() { await this.button('交给工会审').tap() }
}

/** The union's desk for employers, posts and who asks for a job. */
export class ReviewPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })

  open = () => this.hall.open('/features/job/review/index')
  async queue(words: string) { await this.hall.screen.getByRole('checkbox', { name: words }).tap() }
  async choose(title: string) { await this.button(new RegExp(`^${title}`)).first().tap() }
  async chooseWish(words: string) { await this.button(new RegExp(words)).first().tap() }
  async list() { await this.button('审过，上架').tap() }
  async sendBack(reason: string, words: string) {
    await this.button('退回修改').tap()
    const sheet = this.hall.screen.getByRole('dialog')
    await sheet.getByRole('checkbox', { name: reason }).tap()
    await sheet.locator('textarea').fill(words)
    await sheet.getByRole('button', { name: '确定' }).tap()
  }
}
