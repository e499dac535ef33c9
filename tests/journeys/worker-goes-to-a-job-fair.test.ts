import type { Browser } from 'playwright-core'
import type { Occasion } from '../../cloudfunctions/contract/occasion'
import { seedOccasions } from '../../cloudfunctions/local/seed/occasions'
import { occasions } from '../../cloudfunctions/store/occasions'
import { openCounters } from '../../cloudfunctions/store/seats'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { HomePage } from './pages/home-page'
import { MyOccasionsPage } from './pages/my-occasions-page'
import { OccasionListPage } from './pages/occasion-list-page'
import { OccasionPage } from './pages/occasion-page'
import { PassPage } from './pages/pass-page'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

const dayMs = 86_400_000

/** A fair whose first slot has a single seat: one for each host, on different days, so that neither stands in the other's way. */
const fairs = hosts.map((host, at): Occasion => {
  const night = seedOccasions(Date.now() + at * dayMs).find(({ id }) => id === 'oc-fair-night')!
  const [slot] = night.slots
  const later = { ...slot!, id: 's2', starts: slot!.ends, ends: slot!.ends + dayMs / 24, capacity: 5 }
  return { ...night, id: `oc-small${at}`, title: `小场招聘会（${host}）`, slots: [{ ...slot!, capacity: 1 }, later] }
})

let world: World
let browser: Browser
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()])
  await openCounters(fairs)
  await occasions.add(fairs)
})
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, fairs[at]!] as const))('工人去一场招聘会（%s）', (host, fair) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  /** A phone of one of the cast; '' has not logged in. */
  async function phoneOf(who: string) {
    const hall = await phone(who)
    return {
      hall, home: new HomePage(hall), list: new OccasionListPage(hall), fair: new OccasionPage(hall), pass: new PassPage(hall), mine: new MyOccasionsPage(hall),
      async openFair() {
        await new OccasionPage(hall).open(fair.id)
        await new OccasionPage(hall).title().waitFor()
      },
    }
  }

  test('没登录就报名：先登录，然后自己接着办', async () => {
    const guest = await phoneOf('')
    await guest.openFair()
    await guest.fair.choose(1)
    await guest.fair.askToEnrol()
    await guest.fair.enrol()
    if (host === 'built-mini-program') return guest.fair.said(/需要先登录/).waitFor()
    await guest.fair.logIn('孙站长')
    await guest.fair.says(/看入场码/).waitFor()
  })

  test('找到、选时段、报名、看入场码；取消以后，名额问候补的第一位，他在首页看见，接受', async () => {
    const zhang = await phoneOf('zhang')
    await zhang.home.open()
    await zhang.home.see('招聘会')
    await zhang.list.openRow(fair.title)
    await zhang.fair.choose(0)
    await zhang.fair.askToEnrol()
    await zhang.fair.enrol()
    await zhang.fair.seePass()
    expect(await zhang.pass.serial().innerText()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await zhang.pass.code().waitFor()

    const li = await phoneOf('li')
    await li.openFair()
    await li.fair.choose(0)
    await li.fair.says('排候补').waitFor()
    await li.fair.askToEnrol()
    await li.fair.enrol()
    await li.fair.says('候补第 1 位').waitFor()
    await li.mine.open()
    await li.mine.rows().filter({ hasText: '候补第 1 位' }).waitFor()

    await zhang.hall.back()
    await zhang.fair.askToCancel()
    await zhang.fair.cancel()
    await zhang.fair.said('已取消，名额给下一位').waitFor()

    await li.home.open()
    await li.home.waiting().tap()
    await li.fair.accept()
    await li.fair.says(/看入场码/).waitFor()
    await li.fair.seePass()
    await li.pass.code().waitFor()
  })

  test('报到一半断了，答复丢了，小程序也关了：再打开是报上了，只报了一次', async () => {
    const wang = await phoneOf('wang')
    const sent = await wang.hall.loseAnswer('occasion', 'enrol')
    await wang.openFair()
    await wang.fair.choose(1)
    await wang.fair.askToEnrol()
    await wang.fair.enrol()
    await wang.fair.says('正在确认有没有提交成功').waitFor()
    await wang.hall.page.reload()
    await wang.openFair()
    await wang.fair.says(/看入场码/).waitFor()
    expect(sent()).toBe(1)
    await wang.fair.seePass()
    await wang.pass.serial().waitFor()
  })

  test('没有网就存着，网来了自己报上；入场码没有网也看得到', async () => {
    const zhao = await phoneOf('zhao')
    await zhao.openFair()
    await zhao.fair.choose(1)
    await zhao.fair.askToEnrol()
    await zhao.hall.setNetwork('fail')
    await zhao.fair.enrol()
    await zhao.fair.says('已存好，有网就发').waitFor()
    await zhao.hall.setNetwork('ok')
    await zhao.fair.says(/看入场码/).waitFor()
    await zhao.fair.seePass()
    const serial = await zhao.pass.serial().innerText()
    await zhao.hall.back()
    await zhao.hall.setNetwork('fail')
    await zhao.fair.seePass()
    expect(await zhao.pass.serial().innerText()).toBe(serial)
    await zhao.pass.code().waitFor()
  })
})
