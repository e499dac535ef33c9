import type { Browser } from 'playwright-core'
import type { DeskCorrection, KeeperRow } from '../../cloudfunctions/contract/keeper'
import { ask } from './ask'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { KeeperPages } from './pages/keeper-pages'
import { StationPage } from './pages/station-page'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser?.close())

describe.each(hosts)('站长答复到了没开（%s）', (host) => {
  // What is answered once is answered: each host has a world of its own.
  let world: World
  beforeAll(async () => { world = await openWorld() })
  afterAll(() => world?.close())
  const phone = phonesOn(host, () => ({ world, browser }))
  const reported = async () => (await ask<{ rows: KeeperRow[] }>(world, 'sun', 'keeper', 'stations', {})).rows.find(({ ticket }) => ticket !== null)!

  test('孙站长答复、临时关闭、说微波炉坏了、再核实，张师傅看得到', async () => {
    const { id, name } = await reported()
    const sun = await phone('sun')
    const keeper = new KeeperPages(sun)
    const zhang = await phone('zhang')
    const station = new StationPage(zhang)
    const sees = async (words: string | RegExp) => {
      await station.open(`${id}&seen=${Date.now()}`)
      await zhang.screen.getByText(words).first().waitFor()
    }
    await sees('存疑')

    await keeper.openFromMe()
    await keeper.row(name).getByText(/^到了没开 2 人，.*前答复$/).waitFor()
    expect(await keeper.rows().first().innerText()).toContain(name)
    await keeper.openRow(name)
    await keeper.says('2 位工友说到了没开').waitFor()
    await keeper.answer('开着，照登记的来').tap()
    await keeper.says('答好了，工友马上就能看到。').waitFor()
    await keeper.confirm().waitFor()
    await sees('开放中')

    await keeper.askPause()
    await keeper.pause('水管爆了，正在修', '明天', '6:30')
    await keeper.says('已临时关闭，工友看得到原因。').waitFor()
    await sees(/^水管爆了，正在修。预计 明天 6:30 恢复。$/)

    await sun.setNetwork('fail')
    await keeper.facility('微波炉', '故障').tap()
    await keeper.says('已存好，有网就发').waitFor()
    await sun.setNetwork('ok')
    await keeper.says('设施存好了，工友马上就能看到。').waitFor()

    await keeper.reopen().tap()
    await keeper.says('已恢复开放，也算核实过了。').waitFor()
    await keeper.confirm().tap()
    await keeper.says('核实好了。工友看到的是“刚刚由站长核实”。').waitFor()
    await sees('刚刚由站长核实')
    await zhang.screen.getByText('开放中').first().waitFor()
    await zhang.screen.locator('.fails').filter({ hasText: '微波炉' }).getByText('故障').waitFor()
    await keeper.says('微波炉：正常 → 故障').waitFor()
  })

  test('改时间：写到一半被关掉，再打开还在；存好，张师傅看到新的时间', async () => {
    const id = 'st-0361'
    const sun = await phone('sun')
    const keeper = new KeeperPages(sun)
    await keeper.openHours(id)
    await keeper.always().tap()
    await keeper.openDay('周一')
    await keeper.says('加一段').tap()
    await keeper.clock('from').fill('9点')
    await keeper.clock('to').fill('1930')
    await keeper.says('抄到每天').tap()
    await keeper.says(/^每天 9:00–19:30/).waitFor()
    // What is typed is kept a moment after the last letter.
    await sun.page.waitForTimeout(800)
    await sun.kill()
    await keeper.openHours(id)
    await keeper.says('这是您上次没存的。').waitFor()
    await keeper.says(/^每天 9:00–19:30/).waitFor()
    await keeper.save()
    await keeper.says('时间存好了，工友马上就能看到。').waitFor()
    const zhang = await phone('zhang')
    await new StationPage(zhang).open(id)
    await zhang.screen.getByText('9:00–19:30').first().waitFor()
  })

  test('张师傅拍了照片说站没了，李干事看照片，答“说得对”，站就撤了', async () => {
    const id = 'st-0362'
    const words = '拆了，门口围起来了'
    const zhang = await phone('zhang')
    const station = new StationPage(zhang)
    await station.open(id)
    await station.tellWrong('已经没了', words)
    const passed = async () => (await ask<{ corrections: DeskCorrection[] }>(world, 'li', 'keeper', 'desk', { id })).corrections.some(({ photo }) => photo?.url)
    while (!await passed()) await zhang.page.waitForTimeout(50)

    const li = await phone('li')
    const keeper = new KeeperPages(li)
    await keeper.openDesk(id)
    const picture = keeper.correction(words).getByRole('img', { name: '随纠错拍的照片' })
    await picture.scrollIntoViewIfNeeded()
    await picture.locator('xpath=descendant-or-self::img').first().evaluate((image: HTMLImageElement) => image.decode())
    await keeper.accept(words, '去看过，已经拆了')
    await keeper.says('答了“说得对”，说的人收到消息了。').waitFor()
    await keeper.reopen().waitFor()
    await keeper.says('已撤：去看过，已经拆了').waitFor()

    await station.open(`${id}&seen=${Date.now()}`)
    await zhang.screen.getByText('已撤', { exact: true }).waitFor()
  })

  test('别人的站，张师傅进不去', async () => {
    const zhang = await phone('zhang')
    await new KeeperPages(zhang).openDesk('st-0361')
    await zhang.screen.getByText('这项工作不在您的职责里').waitFor()
  })
})
