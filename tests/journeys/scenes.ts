import type { Hall } from './hall'
import { FindPage } from './pages/find-page'
import { HomePage } from './pages/home-page'
import { DeskPages, JobPages } from './pages/job-pages'
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
  async 'jobs'(hall) {
    await new HomePage(hall).open()
    await new JobPages(hall).open()
    await new JobPages(hall).rows().first().waitFor()
  },
  async 'jobs-place'(hall) {
    await new JobPages(hall).choosePlace()
  },
  async 'job'(hall) {
    await new JobPages(hall).pick('三河市')
    await new JobPages(hall).search('叉车工')
    await new JobPages(hall).openRow('叉车工')
    await new JobPages(hall).safe().waitFor()
  },
  async 'job-apply'(hall) {
    await hall.be('zhang')
    await new JobPages(hall).open()
    await new JobPages(hall).search('焊工')
    await new JobPages(hall).openRow('焊工')
    await new JobPages(hall).askToApply()
    await new JobPages(hall).sees().waitFor()
  },
  async 'resume'(hall) {
    await hall.open('/features/job/resume/index')
    await hall.screen.getByText('简历齐了，随时能投').waitFor()
  },
  async 'applications'(hall) {
    await new JobPages(hall).openMine()
    await hall.screen.getByText('撤回').first().waitFor()
  },
  async 'fair-board'(hall) {
    await new HomePage(hall).open()
    await hall.open('/features/job/fair/index?fair=oc-fair-spring')
    await hall.screen.locator('.plan-booth').first().waitFor()
  },
  async 'desk'(hall) {
    await hall.be('zhou')
    await new HomePage(hall).open()
    await new DeskPages(hall).open()
    await hall.screen.getByText('我的岗位').waitFor()
  },
  async 'desk-applicant'(hall) {
    await new DeskPages(hall).openPost('货车司机 A2')
    await new DeskPages(hall).openApplicant(/^于国强/)
    await new DeskPages(hall).name().waitFor()
  },
  async 'home-again'(hall) {
    await new HomePage(hall).open()
  },
  async 'me'(hall) {
    await hall.open('/pages/me/index')
    await hall.screen.getByText('关怀版').first().waitFor()
  },
}
