import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root } from '../../config/functions'
import { writeServiceWorker } from '../../config/service-worker'
import { serveHall } from '../../cloudfunctions/local/serve-hall'
import { openBrowser } from './browser'
import { openHall } from './hall'
import { FindPage } from './pages/find-page'
import { HomePage } from './pages/home-page'
import { StationPage } from './pages/station-page'
import { openWorld } from './world'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser?.close())

/** Until this page is answered by the worker that keeps the hall. */
const kept = (page: Page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready
  if (!navigator.serviceWorker.controller) await new Promise((done) => { navigator.serviceWorker.addEventListener('controllerchange', done) })
})

test.each([['浏览器收着大厅', true], ['对照：没有收着', false]])('没有网，重新打开大厅：%s', async (_title, keepsHall) => {
  const world = await openWorld()
  const hall = await openHall('hall-in-browser', browser, world, { keepsHall })
  try {
    const find = new FindPage(hall)
    await new HomePage(hall).open()
    await new HomePage(hall).seeStations()
    await find.from('三河市', '燕郊镇')
    await find.rows().first().waitFor()
    await find.prepared()
    const name = await find.nameOf(0)
    if (keepsHall) await kept(hall.page)
    await hall.setNetwork('fail')
    const opened = hall.page.reload()
    if (!keepsHall) return await expect(opened).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
    await opened
    await find.search(name)
    await find.allSay(name)
    await find.openFirst()
    await new StationPage(hall).name().filter({ hasText: name }).waitFor()
    // A page that this browser has never opened is here too.
    await hall.open('/features/station/road/index')
    await hall.screen.getByText('沿路').first().waitFor()
    expect(await hall.complaints()).toEqual([])
  } finally {
    await hall.close()
    await world.close()
  }
})

describe('新的一版', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'hall-'))
  const h5 = path.join(dist, 'h5')
  let server: Server
  beforeAll(async () => {
    cpSync(path.join(root, 'dist/h5'), h5, { recursive: true })
    const serve = serveHall(dist)
    server = createServer((request, response) => { if (!serve(request, response)) response.writeHead(404).end('{}') })
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  })
  afterAll(async () => {
    await new Promise((closed) => { server.close(closed); server.closeAllConnections() })
    rmSync(dist, { recursive: true })
  })

  test('开着的还用老的一版的文件，关了再打开就是新的；问云的话不留', async () => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    try {
      // A part that is fetched when its page is opened.
      const part = `chunk/${readdirSync(path.join(h5, 'chunk')).find((file) => file.endsWith('.js'))!}`
      const before = readFileSync(path.join(h5, part), 'utf8')
      const page = await context.newPage()
      const open = async (of: Page) => { await of.goto(`${origin}/`); await kept(of) }
      const seen = (of: Page) => of.evaluate(async (file) => (await fetch(file)).text(), part)
      await open(page)
      writeFileSync(path.join(h5, part), `${before}\n// new`)
      await writeServiceWorker(h5)
      await page.evaluate(async () => {
        const registration = (await navigator.serviceWorker.getRegistration())!
        await registration.update()
        while (registration.installing) await new Promise((later) => { setTimeout(later, 50) })
      })
      expect(await seen(page)).toBe(before)
      expect((await fetch(`${origin}/sw.js`)).headers.get('cache-control')).toBe('no-cache')
      const urls = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => new URL(url).pathname))
      expect(urls.filter((url) => !/^\/(index\.html|(js|css|chunk|static|fonts?)\/.+)$/.test(url))).toEqual([])
      await page.close()
      const next = await context.newPage()
      await open(next)
      expect(await seen(next)).toBe(`${before}\n// new`)
    } finally {
      await context.close()
    }
  })
})
