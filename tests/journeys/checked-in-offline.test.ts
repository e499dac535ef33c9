import type { Browser } from 'playwright-core'
import type { Enrolment } from '../../cloudfunctions/contract/occasion'
import { ask } from './ask'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { DoorPage } from './pages/door-page'
import { SelfCheckInPage } from './pages/self-check-in-page'
import { VenueScreenPage } from './pages/venue-screen-page'
import { openWorld, type World } from './world'

const id = 'oc-activity-books'
const forged = (pass: string) => `${pass.slice(0, 20)}${pass[20] === '0' ? '1' : '0'}${pass.slice(21)}`

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser?.close())

describe.each(hosts)('没有网的门（%s）', (host) => {
  let world: World
  let hall: Hall
  let door: DoorPage
  beforeEach(async () => {
    world = await openWorld()
    hall = await openHall(host, browser, world)
    door = new DoorPage(hall)
    await hall.open('/pages/home/index')
  })
  afterEach(async () => {
    const complaints = await hall.complaints()
    await hall.close()
    await world.close()
    expect(complaints).toEqual([])
  })
  const enrol = (who: string, size = 1) => ask<Enrolment>(world, who, 'occasion', 'enrol', { id, slot: 's1', size }, true)
  const mine = async (who: string) => (await ask<{ mine: Enrolment | null }>(world, who, 'occasion', 'detail', { id })).mine!

  test('不是组织的人，带不走名册', async () => {
    await hall.be('zhang')
    await door.open(id)
    await door.takeRoster()
    await hall.screen.getByText('这项工作不在您的职责里').waitFor()
  })

  test('没有网：真的放，第二次认得，改过的是伪造，打错当场说；网回来了自己交上去', async () => {
    const { serial, pass } = await enrol('zhang', 2)
    await hall.be('liu')
    await door.open(id)
    await door.takeRoster()
    await door.ready().waitFor()
    await door.cameIn('0 / 2').waitFor()
    await hall.setNetwork('fail')

    await door.type(forged(pass!))
    await door.verdict('伪造的码').waitFor()
    await door.type(`${serial.slice(0, 7)}${serial[7] === '0' ? '1' : '0'}`)
    await door.said('有一个字不对').waitFor()
    await door.type(serial.slice(0, 5))
    await door.said('还差 3 个字').waitFor()
    await door.type(serial)
    await door.verdict('可以进').waitFor()
    expect(await door.panel().innerText()).toContain('2 人')
    await door.cameIn('2 / 2').waitFor()
    await door.waiting(1).waitFor()
    await door.type(pass!)
    await door.verdict('已经进过').waitFor()
    expect(await door.panel().innerText()).toContain('这部手机')
    expect((await mine('zhang')).checkedInAt).toBeNull()

    await hall.setNetwork('ok')
    await door.allSent().waitFor()
    expect((await mine('zhang')).checkedInAt).not.toBeNull()
  })

  test('关掉再打开，记下的还在，自己交上去', async () => {
    const { serial, pass } = await enrol('zhang')
    await hall.be('liu')
    await door.open(id)
    await door.takeRoster()
    await door.ready().waitFor()
    await hall.setNetwork('fail')
    await door.type(pass!)
    await door.verdict('可以进').waitFor()
    await hall.setNetwork('ok')
    await hall.page.reload()
    await door.ready().waitFor()
    await door.allSent().waitFor()
    await door.type(serial)
    await door.verdict('已经进过').waitFor()
  })

  test('没报名的来了：给座，签到；改名额：从看见的数改起', async () => {
    await hall.be('liu')
    await door.open(id)
    await door.takeRoster()
    await door.ready().waitFor()
    await door.askWalkIn()
    await door.inSheet('给座并签到').tap()
    await door.sheetSays('已给座并签到，1 人').waitFor()
    await door.closeSheet()
    await door.cameIn('1 / 1').waitFor()

    await door.askCapacity()
    await door.sheetSays(/^现在 300 个/).waitFor()
    await ask(world, 'liu', 'gate', 'setCapacity', { id, slot: 's1', from: 300, to: 350 }, true)
    await door.inSheet('加 10').tap()
    await door.inSheet('改成 310 个').tap()
    await door.sheetSays('刚被别人改成了 350 个，看清楚再改一次').waitFor()
    await door.inSheet('改成 310 个').tap()
    await door.sheetSays('已改成 310 个').waitFor()
  })

  test('屏幕上的六位数：没有网也接着换；照着输，自己签到；输错了说不对', async () => {
    const { serial } = await enrol('zhang')
    const wall = new VenueScreenPage(hall)
    await hall.be('liu')
    await wall.open(id)
    const code = await wall.code()
    expect(code).toMatch(/^\d{6}$/)
    await hall.setNetwork('fail')
    expect(await wall.code()).toMatch(/^\d{6}$/)
    await hall.setNetwork('ok')

    const phone = await openHall(host, browser, world)
    await phone.open('/pages/home/index')
    await phone.be('zhang')
    const self = new SelfCheckInPage(phone)
    await self.open(id, serial)
    await self.enter(code === '000000' ? '000001' : '000000')
    await self.said(/签到码不对/).waitFor()
    await self.enter(code)
    await self.said(/已签到/).waitFor()
    expect((await mine('zhang')).checkedInAt).not.toBeNull()
    expect(await phone.complaints()).toEqual([])
    await phone.close()
  })
})
