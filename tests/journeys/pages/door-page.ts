import type { Hall } from '../hall'

/** The door of one occasion, in an usher's hand. */
export class DoorPage {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private field = () => this.hall.screen.locator('.look-field input')

  open = (id: string) => this.hall.open(`/features/gate/door/index?id=${id}`)
  async takeRoster() { await this.button('带上名册').tap() }
  ready = () => this.hall.screen.getByText('等下一位')
  roster = () => this.button(/^名册/)

  /** As somebody types it; the door judges by itself when the code is whole. */
  async type(code: string) { await this.field().fill(code) }
  async check() { await this.button('验').tap() }
  said = (words: string | RegExp) => this.hall.screen.locator('.look-said').getByText(words)
  verdict = (word: string) => this.hall.screen.locator('.verdict-word').getByText(word, { exact: true })
  panel = () => this.hall.screen.locator('.verdict')
  waiting = (count: number) => this.button(new RegExp(`^待上传 ${count}`))
  allSent = () => this.hall.screen.getByText('都已上传')
  cameIn = (words: string) => this.hall.screen.locator('.at-count').getByText(words, { exact: true })

  async askWalkIn() { await this.button(/^没报名的来了/).tap() }
  async askCapacity() { await this.button(/^改名额/).tap() }
  async seeConflicts() { await this.button(/^有 \d+ 个码要留意/).tap() }
  inSheet = (name: string | RegExp) => this.hall.screen.getByRole('dialog').getByRole('button', { name })
  sheetSays = (words: string | RegExp) => this.hall.screen.getByRole('dialog').getByText(words)
  async closeSheet() { await this.inSheet('关闭').tap() }
}
