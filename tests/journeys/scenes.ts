import type { Hall } from './hall'
import { FindPage } from './pages/find-page'
import { HomePage } from './pages/home-page'
import { StationPage } from './pages/station-page'

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
    const home = new HomePage(hall)
    await home.pick('三河市')
    await home.nearest().or(home.noneOpen()).first().waitFor()
  },
  async 'find'(hall) {
    await new HomePage(hall).seeStations()
    await new FindPage(hall).rows().first().waitFor()
  },
  async 'find-filtered'(hall) {
    const find = new FindPage(hall)
    await find.turn('现在开着', false)
    await find.turn('能停大车', true)
    await find.allSay('大车位')
  },
  async 'station'(hall) {
    await new FindPage(hall).openFirst()
    await new StationPage(hall).access().waitFor()
  },
  async 'station-call'(hall) {
    await new StationPage(hall).call()
    await hall.screen.getByRole('dialog').waitFor()
  },
  async 'station-gone'(hall) {
    await new StationPage(hall).open('st-0000gone')
    await new StationPage(hall).notFound().waitFor()
  },
  async 'me'(hall) {
    await hall.open('/pages/me/index')
    await hall.screen.getByText('关怀版').first().waitFor()
  },
}
