import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { FindPage } from './pages/find-page'
import { HomePage } from './pages/home-page'
import { StationPage } from './pages/station-page'
import { openWorld, type World } from './world'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts)('司机在雨夜找到一家开着的驿站（%s）', (host) => {
  let hall: Hall
  let home: HomePage
  let find: FindPage
  let station: StationPage
  beforeEach(async () => {
    hall = await openHall(host, browser, world)
    home = new HomePage(hall)
    find = new FindPage(hall)
    station = new StationPage(hall)
    await home.open()
  })
  afterEach(async () => {
    const complaints = await hall.complaints()
    await hall.close()
    expect(complaints).toEqual([])
  })

  test('驿站已经撤销，说清楚，不是白屏', async () => {
    await station.open('st-0000gone')
    await station.notFound().waitFor()
  })

  test('断了网，告诉他连不上，网回来了再试一次就好', async () => {
    await home.chooseAnArea()
    await home.pick('三河市')
    await home.nearest().or(home.noneOpen()).first().waitFor()
    await hall.setNetwork('fail')
    await home.said('现在没有网络，看到的是之前的内容').waitFor()
    await hall.setNetwork('ok')
    await home.said('现在没有网络，看到的是之前的内容').waitFor({ state: 'detached' })
  })

  test('定位没打开，说清楚怎么办', async () => {
    await hall.setLocation('off')
    await home.useMyPlace()
    await home.said('暂时定不到位，可以先选县区').waitFor()
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

  test('一点定位，就看到最近开着的一家', async () => {
    await hall.setLocation('allow')
    await home.useMyPlace()
    await home.place().filter({ hasText: '从我的位置' }).waitFor()
    await home.nearest().waitFor()
    expect(await home.nearestState().innerText()).toMatch(/开放中|即将关门/)
  })

  test('连着按两个筛选，地图跟到最后一个', async () => {
    await home.chooseAnArea()
    await home.pick('三河市')
    await home.seeStations()
    await find.marks().first().waitFor()
    // More than once: whether the second view is asked for while the map still moves to the first is a matter of luck.
    for (let times = 0; times < 3; times++) {
      await hall.page.waitForLoadState('networkidle')
      await find.turn('现在开着', false)
      await find.turn('能停大车', true)
      await find.allSay('大车位')
      await find.marks().first().waitFor()
      await find.turn('能停大车', false)
      await find.turn('现在开着', true)
    }
  })

  test('挑出能停大车的，打开一家，看怎么进，问路，打电话', async () => {
    await hall.setLocation('allow')
    await home.useMyPlace()
    await home.nearest().waitFor()
    await home.seeStations()
    await find.rows().first().waitFor()
    await find.turn('现在开着', false)
    await find.turn('能停大车', true)
    await find.allSay('大车位')

    const name = await find.openFirst()
    await station.name().filter({ hasText: name }).waitFor()
    expect(await station.state().innerText()).toMatch(/开放中|即将关门|已关门|临时关闭|时间待确认|待核实/)
    await station.access().waitFor()

    await station.call()
    expect(await hall.calls()).toEqual([])
    await station.callHotline()
    await hall.called('tel:0311-12351')
  })

  test('记得名字，就按名字搜', async () => {
    await home.seeStations()
    await find.from('三河市', '燕郊镇')
    await find.status().waitFor()
    await find.turn('现在开着', false)
    await find.rows().nth(3).waitFor()
    const name = await find.nameOf(3)
    await find.search(name)
    await find.allSay(name)
  })

  test('要导航，就给出去那里的路', async () => {
    await home.seeStations()
    await find.from('三河市')
    await find.rows().first().waitFor()
    await find.openFirst()
    await station.name().waitFor()
    await station.navigate()
    await hall.routeOffer().waitFor()
    await hall.page.waitForLoadState('networkidle')
  })
})
