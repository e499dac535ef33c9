import type { Hall } from '../hall'

/** The code on the venue's wall. */
export class VenueScreenPage {
  constructor(private readonly hall: Hall) {}

  open = (id: string) => this.hall.open(`/features/gate/screen/index?id=${id}`)
  async code(): Promise<string> {
    await this.hall.screen.locator('.wall-code').waitFor()
    return (await this.hall.screen.locator('.wall-code').innerText()).replace(/\D/g, '')
  }
}
