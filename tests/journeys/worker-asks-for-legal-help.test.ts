import type { Browser } from 'playwright-core'
import { syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { CaseDeskPages, FormPages } from './pages/case-pages'
import { HomePage } from './pages/home-page'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Who asks, one for each host. */
const workers = [{ who: 'sun', name: '白志强', starred: '白\\*' }, { who: 'zhou', name: '龚建军', starred: '龚\\*' }] as const
const ticket = '/features/matter/apply/index?kind=consultation'
const aid = '/features/matter/apply/index?kind=legal-aid'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, workers[at]!] as const))('讨薪（%s）', (host, at, { who, name, starred }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: 'sun' | 'zhou' | 'chen' | 'li' | 'wang') {
    const hall = await phone(person)
    return { hall, form: new FormPages(hall), desk: new CaseDeskPages(hall, '12351 咨询求助'), legal: new CaseDeskPages(hall, '法律援助') }
  }

  test('两条热线一拨就通；写工单，每填一页手机都死一次', async () => {
    const { form } = await phoneOf(who)
    await form.open('/features/legal/help/index')
    await form.call('0311-12351')
    await form.call('010-12351')
    await form.press(/^咨询求助/)
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

  test('法律援助：收入高的一般不派，农民工讨薪不看收入；从自测带进申请，每填一页手机都死一次，发出去时也死一次', async () => {
    const { hall, form } = await phoneOf(who)
    await new HomePage(hall).open()
    await new HomePage(hall).see('维权')
    await form.press(/^法律援助自测/)
    await form.pick('是哪一类', '拖欠工资')
    await form.choose('您是农民工吗', '否')
    await form.fill('牵涉多少钱', '24000')
    await form.place('在哪里工作', '三河市', '燕郊镇')
    await form.fill('一起生活的几口人', '3')
    await form.fill('全家一年到手多少钱', '900000')
    await form.choose('大病或者灾害', '否')
    await form.press('看一看')
    await form.says('人均收入不低于最低工资，一般不派律师，可以先咨询').waitFor()
    await form.choose('您是农民工吗', '是')
    await form.press('看一看')
    await form.says('农民工讨薪、工伤，不看家庭收入，可以申请').waitFor()
    await form.press('去申请')

    await form.press('开始填')
    expect(await form.filled('牵涉多少钱')).toBe('24000')
    await form.fill('和哪个单位', '燕郊示例运输队')
    await form.fill('说说经过', '三个月没发工资，一共两万四，找过三次都说没钱。')
    await form.killed(aid)
    expect(await form.filled('和哪个单位')).toBe('燕郊示例运输队')
    await form.next()
    await form.killed(aid)
    expect(await form.filled('全家一年到手多少钱')).toBe('900000')
    await form.next()
    await form.fill('身份证号', syntheticIdNumber('19870707', 841 + at * 2, Date.now()))
    await form.killed(aid)
    await form.next()
    await form.press('先提交，以后补')
    await form.killed(aid)
    await form.sendKilled('法律援助')
    await form.says('等受理').waitFor()
    await form.says('农民工讨薪、工伤，不看家庭收入，可以申请').waitFor()
  })

  test('受理；材料不齐派不了律师；补来了就派；办完，还没办完再办，同意办结：谁的手机死了都接着来', async () => {
    const { legal: county } = await phoneOf('li')
    await county.open(starred)
    await county.moveKilled('受理')
    const { legal: city } = await phoneOf('wang')
    await city.open(starred)
    await city.says('派律师：材料还没齐').waitFor()

    const { form } = await phoneOf(who)
    await form.openCase('法律援助')
    await form.uploadKilled('法律援助', '身份证人像面')
    await form.actKilled('法律援助', '补传')
    await form.says('已受理').waitFor()
    await city.open(starred)
    await city.writeKilled('派律师', { 哪位律师: '示例所李律师', 律师的电话: '19900008899' })
    await city.open(starred)
    expect(await city.held('派律师', '哪位律师')).toBe('示例所李律师')
    await city.confirmKilled()
    await form.killedAt('法律援助')
    await form.says('律师在办').waitFor()
    await form.says(/示例所李律师/).waitFor()

    await county.open(starred)
    await county.move('办完', { 办得怎么样: '仲裁裁了，单位还没有付。' })
    await form.openCase('法律援助')
    await form.actKilled('法律援助', '还没办完', { 还有什么没办完: '裁决下来半个月了，钱还没有到。' })
    await form.says('律师在办').waitFor()
    await county.open(starred)
    await county.move('办完', { 办得怎么样: '申请了强制执行，两万四到了卡上。' })
    await form.openCase('法律援助')
    await form.actKilled('法律援助', '同意办结')
    await form.says('已办结').waitFor()
  })
})
