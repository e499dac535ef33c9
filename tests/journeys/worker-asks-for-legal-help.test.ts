import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { CaseDeskPages, FormPages } from './pages/case-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Who asks, one for each host. */
const workers = [{ who: 'sun', name: '白志强', starred: '白\\*' }, { who: 'zhou', name: '龚建军', starred: '龚\\*' }] as const
const ticket = '/features/matter/apply/index?kind=consultation'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, workers[at]!] as const))('讨薪（%s）', (host, { who, name, starred }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: 'sun' | 'zhou' | 'chen' | 'li' | 'wang') {
    const hall = await phone(person)
    return { hall, form: new FormPages(hall), desk: new CaseDeskPages(hall, '12351 咨询求助') }
  }

  test('两条热线一拨就通；农民工讨薪不看收入；写工单，每填一页手机都死一次', async () => {
    const { form } = await phoneOf(who)
    await form.open('/features/legal/help/index')
    await form.call('0311-12351')
    await form.call('010-12351')
    await form.pick('是哪一类', '拖欠工资')
    await form.choose('您是农民工吗', '是')
    await form.fill('牵涉多少钱', '24000')
    await form.place('在哪里工作', '三河市', '燕郊镇')
    await form.fill('一起生活的几口人', '3')
    await form.fill('全家一年到手多少钱', '900000')
    await form.choose('大病或者灾害', '否')
    await form.press('看一看')
    await form.says('农民工讨薪、工伤，不看家庭收入，可以申请').waitFor()

    await form.open(ticket)
    await form.press('开始填')
    await form.pick('关于什么', '工资')
    await form.place('在哪里', '三河市', '燕郊镇')
    await form.fill('说说看', '某运输队三个月没发工资，一共两万四。')
    await form.killed(ticket)
    expect(await form.filled('说说看')).toBe('某运输队三个月没发工资，一共两万四。')
    await form.next()
    await form.fill('称呼', name)
    await form.fill('手机号', '19900007001')
    await form.killed(ticket)
    expect(await form.filled('称呼')).toBe(name)
    await form.next()
    await form.killed(ticket)
    await form.agreeAndSend()
    await form.says('已受理').waitFor()
  })

  test('派单、办了，没办好再说一次，重派、办了、别人回访、归档', async () => {
    const li = await phoneOf('li')
    await li.desk.open(starred)
    await li.desk.move('派单：一般', { 派给哪里的工会: '三河市' })
    await li.desk.says('办理中').waitFor()
    await li.desk.open(starred, '等我办')
    await li.desk.move('办结', { 办得怎么样: '已经和运输队谈过，答应月底发。' })

    const { form } = await phoneOf(who)
    await form.openCase('12351 咨询求助')
    await form.act('没办好，再说一次', { 哪里没办好: '到了月底还是没有发。' })
    await form.says('已受理').waitFor()

    await li.desk.open(starred)
    await li.desk.move('派单：简单', { 派给哪里的工会: '三河市' })
    await li.desk.open(starred)
    await li.desk.move('办结', { 办得怎么样: '工资当天发到了卡上。' })
    await li.desk.says('回访：要换一个人办').waitFor()
    const wang = await phoneOf('wang')
    await wang.desk.open(starred, '别处在办')
    await wang.desk.move('回访', { 满意吗: '满意', 回访记录: '钱到了，满意。' })
    await li.desk.open(starred)
    await li.desk.move('归档')
    await form.openCase('12351 咨询求助')
    await form.says('已归档').waitFor()
  })
})
