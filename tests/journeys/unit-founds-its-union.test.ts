import type { Browser } from 'playwright-core'
import { syntheticUscc } from '../../cloudfunctions/local/seed/employers'
import { syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { CaseDeskPages, FormPages } from './pages/case-pages'
import { HomePage } from './pages/home-page'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Which unit it is and who asks for its union, one for each host. */
const units = [{ who: 'sun', name: '薛大勇', unit: '燕郊示例仓储有限公司', colleague: 'liu' }, { who: 'zhou', name: '贺春兰', unit: '燕郊示例配送有限公司', colleague: 'chen' }] as const
const path = '/features/matter/apply/index?kind=union-founding'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, units[at]!] as const))('单位建会（%s）', (host, at, { who, name, unit, colleague }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  const uscc = syntheticUscc(901 + at)
  async function phoneOf(person: string) {
    const hall = await phone(person)
    return { hall, form: new FormPages(hall), desk: new CaseDeskPages(hall, '单位建会') }
  }

  test('从大厅点进来提，每填一页手机都死一次，发出去时也死一次；退回一项，补上；县总核实，市总批准，谁的手机死了都接着来；同事入会就归自己的工会', async () => {
    const { hall, form } = await phoneOf(who)
    await new HomePage(hall).open()
    await new HomePage(hall).see('入会')
    await form.press(/^单位建会/)
    await form.press('开始填')
    await form.fill('单位全称', unit)
    await form.fill('统一社会信用代码', uscc)
    await form.place('在哪里', '三河市', '燕郊镇')
    await form.fill('多少职工', '4000')
    await form.killed(path)
    expect([await form.filled('单位全称'), await form.filled('多少职工')]).toEqual([unit, '4000'])
    await form.next()
    await form.choose('您是', '单位职工')
    await form.fill('姓名', name)
    await form.killed(path)
    expect(await form.filled('姓名')).toBe(name)
    await form.fill('手机号', `1990000741${at}`)
    await form.next()
    await form.killed(path)
    await form.says('三河市燕郊镇').waitFor()
    await form.sendKilled('单位建会')
    await form.says('核实中').waitFor()

    const starred = `${name[0]}\\*`
    const { desk: county } = await phoneOf('li')
    await county.open(starred)
    await county.sendBack('多少职工', '和别处对不上')
    await form.openCase('单位建会')
    await form.says('待补正').waitFor()
    await form.fill('多少职工', '40')
    await form.killedAt('单位建会')
    expect(await form.filled('多少职工')).toBe('40')
    await form.actKilled('单位建会', '补交')
    await form.says('核实中').waitFor()
    const seen = '去看过，有营业执照，四十来人。'
    await county.open(starred)
    await county.writeKilled('核实属实', { 核实了什么: seen })
    await county.open(starred)
    expect(await county.held('核实属实', '核实了什么')).toBe(seen)
    await county.confirm()
    await county.says('批准建会：要由别的岗位来办').waitFor()
    const { desk: city } = await phoneOf('wang')
    await city.open(starred)
    await city.moveKilled('批准建会')
    await form.killedAt('单位建会')
    await form.says('已建会').waitFor()

    const { form: joining } = await phoneOf(colleague)
    await joining.open('/features/matter/apply/index?kind=joining')
    await joining.press('开始填')
    await joining.pick('职业', '单位职工')
    await joining.choose('给谁干活', '有单位')
    await joining.fill('单位名称', unit)
    await joining.fill('统一社会信用代码', uscc)
    await joining.place('常在哪里', '霸州市', '霸州镇')
    await joining.next()
    await joining.fill('姓名', '易小川')
    await joining.fill('身份证号', syntheticIdNumber('19930303', 801 + at * 2, Date.now()))
    await joining.fill('手机号', `1990000742${at}`)
    await joining.next()
    await joining.agreeAndSend()
    await joining.says(`单位有工会，归${unit}工会`).waitFor()
  })
})
