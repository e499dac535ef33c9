import type { Hall } from '../hall'
import { photograph } from './paper-row'

/** One station: can I go in now, how, and the way there. */
export class StationPage {
  constructor(private readonly hall: Hall) {}

  open = (id: string) => this.hall.open(`/features/station/detail/index?id=${id}`)

  name = () => this.hall.screen.locator('.now-name')
  state = () => this.hall.screen.locator('.now-state')
  access = () => this.hall.screen.getByRole('heading', { name: '怎么进' })
  notFound = () => this.hall.screen.getByText('没有找到这个驿站')

  async call() { await this.hall.screen.getByRole('button', { name: '打电话' }).tap() }
  /** An invented station is never dialled: the union's hotline is offered instead. */
  async callHotline() { await this.hall.screen.getByRole('button', { name: /^拨打 / }).tap() }
  why = () => this.hall.screen.locator('.now-why')
  said = (words: string | RegExp) => this.hall.screen.locator('.report-said').filter({ hasText: words })
  aged = () => this.hall.screen.getByText(/^离线 · /)
  star = (name: string) => this.hall.screen.getByRole('button', { name: `收藏${name}` })
  locked = () => this.hall.screen.getByRole('button', { name: '到了没开' })
  lockedToday = () => this.hall.screen.getByRole('button', { name: '今天已报没开' })
  owner = (name: string) => this.hall.screen.locator('.now-kind').filter({ hasText: name })

  async reportLocked() { await this.locked().tap() }
  async keep(name: string) { await this.star(name).tap() }
  async seeChanges() { await this.hall.screen.getByRole('button', { name: '看看最近改过什么' }).tap() }
  changes = () => this.hall.screen.locator('.changes-turn')
  async correct() { await this.hall.screen.getByRole('button', { name: /^这里写错了/ }).tap() }
  /** With a photograph from the album. */
  async tellWrong(what: string, words: string) {
    await this.correct()
    const { screen } = this.hall
    await screen.getByRole('checkbox', { name: what, exact: true }).tap()
    await screen.locator('.form-row').filter({ hasText: '应该是什么' }).locator('textarea').fill(words)
    await photograph(this.hall, /^拍一张$/)
    await screen.getByRole('img', { name: '要一起发的照片' }).waitFor()
    await screen.getByRole('button', { name: '发出去' }).tap()
    await screen.getByText(/^发出去了/).waitFor()
  }
  async navigate() { await this.hall.screen.getByRole('button', { name: '导航' }).tap() }
}
