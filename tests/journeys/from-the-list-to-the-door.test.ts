import type { Browser } from 'playwright-core'
import type { Occasion } from '../../cloudfunctions/contract/occasion'
import { seedOccasions } from '../../cloudfunctions/local/seed/occasions'
import { occasions } from '../../cloudfunctions/store/occasions'
import { openCounters } from '../../cloudfunctions/store/seats'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { DoorPage } from './pages/door-page'
import { HomePage } from './pages/home-page'
import { OccasionListPage } from './pages/occasion-list-page'
import { OccasionPage } from './pages/occasion-page'
import { PassPage } from './pages/pass-page'
import { openWorld, type World } from './world'

const minuteMs = 60_000
const services = [['招聘会', 'oc-fair-night'], ['培训圆梦', 'oc-course-home'], ['技能竞赛', 'oc-contest-weld'], ['活动', 'oc-activity-talk']] as const

/** Who enrols and cancels, and who waits: nobody has two seats at the same time. */
const pairs = [['zhang', 'li'], ['wang', 'zhao'], ['sun', 'zhou'], ['zhang', 'wang']] as const

/** One seat, for truck drivers, within the hour in which the door opens. */
const small = (model: string): Occasion => {
  const now = Date.now()
  const found = seedOccasions(now).find(({ id }) => id === model)!
  return {
    ...found, id: `${model}-small`, title: `${found.title}（小场）`,
    slots: [{ id: 's1', starts: now + 60 * minuteMs, ends: now + 180 * minuteMs, capacity: 1 }],
    enrolling: { ...found.enrolling, opens: now - minuteMs, closes: now + 50 * minuteMs, cancelUntil: now + 50 * minuteMs, waitlist: true, groupMost: 1, buckets: 1 },
    eligibility: { id: 'drivers', version: '1', rules: [{ id: 'work', kind: 'occupation', of: ['truck-driver'] }] },
  }
}
const all = services.map(([, model]) => small(model))

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser?.close())

describe.each(hosts)('从列表到门口（%s）', (host) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await openCounters(all)
    await occasions.add(all)
  })
  afterAll(() => world?.close())

  test.each(services.map(([kind], which) => [kind, all[which]!, ...pairs[which]!] as const))('%s：找到，看能不能报，报名，取消，候补递补，没有网也进得了门', async (kind, occasion, first, next) => {
    const opened: Hall[] = []
    const phoneOf = async (who: string) => {
      const hall = await openHall(host, browser, world, { switches: { cast: who } })
      opened.push(hall)
      if (host === 'hall-in-browser') await hall.be(who)
      return { hall, home: new HomePage(hall), list: new OccasionListPage(hall), page: new OccasionPage(hall), pass: new PassPage(hall), door: new DoorPage(hall) }
    }
    const one = await phoneOf(first)
    await one.home.open()
    await one.home.see(kind)
    await one.list.openRow(occasion.title)
    await one.page.tell('保安员')
    await one.page.mayNot('这次不面向您的职业').waitFor()
    await one.page.tell('货车司机')
    await one.page.askToEnrol()
    await one.page.enrol()
    await one.page.says(/看入场码/).waitFor()

    const other = await phoneOf(next)
    await other.page.open(occasion.id)
    await other.page.tell('货车司机')
    await other.page.askToEnrol()
    await other.page.enrol()
    await other.page.says('候补第 1 位').waitFor()

    await one.page.askToCancel()
    await one.page.cancel()
    await one.page.said('已取消，名额给下一位').waitFor()
    await other.home.open()
    await other.home.waiting().tap()
    await other.page.accept()
    await other.page.seePass()
    const serial = await other.pass.serial().innerText()

    const liu = await phoneOf('liu')
    await liu.door.open(occasion.id)
    await liu.door.takeRoster()
    await liu.door.ready().waitFor()
    await liu.hall.setNetwork('fail')
    await liu.door.type(serial)
    await liu.door.verdict('可以进').waitFor()
    await liu.door.waiting(1).waitFor()
    await liu.hall.setNetwork('ok')
    await liu.door.allSent().waitFor()

    const complaints = (await Promise.all(opened.map((hall) => hall.complaints()))).flat()
    await Promise.all(opened.map((hall) => hall.close()))
    expect(complaints).toEqual([])
  })
})
