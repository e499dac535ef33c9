import type { Enrolment } from '../../cloudfunctions/contract/occasion'
import type { StationKind } from '../../cloudfunctions/contract/station-terms'
import { sunsStations } from '../../cloudfunctions/local/seed/station-care'
import { ask } from './ask'
import type { Hall } from './hall'
import { DoorPage } from './pages/door-page'
import { FindPage } from './pages/find-page'
import { HomePage } from './pages/home-page'
import { DeskPages, JobPages } from './pages/job-pages'
import { KeeperPages } from './pages/keeper-pages'
import { MyOccasionsPage } from './pages/my-occasions-page'
import { OccasionListPage } from './pages/occasion-list-page'
import { OccasionPage } from './pages/occasion-page'
import { PassPage } from './pages/pass-page'
import { SelfCheckInPage } from './pages/self-check-in-page'
import { StationPage } from './pages/station-page'
import { VenueScreenPage } from './pages/venue-screen-page'

interface Found { rows: { id: string }[] }

/** It is on all day. */
const today = 'oc-activity-books'
/** The first station that stands open now, near 燕郊. */
const openStation = async (hall: Hall) => (await ask<Found>(here(hall), 'guest', 'station', 'nearby', { from: { area: '131082100' }, filters: ['open-now'] })).rows[0]!.id
const stationOf = async (hall: Hall, kind: StationKind) => (await ask<Found>(here(hall), 'guest', 'station', 'nearby', { from: { area: '131082' }, kinds: [kind] })).rows[0]!.id
const here = (hall: Hall) => ({ origin: new URL(hall.page.url()).origin })

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
  async 'station-locked'(hall) {
    await hall.be('zhang')
    await new StationPage(hall).open(await openStation(hall))
    await new StationPage(hall).reportLocked()
    await new StationPage(hall).lockedToday().waitFor()
  },
  async 'station-doubt'(hall) {
    await new StationPage(hall).open(sunsStations.doubtful)
    await new StationPage(hall).state().filter({ hasText: '存疑' }).waitFor()
  },
  async 'station-changes'(hall) {
    await new StationPage(hall).open(sunsStations.medicine)
    await new StationPage(hall).seeChanges()
    await new StationPage(hall).changes().first().waitFor()
    await new StationPage(hall).changes().first().scrollIntoViewIfNeeded()
  },
  async 'station-neighbour'(hall) {
    await new StationPage(hall).open('st-110112x001')
    await new StationPage(hall).owner('通州区总工会的站').waitFor()
  },
  async 'station-mobile'(hall) {
    await new StationPage(hall).open(await stationOf(hall, 'mobile'))
    await hall.screen.getByText('停靠时间表').waitFor()
  },
  async 'station-truckers'(hall) {
    await new StationPage(hall).open(await stationOf(hall, 'truckers-home'))
    await hall.screen.getByText('司机之家的五样').scrollIntoViewIfNeeded()
  },
  async 'station-correct'(hall) {
    await new StationPage(hall).correct()
    await hall.screen.getByText('哪里不对').waitFor()
  },
  async 'find-kept'(hall) {
    await new HomePage(hall).open()
    const kept = new StationPage(hall)
    await kept.open(sunsStations.medicine)
    await kept.access().waitFor()
    await hall.screen.getByRole('button', { name: /^收藏/ }).tap()
    await new FindPage(hall).open()
    await new FindPage(hall).seeKept()
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
  async 'keeper-list'(hall) {
    await hall.be('sun')
    await new KeeperPages(hall).openList()
    await new KeeperPages(hall).rows().first().waitFor()
  },
  async 'keeper-desk'(hall) {
    await new KeeperPages(hall).openRow(/^康城/)
    await new KeeperPages(hall).answer('开着，照登记的来').or(new KeeperPages(hall).confirm()).first().waitFor()
  },
  async 'keeper-facilities'(hall) {
    await new KeeperPages(hall).facility('饮水', '正常').scrollIntoViewIfNeeded()
    await hall.screen.getByText('应急药箱').first().scrollIntoViewIfNeeded()
  },
  async 'keeper-visits'(hall) {
    await hall.screen.getByText('看每天的数').scrollIntoViewIfNeeded()
  },
  async 'keeper-history'(hall) {
    await hall.screen.getByText('看工友看到的页面').scrollIntoViewIfNeeded()
  },
  async 'keeper-door'(hall) {
    await new KeeperPages(hall).seeDoor()
  },
  async 'keeper-pause'(hall) {
    await new KeeperPages(hall).openDesk('st-0360')
    await new KeeperPages(hall).askPause()
    await hall.screen.getByRole('checkbox', { name: '明天', exact: true }).tap()
  },
  async 'keeper-correction'(hall) {
    await new KeeperPages(hall).openDesk('st-0357')
    await hall.screen.getByText('说得对…').scrollIntoViewIfNeeded()
  },
  async 'keeper-hours'(hall) {
    await new KeeperPages(hall).openHours('st-0357')
    await new KeeperPages(hall).openDay('周一')
  },
  async 'keeper-hours-more'(hall) {
    await hall.screen.getByText('加一天').tap()
    await hall.screen.getByText('加一天').scrollIntoViewIfNeeded()
  },
  async 'keeper-area'(hall) {
    await hall.be('li')
    await new KeeperPages(hall).openList()
    await new KeeperPages(hall).rows().first().waitFor()
  },
  async 'home-again'(hall) {
    await new HomePage(hall).open()
  },
  async 'me'(hall) {
    await hall.open('/pages/me/index')
    await hall.screen.getByText('关怀版').first().waitFor()
  },
  async 'gate-doors'(hall) {
    await hall.be('liu')
    await hall.open('/features/gate/list/index')
    await hall.screen.getByText('职工书屋').waitFor()
  },
  async 'gate-no-roster'(hall) {
    await new DoorPage(hall).open(today)
    await hall.screen.getByText('先带上名册').waitFor()
  },
  async 'gate-ready'(hall) {
    await new DoorPage(hall).takeRoster()
    await new DoorPage(hall).ready().waitFor()
  },
  async 'gate-walk-in'(hall) {
    await new DoorPage(hall).askWalkIn()
    await new DoorPage(hall).inSheet('给座并签到').tap()
    await new DoorPage(hall).sheetSays(/已给座并签到/).waitFor()
  },
  async 'gate-capacity'(hall) {
    await new DoorPage(hall).closeSheet()
    await new DoorPage(hall).askCapacity()
    await new DoorPage(hall).inSheet('加 10').tap()
  },
  async 'gate-slip'(hall) {
    await new DoorPage(hall).closeSheet()
    await new DoorPage(hall).type('7K3M9QXP')
    await new DoorPage(hall).said('有一个字不对').waitFor()
  },
  async 'gate-unreadable'(hall) {
    await new DoorPage(hall).type('HTTPS')
    await new DoorPage(hall).check()
    await new DoorPage(hall).verdict('读不出来').waitFor()
  },
  async 'gate-in'(hall) {
    const { pass } = await ask<Enrolment>(here(hall), 'zhang', 'occasion', 'enrol', { id: today, slot: 's1', size: 2 }, true)
    // Where somebody looked before, it was handed in.
    await hall.setNetwork('fail')
    await new DoorPage(hall).type(pass!)
    await new DoorPage(hall).verdict('可以进').or(new DoorPage(hall).verdict('已经进过')).waitFor()
  },
  async 'gate-again'(hall) {
    const { serial } = await ask<Enrolment>(here(hall), 'zhang', 'occasion', 'enrol', { id: today, slot: 's1', size: 2 }, true)
    await new DoorPage(hall).type(serial)
    await new DoorPage(hall).verdict('已经进过').waitFor()
  },
  async 'gate-screen'(hall) {
    await hall.setNetwork('ok')
    await new VenueScreenPage(hall).open(today)
    await new VenueScreenPage(hall).code()
  },
  async 'gate-self'(hall) {
    const { occasion, serial } = await ask<Enrolment>(here(hall), 'zhang', 'occasion', 'enrol', { id: 'oc-activity-talk', slot: 's1' }, true)
    await hall.be('zhang')
    await new SelfCheckInPage(hall).open(occasion, serial)
    await new SelfCheckInPage(hall).said('照现场屏幕上的六位数输入，半分钟一换。').waitFor()
  },
}
