import type { Browser } from 'playwright-core'
import { syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { CaseDeskPages, MemberPages } from './pages/member-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

const drivers = [{ who: 'liu', name: '戚建军' }, { who: 'zhou', name: '喻志强' }] as const

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, drivers[at]!] as const))('司机入会（%s）', (host, at, { who, name }) => {
  const phone = phonesOn(host, () => ({ world, browser }))

  test('扫园区的码，六项填完，每一步都被杀掉再接着来；审核、落会，亮出会员卡，别人查得到', async () => {
    const driver = new MemberPages(await phone(who))
    await driver.openPoster('yanjiao-gate')
    await driver.says('您从“燕郊物流园东门”来').waitFor()
    await driver.choose('职业', '货车司机')
    await driver.chooseArea('常在哪里', '三河市', '燕郊镇')
    await driver.says('廊坊市货运行业工会联合会').waitFor()
    await driver.button('开始填').tap()
    await driver.says('准备好').waitFor()
    await driver.button('开始填').tap()

    await driver.says('三河市燕郊镇').waitFor()
    await driver.chip('没有单位')
    await driver.killed()
    await driver.says('三河市燕郊镇').waitFor()
    await driver.next()
    await driver.fill('姓名', name)
    await driver.fill('身份证号', syntheticIdNumber('19880808', 401 + at * 2, Date.now()))
    await driver.killed()
    expect(await driver.valueOf('姓名')).toBe(name)
    await driver.fill('手机号', `1990000760${at}`)
    await driver.next()
    await driver.says(name).waitFor()
    await driver.killed()
    await driver.says(name).waitFor()
    await driver.agree()
    await driver.killedWhileSending()
    await driver.button(/^加入工会，三河市总工会/).tap()
    await driver.says('审核中').waitFor()
    await driver.says('这个职业有行业工会，归廊坊市货运行业工会联合会').waitFor()

    const surname = new RegExp(`^${name[0]}\\* · 加入工会`)
    const reviewer = new CaseDeskPages(await phone('li'))
    await reviewer.open(surname)
    await reviewer.move('通过')
    await driver.openCard()
    await driver.says('已入会，待落会').waitFor()

    const union = new CaseDeskPages(await phone('he'))
    await union.open(surname)
    await union.move('落会')
    await driver.openCard()
    await driver.says('在籍').waitFor()
    const { number, digits } = await driver.shownCode()

    const other = new MemberPages(await phone('wang'))
    await other.check(number, digits)
    await other.says('是工会会员').waitFor()
    await other.says(`${name[0]}*`).waitFor()
    expect(await other.hall.screen.innerText()).not.toContain(name)
    await other.check(number, digits === '000000' ? '000001' : '000000')
    await other.says('对不上').waitFor()
  })
})
