import type { Browser } from 'playwright-core'
import { demoPaper, syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { database } from '../../cloudfunctions/store/database'
import { ask } from './ask'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { CaseDeskPages, FormPages } from './pages/case-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Whose family it is, one for each host. */
const families = [{ who: 'sun', name: '邓海波', starred: '邓*', slip: 'HDJOURNEY0' }, { who: 'zhou', name: '姜玉梅', starred: '姜*', slip: 'HDJOURNEY1' }] as const
const papers = ['id-front', 'household', 'income-proof', 'diagnosis']
const seen = { 哪天入户: '20260105', 哪两位同志去的: '陈主席、周同志', 和申报的一样吗: '一样', 看到的情况: '三口人租住一间平房，本人透析两年。' }
const money = { 帮扶金额: '3000' }

let world: World
let browser: Browser
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()])
  for (const [at, { who }] of families.entries()) {
    for (const [order, kind] of papers.entries()) await ask(world, who, 'account', 'keepPaper', { kind, image: { bytes: demoPaper(200 + at * 10 + order).toString('base64') } }, true)
  }
})
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, families[at]!] as const))('困难家庭（%s）', (host, at, { who, name, starred, slip }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: 'sun' | 'zhou' | 'chen' | 'li' | 'zhang' | 'wang' | 'meng' | 'zhao') {
    const hall = await phone(person)
    return { hall, form: new FormPages(hall), desk: new CaseDeskPages(hall, '困难帮扶') }
  }
  /** Five working days later. */
  const later = () => database().collection('notices').where({ name: starred, unit: '燕郊货运有限公司' }).update({ over: Date.now() - 120_000 })

  test('算一算，带着填过的去报，入户，公示，有人提异议，答复了才批，付了，本人证明得了是自己那一笔', async () => {
    const worker = await phoneOf(who)
    const { form } = worker
    await form.open('/features/hardship/check/index')
    await form.press('多一口')
    await form.press('多一口')
    await form.place('住在哪里', '霸州市', '霸州镇')
    await form.fill('全家一年到手多少钱', '60000')
    await form.fill('其中非花不可的', '30000')
    await form.choose('灾害、事故', '否')
    await form.press('算一算')
    await form.says('这个县现在算不了').waitFor()
    await form.place('住在哪里', '三河市', '燕郊镇')
    await form.press('算一算')
    await form.says('按公式，是深度困难').waitFor()
    await form.says(/833\.33 低于低保 1,062/).waitFor()
    await form.press('去申报')

    await form.press('开始填')
    await form.fill('姓名', name)
    await form.fill('身份证号', syntheticIdNumber('19850101', 700 + at, Date.now()))
    await form.fill('手机号', '19900007001')
    await form.fill('工作单位', '燕郊货运有限公司')
    await form.says('三河市燕郊镇').waitFor()
    await form.next()
    await form.member(0, `${name[0]}小明`, { 是您的: '子女', 身体: '健康', 现在: '上学' })
    await form.member(1, '李秀英', { 是您的: '配偶', 身体: '健康', 现在: '灵活就业' })
    await form.choose('您自己的身体', '大病')
    await form.choose('住的房子', '租的')
    await form.next()
    expect(await form.filled('全家一年到手多少钱')).toBe('60000')
    await form.pick('主要难在哪里', '本人大病')
    await form.next()
    await form.next()
    await form.fill('开户行', '中国工商银行燕郊支行')
    await form.fill('本人银行卡号', '6217000010000000003')
    await form.next()
    await form.next()
    await form.agreeAndSend()
    await form.says('等入户').waitFor()

    const chen = await phoneOf('chen')
    await chen.desk.open(starred.replace('*', '\\*'))
    await chen.desk.move('登记入户核实', seen)
    const li = await phoneOf('li')
    await li.desk.open(starred.replace('*', '\\*'))
    await li.desk.move('公示', { 拟帮扶金额: '3000' })

    const neighbour = await phoneOf('zhang')
    await neighbour.form.open('/features/ledger/notices/index')
    await neighbour.form.says(starred).waitFor()
    expect(await neighbour.hall.screen.innerText()).not.toMatch(new RegExp(`${name}|1990000|6217|李秀英`))
    await neighbour.form.press(new RegExp(`对 ${starred.replace('*', '\\*')} 的公示提异议`))
    await neighbour.hall.screen.getByRole('dialog').locator('textarea').fill('他家好像还有一套房。')
    await neighbour.hall.screen.getByRole('dialog').getByRole('button', { name: '提交' }).tap()
    await neighbour.form.says(/收到了，工会会去核实/).waitFor()

    await later()
    const meng = await phoneOf('meng')
    await meng.desk.open(starred.replace('*', '\\*'))
    await meng.desk.says('批准：有异议还没答复').waitFor()
    const wang = await phoneOf('wang')
    await wang.form.open('/features/ledger/objections/index')
    await wang.form.press(new RegExp(`^${starred.replace('*', '\\*')} · 燕郊货运有限公司，答复`))
    await wang.hall.screen.getByRole('dialog').getByRole('checkbox', { name: '不成立' }).tap()
    await wang.hall.screen.getByRole('dialog').locator('textarea').fill('查了不动产登记，只有租的一间。')
    await wang.hall.screen.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).tap()
    await wang.form.says('答复好了').waitFor()
    await meng.desk.open(starred.replace('*', '\\*'))
    await meng.desk.move('批准', money)
    const zhao = await phoneOf('zhao')
    await zhao.desk.open(starred.replace('*', '\\*'))
    await zhao.desk.move('登记付款', { 银行回单号: slip })

    await form.openCase('困难帮扶')
    await form.says('在档').waitFor()
    await form.open('/features/ledger/mine/index')
    await form.says('困难帮扶 3,000 元').waitFor()
    await form.says('算过了，是您的').waitFor()
    await form.open('/features/ledger/public/index')
    await form.press('在这部手机上查一遍')
    await form.says(/^查过了：\d+ 行，一行扣一行，合计也对/).waitFor()
  })
})
