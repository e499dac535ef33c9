import { mutualAid as kind } from '../../../../cloudfunctions/contract/kinds/mutual-aid'
import { aidPresets } from '../../../../cloudfunctions/rules/aid-policies'
import { papersFor } from '../../../../cloudfunctions/rules/form'
import { kindOf } from '../../../../cloudfunctions/contract/kinds'
import { mutualAid } from '../../../../cloudfunctions/clerks/kinds/mutual-aid'
import { aidPolicies } from '../../../../cloudfunctions/store/aid'
import { answersOf, countCases, findCase } from '../../../../cloudfunctions/store/cases'
import { addMembership, membershipId } from '../../../../cloudfunctions/store/memberships'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { rowsAfter } from '../../../../cloudfunctions/store/payouts'
import type { OpenHall } from '../../../open-hall'
import { codeOf, dataOf } from '../../../open-hall'
import { byDays, claimFor, claims, daysAgo, idNumber, now, openClaims, ownClaim } from './claims'

let hall: OpenHall
let desk: ReturnType<typeof claims>
beforeAll(async () => { hall = await openClaims(); desk = claims(hall) })
afterAll(() => hall.close())

const member = (order: number, union: string) => addMembership({
  _id: membershipId(idNumber(order)), demo: true, person: `demo-${order}`, name: '张建国', holder: '张*', mobile: null, number: `M${order}`, occupation: 'truck-driver', area: '131082', source: null,
  events: [{ what: 'approved', at: now - 9e9, union }, { what: 'settled', at: now - 8e9 }],
} as Parameters<typeof addMembership>[0])

describe('报不了的，说得出为什么，什么也不存', () => {
  test.each([
    ['廊坊的办法还没定', ownClaim(1, { plan: 'aid-langfang' }), 'rule.refused unconfirmed'],
    ['办法不保这种医保', ownClaim(1, { plan: 'aid-threshold', cover: 'resident-3' }), 'rule.refused cover'],
    ['还没出院', ownClaim(1, { discharged: daysAgo(-1) }), 'answer.faulty discharged future'],
    ['那一年没有办法', ownClaim(1, { discharged: '2021-03-01', lateReason: '一直在外地打工' }), 'rule.refused no-policy'],
    ['过了期限没写原因', byDays(1, { discharged: daysAgo(130) }), 'answer.faulty lateReason missing'],
    ['不是工会的人，替会员报', claimFor(1), 'union.unknown'],
    ['身份证号错一位', ownClaim(1, { idNumber: `${idNumber(1).slice(0, 17)}${idNumber(1).endsWith('0') ? '1' : '0'}` }), 'answer.faulty idNumber checksum'],
    ['没问的也填了', ownClaim(1, { relation: 'spouse' }), 'answer.faulty relation unasked'],
  ])('%s', async (_why, answers, code) => {
    expect(await codeOf(desk.submit('p1', answers))).toBe(code)
    expect(await countCases()).toBe(0)
  })
  test('别家工会的会员，不能替他报；自己家的可以', async () => {
    await member(2, 'un-freight')
    expect(await codeOf(desk.submit('chen', claimFor(2)))).toBe('rule.refused other-union')
    expect(await codeOf(desk.submit('he', claimFor(2)))).toBe('ok')
  })
  test('同一个人、同一天、同一家医院，换个写法、换个手机，还是一份；换一天是另一份', async () => {
    const { id } = await dataOf(desk.submit('p3', ownClaim(3)))
    expect(await codeOf(desk.submit('p3', ownClaim(3, { hospital: ' 廊坊市 人民医院（东院）' })))).toBe(`case.exists ${id}`)
    expect(await codeOf(desk.submit('p39', ownClaim(3)))).toBe('case.exists-elsewhere')
    expect(await codeOf(desk.submit('p3', ownClaim(3, { discharged: daysAgo(30), lateReason: '陪护走不开，才办完' })))).toBe('ok')
  })
})

describe('先算后报', () => {
  test('手机上算的和这里算的不一样，两边都看得到；一样就不说', async () => {
    const { id } = await dataOf(desk.submit('p4', ownClaim(4, { estimate: 400_000 })))
    for (const seen of [await desk.own('p4', id), await desk.file('li', id)]) {
      expect(seen.fen).toBe(405_000)
      expect(seen.working).toContainEqual({ step: 'estimate-differs', values: { estimate: 400_000, fen: 405_000 } })
    }
    const same = await dataOf(desk.submit('p4', ownClaim(5, { estimate: 405_000 })))
    expect(same.working.map(({ step }: { step: string }) => step)).not.toContain('estimate-differs')
  })
  test('办法改了，报过的还按报的那一版；新报的按新的（对照：新的一版补得不一样）', async () => {
    const { id, rule } = await dataOf(desk.submit('p6', ownClaim(6)))
    const record = (await findCase(id))!
    const asking = { answers: answersOf(record), person: record.person, source: null, now: Date.now() }
    const [tiers] = aidPresets(Number(daysAgo(10).slice(0, 4)), Date.now())
    const version = `${daysAgo(10).slice(0, 4)}-2`
    await aidPolicies.add([{ id: `aid-tiers.${version}`, policy: { ...tiers!, version, formula: { ...tiers!.formula!, cap: 100_000 } } }])
    const later = await mutualAid.judge({ ...asking, now: Date.now() + 1, before: null })
    expect([later.rule?.version, later.fen]).toEqual([version, 100_000])
    expect(await desk.file('li', id)).toMatchObject({ fen: 405_000, rule, working: record.working })
    const changed = await mutualAid.judge({ ...asking, answers: { ...asking.answers, selfPay: 500_100 }, before: record })
    expect([changed.rule, changed.fen]).toEqual([rule, 150_035])
  })
})

test('办法要什么材料，表里就要什么', () => {
  for (const { id, papers } of aidPresets(2026, 0).filter(({ formula }) => formula)) {
    const asked = papersFor(kindOf('mutual-aid'), { for: 'self', plan: id }).filter(({ optional }) => !optional).map(({ kind: paper }) => paper)
    expect(asked.sort()).toEqual([...papers].sort())
  }
  expect(papersFor(kindOf('mutual-aid'), { for: 'family', plan: 'aid-threshold' }).map(({ kind: paper }) => paper)).toContain('consent-letter')
})

describe('三级审核，四只眼睛', () => {
  test('材料没齐，初审过不了；补传了就能过', async () => {
    const { id, missing } = await dataOf(desk.submit('p10', ownClaim(10)))
    expect(missing).toEqual(['settlement', 'discharge'])
    expect(await codeOf(desk.move('li', id, 'check'))).toBe('case.hindered papers-missing')
    for (const paper of missing) await desk.keep('p10', paper, `late ${paper}`)
    await dataOf(desk.act('p10', id, 'bring', { papers: missing }))
    expect(await codeOf(desk.move('li', id, 'check'))).toBe('ok')
  })
  test('初审的人不能复审，复审的人不能终审，终审的人不能付款；换一个人就能（对照）', async () => {
    await entrust('local-openid-wang', 'wang', [{ role: 'approver', area: null, of: null }, { role: 'cashier', area: null, of: null }])
    const { id } = await desk.sent('p11', ownClaim(11))
    await dataOf(desk.move('li', id, 'check'))
    expect(await codeOf(desk.move('li', id, 'recheck'))).toBe('case.hindered same-person')
    await dataOf(desk.move('meng', id, 'recheck'))
    expect(await codeOf(desk.move('meng', id, 'approve'))).toBe('case.hindered same-person')
    await dataOf(desk.move('wang', id, 'approve'))
    expect(await codeOf(desk.move('wang', id, 'pay', { slip: 'BANK20261101' }))).toBe('case.hindered same-person')
    expect((await dataOf(desk.move('zhao', id, 'pay', { slip: 'BANK20261101' }))).state).toBe('paid')
    await entrust('local-openid-wang', 'wang', [{ role: 'approver', area: null, of: null }])
  })
  test('没轮到的、管不到的，做不了', async () => {
    const { id } = await desk.sent('p12', ownClaim(12))
    expect(await codeOf(desk.move('gao', id, 'check'))).toBe('case.unknown')
    expect(await codeOf(desk.move('meng', id, 'approve'))).toBe('case.state checking')
    expect(await codeOf(desk.move('zhao', id, 'pay', { slip: 'BANK20261102' }))).toBe('case.unknown')
  })
  test('改金额要写原因；改了，两边都看得到原因和两个数', async () => {
    const { id } = await desk.sent('p13', ownClaim(13))
    expect(await codeOf(desk.move('li', id, 'check', { fen: 300_000 }))).toBe('amount.unexplained')
    await dataOf(desk.move('li', id, 'check', { fen: 300_000, reason: '有一张票据是门诊的' }))
    for (const seen of [await desk.own('p13', id), await desk.file('meng', id)]) {
      expect(seen.fen).toBe(300_000)
      expect(seen.working).toContainEqual({ step: 'changed-check', values: { from: 405_000, fen: 300_000 } })
      expect(JSON.stringify(seen.history)).toContain('有一张票据是门诊的')
    }
  })
  test('回单号用过的、没写的，不能付；付了进公开账本，一份一行', async () => {
    const [first, second] = [await desk.approved('p14', ownClaim(14)), await desk.approved('p14', ownClaim(15))]
    expect(await codeOf(desk.move('zhao', first, 'pay'))).toBe('answer.faulty slip missing')
    await dataOf(desk.move('zhao', first, 'pay', { slip: 'BANK20261103' }))
    expect(await codeOf(desk.move('zhao', second, 'pay', { slip: 'bank20261103' }))).toBe('slip.used')
    expect(await desk.own('p14', first)).toMatchObject({ state: 'paid', fen: 405_000 })
    expect(JSON.stringify((await desk.own('p14', first)).history)).toContain('BANK20261103')
    expect((await rowsAfter(0)).filter(({ kind: of, fen }) => of === 'mutual-aid' && fen === 405_000)).toHaveLength(2)
  })
  test('同一个人一年的几份同时终审，加起来不超过封顶；退掉一份，额度就回来', async () => {
    const stays = [20, 21, 22].map((days) => ownClaim(16, { selfPay: 8_000_000, discharged: daysAgo(days), plan: 'aid-tiers' }))
    const ids = []
    for (const stay of stays) {
      const { id } = await desk.sent('p16', stay)
      await dataOf(desk.move('li', id, 'check'))
      await dataOf(desk.move('meng', id, 'recheck'))
      ids.push(id as string)
    }
    // Each comes to 36,750 yuan: two of them are beyond a cap of 50,000.
    const answers = await Promise.all(ids.map((id) => codeOf(desk.move('wang', id, 'approve'))))
    expect(answers.sort()).toEqual(['ok', 'rule.refused cap 1325000', 'rule.refused cap 1325000'])
    const states = await Promise.all(ids.map(async (id) => [id, (await desk.file('li', id)).state] as const))
    const paying = states.find(([, state]) => state === 'paying')![0]
    const waiting = states.find(([, state]) => state === 'approving')![0]
    await dataOf(desk.move('zhao', paying, 'return', {}, { asked: [{ what: 'bankCard', paper: false, reason: 'mismatch' }] }))
    await dataOf(desk.act('p16', paying, 'withdraw'))
    expect(await codeOf(desk.move('wang', waiting, 'approve'))).toBe('ok')
  })
})

describe('谁看得到什么', () => {
  test('出纳看不到医院和诊断，也看不到材料，只有名字和卡号；初审的人看得到（对照）', async () => {
    const id = await desk.approved('p17', ownClaim(17, { diagnosis: '二型糖尿病' }))
    const open = (who: string) => dataOf(hall.ask('matter', 'open', { id, purpose: 'payment' }, who))
    const [cashier, reviewer] = [await open('zhao'), await open('li')]
    expect(JSON.stringify([cashier, await desk.file('zhao', id)])).not.toMatch(/糖尿病|人民医院/)
    expect(cashier.papers).toEqual([])
    expect(JSON.stringify(cashier)).toContain('6217000010000000003')
    expect(JSON.stringify(reviewer)).toMatch(/糖尿病.*settlement/)
    expect(JSON.stringify(await dataOf(hall.ask('matter', 'queue', { shelf: 'mine' }, 'zhao')))).not.toMatch(/\d{16}|张建国|糖尿病/)
  })
  test('付款时才发现卡号不对：退回只补卡号，核定的数不动；要他改金额的，补不了', async () => {
    const id = await desk.approved('p18', ownClaim(18))
    const back = (what: string) => desk.move('zhao', id, 'return', {}, { asked: [{ what, paper: false, reason: 'mismatch' }] })
    await dataOf(back('bankCard'))
    await dataOf(desk.act('p18', id, 'resubmit', { answers: { bankCard: '6228480038000000018' } }))
    expect(await desk.file('zhao', id)).toMatchObject({ state: 'paying', fen: 405_000 })
    await dataOf(back('selfPay'))
    expect(await codeOf(desk.act('p18', id, 'resubmit', { answers: { selfPay: 9_900_000 } }))).toBe('rule.refused approved')
  })
})

describe('替别人报', () => {
  test('陈主席一次替几个会员报：一人一份同意书，各走各的；他自己看得到每一份到哪一步，自己不能审', async () => {
    const ids = []
    for (const [order, name] of [[30, '李大山'], [31, '王小河']] as const) ids.push((await desk.sent('chen', claimFor(order, { patientName: name }))).id)
    await dataOf(desk.move('li', ids[0], 'check'))
    const { rows } = await dataOf(hall.ask('matter', 'mine', {}, 'chen'))
    expect(rows.map(({ id, state, name }: any) => [id, state, name])).toEqual([[ids[1], 'checking', '王*'], [ids[0], 'rechecking', '李*']])
    expect(await codeOf(desk.move('chen', ids[1], 'check'))).toMatch(/case.(unknown|hindered)/)
    const urls = await Promise.all(ids.map(async (id) => (await dataOf(hall.ask('matter', 'open', { id, purpose: 'review' }, 'li'))).papers.map(({ url }: { url: string }) => url)))
    for (const url of urls.flat()) expect((await fetch(url)).status).toBe(200)
    expect(new Set(urls.flat()).size).toBe(4 * 1 + 2)
  })
  test('没有同意书，初审过不了', async () => {
    await desk.keep('chen', 'settlement', 'one'); await desk.keep('chen', 'discharge', 'two')
    const { id } = await dataOf(desk.submit('chen', claimFor(32), ['settlement', 'discharge']))
    expect(await codeOf(desk.move('li', id, 'check'))).toBe('case.hindered papers-missing')
  })
  test('会员自己报的，先到他的工会；工会的人初审', async () => {
    await member(33, 'un-freight')
    const { id } = await desk.sent('p33', ownClaim(33))
    expect(await desk.file('he', id)).toMatchObject({ at: 'home', owner: '廊坊市货运行业工会联合会' })
    expect(await codeOf(desk.move('li', id, 'check'))).toBe('case.hindered desk')
    expect(await codeOf(desk.move('he', id, 'check'))).toBe('ok')
  })
})

test('不予支付要有原因，本人看得到；之后可以再报', async () => {
  const { id } = await desk.sent('p40', ownClaim(40))
  expect(await codeOf(desk.move('li', id, 'reject', { reason: 'papers-false' }))).toBe('answer.faulty words missing')
  await dataOf(desk.move('li', id, 'reject', { reason: 'not-member', words: '今年没有交互助费，财务没有登记。' }))
  expect(JSON.stringify((await desk.own('p40', id)).history)).toContain('没有交互助费')
  expect(await codeOf(desk.submit('p40', ownClaim(40)))).toBe('ok')
})
test('每一步都有期限，加起来不超过 30 个工作日', () => {
  const days = Object.values(kind.stages).filter(({ at }) => !['applicant', 'end'].includes(at)).map((stage) => ('days' in stage ? stage.days! : 0))
  expect(days.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(30)
})
