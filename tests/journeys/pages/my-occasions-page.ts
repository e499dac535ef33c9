import type { Hall } from '../hall'

/** What one has enrolled in. */
export class MyOccasionsPage {
  constructor(private readonly hall: Hall) {}

  open = () => this.hall.open('/features/occasion/mine/index')
  rows = () => this.hall.screen.locator('.mr')
}
