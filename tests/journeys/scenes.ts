import type { Hall } from './hall'
import { HomePage } from './pages/home-page'

/** What is worth looking at, in the order in which one comes by. */
export const scenes: Record<string, (hall: Hall) => Promise<void>> = {
  async 'home-first'(hall) {
    await new HomePage(hall).open()
  },
  async 'home-areas'(hall) {
    await new HomePage(hall).chooseAnArea()
    await hall.screen.getByRole('dialog').getByText('三河市').waitFor()
  },
  async 'home-nearest'(hall) {
    await new HomePage(hall).pick('三河市')
    await new HomePage(hall).nearest().or(new HomePage(hall).noneOpen()).first().waitFor()
  },
  async 'me'(hall) {
    await hall.goToTab('我的')
    await hall.screen.getByText('关怀版').first().waitFor()
  },
}
