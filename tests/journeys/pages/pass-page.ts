import type { Hall } from '../hall'

/** What is shown at the door. */
export class PassPage {
  constructor(private readonly hall: Hall) {}

  open = (id: string) => this.hall.open(`/features/occasion/pass/index?id=${id}`)
  serial = () => this.hall.screen.locator('.pass-serial')
  code = () => this.hall.screen.locator('.pass-code')
}
