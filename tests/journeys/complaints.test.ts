import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { openWorld, type World } from './world'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts)('对照：不该有的都会被记下来（%s）', (host) => {
  let hall: Hall
  beforeEach(async () => {
    hall = await openHall(host, browser, world)
    await hall.open('/pages/home/index')
    await hall.screen.getByText('用我的位置找').waitFor()
  })
  afterEach(() => hall.close())

  test('控制台报错', async () => {
    await hall.page.evaluate(() => console.error('对照'))
    expect((await hall.complaints()).join()).toContain('对照')
  })
  test('没有接住的异常', async () => {
    await hall.page.evaluate(() => { setTimeout(() => { throw new Error('对照') }) })
    await hall.page.waitForTimeout(100)
    expect((await hall.complaints()).join()).toContain('对照')
  })
  test('向外网发请求', async () => {
    await hall.page.evaluate(() => fetch('http://192.0.2.1/', { signal: AbortSignal.timeout(200) }).catch(() => undefined))
    expect((await hall.complaints()).join()).toContain('192.0.2.1')
  })
})
