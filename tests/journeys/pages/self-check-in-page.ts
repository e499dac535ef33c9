import type { Hall } from '../hall'

/** A worker checks himself in. */
export class SelfCheckInPage {
  constructor(private readonly hall: Hall) {}

  open = (id: string, serial: string) => this.hall.open(`/features/gate/self/index?id=${id}&serial=${serial}`)
  async enter(code: string) {
    await this.hall.screen.locator('.self-field input').fill(code)
    await this.hall.screen.getByRole('button', { name: '签到', exact: true }).tap()
  }
  said = (words: string | RegExp) => this.hall.screen.getByText(words)
}
