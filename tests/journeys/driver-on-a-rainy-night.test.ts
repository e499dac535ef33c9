import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { HomePage } from './pages/home-page'
import { openWorld, type World } from './world'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts)('司机在雨夜找到一家开着的驿站（%s）', (host) => {
  let hall: Hall
  let home: HomePage
  beforeEach(async () => {
    hall = await openHall(host, browser, world)
    home = new HomePage(hall)
    await home.open()
  })
  afterEach(async () => {
    expect(await hall.complaints()).toEqual([])
    await hall.close()
  })

  test('不给位置，也能选三河市燕郊镇', async () => {
    await hall.setLocation('deny')
    await home.useMyPlace()
    await home.said('没有使用您的位置，选县区一样能找').waitFor()
    await home.chooseAnArea()
    await home.pick('三河市', '燕郊镇')
    await home.place().filter({ hasText: '从燕郊镇' }).waitFor()
    await home.nearest().or(home.noneOpen()).first().waitFor()
  })

  test('定位没打开，说清楚怎么办', async () => {
    await hall.setLocation('off')
    await home.useMyPlace()
    await home.said('暂时定不到位，可以先选县区').waitFor()
  })

  test('一点定位，就看到最近开着的一家', async () => {
    await hall.setLocation('allow')
    await home.useMyPlace()
    await home.place().filter({ hasText: '从我的位置' }).waitFor()
    await home.nearest().waitFor()
    await expect(home.nearestState().textContent()).resolves.toMatch(/开放中|即将关门/)
  })
})
