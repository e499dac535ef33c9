import type { Browser } from 'playwright-core'
import type { Occasion } from '../../cloudfunctions/contract/occasion'
import { seedContests } from '../../cloudfunctions/local/seed/contests'
import { seedOccasions } from '../../cloudfunctions/local/seed/occasions'
import { takeSeats } from '../../cloudfunctions/office/seating'
import { addEntry, entryId, findEntry, memberKey, sealMembers } from '../../cloudfunctions/store/contest-entries'
import { contests } from '../../cloudfunctions/store/contests'
import { occasions } from '../../cloudfunctions/store/occasions'
import { openCounters } from '../../cloudfunctions/store/seats'
import { entrust } from '../../cloudfunctions/store/staff'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { ContestDeskPages, ContestPages } from './pages/contest-pages'
import { OccasionPage } from './pages/occasion-page'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

const now = Date.now()
const hourMs = 3_600_000
const model = (id: string) => seedOccasions(now).find((each) => each.id === id)!
const contestModel = (id: string) => seedContests(now).find((each) => each.id === id)!
/** For each host one in which pairs enrol, and one that has been held, with a single contestant and a single round. */
const pairs = hosts.map((_host, at): Occasion => ({ ...model('oc-contest-net'), id: `oc-pair${at}`, title: `双人赛${at + 1}` }))
const held = hosts.map((_host, at): Occasion => ({
  ...model('oc-contest-weld'), id: `oc-held${at}`, title: `焊工赛${at + 1}`, slots: [{ id: 's1', starts: now - hourMs, ends: now + hourMs, capacity: 5 }],
}))

let world: World
let browser: Browser
const serials: string[] = []
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()])
  await openCounters([...pairs, ...held])
  await occasions.add([...pairs, ...held])
  for (const { id } of held) {
    const person = 'local-openid-sun'
    const { serial } = await takeSeats(held.find((each) => each.id === id)!, { person, slot: 's1', size: 1, waitlist: false, now: now - 2 * hourMs, intent: id }) as { serial: string }
    serials.push(serial)
    const _id = entryId(id, person)
    await addEntry({
      _id, demo: true, contest: id, person, serial, unit: '霸州机械厂', team: '', publish: false, checked: true, certificates: [], version: 1, intents: [], at: now,
      members: sealMembers(_id, [{ name: '孙站长', mobile: '19900000005', birthMonth: '1985-03' }]), keys: [memberKey(id, '19900000005')],
    })
  }
  await entrust('local-openid-zhao', '赵出纳', [{ role: 'approver', area: null, of: null }])
  await contests.add([
    ...pairs.map(({ id }) => ({ ...contestModel('oc-contest-net'), id })),
    ...held.map(({ id }) => ({ ...contestModel('oc-contest-weld'), id, rounds: [{ id: 'r1', kind: 'practice' as const, title: '实操', weight: 100, full: 100 }] })),
  ])
})
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, pairs[at]!, held[at]!, at] as const))('比一场技能（%s）', (host, pair, contest, at) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(who: 'zhang' | 'sun' | 'li' | 'liu' | 'wang' | 'zhao') {
    const hall = await phone(who)
    return { hall, occasion: new OccasionPage(hall), contest: new ContestPages(hall), desk: new ContestDeskPages(hall) }
  }

  test('不管竞赛的人，看不到录分的桌子', async () => {
    const zhang = await phoneOf('zhang')
    await zhang.desk.openScores(contest.id)
    await zhang.desk.sees('这项工作不在您的职责里')
  })

  test('两个人一队：先看能不能报，报上了写队员，队长自己的简历里有，不再问，再退掉，两个座位一起退', async () => {
    const zhang = await phoneOf('zhang')
    await zhang.occasion.open(pair.id)
    await zhang.contest.answerAge('198405')
    await zhang.occasion.askToEnrol()
    await zhang.occasion.enrol()
    await zhang.occasion.said('报名成功').waitFor()
    await zhang.contest.sees('还差一步：填参赛信息')
    await zhang.contest.goToRules()
    await zhang.contest.goToEntry()
    await zhang.contest.sees(/^已有 · 来自简历/)
    await zhang.contest.fillTeam('三河货运队', '燕郊二人组', [{ name: '', mobile: '', birthMonth: '' }, { name: '于洋', mobile: '19900009002', birthMonth: '199001' }])
    await zhang.contest.said('已保存').waitFor()
    await zhang.contest.open(pair.id)
    await zhang.contest.sees(/张师傅 199\*\*\*\*0001，于洋/)
    await zhang.occasion.open(pair.id)
    await zhang.occasion.askToCancel()
    await zhang.occasion.cancel()
    await zhang.occasion.says(/^报名$/).waitFor()
    await zhang.contest.open(pair.id)
    await zhang.contest.sees('还没有报名')
  })

  test('两个人录得不一样，第三个人定；公布，提异议，答复；办结，证书谁都查得到', async () => {
    const serial = serials[at]!
    const [li, liu, wang, sun, zhang] = await Promise.all([phoneOf('li'), phoneOf('liu'), phoneOf('wang'), phoneOf('sun'), phoneOf('zhang')])
    for (const { scorer, points, said } of [{ scorer: li, points: '88.5', said: '录好了' }, { scorer: liu, points: '85', said: '和另一位录的不一样，两个人都要重录' }]) {
      await scorer.desk.openScores(contest.id)
      await scorer.desk.enter(serial, points)
      await scorer.desk.said(said)
    }
    await wang.desk.openBoard(contest.id)
    await wang.desk.settle(serial, '88.50', '对照评分表，第二遍看错了')
    await wang.desk.sees('1/1 已一致')
    await wang.desk.publish()
    await wang.desk.sees('已公布，异议期开始')

    await sun.contest.openResults(contest.id)
    await sun.contest.sees('第 1 名 · 88.50')
    await sun.contest.object('第三条焊缝没有算分')
    await sun.contest.sees('正在查')

    await zhang.contest.openResults(contest.id)
    await zhang.contest.sees('孙*')
    expect(await zhang.hall.screen.getByText('孙站长').count()).toBe(0)

    await contests.change(contest.id, {}, { objectUntil: now - hourMs })
    await wang.desk.openBoard(contest.id)
    if (host === 'hall-in-browser') await wang.hall.page.reload()
    await wang.desk.finalize()
    await wang.desk.said('还有异议没答复')
    await wang.desk.dismiss('看过录像，分已经算上了')
    await wang.desk.said('这一项要由别人来办')
    const zhao = await phoneOf('zhao')
    await zhao.desk.openBoard(contest.id)
    await zhao.desk.dismiss('看过录像，分已经算上了')
    await zhao.desk.said('已答复，选手会收到消息')
    await wang.desk.finalize()
    await wang.desk.said('已办结，称号和证书已发出')

    await sun.hall.open('/features/certificate/mine/index')
    await sun.contest.sees(`《${contest.title}》技术状元`)
    const [code] = (await findEntry(entryId(contest.id, 'local-openid-sun')))!.certificates
    await zhang.hall.open(`/features/certificate/check/index?code=${code}`)
    await zhang.contest.sees('孙*')
  })
})
