import type { Hall } from '../hall'

/** The keeper's desk: what waits, one station, its hours. */
export class KeeperPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private sheet = () => this.hall.screen.getByRole('dialog')
  private field = (label: string) => this.hall.screen.locator('.form-row').filter({ hasText: label }).locator('input')
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()

  openList = () => this.hall.open('/features/keeper/list/index')
  openDesk = (id: string) => this.hall.open(`/features/keeper/desk/index?id=${id}`)
  openHours = (id: string) => this.hall.open(`/features/keeper/hours/index?id=${id}`)
  /** From 我的, as somebody who has it as a duty finds it. */
  async openFromMe() {
    await this.hall.open('/pages/me/index')
    await this.button(/^站长的桌子/).tap()
  }
  rows = () => this.hall.screen.locator('.keeper-row')
  row = (words: string | RegExp) => this.rows().filter({ hasText: words })
  async openRow(words: string | RegExp) { await this.row(words).first().tap() }

  answer = (words: '开着，照登记的来' | '当时关着，临时关闭…' | '时间登记错了，改时间') => this.button(words)
  confirm = () => this.button('开着，我核实')
  reopen = () => this.button('现在开了，恢复开放')
  async askPause() {
    await this.button('临时关闭…').tap()
    await this.sheet().waitFor()
  }
  async pause(reason: string, day: string, clock: string) {
    await this.field('为什么关').fill(reason)
    await this.sheet().getByRole('checkbox', { name: day, exact: true }).tap()
    await this.field('几点恢复').fill(clock)
    await this.sheet().getByRole('button', { name: '临时关闭', exact: true }).tap()
  }
  facility = (facility: string, state: '正常' | '缺货' | '故障' | '停用') => this.hall.screen.getByRole('radio', { name: `${facility}：${state}` })
  async editHours() { await this.button('改时间').tap() }
  async openDay(day: string) { await this.button(new RegExp(`^${day}，`)).first().tap() }
  /** The first stretch of the day that is open: from and to. */
  clock = (which: 'from' | 'to') => this.hall.screen.locator('.hours-clock input').nth(which === 'from' ? 0 : 1)
  always = () => this.hall.screen.getByRole('switch', { name: '24 小时开放' })
  async save() { await this.button('存好').tap() }
  correction = (words: string) => this.hall.screen.locator('.keeper-correction').filter({ hasText: words })
  async accept(words: string, answer: string) {
    await this.button(`${words}：说得对…`).tap()
    await this.sheet().getByRole('checkbox', { name: answer, exact: true }).tap()
    await this.sheet().getByRole('button', { name: '答复他' }).tap()
  }
  async seeDoor() {
    await this.button(/^门口的码/).tap()
    await this.sheet().getByRole('img').first().waitFor()
  }
}
