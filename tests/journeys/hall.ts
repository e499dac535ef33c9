import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { localCast } from '../../cloudfunctions/local/cast'
import { clockAhead, shiftClock } from '../../cloudfunctions/local/clock.cjs'
import type { World } from './world'

export type HostName = 'hall-in-browser' | 'built-mini-program'
export type LocationChoice = 'allow' | 'deny' | 'off'
export interface Looks {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  /** Pixels of the screen for one of a style sheet; who looks at it wants two, as a phone has. */
  scale?: number
  /** Whether the browser keeps the hall; what it asks by itself no route of a test sees. */
  keepsHall?: boolean
  /** Further switches of the mini-program's phone, set before the first page opens. */
  switches?: Record<string, string>
}

/** 燕郊, on national road 102: GCJ-02 for WeChat, and the same place in WGS-84 for a browser. */
const yanjiao = { longitude: 116.8246, latitude: 39.9482 }
const yanjiaoWgs84 = { longitude: 116.8185, latitude: 39.9469 }

/** One hall on one host, as a person has it before them. What differs between the hosts is said here and nowhere else. */
export interface Hall {
  readonly name: HostName
  readonly page: Page
  /** The page on top; earlier ones stay behind it. */
  readonly screen: Locator
  open(path: string): Promise<void>
  back(): Promise<void>
  goToTab(name: string): Promise<void>
  /** Gives the phone to one of the cast: WeChat knows who holds it, in a browser one says so. */
  be(who: (typeof localCast)[number]['id']): Promise<void>
  setLocation(choice: LocationChoice): Promise<void>
  setNetwork(choice: 'ok' | 'fail'): Promise<void>
  /** The next sending of this action arrives, but its answer does not come back; gives how often it was sent, asking not counted. */
  loseAnswer(noun: string, action: string): Promise<() => number>
  /** What offers the way to a place: WeChat's own map, or maps on the web to choose from. */
  routeOffer(): Locator
  /** What was handed over to the phone so far: `tel:0316…`, or the place on the map. */
  calls(): Promise<string[]>
  /** It dies where it stands: what it had in mind is gone, what it keeps is there when it is opened again. */
  kill(): Promise<void>
  /** Killed while a write is on its way: it has left, with `arrives` it is carried out, and no answer comes. */
  killWhileSending(noun: string, action: string, press: () => Promise<unknown>, arrives?: boolean): Promise<void>
  /** Waits until this was handed over to the phone. Throws after two seconds, with what was handed over instead. */
  called(call: string): Promise<void>
  /** Everything that must not happen: errors on the console, unknown APIs, requests that leave this machine. */
  complaints(): Promise<string[]>
  close(): Promise<void>
}

const nameOf = (who: string): string => localCast.find(({ id }) => id === who)!.name

export const hosts: HostName[] = ['hall-in-browser', 'built-mini-program']

export async function openHall(name: HostName, browser: Browser, world: World, looks: Looks = {}): Promise<Hall> {
  const { width = 375, height = 667, theme = 'light', scale = 1, keepsHall = false, switches = {} } = looks
  const context = await browser.newContext({
    viewport: { width, height }, hasTouch: true, isMobile: width <= 480, deviceScaleFactor: scale, reducedMotion: 'reduce', colorScheme: theme, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
    serviceWorkers: keepsHall ? 'allow' : 'block',
  })
  // A machine with two cores that builds and tests at once may be slow; a wrong page fails all the same.
  context.setDefaultTimeout(20_000)
  await context.addInitScript(shiftClock, clockAhead())
  const page = await context.newPage()
  const heard = await listen(context, page)
  const kill = async () => {
    // What the mini-program complained of dies with it.
    heard.complaints = await hall.complaints()
    await page.goto('about:blank')
  }
  const hall = name === 'hall-in-browser' ? inBrowser(context, page, world, heard) : inMiniProgram(context, page, world, heard, { theme, ...switches })
  return {
    ...hall,
    kill,
    async killWhileSending(noun, action, press, arrives = true) {
      const calls = `**/v1/functions/${noun}`
      let left!: () => void
      const sent = new Promise<void>((resolve) => { left = resolve })
      await page.route(calls, async (route) => {
        if ((route.request().postDataJSON() as { action: string }).action !== action) return route.continue()
        if (arrives) await route.fetch()
        left()
      })
      await press()
      await sent
      await kill()
      await page.unroute(calls)
    },
    async loseAnswer(noun, action) {
      let sent = 0
      heard.offline = true
      await page.route(`**/v1/functions/${noun}`, async (route) => {
        const call = route.request().postDataJSON() as { action: string; ask?: true }
        if (call.action !== action || call.ask) return route.continue()
        sent++
        if (sent > 1) return route.continue()
        await route.fetch()
        await route.abort('connectionreset')
      })
      return () => sent
    },
    async called(call) {
      for (const until = Date.now() + 2_000; Date.now() < until; await page.waitForTimeout(50)) {
        if ((await hall.calls()).includes(call)) return
      }
      throw new Error(`${call} was not asked for; what was: ${(await hall.calls()).join(', ') || 'nothing'}`)
    },
  }
}

/** What each host does in a way of its own. */
type HostHall = Omit<Hall, 'called' | 'loseAnswer' | 'kill' | 'killWhileSending'>

interface Heard { complaints: string[]; calls: string[]; offline: boolean }

async function listen(context: BrowserContext, page: Page): Promise<Heard> {
  const heard: Heard = { complaints: [], calls: [], offline: false }
  page.on('console', (message) => {
    const expected = heard.offline && /ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(message.text())
    if (message.type() === 'error' && !expected) heard.complaints.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => heard.complaints.push(`page: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') heard.complaints.push(`request: ${request.url()}`)
  })
  // A browser hands `tel:` to the phone without a request that could be listened to.
  const session = await context.newCDPSession(page)
  await session.send('Page.enable')
  session.on('Page.frameRequestedNavigation', ({ url }) => { if (!/^https?:/.test(url)) heard.calls.push(url) })
  return heard
}

function inBrowser(context: BrowserContext, page: Page, { origin }: World, heard: Heard): HostHall {
  return {
    name: 'hall-in-browser', page,
    screen: page.locator('.taro_page').filter({ visible: true }).last(),
    async open(path) { await page.goto(`${origin}/#${path}`) },
    async back() {
      // Taro hides the page beneath only when the one above has slid in; who leaves it sooner finds an empty screen.
      await page.waitForFunction(() => [...document.querySelectorAll('.taro_page')].filter((each) => getComputedStyle(each).display !== 'none').length === 1)
      await page.goBack()
    },
    async goToTab(name) { await page.locator('.weui-tabbar__item').filter({ hasText: name }).tap() },
    async be(who) {
      await page.goto(`${origin}/#/pages/me/index`)
      const choice = page.locator('.taro_page').filter({ visible: true }).last().getByRole('button', { name: nameOf(who), exact: true })
      await choice.tap()
      await page.locator('.cell-chosen').filter({ hasText: nameOf(who) }).waitFor()
    },
    async setLocation(choice) {
      if (choice === 'deny') return context.clearPermissions()
      await context.grantPermissions(['geolocation'])
      await context.setGeolocation(choice === 'allow' ? yanjiaoWgs84 : null)
    },
    async setNetwork(choice) { heard.offline ||= choice === 'fail'; await context.setOffline(choice === 'fail') },
    routeOffer: () => page.getByRole('dialog', { name: '用哪个地图导航' }),
    calls: async () => heard.calls,
    complaints: async () => heard.complaints,
    close: () => context.close(),
  }
}

function inMiniProgram(context: BrowserContext, page: Page, { origin }: World, heard: Heard, switches: Record<string, string>): HostHall {
  const set = (name: string, value: unknown) => page.evaluate(([key, to]) => window.weappHost!.set(key as never, to as never), [name, value] as const)
  return {
    name: 'built-mini-program', page,
    screen: page.locator('.host-page-layer:not(.host-behind)'),
    async open(path) {
      if (await page.evaluate((url) => { window.weappHost?.open(url); return window.weappHost !== undefined }, path)) return
      await page.goto(`${origin}/weapp/?${new URLSearchParams(switches)}#${path}`)
      await page.waitForFunction(() => window.weappHost !== undefined)
    },
    async back() { await page.getByRole('button', { name: '返回' }).last().tap() },
    async goToTab(name) { await page.getByRole('tab', { name }).tap() },
    async be(who) { await set('cast', who) },
    async setLocation(choice) {
      await set('location', choice)
      await set('longitude', yanjiao.longitude)
      await set('latitude', yanjiao.latitude)
    },
    async setNetwork(choice) { await set('network', choice) },
    routeOffer: () => page.getByRole('dialog', { name: '在地图中查看' }),
    async calls() {
      const calls = await page.evaluate(() => window.weappHost!.calls as Array<{ name: string; options: Record<string, unknown> }>)
      return calls.map(({ name, options }) => (name === 'makePhoneCall' ? `tel:${options.phoneNumber}` : `${name}:${JSON.stringify(options)}`))
    },
    async complaints() {
      const { errors, unknownKeys, warnings } = await page.evaluate(() => {
        const { errors = [], unknownKeys = [], warnings = [] } = window.weappHost ?? {}
        return { errors, unknownKeys, warnings }
      })
      return [...heard.complaints, ...errors.map((line) => `mini-program: ${line}`), ...unknownKeys.map((key) => `wx.${key} is unknown`), ...warnings.map((line) => `warning: ${line}`)]
    },
    close: () => context.close(),
  }
}
