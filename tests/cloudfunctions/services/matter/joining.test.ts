import { clerks } from '../../../../cloudfunctions/clerks/kinds'
import { kindConsentVersion } from '../../../../cloudfunctions/contract/kinds/kind'
import { localCast } from '../../../../cloudfunctions/local/cast'
import { syntheticIdNumber } from '../../../../cloudfunctions/local/seed/study'
import { findCase } from '../../../../cloudfunctions/store/cases'
import { database } from '../../../../cloudfunctions/store/database'
import { findMembership, membershipId } from '../../../../cloudfunctions/store/memberships'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { unions } from '../../../../cloudfunctions/store/unions'
import { codeOf, dataOf, openHall, type OpenHall } from '../../../open-hall'

const people = Array.from({ length: 14 }, (_, order) => ({ id: `w${order}`, name: `工人${order}`, role: 'driver', openid: `o-w${order}`, phone: null }))
let hall: OpenHall
beforeAll(async () => { hall = await openHall({ cast: [...localCast, ...people] }) })
afterAll(() => hall.close())

const now = Date.now()
const idNumber = (order: number) => syntheticIdNumber('19910404', order * 2 + 1, now)
const answers = (order: number, changes: object = {}) => ({
  occupation: 'truck-driver', works: 'none', area: '131082109', name: '马有才', idNumber: idNumber(order), mobile: `1990000${7_700 + order}`, ...changes,
})
const wish = (who: string, action: string, input: object) => hall.wish('matter', action, input, who) as Promise<any>
const submit = (who: string, given: object, { kind = 'joining', source }: { kind?: string; source?: string } = {}) =>
  wish(who, 'submit', { kind, form: '2026-11', answers: given, papers: [], consent: { version: kindConsentVersion }, ...(source && { source }) })
/** A move at a desk on the case as it stands. */
const move = async (who: string, id: string, name: string, said: object = {}, more: object = {}) =>
  wish(who, 'move', { id, version: (await findCase(id))!.version, move: name, answers: said, ...more })
const act = async (who: string, id: string, name: string) => wish(who, 'act', { id, version: (await findCase(id))!.version, move: name })
const cardOf = async (who: string) => (await dataOf(hall.ask('membership', 'mine', {}, who))).membership
const joined = async (who: string, order: number, changes: object = {}) => {
  const { id } = await dataOf(submit(who, answers(order, changes)))
  await dataOf(move('li', id, 'approve'))
  return id as string
}

describe('入会被拒绝的', () => {
  test.each<[string, object, string]>([
    ['身份证号错一位', { idNumber: '131099199001011232' }, 'answer.faulty idNumber checksum'],
    ['手机号少一位', { mobile: '1990000770' }, 'answer.faulty mobile shape'],
    ['名字里有数字', { name: '马3' }, 'answer.faulty name shape'],
    ['没有这种职业', { occupation: 'spy' }, 'answer.faulty occupation shape'],
    ['地方不在廊坊', { area: '110112' }, 'answer.faulty area shape'],
    ['有单位却没写单位', { works: 'unit' }, 'answer.faulty employer missing'],
    ['单位代码错一位', { works: 'unit', employer: '某某物流', uscc: '91131000MA07A1B2CX' }, 'answer.faulty uscc checksum'],
    ['没有单位却说可以告诉单位', { mayTellUnit: true }, 'answer.faulty mayTellUnit unasked'],
    ['多问的不收：工资', { wage: 5_000 }, 'answer.faulty wage unasked'],
    ['运算符', { name: { known: true, $ne: 1 } }, 'input.invalid input.answers.name.$ne'],
  ])('%s', async (_what, changes, code) => expect(await codeOf(submit('w0', answers(0, changes)))).toBe(code))

  test('被拒绝的，什么都没留下', async () => {
    expect((await database().collection('cases').where({ person: 'o-w0' }).count()).total).toBe(0)
    expect(await cardOf('w0')).toBeNull()
  })
  test('没登录的；同意书旧了的', async () => {
    expect(await codeOf(hall.ask('matter', 'mine') as Promise<any>)).toBe('identity.required')
    expect(await codeOf(wish('w13', 'submit', { kind: 'joining', form: '2026-11', answers: answers(0), papers: [], consent: { version: '2000-01' } }))).toMatch(/^consent.outdated/)
  })
  test('同一个身份证号：自己再交一次、换一部手机交、已经是会员', async () => {
    const { id } = await dataOf(submit('w1', answers(1)))
    expect(await codeOf(submit('w1', answers(1)))).toBe(`case.exists ${id}`)
    expect(await codeOf(submit('w2', answers(1)))).toBe('case.exists-elsewhere')
    await dataOf(move('li', id, 'approve'))
    expect(await codeOf(submit('w2', answers(1)))).toBe('member.already pool')
  })
  test('自己不能批自己的：李干事也是职工', async () => {
    const { id } = await dataOf(submit('li', answers(2)))
    expect(await codeOf(move('li', id, 'approve'))).toBe('case.hindered own-case')
    expect(await cardOf('li')).toBeNull()
    expect((await dataOf(move('meng', id, 'approve'))).state).toBe('pool')
  })
  test('别的县批不了；别的工会落不了；没批的落不了', async () => {
    const { id } = await dataOf(submit('w3', answers(3)))
    expect(await codeOf(move('gao', id, 'approve'))).toBe('case.unknown')
    expect(await codeOf(move('he', id, 'settle'))).toBe('case.state submitted')
    await dataOf(move('li', id, 'approve'))
    expect(await codeOf(move('chen', id, 'settle'))).toBe('case.unknown')
    expect(await codeOf(move('li', id, 'settle'))).toBe('case.hindered desk')
  })
  test('旧的一版上动手，不算', async () => {
    const { id } = await dataOf(submit('w4', answers(4)))
    const { version } = (await findCase(id))!
    await dataOf(move('li', id, 'approve'))
    expect(await codeOf(wish('li', 'move', { id, version, move: 'refuse', answers: { reason: 'false' } }))).toBe('case.changed')
  })
})

describe('一位司机入会', () => {
  test('归货运行业工会，每一步怎么来的都写着；通过进周转库，落会在籍', async () => {
    const sent = await dataOf(submit('w5', answers(5), { source: 'yanjiao-gate' }))
    expect(sent).toMatchObject({ state: 'submitted', owner: '三河市总工会', union: { id: 'un-freight' }, working: [{ step: 'employer.unnamed' }, { step: 'industry.found', values: { union: '廊坊市货运行业工会联合会' } }] })
    expect(await cardOf('w5')).toBeNull()
    const approved = await dataOf(move('li', sent.id, 'approve'))
    expect(approved).toMatchObject({ state: 'pool', at: 'home', owner: '廊坊市货运行业工会联合会' })
    expect(await cardOf('w5')).toMatchObject({ standing: 'pool', name: '马有才', union: { id: 'un-freight' }, mobile: '199****7705' })
    expect((await dataOf(hall.ask('membership', 'pool', {}, 'he'))).rows.some((row: any) => row.case === sent.id)).toBe(true)
    expect((await dataOf(move('he', sent.id, 'settle'))).state).toBe('joined')
    expect(await cardOf('w5')).toMatchObject({ standing: 'member', union: { id: 'un-freight' } })
    expect((await dataOf(hall.ask('membership', 'sources', {}, 'li'))).rows.find(({ id }: any) => id === 'yanjiao-gate').joined).toBe(3)
  })
  test('没有行业工会的人扫了园区的码，归园区；不归园区的交上级，等的日子照算', async () => {
    const sent = await dataOf(submit('w6', answers(6, { occupation: 'other-flexible' }), { source: 'yanjiao-canteen' }))
    expect(sent.union.id).toBe('un-yanjiao')
    await dataOf(move('li', sent.id, 'approve'))
    const before = await cardOf('w6')
    expect(await codeOf(move('chen', sent.id, 'pass'))).toBe('answer.faulty words missing')
    await dataOf(move('chen', sent.id, 'pass', { words: '人不在园区里' }))
    expect(await cardOf('w6')).toMatchObject({ standing: 'pool', union: { id: 'un-131082' }, since: before.since })
    // 三河市总工会 has nobody of its own here: its county's desk looks after him.
    expect((await findCase(sent.id))!.at).toBe('county')
    expect((await dataOf(move('li', sent.id, 'settle'))).state).toBe('joined')
    expect(await cardOf('w6')).toMatchObject({ standing: 'member', union: { id: 'un-131082' } })
  })
  test('有工会的单位，归单位工会；整个过程没有一条消息到过单位', async () => {
    const employer = (await unions.all(now)).find(({ id }) => id === 'un-em-0001')!
    const id = await joined('w7', 7, { works: 'unit', employer: employer.name, uscc: employer.uscc, occupation: 'employee' })
    expect((await findCase(id))!.union).toBe('un-em-0001')
    const { data } = await database().collection('messages').where({ about: id }).limit(100).get()
    expect([...new Set(data.map(({ person }: any) => person))]).toEqual(['o-w7'])
    expect((await database().collection('messages').where({ person: 'local-openid-zhou' }).get()).data.filter(({ kind }: any) => String(kind).startsWith('case'))).toEqual([])
  })
  test('退回补正：说清哪几项，补了接着审；别的项改不了', async () => {
    const { id } = await dataOf(submit('w8', answers(8)))
    expect(await codeOf(move('li', id, 'return'))).toBe('asked.nothing')
    await dataOf(move('li', id, 'return', {}, { asked: [{ what: 'mobile', paper: false, reason: 'mismatch' }] }))
    const { version } = (await findCase(id))!
    expect(await codeOf(wish('w8', 'act', { id, version, move: 'resubmit', answers: { name: '改名' } }))).toBe('answer.not-asked name')
    expect((await dataOf(wish('w8', 'act', { id, version, move: 'resubmit', answers: { mobile: '19900007798' } }))).state).toBe('submitted')
    await dataOf(move('li', id, 'approve'))
    expect((await cardOf('w8')).mobile).toBe('199****7798')
  })
  test('不予通过，改了可以再来；批了又撤回，就退会了，也可以再来', async () => {
    const refused = await dataOf(submit('w9', answers(9)))
    expect(await codeOf(move('li', refused.id, 'refuse'))).toBe('answer.faulty reason missing')
    await dataOf(move('li', refused.id, 'refuse', { reason: 'false' }))
    const id = await joined('w9', 9)
    await dataOf(act('w9', id, 'withdraw'))
    expect((await cardOf('w9')).standing).toBe('left')
    await joined('w9', 9)
    expect((await cardOf('w9')).standing).toBe('pool')
  })
  test('批的人死在半路：会籍由时钟补上，补几次都一样', async () => {
    const { id } = await dataOf(submit('w10', answers(10)))
    await dataOf(move('li', id, 'approve'))
    await dataOf(move('he', id, 'settle'))
    const key = membershipId(idNumber(10))
    await database().collection('memberships').doc(key).remove()
    const record = (await findCase(id))!
    for (let time = 0; time < 3; time++) await clerks.joining.settle!(record, Date.now())
    expect((await findMembership(key))!.events.map(({ what }) => what)).toEqual(['approved', 'settled'])
  })
})

describe('会籍变动', () => {
  const change = (who: string, given: object) => submit(who, { name: '马有才', mobile: '19900007705', ...given }, { kind: 'membership-change' })
  test('不是会员的；在籍的没有什么可恢复；接转到自己的工会', async () => {
    expect(await codeOf(change('zhou', { what: 'leave' }))).toBe('membership.none')
    expect(await codeOf(change('w5', { what: 'resume' }))).toBe('membership.state member')
    expect(await codeOf(change('w5', { what: 'move', area: '131082109' }))).toBe('rule.refused same-union')
  })
  test('接转：新工会接了才算；没接的，还在原处', async () => {
    const moving = () => change('w6', { what: 'move', area: '131081105' }).then((answer: any) => answer.data.id as string)
    const first = await moving()
    expect(await cardOf('w6')).toMatchObject({ standing: 'moving', union: { id: 'un-131082' }, to: { id: 'un-131081105' } })
    expect(await codeOf(change('w6', { what: 'leave' }))).toBe(`case.exists ${first}`)
    await dataOf(move('gao', first, 'refuse', { words: '人不在本镇' }))
    expect(await cardOf('w6')).toMatchObject({ standing: 'member', union: { id: 'un-131082' } })
    const second = await moving()
    await dataOf(act('w6', second, 'withdraw'))
    expect((await cardOf('w6')).standing).toBe('member')
    await dataOf(move('gao', await moving(), 'accept'))
    expect(await cardOf('w6')).toMatchObject({ standing: 'member', union: { id: 'un-131081105' } })
    // From now on the county to which he has come looks after him.
    const { id } = await dataOf(change('w6', { what: 'keep', why: 'waiting' }))
    expect((await findCase(id))!).toMatchObject({ at: 'county', area: '131081105' })
    await dataOf(move('gao', id, 'accept'))
    expect((await cardOf('w6')).standing).toBe('kept')
  })
  test('保留、恢复、退会', async () => {
    for (const [given, standing] of [[{ what: 'keep', why: 'waiting' }, 'kept'], [{ what: 'resume' }, 'member'], [{ what: 'leave' }, 'left']] as const) {
      await dataOf(move('he', (await dataOf(change('w5', given))).id, 'accept'))
      expect((await cardOf('w5')).standing).toBe(standing)
    }
  })
})

describe('单位建会', () => {
  const unit = { unit: '廊坊某某仓储有限公司', uscc: '91131000MA07A1B2CJ', area: '131082109', workers: 40, as: 'worker', name: '马有才', mobile: '19900007711' }
  const found = (who: string, given: object = {}) => submit(who, { ...unit, ...given }, { kind: 'union-founding' })
  test('已经有工会的单位', async () => {
    const { uscc } = (await unions.all(now)).find(({ level }) => level === 'employer')!
    expect(await codeOf(found('w11', { uscc }))).toBe('rule.refused union-exists')
  })
  test('核实的人不能自己批；换一个人就批得了，单位的人从此归自己的工会', async () => {
    await entrust('o-w13', '双职', [{ role: 'reviewer', area: null, of: null }, { role: 'approver', area: null, of: null }])
    const { id } = await dataOf(found('w11'))
    await dataOf(move('w13', id, 'check', { words: '实地看过，四十人' }))
    expect(await codeOf(move('w13', id, 'found'))).toBe('case.hindered same-person')
    expect((await dataOf(move('meng', id, 'found'))).state).toBe('founded')
    await unions.renew()
    const made = (await unions.all(Date.now())).find(({ uscc }) => uscc === unit.uscc)!
    expect(made).toMatchObject({ level: 'employer', name: '廊坊某某仓储有限公司工会', parent: 'un-131082' })
    expect(JSON.stringify(made)).not.toContain(unit.mobile)
    expect(await codeOf(found('w12'))).toMatch(/^(rule.refused union-exists|case.exists-elsewhere)$/)
  })
})

describe('手机号被别人的会籍占着', () => {
  const claim = (who: string, input: object) => hall.wish('membership', 'claimMobile', input, who) as Promise<any>
  const mobile = '19900007790'
  const codeFor = async (who: string) => {
    await dataOf(hall.wish('account', 'sendCode', { mobile }, who) as Promise<any>)
    return (await dataOf(hall.ask('message', 'list', {}, who) as Promise<any>)).rows.find(({ kind }: any) => kind === 'mobile-code').title as string
  }
  test('不是会员的、没收到验证码的、验证码不对的，拿不走', async () => {
    await joined('w11', 11, { mobile })
    await joined('w12', 12, { mobile })
    expect([(await cardOf('w11')).mobile, (await cardOf('w12')).mobile]).toEqual(['199****7790', null])
    expect(await codeOf(claim('w0', { by: 'code', mobile, code: '000000' }))).toBe('membership.none')
    expect(await codeOf(claim('w12', { by: 'code', mobile, code: '000000' }))).toBe('mobile-code.expired')
    expect(await codeOf(claim('w12', { by: 'wechat', code: 'forged' }))).toBe('wechat-mobile.refused 40029')
  })
  test('证明了是自己的，就归他；原来那位的会籍还在，收到一条消息；一个码只用一次', async () => {
    const code = await codeFor('w12')
    expect(await codeOf(claim('w11', { by: 'code', mobile, code }))).toBe('mobile-code.expired')
    expect((await dataOf(claim('w12', { by: 'code', mobile, code }))).mobile).toBe('199****7790')
    expect(await cardOf('w11')).toMatchObject({ mobile: null, standing: 'pool' })
    expect((await dataOf(hall.ask('message', 'list', {}, 'w11') as Promise<any>)).rows.map(({ kind }: any) => kind)).toContain('mobile-released')
    expect(await codeOf(claim('w12', { by: 'code', mobile, code }))).toBe('mobile-code.expired')
  })
})

test('一行日志、一条消息、一条名单里也没有身份证号、手机号', async () => {
  const { data } = await database().collection('messages').limit(500).get()
  const lists = await Promise.all(['li', 'he', 'chen'].map(async (who) => [await hall.ask('matter', 'queue', { shelf: 'mine' }, who), await hall.ask('matter', 'queue', { shelf: 'ended' }, who)]))
  expect(JSON.stringify([hall.log, data, lists])).not.toMatch(/\b\d{17}[\dX]\b|\b1[3-9]\d{9}\b|马有才/)
})
