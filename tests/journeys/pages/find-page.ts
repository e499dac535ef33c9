import type { Hall } from '../hall'
import { pickArea } from './area-sheet'

/** Stations on a map and in a list. */
export class FindPage {
  constructor(private readonly hall: Hall) {}

  open = () => this.hall.open('/features/station/find/index')

  rows = () => this.hall.screen.locator('.sr')
  status = () => this.hall.screen.locator('.results-head')
  filter = (words: string) => this.hall.screen.getByRole('checkbox', { name: words })
  /** What stands on the map, alone or as a bubble. */
  marks = () => this.hall.screen.locator('.map').getByRole('button', { name: /，/ })
  pin = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })

  /** The page before this one may offer the same choice. */
  arrived = () => this.hall.screen.locator('.search-field').waitFor()

  async from(county: string, township?: string) {
    await this.arrived()
    await this.hall.screen.getByRole('button', { name: '选择县区' }).tap()
    await pickArea(this.hall, county, township)
  }

  /** Presses a filter and waits until it says that it is on, or off. */
  async turn(words: string, on: boolean) {
    await this.filter(words).tap()
    await this.hall.screen.getByRole('checkbox', { name: words, checked: on }).waitFor()
  }

  /** Confirmed with the keyboard, as on a phone. */
  async search(text: string) {
    const field = this.hall.screen.locator('.search-field input')
    await field.fill(text)
    await field.press('Enter')
  }

  /** Waits until every line says this. */
  async allSay(words: string) {
    await this.rows().first().filter({ hasText: words }).waitFor()
    await this.rows().filter({ hasNotText: words }).first().waitFor({ state: 'detached' })
  }

  /** Waits until everything here works without a network. */
  prepared = () => this.hall.screen.getByText(/^没有网络也能找/).waitFor({ state: 'attached' })
  noneOpen = () => this.hall.screen.getByText('现在没有开着的')
  row = (name: string) => this.rows().filter({ hasText: name })
  async lookFor(words: string) { await this.hall.screen.getByRole('radio', { name: words }).tap() }
  async seeKept() { await this.hall.screen.getByRole('button', { name: '收藏和看过的' }).tap() }
  kept = (name: string) => this.hall.screen.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) })

  nameOf = (line: number) => this.rows().nth(line).locator('.sr-n').innerText()

  async openFirst(): Promise<string> {
    const name = await this.nameOf(0)
    await this.rows().first().tap()
    return name
  }
}
