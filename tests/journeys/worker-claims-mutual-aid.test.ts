import type { Browser } from 'playwright-core'
import { syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { dayNumber, isoDate } from '../../cloudfunctions/rules/shanghai-time'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { ClaimDesk, ClaimPages } from './pages/claim-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Who claims, one for each host: people of whom nothing is known yet, by names that no demo claim begins with. */
const workers = [{ who: 'zhou', name: '马有才' }, { who: 'liu', name: '韩冬生' }] as const

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, workers[at]!] as const))('医疗互助（%s）', (host, at, { who, name }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: string) {
    const hall = await phone(person)
    return { claims: new ClaimPages(hall), desk: new ClaimDesk(hall) }
  }

  test('先算，再报，退回一份材料，补齐，三个人审，付款有回单号：每一步申请人和经办人的手机都死一次，都接着来，钱只付一次', async () => {
    const { claims } = await phoneOf(who)
    await claims.estimate('12000')
    await claims.says('4,050 元').waitFor()
    await claims.claim()
    await claims.choose('我自己')
    await claims.killed('替谁报')
    await claims.fill({ 姓名: name, 身份证号: syntheticIdNumber('19850506', 501 + at * 2, Date.now()), 联系手机号: '19900009001' })
    await claims.place('在哪里上班或居住', '霸州市')
    await claims.next()
    await claims.fill({ 出院日期: isoDate(dayNumber(Date.now()) - 9).replace(/-/g, ''), 医院: '示例县医院', 出院诊断: '急性阑尾炎' })
    await claims.killed('出院诊断')
    expect(await claims.holds('医院')).toBe('示例县医院')
    await claims.next()
    // The estimate has filled this topic.
    expect([await claims.holds('目录内自付'), await claims.holds('自己估算能补')]).toEqual(['12000', '4050'])
    await claims.next()
    await claims.fill({ 开户行: '示例银行三河支行', 本人银行卡号: '6217000010000000003' })
    await claims.killed('本人银行卡号')
    await claims.next()
    for (const paper of ['医保结算单', '出院小结']) await claims.upload(paper)
    await claims.killed('医保结算单')
    await claims.next()
    await claims.sendKilled()
    await claims.says('待初审').waitFor()

    // What one reviewer has written outlives his kill, and a colleague who is quicker.
    const surname = name[0]!
    const checked = ['4000', '按结算单核减五十元']
    const { desk: county } = await phoneOf('li')
    await county.openCase(surname)
    await county.writeKilled('初审通过', { 核定金额: checked[0]!, 为什么和测算不一样: checked[1]! })
    const { desk: quicker } = await phoneOf('gao')
    await quicker.openCase(surname)
    await quicker.sendBackKilled('医保结算单', '看不清')
    await quicker.openOther(surname)
    await quicker.says('待补正').waitFor()

    await claims.openCase()
    await claims.says('待补正').waitFor()
    await claims.uploadKilled('医保结算单')
    await claims.resubmitKilled()
    await claims.says('待初审').waitFor()

    await county.openCase(surname)
    expect(await county.held('初审通过', '核定金额', '为什么和测算不一样')).toEqual(checked)
    await county.confirm()
    await county.says('要换一个人办').waitFor()
    const { desk: second } = await phoneOf('meng')
    await second.openOther(surname)
    await second.passKilled('复审通过')
    await second.openCase(surname)
    await second.says('要换一个人办').waitFor()
    const { desk: chief } = await phoneOf('wang')
    await chief.openCase(surname)
    await chief.passKilled('终审通过')
    await chief.openOther(surname)
    await chief.says('待付款').waitFor()
    const { desk: cashier } = await phoneOf('zhao')
    const slip = `SLIP2026110${at}`
    await cashier.openCase(surname)
    await cashier.writeKilled('已付款', { 银行回单号: slip })
    await cashier.openCase(surname)
    expect(await cashier.held('已付款', '银行回单号')).toEqual([slip])
    await cashier.confirmKilled()
    await cashier.openEnded(surname)
    await cashier.says('已付款').waitFor()

    await claims.openCase()
    await claims.says('已付款').waitFor()
    await claims.says(slip).waitFor()
    expect(await claims.payments('医疗互助 4,000 元')).toBe(1)
  })
})
