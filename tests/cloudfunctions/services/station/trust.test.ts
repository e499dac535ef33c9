import { weighReports } from '../../../../cloudfunctions/clerks/stations'
import { database } from '../../../../cloudfunctions/store/database'
import { doubtOf } from '../../../../cloudfunctions/rules/station-doubt'
import { addVoice, lockedSince, voiceRecord } from '../../../../cloudfunctions/store/station-voices'
import { changeStation } from '../../../../cloudfunctions/store/stations'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { day, hour, openStreet, type Street } from './street'

let street: Street
beforeAll(async () => { street = await openStreet() })
afterAll(() => street.close())

describe('到了没开：拒绝', () => {
  test.each([
    ['没有这个站', 'zhang', { id: 'st-none', at: Date.now() }, 'station.unknown'],
    ['八天前点的', 'zhang', { id: 'st-sun0', at: Date.now() - 7 * day - 60_000 }, 'report.too-old 7'],
    ['手机快了十一分钟', 'zhang', { id: 'st-sun0', at: Date.now() + 11 * 60_000 }, 'report.ahead'],
    ['站长说自己的站', 'sun', { id: 'st-sun0', at: Date.now() }, 'station.own'],
    ['时间里来了运算符', 'zhang', { id: 'st-sun0', at: { $gt: 0 } }, 'input.invalid input.at'],
    ['没说什么时候', 'zhang', { id: 'st-sun0' }, 'input.invalid input.at'],
  ])('%s', async (_title, who, input, code) => expect(await codeOf(street.wish(who, 'reportLocked', input))).toBe(code))
  test('没登录', async () => expect(await codeOf(street.ask(undefined, 'reportLocked', { id: 'st-sun0', at: 1 }))).toBe('identity.required'))
  test('站长核实自己的站、报过没开的人来核实', async () => {
    expect(await codeOf(street.wish('sun', 'confirmOpen', { id: 'st-sun0' }))).toBe('station.own')
    const id = await street.fresh()
    await dataOf(street.report('zhang', id))
    expect(await codeOf(street.wish('zhang', 'confirmOpen', { id }))).toBe('station.reported')
    expect((await street.station(id)).confirmed.by).toBe('union')
  })
})

describe('到了没开', () => {
  test('一个人说不算存疑；同一个人再说、第二天再说，还是一个人', async () => {
    const id = await street.fresh()
    expect(await dataOf(street.report('zhang', id))).toEqual({ outcome: 'counted', doubt: null })
    expect(await dataOf(street.report('zhang', id))).toEqual({ outcome: 'already', doubt: null })
    expect(await dataOf(street.report('zhang', id, Date.now() - day))).toEqual({ outcome: 'counted', doubt: null })
    expect((await street.station(id)).doubt).toBeNull()
    expect(await street.tickets(id)).toEqual([])
  })
  test('同一个意图再送一次，得到同一个答复', async () => {
    const id = await street.fresh()
    const [intent, at] = [freshIntent(), Date.now()]
    const first = await dataOf(street.report('zhang', id, at, intent))
    expect(await dataOf(street.report('zhang', id, at, intent))).toEqual(first)
  })
  test('七天里两个人说：存疑，站长收到一张单，一天内要答；再来一个人，人数加一，单子还是那一张', async () => {
    const id = await street.fresh({}, true)
    const at = Date.now() - 2 * hour
    await dataOf(street.report('zhang', id, at))
    expect((await dataOf(street.report('ma', id))).doubt).toEqual({ since: at, reports: 2 })
    const [ticket] = await street.tickets(id)
    expect(ticket).toMatchObject({ since: at, reports: 2, open: true, told: true, end: null })
    expect(ticket!.due - ticket!.openedAt).toBe(day)
    expect(await street.told('o-sun', id)).toEqual(['ticket-opened'])
    expect((await dataOf(street.report('han', id))).doubt.reports).toBe(3)
    expect(await street.tickets(id)).toMatchObject([{ _id: ticket!._id, reports: 3 }])
    expect(await street.told('o-sun', id)).toEqual(['ticket-opened'])
    expect((await dataOf(street.ask(undefined, 'detail', { id }))).open.state).toBe('doubtful')
  })
  test('没有站长的站，单子告诉县区工会', async () => {
    const id = await street.fresh({ county: '131081', township: '131081001' })
    for (const who of ['zhang', 'ma']) await dataOf(street.report(who, id))
    expect([await street.told('o-gao', id), await street.told('o-li', id), await street.told('o-sun', id)]).toEqual([['ticket-opened'], ['ticket-opened'], []])
  })
  test('隔了七天以上的两次，凑不到一起', async () => {
    const id = await street.fresh()
    await addVoice(voiceRecord({ station: id, person: 'o-old', said: 'locked', at: Date.now() - 8 * day, day: 1, intent: 'x' }))
    expect(await dataOf(street.report('zhang', id))).toMatchObject({ doubt: null })
    // 对照：昨天的就凑得到。
    await addVoice(voiceRecord({ station: id, person: 'o-late', said: 'locked', at: Date.now() - day, day: 2, intent: 'x' }))
    expect((await dataOf(street.report('zhang', id))).doubt.reports).toBe(2)
  })
  test('在路上耽搁的：点的时候以后已经有人核实过，不算；没核实过，算（对照）', async () => {
    const [id, other] = [await street.fresh({ confirmed: { at: Date.now() - hour, by: 'keeper' } }), await street.fresh()]
    for (const who of ['zhang', 'ma']) {
      expect(await dataOf(street.report(who, id, Date.now() - 2 * hour))).toEqual({ outcome: 'confirmed-since', doubt: null })
      await dataOf(street.report(who, other, Date.now() - 2 * hour))
    }
    expect((await street.station(id)).doubt).toBeNull()
    expect((await street.station(other)).doubt).toMatchObject({ reports: 2 })
    // 核实以后再遇到没开，当天也还能说。
    expect((await dataOf(street.report('zhang', id))).outcome).toBe('counted')
  })
  test('登记的就是没开、正在暂停：不算它没开', async () => {
    const never = { always: false, weekly: [], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [] } as const
    const closed = await street.fresh({ hours: { ...never, weekly: [], seasons: [], holidayRanges: [], exceptions: [] } })
    const paused = await street.fresh({ pause: { since: 1, until: null, reason: '检修' } })
    for (const id of [closed, paused]) for (const who of ['zhang', 'ma']) expect((await dataOf(street.report(who, id))).outcome).toBe('closed-then')
    expect([(await street.station(closed)).doubt, (await street.station(paused)).doubt]).toEqual([null, null])
  })
})

describe('几个人同时说', () => {
  test.each([2, 2, 2, 6])('%i 个人一起：一张单，人数一个不少', async (count) => {
    const id = await street.fresh()
    const who = ['zhang', 'ma', 'han', 'hu', 'lin', 'bai'].slice(0, count)
    await Promise.all(who.map((each) => dataOf(street.report(each, id))))
    expect((await street.station(id)).doubt!.reports).toBe(count)
    expect((await street.tickets(id)).map(({ reports }) => reports)).toEqual([count])
  })
  test('数完以后别人又改过站点：写不进去，重新数（对照：不看版本就写，人数少一个）', async () => {
    const id = await street.fresh()
    const locked = (person: string) => addVoice(voiceRecord({ station: id, person, said: 'locked', at: Date.now(), day: 1, intent: person }))
    const doer = (who: string) => ({ who, by: 'worker' as const, intent: who, now: Date.now() })
    await locked('o-1')
    await locked('o-2')
    const seen = await street.station(id)
    const counted = doubtOf(await lockedSince(id, 0), seen)!
    expect(counted.reports).toBe(2)
    await locked('o-3')
    expect((await weighReports(id, doer('o-3'))).doubt!.reports).toBe(3)
    expect(await changeStation(seen, { fields: { doubt: counted }, changer: { who: 'o-2', by: 'worker', intent: 'x', at: 1 } })).toBeUndefined()
    expect((await weighReports(id, doer('o-2'))).doubt!.reports).toBe(3)
    await database().collection('stations').doc(id).update({ 'doubt.reports': counted.reports })
    expect((await street.station(id)).doubt!.reports).toBe(2)
  })
})

describe('开着，我核实', () => {
  test('没说过它没开的人核实：存疑取消，单子结了，以前说的不再算', async () => {
    const id = await street.fresh({}, true)
    for (const who of ['zhang', 'ma']) await dataOf(street.report(who, id))
    const { outcome, confirmed } = await dataOf(street.wish('han', 'confirmOpen', { id }))
    expect([outcome, confirmed.by]).toEqual(['confirmed', 'worker'])
    expect((await street.station(id)).doubt).toBeNull()
    expect(await street.tickets(id)).toMatchObject([{ open: false, end: { as: 'worker-confirmed', by: 'worker' } }])
    expect((await dataOf(street.report('hu', id))).doubt).toBeNull()
  })
  test('一天算一次', async () => {
    const id = await street.fresh()
    const { confirmed } = await dataOf(street.wish('han', 'confirmOpen', { id }))
    expect(await dataOf(street.wish('han', 'confirmOpen', { id }))).toEqual({ outcome: 'already', confirmed })
    const edition = (await street.station(id)).edition
    await Promise.all(['ma', 'ma', 'hu'].map((who) => dataOf(street.wish(who, 'confirmOpen', { id }))))
    expect((await street.station(id)).edition).toBe(edition + 2)
  })
})

test('每次改动都留下来：什么时候、以什么身份、从什么到什么；没有人名，没有编号', async () => {
  const id = await street.fresh({}, true)
  for (const who of ['zhang', 'ma']) await dataOf(street.report(who, id))
  await dataOf(street.act('sun', 'confirm', { id, edition: 2 }))
  const { rows } = await dataOf(street.ask(undefined, 'changes', { id }))
  expect(rows.map(({ field, by, before, after }: any) => [field, by, before?.reports ?? before?.by ?? null, after?.reports ?? after?.by ?? null])).toEqual([
    ['confirmed', 'keeper', 'union', 'keeper'], ['doubt', 'keeper', 2, null], ['doubt', 'worker', null, 2],
  ])
  expect(JSON.stringify(rows)).not.toContain('o-')
  expect(await codeOf(street.ask(undefined, 'changes', { id: 'st-none' }))).toBe('station.unknown')
})

describe('门口的码', () => {
  test('没有这个站不数；没登录的答应，不数', async () => {
    expect(await codeOf(street.ask('zhang', 'visit', { id: 'st-none' }))).toBe('station.unknown')
    expect(await dataOf(street.ask(undefined, 'visit', { id: 'st-sun1' }))).toEqual({ counted: false })
    expect((await database().collection('station-visits').count()).total).toBe(0)
  })
  test('一起来的一个也不漏；记的只是数，没有人', async () => {
    await Promise.all(['zhang', 'ma', 'han', 'hu', 'lin', 'bai'].map((who) => dataOf(street.ask(who, 'visit', { id: 'st-sun1' }))))
    const { data } = await database().collection('station-visits').get()
    expect(data).toEqual([{ _id: expect.stringMatching(/^st-sun1:\d{4}-\d\d-\d\d$/), station: 'st-sun1', day: expect.any(String), count: 6 }])
  })
  test('一个人一分钟里扫个不停：数不上去', async () => {
    const codes = []
    for (let time = 0; time < 6; time++) codes.push((await codeOf(street.ask('qi', 'visit', { id: 'st-sun0' }))).split(' ')[0])
    expect(codes.filter((code) => code === 'ok').length).toBeLessThanOrEqual(3)
    expect(codes).toContain('rate.limited')
  })
})
