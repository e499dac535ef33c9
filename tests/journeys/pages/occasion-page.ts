import type { Hall } from '../hall'

/** One occasion: its slots, and the button that says the truth. */
export class OccasionPage {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private inSheet = (name: string | RegExp) => this.hall.screen.getByRole('dialog').getByRole('button', { name })

  open = (id: string) => this.hall.open(`/features/occasion/detail/index?id=${id}`)

  title = () => this.hall.screen.locator('.oh-title')
  slots = () => this.hall.screen.locator('.occasion .slot')
  said = (words: string | RegExp) => this.hall.screen.locator('.do-said').getByText(words)
  /** What the button at the thumb says. */
  says = (words: string | RegExp) => this.hall.screen.locator('.do-row').getByText(words)

  async choose(slot: number) { await this.slots().nth(slot).tap() }
  async askToEnrol() {
    await this.button(/^(报名|排候补.*)$/).tap()
    await this.hall.screen.getByRole('dialog').waitFor()
  }
  /** Answers the one question on which it depends whether one may. */
  async tell(answer: string) {
    await this.button(/^(答一两个问题就知道|改我的情况)$/).tap()
    await this.inSheet(answer).tap()
  }
  mayNot = (why: string) => this.hall.screen.locator('.may-why').getByText(why)
  async onePersonMore() { await this.inSheet('多一个人').tap() }
  async enrol() { await this.inSheet(/^(提交报名|排上候补|时间冲突，仍要报名)$/).tap() }
  logIn = (name: string) => this.inSheet(name).tap()
  async seePass() { await this.button(/看入场码$/).tap() }
  async askToCancel() {
    await this.button('取消报名').tap()
    await this.inSheet('确定取消').waitFor()
  }
  async cancel() { await this.inSheet('确定取消').tap() }
  async accept() { await this.button('接受').tap() }
}
