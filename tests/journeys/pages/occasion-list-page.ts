import type { Hall } from '../hall'

/** What is coming of one kind. */
export class OccasionListPage {
  constructor(private readonly hall: Hall) {}

  open = (kind: string) => this.hall.open(`/features/occasion/list/index?kind=${kind}`)
  rows = () => this.hall.screen.locator('.oc')
  row = (title: string) => this.rows().filter({ hasText: title })
  async openRow(title: string) { await this.row(title).first().tap() }
}
