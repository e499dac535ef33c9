import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { AccountPages } from './pages/account-pages'
import { HomePage } from './pages/home-page'
import { openWorld, type World } from './world'

/** Who has nothing under way, one for each host. */
const people = ['zhou', 'chen'] as const

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, people[at]!] as const))('自己的资料自己管（%s）', (host, who) => {
  let hall: Hall
  let account: AccountPages
  async function holds(switches: Record<string, string> = {}) {
    hall = await openHall(host, browser, world, { switches: { cast: who, ...switches } })
    if (host === 'hall-in-browser') await hall.be(who)
    account = new AccountPages(hall)
  }
  afterEach(async () => {
    const complaints = await hall.complaints()
    await hall.close()
    expect(complaints).toEqual([])
  })

  test('填一次姓名和身份证号，只露头尾，出生年月不用再填；手机号用验证码核实；看得到存了什么，带得走；删了就没有了', async () => {
    await holds()
    await account.openProfile()
    await account.tell('身份证号', '131099199001011232')
    await hall.page.getByText(/身份证号不对|对照身份证/).first().waitFor()
    await hall.page.locator('.sheet').getByRole('button', { name: '关闭' }).tap()
    await account.tell('身份证号', '131099199001011231')
    await account.says('身份证号', '131***********1231')
    await account.says('出生年月', '1990年1月')
    await account.tell('姓名', '马有才')
    await account.says('姓名', '马*')
    const mobile = host === 'hall-in-browser' ? '19900008801' : '19900008802'
    await account.wantCode(mobile)
    const code = await account.codeInMessages()
    if (host === 'built-mini-program') await account.letWechatTell()
    await account.openProfile()
    await account.confirm(code)
    await account.says('手机号', /验证码核实过/)

    await account.openPrivacy()
    await account.says('填过的信息', /\d 条/)
    expect(await account.explain('发给您的钱')).toContain('《会计档案管理办法》')
    await account.takeAlong()
    await account.erase()
    await account.said(/^删掉了/)
    await account.openProfile()
    await account.says('姓名', '没填')
  })

  if (host === 'built-mini-program') {
    test('微信的手机号按钮：不允许，可以自己填；允许了，就是核实过的', async () => {
      await holds()
      await account.openProfile()
      await hall.screen.getByRole('button', { name: /^手机号，/ }).tap()
      await hall.page.getByText('用微信的手机号').tap()
      await hall.page.getByRole('button', { name: '不允许' }).tap()
      await hall.page.getByText('没有用微信的手机号，可以自己填。').waitFor()
      await hall.page.getByText('用微信的手机号', { exact: true }).tap()
      await hall.page.getByRole('button', { name: '允许', exact: true }).tap()
      await account.says('手机号', /微信核实过/)
    })
    test('没有同意隐私指引：用位置时先问，不同意照样能选县区找驿站；同意了就用位置', async () => {
      await holds({ privacy: 'refused', location: 'allow' })
      const home = new HomePage(hall)
      await home.open()
      await home.useMyPlace()
      await hall.screen.getByText('不同意，照样能找驿站、看岗位、看政策。').waitFor()
      await hall.screen.getByRole('button', { name: '不同意' }).last().tap()
      await home.chooseAnArea()
      await home.pick('三河市')
      await home.place().filter({ hasText: '三河市' }).waitFor()
      await home.changePlace()
      await hall.page.getByRole('button', { name: '用我的位置找' }).last().tap()
      await hall.page.getByText('同意', { exact: true }).last().tap()
      await home.place().filter({ hasText: /我的位置/ }).waitFor()
    })
  }
})
