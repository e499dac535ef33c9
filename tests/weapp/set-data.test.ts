import type { Browser } from 'playwright-core'
import { seedOccasions } from '../../cloudfunctions/local/seed/occasions'
import { occasions } from '../../cloudfunctions/store/occasions'
import { openBrowser } from '../journeys/browser'
import { openHall, type Hall } from '../journeys/hall'
import { FindPage } from '../journeys/pages/find-page'
import { HomePage } from '../journeys/pages/home-page'
import { JobPages } from '../journeys/pages/job-pages'
import { OccasionListPage } from '../journeys/pages/occasion-list-page'
import { OccasionPage } from '../journeys/pages/occasion-page'
import { StationPage } from '../journeys/pages/station-page'
import { openWorld, type World } from '../journeys/world'

/** Bytes from logic to view. On an old phone each of them waits for the bridge. */
const budgets = { twentyRows: 16_384, oneRow: 200, filter: 400, choice: 1_024, keyStroke: 100, sheetOpens: 8_192, sheetCloses: 1_024, mapMoves: 16_384 }

let world: World
let browser: Browser
let hall: Hall
let find: FindPage
/** What the page has asked for and not been answered. */
const asked = new Set<unknown>()
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()])
  const [contest] = seedOccasions(Date.now()).filter(({ kind }) => kind === 'contest')
  await occasions.add(Array.from({ length: 40 }, (_, at) => ({ ...contest!, id: `oc-many${at}` })))
})
afterAll(async () => { await browser?.close(); await world?.close() })
beforeEach(async () => {
  hall = await openHall('built-mini-program', browser, world)
  asked.clear()
  hall.page.on('request', (request) => asked.add(request))
  hall.page.on('requestfinished', (request) => asked.delete(request))
  hall.page.on('requestfailed', (request) => asked.delete(request))
  find = new FindPage(hall)
  await hall.open('/features/station/find/index')
  await find.from('广阳区')
  await find.status().waitFor()
  await quiet()
})
afterEach(() => hall.close())

/** Waits until the page has said all that it had to say: what is late belongs to what was done before. */
async function quiet(): Promise<void> {
  // Playwright's own `networkidle` is true once and for ever after the first time.
  const said = async () => `${asked.size} ${await hall.page.evaluate(() => window.weappHost!.setDataLog.length)}`
  for (let before = '', now = await said(); now !== before || asked.size; [before, now] = [now, await said()]) await hall.page.waitForTimeout(400)
}

/** What crossed the bridge while this was done. */
async function crossed(work: () => Promise<unknown>) {
  const before = await hall.page.evaluate(() => window.weappHost!.setDataLog.length)
  await work()
  return hall.page.evaluate((from) => window.weappHost!.setDataLog.slice(from), before)
}

describe('从逻辑层到视图层的字节', () => {
  test('对照：整页重画会被记下来', async () => {
    const log = await crossed(async () => {
      await hall.open('/features/station/find/index')
      await find.rows().first().waitFor()
    })
    expect(Math.max(...log.map(({ bytes }) => bytes))).toBeGreaterThan(budgets.filter)
  })

  test('第一次给出二十行', async () => {
    const log = await crossed(async () => {
      await find.turn('现在开着', false)
      await find.rows().nth(19).waitFor()
    })
    expect(await find.rows().count()).toBe(20)
    expect(Math.max(...log.map(({ bytes }) => bytes))).toBeLessThanOrEqual(budgets.twentyRows)
  })

  test('一行变成选中的一行', async () => {
    const log = await crossed(async () => {
      await find.rows().first().tap()
      await hall.page.waitForTimeout(400)
    })
    const rows = log.filter(({ page }) => page.includes('find'))
    expect(rows.length).toBeGreaterThan(0)
    for (const { bytes } of rows) expect(bytes).toBeLessThanOrEqual(budgets.oneRow)
  })

  test('点一个筛选条件，答案来之前', async () => {
    const [first] = await crossed(() => find.turn('24 小时', true))
    expect(first!.bytes).toBeLessThanOrEqual(budgets.filter)
  })

  test('多打一个字', async () => {
    const field = hall.screen.locator('.search-field input')
    await field.fill('驿')
    const log = await crossed(async () => {
      await field.press('a')
      await hall.page.waitForTimeout(200)
    })
    for (const { bytes } of log) expect(bytes).toBeLessThanOrEqual(budgets.keyStroke)
  })
})

describe('开一层、关一层，下面的页面不重发', () => {
  /** The largest message while it opened, and while it closed again. */
  async function heaviest(open: () => Promise<unknown>, layer = hall.screen.getByRole('dialog')) {
    const most = async (work: () => Promise<unknown>) => Math.max(...(await crossed(work)).map(({ bytes }) => bytes))
    const opening = await most(async () => {
      await open()
      await layer.waitFor()
      await quiet()
    })
    const closing = await most(async () => {
      await layer.getByRole('button', { name: '关闭' }).tap()
      await layer.waitFor({ state: 'detached' })
      await hall.page.waitForTimeout(200)
    })
    return { opening, closing }
  }
  const light = ({ opening, closing }: { opening: number; closing: number }) => {
    expect(opening).toBeLessThanOrEqual(budgets.sheetOpens)
    expect(closing).toBeLessThanOrEqual(budgets.sheetCloses)
  }

  test('首页选县区', async () => {
    const home = new HomePage(hall)
    await home.open()
    await home.nearest().or(home.noneOpen()).first().waitFor()
    await quiet()
    light(await heaviest(() => home.changePlace()))
  })
  test('找驿站换起点', async () => {
    await find.turn('现在开着', false)
    await find.rows().nth(19).waitFor()
    await quiet()
    light(await heaviest(() => hall.screen.locator('.from-place').tap()))
  })
  test('找驿站点开地图上的一个', async () => {
    await find.turn('现在开着', false)
    await find.rows().nth(19).waitFor()
    await quiet()
    // A click of its own: where no finger reaches it, beside the visible part of the map, a pin is as good.
    const pin = hall.screen.locator('.map').getByRole('button', { name: /^(?!这里有).*，/ }).first()
    const { opening, closing } = await heaviest(() => pin.dispatchEvent('click'), hall.screen.locator('.chosen'))
    // The map moves to the chosen one, and where it moves far its marks are drawn anew.
    expect(opening).toBeLessThanOrEqual(budgets.mapMoves)
    expect(closing).toBeLessThanOrEqual(budgets.sheetCloses)
  })
  test('驿站详情打电话', async () => {
    await find.openFirst()
    const station = new StationPage(hall)
    await station.access().waitFor()
    await quiet()
    light(await heaviest(() => station.call()))
  })

  test('第一次给出二十场，再给二十场', async () => {
    const list = new OccasionListPage(hall)
    const first = await crossed(async () => {
      await list.open('contest')
      await list.rows().nth(19).waitFor()
    })
    expect(await list.rows().count()).toBe(20)
    expect(Math.max(...first.map(({ bytes }) => bytes))).toBeLessThanOrEqual(budgets.twentyRows)
    const second = await crossed(async () => {
      await hall.screen.getByRole('button', { name: '加载更多' }).tap()
      await list.rows().nth(39).waitFor()
    })
    expect(Math.max(...second.map(({ bytes }) => bytes))).toBeLessThanOrEqual(budgets.twentyRows)
  })

  test('第一次给出二十个岗位', async () => {
    const jobs = new JobPages(hall)
    const log = await crossed(async () => {
      await jobs.open()
      await jobs.rows().nth(19).waitFor()
    })
    expect(await jobs.rows().count()).toBe(20)
    expect(Math.max(...log.map(({ bytes }) => bytes))).toBeLessThanOrEqual(budgets.twentyRows)
  })

  test('选一个时段，多一个人', async () => {
    const fair = new OccasionPage(hall)
    await fair.open('oc-fair-spring')
    await fair.title().waitFor()
    await quiet()
    const chosen = await crossed(async () => {
      await fair.choose(2)
      await hall.page.waitForTimeout(300)
    })
    for (const { bytes } of chosen) expect(bytes).toBeLessThanOrEqual(budgets.choice)
    await fair.askToEnrol()
    await quiet()
    const more = await crossed(async () => {
      await fair.onePersonMore()
      await hall.page.waitForTimeout(300)
    })
    expect(more.length).toBeGreaterThan(0)
    for (const { bytes } of more) expect(bytes).toBeLessThanOrEqual(budgets.choice)
  })
})
