import type { Browser } from 'playwright-core'
import { syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { dayNumber, isoDate } from '../../cloudfunctions/rules/shanghai-time'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { BatchPages } from './pages/claim-pages'
import { openWorld, type World } from './world'

/** Whose union files, one for each host. */
const chairs = ['chen', 'he'] as const

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, chairs[at]!] as const))('整批报互助（%s）', (host, at, who) => {
  let hall: Hall
  afterEach(async () => {
    const complaints = await hall.complaints()
    await hall.close()
    expect(complaints).toEqual([])
  })

  test('开一批，报两位；第二位错拿了第一位的结算单，交不上，换他自己的；批里看得到各缺什么', async () => {
    hall = await openHall(host, browser, world, { switches: { cast: who } })
    if (host === 'hall-in-browser') await hall.be(who)
    const batch = new BatchPages(hall)
    const discharged = isoDate(dayNumber(Date.now()) - 9).replace(/-/g, '')
    const idNumber = (order: number) => syntheticIdNumber('19800203', 701 + at * 4 + order * 2, Date.now())
    const photograph = 120 + at * 10
    await batch.start()
    await batch.addFirst()
    await batch.member('李大山', idNumber(0), discharged, [photograph, photograph + 1], false)
    await batch.send()
    await batch.says('受理号和手机尾号可以随时查进度').waitFor()

    await hall.back()
    await batch.says('李*').waitFor()
    await batch.says('还缺：').waitFor()
    await batch.add()
    await batch.member('王小河', idNumber(1), discharged, [photograph, photograph + 2], true)
    await batch.send()
    await batch.says('这张照片已经交给同一批的另一位了').waitFor()
    await batch.saved()

    await hall.back()
    await batch.goOn()
    await batch.previous()
    await batch.upload('医保结算单', photograph + 3)
    await batch.later()
    await batch.send()
    await batch.says('受理号和手机尾号可以随时查进度').waitFor()
    await hall.back()
    await batch.says('王*').waitFor()
    await batch.says('2 位').waitFor()
  })
})
