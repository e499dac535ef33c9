import type { Hall } from '../hall'

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
  async navigate() { await this.hall.screen.getByRole('button', { name: '导航' }).tap() }
}
