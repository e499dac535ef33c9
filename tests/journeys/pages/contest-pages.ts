import type { Hall } from '../hall'

/** A contest as those who compete see it. */
export class ContestPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private inSheet = (name: string | RegExp) => this.hall.screen.getByRole('dialog').getByRole('button', { name })

  open = (id: string) => this.hall.open(`/features/contest/show/index?id=${id}`)
  openResults = (id: string) => this.hall.open(`/features/contest/results/index?id=${id}`)
  sees = (words: string | RegExp) => this.hall.screen.getByText(words).first().waitFor()
  async goToRules() { await this.button(/^竞赛规则、称号和成绩/).tap() }
  async goToEntry() { await this.hall.screen.getByRole('button', { name: '填参赛信息', exact: true }).tap() }
  async answerAge(birthMonth: string) {
    await this.button('看看我能不能报').tap()
    await this.hall.screen.getByRole('dialog').locator('input').fill(birthMonth)
    await this.inSheet('下一步').tap()
  }
  async fillTeam(unit: string, team: string, members: readonly { name: string; mobile: string; birthMonth: string }[]) {
    await this.button('保存').waitFor()
    const rows = this.hall.screen.locator('.form-row')
    const answers = [unit, team, ...members.flatMap(({ name, mobile, birthMonth }) => [name, mobile, birthMonth])]
    for (const [at, answer] of answers.entries()) {
      const field = rows.nth(at).locator('input')
      // What was filled once is not asked again.
      if (await field.count()) await field.fill(answer)
    }
    await this.hall.screen.getByRole('switch', { name: /^同意用我的姓名/ }).tap()
    await this.button('保存').tap()
  }
  said = (words: string) => this.hall.screen.locator('.do-said').getByText(words)
  async object(reason: string) {
    await this.button('对我的成绩提异议').tap()
    await this.hall.screen.getByRole('dialog').locator('input').fill(reason)
    await this.inSheet('提交异议').tap()
  }
}

/** The desk of those who enter scores and those who decide. */
export class ContestDeskPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private dialog = () => this.hall.screen.getByRole('dialog')

  openBoard = (id: string) => this.hall.open(`/features/contest/board/index?id=${id}`)
  openScores = (id: string) => this.hall.open(`/features/contest/score/index?id=${id}&round=r1`)
  sees = (words: string | RegExp) => this.hall.screen.getByText(words).first().waitFor()
  said = (words: string) => this.hall.screen.locator('.do-said').getByText(words).waitFor()
  async enter(serial: string, points: string) {
    await this.button(new RegExp(`^${serial}`)).tap()
    for (const key of points) await this.hall.screen.locator('.pad-key', { hasText: key }).tap()
    await this.button('录入').tap()
  }
  async settle(serial: string, points: string, reason: string) {
    await this.button(new RegExp(`^${serial}`)).tap()
    await this.dialog().getByRole('button', { name: points }).tap()
    await this.dialog().locator('input').last().fill(reason)
    await this.dialog().getByRole('button', { name: '定成绩' }).tap()
  }
  async publish() { await this.button('公布成绩').tap() }
  async finalize() { await this.button('办结，发称号和证书').tap() }
  async dismiss(text: string) {
    await this.hall.screen.getByRole('button', { name: '答复', exact: true }).tap()
    await this.dialog().getByRole('checkbox', { name: '维持原成绩' }).tap()
    await this.dialog().locator('input').fill(text)
    await this.dialog().getByRole('button', { name: '答复' }).tap()
  }
}
