import { rotatingStepMs } from '../../../../cloudfunctions/rules/rotating-code'
import { shortCode, shownShortCode } from '../../../../cloudfunctions/rules/short-code'
import { syntheticIdNumber } from '../../../../cloudfunctions/local/seed/study'
import { database } from '../../../../cloudfunctions/store/database'
import { addEvent, addMembership, findMembership, giveMobile, membershipId, mobileHolder, releaseMobile } from '../../../../cloudfunctions/store/memberships'
import { openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

const now = Date.now()
const ask = (action: string, input: object = {}, who?: string) => hall.ask('membership', action, input, who) as Promise<any>
const codeOf = async (asked: Promise<any>) => { const answer = await asked; return answer.ok ? 'ok' : answer.problem.code }
const idNumber = (order: number) => syntheticIdNumber('19900303', order, now)
const cardNumber = (order: number): string => [0, 1, 2, 3, 4, 5].map((draw) => shortCode(77_000_000 + order * 37 + draw)).find((code) => code !== undefined)!
const member = (order: number, changes: object = {}) => ({
  _id: membershipId(idNumber(order)), demo: true, person: `o-${order}`, name: '马有才', holder: '马*', mobile: `1990000${7_500 + order}`, number: cardNumber(order),
  occupation: 'truck-driver' as const, area: '131082109', source: null, events: [{ what: 'approved' as const, at: now - 86_400_000, union: 'un-freight', of: 'ca-1' }], ...changes,
})

describe('会员卡', () => {
  test('没登录的没有；登录了不是会员的，说不是', async () => {
    expect(await codeOf(ask('mine'))).toBe('identity.required')
    expect(await codeOf(ask('code'))).toBe('identity.required')
    expect((await ask('mine', {}, 'zhang')).data.membership).toBeNull()
    expect(await codeOf(ask('code', {}, 'zhang'))).toBe('membership.none')
  })

  test('卡号错一位、数字不对、没有这张卡', async () => {
    const { data: { number, digits } } = await ask('code', {}, 'sun')
    expect(await codeOf(ask('check', { number: `${number[0] === '7' ? '8' : '7'}${number.slice(1)}`, digits }))).toBe('card.mistyped')
    expect(await codeOf(ask('check', { number, digits: digits === '000000' ? '000001' : '000000' }))).toBe('card.not-now')
    expect(await codeOf(ask('check', { number: '00000000', digits }))).toBe('card.not-now')
    expect(await codeOf(ask('check', { number, digits: '12345' }))).toBe('input.invalid')
    expect(await codeOf(ask('check', { number: { $ne: '' }, digits }))).toBe('input.invalid')
  })

  test('本人看得到全部；别人只见姓、在籍、哪个工会，没有别的', async () => {
    const own = await ask('mine', {}, 'sun')
    expect(own.data.membership).toMatchObject({ name: '孙站长', standing: 'member', union: { name: '燕郊镇总工会' }, mobile: '199****0005' })
    const { data: { number, digits, until, asOf } } = await ask('code', {}, 'sun')
    expect(until - asOf).toBeGreaterThan(0)
    expect(until - asOf).toBeLessThanOrEqual(rotatingStepMs)
    const seen = await ask('check', { number: shownShortCode(number).toLowerCase(), digits })
    expect(seen.data).toEqual({ holder: '孙*', standing: 'member', union: '燕郊镇总工会', asOf: expect.any(Number) })
    expect(JSON.stringify(seen)).not.toMatch(/站长|openid|199/)
  })

  test('退了会，卡就不算了，查的人看不出是退了还是没有', async () => {
    await addMembership(member(1, { person: 'local-openid-gao' }))
    const { data: { number, digits } } = await ask('code', {}, 'gao')
    expect(await codeOf(ask('check', { number, digits }))).toBe('ok')
    await addEvent((await findMembership(membershipId(idNumber(1))))!, { what: 'left', at: Date.now() })
    expect(await codeOf(ask('code', {}, 'gao'))).toBe('membership.none')
    expect((await ask('mine', {}, 'gao')).data.membership.standing).toBe('left')
    expect(await codeOf(ask('check', { number, digits }))).toBe('card.not-now')
  })

  test('六位数猜不出：一张卡一分钟只让试十次，对的也不答了', async () => {
    const { data: { number } } = await ask('code', {}, 'sun')
    for (let tries = 0; tries < 12; tries++) await ask('check', { number, digits: '000000' })
    const { data: { digits } } = await ask('code', {}, 'sun')
    expect(await codeOf(ask('check', { number, digits }))).toBe('rate.limited')
  })
})

describe('一个人一份会籍', () => {
  test('同一个身份证号，发几次都是一份', async () => {
    const added = await Promise.all(Array.from({ length: 6 }, () => addMembership(member(2))))
    expect(added.filter(Boolean)).toHaveLength(1)
  })
  test('档案里没有身份证号，姓名、手机号是封存的', async () => {
    const { data } = await database().collection('memberships').limit(100).get()
    expect(data.length).toBeGreaterThan(20)
    expect(JSON.stringify(data)).not.toMatch(/\b131099\d{11}[\dX]\b|\b1990000\d{4}\b|马有才|孙站长/)
  })
  test('同一件事记两遍是一遍；两个人同时记，一个知道没记上', async () => {
    const record = (await findMembership(membershipId(idNumber(2))))!
    const settled = { what: 'settled' as const, at: Date.now(), union: 'un-freight', of: 'ca-1' }
    const both = await Promise.all([addEvent(record, settled), addEvent(record, { what: 'kept', at: Date.now(), of: 'ca-2' })])
    expect([...both].sort()).toEqual([false, true])
    const after = (await findMembership(record._id))!
    expect(after.events).toHaveLength(2)
    expect(await addEvent(after, after.events[1]!)).toBe(true)
    expect((await findMembership(record._id))!.events).toHaveLength(2)
  })
  test('手机号被别人的会籍占着，会照样入，号码空着；放开以后才归他，只归一个人', async () => {
    const mobile = '19900007599'
    await addMembership(member(3, { mobile }))
    expect(await addMembership(member(4, { mobile }))).toBe(true)
    const [third, fourth] = await Promise.all([findMembership(membershipId(idNumber(3))), findMembership(membershipId(idNumber(4)))])
    expect(fourth!.mobile).toBeNull()
    expect(await giveMobile(fourth!, mobile)).toBe('taken')
    expect(await releaseMobile(third!)).toBe(true)
    expect(await releaseMobile(third!)).toBe(false)
    expect(await giveMobile(fourth!, mobile)).toBe(true)
    expect(await giveMobile(third!, mobile)).toBe('taken')
    expect((await mobileHolder(mobile))!._id).toBe(fourth!._id)
  })
})

describe('周转库', () => {
  test('工人看不到，出纳看不到', async () => {
    expect(await codeOf(ask('pool'))).toBe('identity.required')
    expect(await codeOf(ask('pool', {}, 'zhang'))).toBe('role.required')
    expect(await codeOf(ask('pool', {}, 'zhao'))).toBe('role.required')
  })
  test('市里看全部，等得最久的在前；没有姓名、手机、身份证', async () => {
    const { data } = await ask('pool', {}, 'li')
    const since = data.rows.map((row: any) => row.since)
    expect(since).toEqual([...since].sort((a: number, b: number) => a - b))
    expect(data.ageing).toBe(data.rows.filter((row: any) => row.ageing).length)
    expect(data.ageing).toBeGreaterThanOrEqual(3)
    expect(data.rows[0]).toMatchObject({ holder: '常*', ageing: true, union: { id: 'un-freight' } })
    expect(JSON.stringify(data)).not.toMatch(/玉明|openid|demo-member|19900009/)
  })
  test('县里只看本县的，基层工会只看自己的', async () => {
    const county = (await ask('pool', {}, 'gao')).data
    expect(county.rows.length).toBe(2)
    expect(county.rows.every(({ area }: any) => area.startsWith('131081'))).toBe(true)
    const freight = (await ask('pool', {}, 'he')).data
    expect(freight.rows.map(({ union }: any) => union.id)).toEqual(freight.rows.map(() => 'un-freight'))
    expect(freight.total).toBeGreaterThan(2)
  })
  test('落了会的不在里面', async () => {
    const before = (await ask('pool', {}, 'gao')).data
    const record = (await findMembership(before.rows[0].id))!
    await addEvent(record, { what: 'settled', at: Date.now(), union: record.waiting! })
    expect((await ask('pool', {}, 'gao')).data.total).toBe(before.total - 1)
  })
})

describe('扫码入会的码', () => {
  test('没有这个码；有的，说是哪里', async () => {
    expect(await codeOf(ask('source', { id: 'nowhere' }))).toBe('source.unknown')
    expect(await codeOf(ask('source', { id: '../x' }))).toBe('input.invalid')
    expect((await ask('source', { id: 'yanjiao-gate' })).data).toMatchObject({ name: '燕郊物流园东门', union: 'un-yanjiao' })
  })
  test('各看各的，按名字排，不按多少排；数的是入了会的人', async () => {
    expect(await codeOf(ask('sources', {}, 'zhang'))).toBe('role.required')
    const { data } = await ask('sources', {}, 'li')
    expect(data.rows.map(({ name }: any) => name)).toEqual([...data.rows.map(({ name }: any) => name)].sort((a, b) => a.localeCompare(b, 'zh-CN')))
    expect(data.rows.find(({ id }: any) => id === 'yanjiao-gate').joined).toBe(2)
    expect((await ask('sources', {}, 'chen')).data.rows.map(({ id }: any) => id).sort()).toEqual(['yanjiao-canteen', 'yanjiao-gate'])
    expect((await ask('sources', {}, 'gao')).data.rows.map(({ id }: any) => id)).toEqual(['shengfang-yard'])
  })
})

test('一行日志里也没有身份证号、手机号', () => expect(hall.log.join('\n')).not.toMatch(/\b\d{17}[\dX]\b|\b1\d{10}\b/))
