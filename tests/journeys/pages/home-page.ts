import type { Hall } from '../hall'
import { pickArea } from './area-sheet'

/** The first page: where can I go in now? */
export class HomePage {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })

  async open() {
    await this.hall.open('/pages/home/index')
    await this.button(/^户外驿站/).waitFor()
  }

  async useMyPlace() { await this.button('用我的位置找').first().tap() }
  async chooseAnArea() { await this.button('选择县区').tap() }
  async changePlace() { await this.button('换地方').tap() }

  pick = (county: string, township?: string) => pickArea(this.hall, county, township)

  said = (words: string) => this.hall.screen.getByText(words)
  place = () => this.hall.screen.locator('.near-place')
  /** The nearest open station, or that none is open. */
  nearest = () => this.hall.screen.locator('.near-name')
  nearestState = () => this.hall.screen.locator('.near-state')
  noneOpen = () => this.hall.screen.getByText('附近现在没有开着的驿站')

  async openNearest() { await this.button('看详情').tap() }
  /** Larger type and larger buttons, until it is left again. */
  async turnOnCare() { await this.button(/^关怀版/).tap() }
  async see(kind: '招聘会' | '培训圆梦' | '技能竞赛' | '活动' | '互助帮扶' | '入会' | '维权') { await this.button(new RegExp(`^${kind}，`)).tap() }
  waiting = () => this.hall.screen.getByRole('button', { name: /^有名额了/ })
  async seeStations() { await this.button(/^户外驿站/).tap() }
}
