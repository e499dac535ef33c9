import { reviewFamilies } from '../../../../cloudfunctions/services/clock/hardship'
import { monthsLater } from '../../../../cloudfunctions/rules/calendar-months'
import { provesRow } from '../../../../cloudfunctions/rules/payout-chain'
import { database } from '../../../../cloudfunctions/store/database'
import { noticeId } from '../../../../cloudfunctions/store/notices'
import { digest, firstBrokenLedgerRow } from '../../../../cloudfunctions/store/payouts'
import { newIdNumber, now, openTown, type Town, why, yanjiao } from './town'

let town: Town
beforeAll(async () => { town = await openTown() })
afterAll(() => town.close())

const member = (name: string, relation = 'child') => ({ name, relation, health: 'well', work: 'pupil' })
const family = (changes: object = {}) => ({
  name: '马有才', idNumber: newIdNumber(), mobile: '19900007001', area: yanjiao, employer: '燕郊货运有限公司',
  members: [member('马小明'), member('李秀英', 'spouse')], health: 'ill', housing: 'rent',
  income: 6_000_000, rigid: 3_000_000, cause: 'own-illness', hit: false,
  'private-school': false, 'study-abroad': false, 'second-home': false, 'shop-or-factory': false, car: false, 'illegal-acts': false,
  bankName: '中国工商银行燕郊支行', bankCard: '6217000010000000003', ...changes,
})
const papers = ['id-front', 'household', 'income-proof', 'diagnosis']
const visit = { day: '2026-01-05', visitors: '陈主席、周同志', matches: 'yes', seen: '三口人租住一间平房，本人透析两年。' }
const post = { fen: 300_000 }
const reason = { words: '入户核实情况不符。' }
let people = 0
let slips = 0
const slip = () => ({ slip: `HD${String(++slips).padStart(8, '0')}` })

async function filed({ sent = papers, changes = {} }: { sent?: string[]; changes?: object } = {}) {
  const who = `p${people++}`
  await town.keep(who, sent)
  const answer = await town.submit(who, 'hardship', family(changes), sent)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return { who, id: answer.data.id as string, data: answer.data }
}
async function noticed(options?: Parameters<typeof filed>[0]) {
  const made = await filed(options)
  expect(why(await town.move('chen', made.id, 'visit', visit))).toBe('ok')
  expect(why(await town.move('gao', made.id, 'post', post))).toBe('ok')
  return { ...made, notice: noticeId(made.id, 1) }
}
/** The five working days are over. */
const hung = (notice: string) => database().collection('notices').doc(notice).update({ over: Date.now() - 120_000 })
async function paid(): Promise<Awaited<ReturnType<typeof noticed>>> {
  const made = await noticed()
  await hung(made.notice)
  expect(why(await town.move('meng', made.id, 'approve', post))).toBe('ok')
  expect(why(await town.move('zhao', made.id, 'pay', slip()))).toBe('ok')
  return made
}

describe('申报', () => {
  test('本县没有登记低保标准，说不了，什么也没存', async () => {
    expect(why(await town.submit('p39', 'hardship', family({ area: '131081' })))).toBe('standard-unknown')
    expect((await database().collection('cases').count()).total).toBe(0)
  })
  test('家里几口人是数出来的：一口人一行，连本人', async () => {
    const { data } = await filed({ sent: [], changes: { members: [] } })
    expect(data.working.find(({ step }: { step: string }) => step === 'per-head').values.persons).toBe(1)
  })
  test('一张身份证一份：换个手机再报，说已经有人报过', async () => {
    const idNumber = newIdNumber()
    await filed({ sent: [], changes: { idNumber } })
    expect(why(await town.submit('p38', 'hardship', family({ idNumber })))).toBe('case.exists-elsewhere')
  })
  test('过程冻结在办件里，到陈主席的工会，十个工作日', async () => {
    const { data } = await filed({ sent: [] })
    expect(data).toMatchObject({ state: 'submitted', at: 'home', union: { id: 'un-yanjiao' }, rule: { id: 'hardship', version: '2026-11' } })
    expect(data.working.map(({ step }: { step: string }) => step)).toEqual(['standard', 'spendable', 'per-head', 'deep', 'verdict'])
    expect(data.working.at(-1).values.verdict).toBe('deep')
  })
  test('按公式不算的，可以报，不能公示', async () => {
    const { id } = await filed({ sent: [], changes: { income: 90_000_000 } })
    await town.move('chen', id, 'visit', visit)
    expect(why(await town.move('gao', id, 'post', post))).toBe('not-hardship')
    const { id: other } = await filed({ sent: [], changes: { car: true } })
    await town.move('chen', other, 'visit', visit)
    expect(why(await town.move('gao', other, 'post', post))).toBe('not-hardship')
  })
})

describe('入户、公示、批准', () => {
  test('别的工会、别的县、出纳、没有职责的人入不了户；没入户不能公示', async () => {
    const { id } = await filed({ sent: [] })
    for (const who of ['lin', 'zhao']) expect(why(await town.move(who, id, 'visit', visit))).toBe('case.unknown')
    expect(why(await town.move('p37', id, 'visit', visit))).toBe('role.required')
    expect(why(await town.move('gao', id, 'post', post))).toBe('case.state')
    expect(why(await town.move('chen', id, 'visit', { ...visit, seen: '' }))).toBe('answer.faulty')
    expect(why(await town.move('chen', id, 'visit', { ...visit, day: '2099-01-01' }))).toBe('answer.faulty')
  })

  test('公示墙上只有姓、单位、类别、金额、期限；本人的号码、家人、病情一样没有', async () => {
    const { notice } = await noticed()
    const wall = await town.askOf('notice', 'list')
    const row = wall.ok && wall.data.rows.find((each: { id: string }) => each.id === notice)
    expect(row).toMatchObject({ name: '马*', unit: '燕郊货运有限公司', category: 'deep', fen: 300_000 })
    expect(JSON.stringify(wall)).not.toMatch(/有才|小明|秀英|1990000|1310|6217|透析|own-illness/)
  })

  test('公示没满不能批；有异议没答复不能批，成立的也不能批，只能重新核实', async () => {
    const { id, notice } = await noticed()
    expect(why(await town.move('meng', id, 'approve', post))).toBe('notice-running')
    const sent = await town.wishOf('notice', 'object', { id: notice, words: '他家还有一套房。' }, 'p36')
    await hung(notice)
    expect(why(await town.move('meng', id, 'approve', post))).toBe('objection-open')
    const objection = sent.ok ? sent.data.id : ''
    const answer = (outcome: string, who: string) => town.wishOf('notice', 'decide', { id: objection, outcome, words: '核实了，确有一套。' }, who)
    expect(await answer('upheld', 'meng')).toMatchObject({ ok: true })
    expect(why(await town.move('meng', id, 'approve', post))).toBe('objection-upheld')
    expect(why(await town.move('meng', id, 'revisit', reason))).toBe('ok')
    expect(await town.seen(id)).toMatchObject({ state: 'submitted', at: 'home' })
    // 再公示一次是新的一条，从头五个工作日。
    await town.move('chen', id, 'visit', visit)
    await town.move('gao', id, 'post', post)
    expect(why(await town.move('meng', id, 'approve', post))).toBe('notice-running')
    await hung(noticeId(id, 2))
    expect(why(await town.move('meng', id, 'approve', post))).toBe('ok')
  })

  test('公示的人自己不能批，批的人自己不能付；换个人就能（对照）', async () => {
    const { id, notice } = await filed().then(async (made) => {
      await town.move('chen', made.id, 'visit', visit)
      await town.move('wang', made.id, 'post', post)
      return { ...made, notice: noticeId(made.id, 1) }
    })
    await hung(notice)
    expect(why(await town.move('wang', id, 'approve', post))).toBe('same-person')
    expect(why(await town.move('qian', id, 'approve', post))).toBe('ok')
    expect(why(await town.move('qian', id, 'pay', slip()))).toBe('same-person')
    expect(why(await town.move('zhao', id, 'pay', slip()))).toBe('ok')
  })

  test('材料没齐不能批；零元不能批；改了金额要说为什么', async () => {
    const bare = await noticed({ sent: [] })
    await hung(bare.notice)
    expect(why(await town.move('meng', bare.id, 'approve', post))).toBe('papers-missing')
    const { id, notice } = await noticed()
    await hung(notice)
    expect(why(await town.move('meng', id, 'approve', { fen: 0 }))).toBe('answer.faulty')
    expect(why(await town.move('meng', id, 'approve', { fen: 500_000 }))).toBe('amount.unexplained')
    expect(why(await town.move('meng', id, 'approve', { fen: 500_000, words: '医院又出了新的账单。' }))).toBe('ok')
    expect(await town.seen(id)).toMatchObject({ fen: 500_000, state: 'paying' })
  })

  test('撤回、驳回，公示马上撤下', async () => {
    const [one, other] = [await noticed(), await noticed()]
    expect(why(await town.act(one.who, one.id, 'withdraw'))).toBe('ok')
    expect(why(await town.move('meng', other.id, 'reject', reason))).toBe('ok')
    const wall = await town.askOf('notice', 'list')
    expect(wall.ok && wall.data.rows.map(({ id }: { id: string }) => id)).not.toEqual(expect.arrayContaining([one.notice]))
    expect(wall.ok && wall.data.rows.map(({ id }: { id: string }) => id)).not.toEqual(expect.arrayContaining([other.notice]))
  })
})

describe('付款和账', () => {
  test('付了进账本，本人证明得了是自己那一行；一张回单用两次被拒', async () => {
    const { who, id } = await paid()
    expect(await town.seen(id)).toMatchObject({ state: 'on-file', owed: null })
    const own = await town.askOf('ledger', 'mine', {}, who)
    const [line] = own.ok ? own.data.rows : []
    expect(line).toMatchObject({ case: id, kind: 'hardship', fen: 300_000 })
    expect(provesRow(line, digest)).toBe(true)
    expect(await firstBrokenLedgerRow()).toBeNull()

    const used = await noticed()
    await hung(used.notice)
    await town.move('meng', used.id, 'approve', post)
    expect(why(await town.move('zhao', used.id, 'pay', { slip: `HD${String(slips).padStart(8, '0')}` }))).toBe('slip.used')
    expect(why(await town.move('zhao', used.id, 'pay', slip()))).toBe('ok')
  })

  test('出纳打开看得到卡号，看不到家里的情况和病情', async () => {
    const { id } = await paid()
    const opened = await town.ask('zhao', 'open', { id, purpose: 'payment' })
    expect(opened.ok && opened.data.rows.map(({ question }: { question: string }) => question).sort()).toEqual(expect.arrayContaining(['bankCard', 'name']))
    expect(JSON.stringify(opened)).not.toMatch(/透析|小明|大病|60,000/)
  })
})

describe('年度复核', () => {
  const at = async (id: string, state: string) => expect((await town.seen(id)).state).toBe(state)
  test('批准满十一个月就到复核，没满不到；复核过的人不能定，别人定了接着付，是账本里的另一行', async () => {
    const { who, id } = await paid()
    await reviewFamilies(monthsLater(now, 11) - 86_400_000)
    await at(id, 'on-file')
    await reviewFamilies(monthsLater(now, 11) + 86_400_000)
    await at(id, 'review')
    expect(why(await town.move('wang', id, 'recheck', visit))).toBe('ok')
    expect(why(await town.move('wang', id, 'keep', post))).toBe('same-person')
    expect(why(await town.move('meng', id, 'keep', { fen: 200_000 }))).toBe('ok')
    expect(why(await town.move('zhao', id, 'pay', slip()))).toBe('ok')
    const own = await town.askOf('ledger', 'mine', {}, who)
    expect(own.ok && own.data.rows.map((row: { case: string; fen: number }) => [row.case, row.fen]).sort()).toEqual([[id, 300_000], [`${id}.2`, 200_000]])
    // 对照：刚复核过的，不会马上又到复核。
    await reviewFamilies(monthsLater(now, 10))
    await at(id, 'on-file')
  })

  test('退档了，还可以重新报', async () => {
    const { id } = await paid()
    expect(why(await town.move('meng', id, 'leave', reason))).toBe('ok')
    expect(await town.seen(id)).toMatchObject({ state: 'left', ended: true, holder: id })
  })
})
