import type { Hall } from './hall'
import { FindPage } from './pages/find-page'
import { HomePage } from './pages/home-page'
import { MyOccasionsPage } from './pages/my-occasions-page'
import { OccasionListPage } from './pages/occasion-list-page'
import { OccasionPage } from './pages/occasion-page'
import { PassPage } from './pages/pass-page'
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
  async 'occasions'(hall) {
    await new HomePage(hall).open()
    await new HomePage(hall).see('招聘会')
    await new OccasionListPage(hall).rows().first().waitFor()
  },
  async 'occasion'(hall) {
    await new OccasionListPage(hall).openRow('主会场')
    await new OccasionPage(hall).title().waitFor()
  },
  async 'occasion-enrol'(hall) {
    await hall.be('zhang')
    await new OccasionPage(hall).open('oc-fair-spring')
    await new OccasionPage(hall).askToEnrol()
    await new OccasionPage(hall).onePersonMore()
  },
  async 'occasion-seated'(hall) {
    await new OccasionPage(hall).enrol()
    await new OccasionPage(hall).says(/看入场码/).waitFor()
  },
  async 'pass'(hall) {
    await new OccasionPage(hall).seePass()
    await new PassPage(hall).serial().waitFor()
  },
  async 'my-occasions'(hall) {
    await new MyOccasionsPage(hall).open()
    await new MyOccasionsPage(hall).rows().first().waitFor()
  },
  async 'occasion-cancel'(hall) {
    await new HomePage(hall).open()
    await new OccasionPage(hall).open('oc-fair-spring')
    await new OccasionPage(hall).askToCancel()
  },
  async 'occasion-cancelled'(hall) {
    await new OccasionPage(hall).cancel()
    await new OccasionPage(hall).said('已取消，名额给下一位').waitFor()
  },
  async 'occasion-soon'(hall) {
    await new HomePage(hall).open()
    await new OccasionPage(hall).open('oc-fair-women')
    await new OccasionPage(hall).says(/开始报名/).waitFor()
  },
  async 'occasion-gone'(hall) {
    await new HomePage(hall).open()
    await new OccasionPage(hall).open('oc-0000gone')
    await hall.screen.getByText('没有找到这场活动').waitFor()
  },
  async 'home-again'(hall) {
    await new HomePage(hall).open()
  },
  async 'me'(hall) {
    await hall.open('/pages/me/index')
    await hall.screen.getByText('关怀版').first().waitFor()
  },
}
