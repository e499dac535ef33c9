import type { Browser, Locator } from 'playwright-core'
import { ask } from './ask'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { FindPage } from './pages/find-page'
import { HomePage } from './pages/home-page'
import { StationPage } from './pages/station-page'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser?.close())

/** Each instance of the counter answers from what it read up to 20 s ago: who looks again comes to see it. */
async function soon(awaited: Locator, lookAgain: () => Promise<void>) {
  while (!await awaited.waitFor({ timeout: 4_000 }).then(() => true, () => false)) await lookAgain()
}

describe.each(hosts)('司机到了门口，门没开（%s）', (host) => {
  let world: World
  // What two people report stays reported: each host has stations of its own.
  beforeAll(async () => { world = await openWorld() })
  afterAll(() => world?.close())
  const phone = phonesOn(host, () => ({ world, browser }))
  const toStations = async (person: string) => {
    const hall = await phone(person)
    const [home, find] = [new HomePage(hall), new FindPage(hall)]
    await home.open()
    await home.seeStations()
    await find.from('三河市', '燕郊镇')
    await find.rows().first().waitFor()
    return { hall, find, station: new StationPage(hall) }
  }

  test('邻居工会的站：看得到是谁的，没开报不到这里', async () => {
    const { find, station } = await toStations('zhang')
    await find.turn('现在开着', false)
    await find.search('通州')
    await find.allSay('通州')
    await find.openFirst()
    await station.owner('通州区总工会的站').waitFor()
    expect(await station.locked().count()).toBe(0)
  })

  test('没有网：列表、搜索、筛选、详情照样答；报一次没开，网来了自己报上去；又有一位报，就存疑，现在开着的里没有它', async () => {
    const { hall, find, station } = await toStations('zhang')
    await find.prepared()
    await hall.page.waitForLoadState('networkidle')
    const name = await find.nameOf(0)
    await hall.setNetwork('fail')

    await find.turn('充电', true)
    await find.rows().first().waitFor()
    await find.turn('充电', false)
    await find.search(name)
    await find.allSay(name)
    await find.openFirst()
    await station.name().filter({ hasText: name }).waitFor()
    await station.aged().waitFor()
    await station.keep(name)

    await station.reportLocked()
    await station.said('记下了，有网就报上去').waitFor()
    await station.lockedToday().waitFor()
    await hall.setNetwork('ok')
    await station.said(/^报上去了/).waitFor()
    expect(await station.locked().count()).toBe(0)

    const found = await ask<{ rows: { id: string }[] }>(world, 'zhou', 'station', 'nearby', { from: { area: '131082100' }, text: name })
    const second = await phone('zhou')
    const theirs = new StationPage(second)
    await new HomePage(second).open()
    await theirs.open(found.rows[0]!.id)
    await theirs.reportLocked()
    await theirs.said(/^已报给站长/).waitFor()
    await theirs.state().filter({ hasText: '存疑' }).waitFor()
    await theirs.why().filter({ hasText: '最近有 2 位工友到了没开' }).waitFor()
    await theirs.seeChanges()
    await theirs.changes().filter({ hasText: '2 位工友说到了没开' }).waitFor()

    await hall.back()
    const reopened = async () => {
      await hall.kill()
      await new HomePage(hall).open()
      await new HomePage(hall).seeStations()
      await find.arrived()
    }
    const closedToo = async () => {
      await find.turn('现在开着', false)
      await find.search(name)
    }
    await closedToo()
    await soon(find.row(name).filter({ hasText: '存疑' }), async () => {
      await reopened()
      await closedToo()
    })
    await find.turn('现在开着', true)
    await soon(find.noneOpen(), async () => {
      await reopened()
      await find.search(name)
    })
    await find.search('')
    await find.seeKept()
    await find.kept(name).waitFor()
  })
})
